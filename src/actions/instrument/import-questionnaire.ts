import { parseQuestionnaire } from "../../survey/instrument/parse-questionnaire.ts";
import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { problem } from "../../survey/problem.ts";
import { fail, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { type KeptDraft, keepDraft, keepMethod } from "./keep-draft.ts";

export interface ImportQuestionnaireInput {
  readonly round: string;
  readonly part: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

/** A form from a JSON file becomes a draft of the part; it must be made for the part's method. */
export const importQuestionnaire = action(
  "editQuestionnaire",
  async (input: ImportQuestionnaireInput, effects): Promise<Result<KeptDraft>> =>
    write(
      effects,
      {
        act: "importQuestionnaire",
        round: input.round,
        object: `${input.part}: ${input.file.name}`,
        detail: (kept) => ({ ...kept }),
      },
      async (store) => {
        const part = await findOpenPart(store, input);
        if (!part.ok) return part;
        const read = readForm(input.file);
        if (!read.ok) return read;
        const inside = { ...effects, store };
        const kept = await keepMethod(part.value, inside);
        if (!kept.ok) return kept;
        const [found, expected] = [read.value.method, kept.value.method].map(({ id, version }) => `${id} ${version}`);
        if (found !== expected) return fail(problem("E-INSTRUMENT-219", { found: found ?? "", expected: expected ?? "" }));
        return keepDraft(part.value, { form: read.value }, inside);
      },
    ),
);

const readForm = ({ name, bytes }: ImportQuestionnaireInput["file"]): Result<Questionnaire> => {
  try {
    return parseQuestionnaire(new TextDecoder("utf-8", { fatal: true }).decode(bytes), name);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail(problem("E-INSTRUMENT-231", { file: name, reason: "UTF-8" }));
  }
};
