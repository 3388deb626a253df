import { draftFrom } from "../../survey/instrument/draft-questionnaire.ts";
import type { Method } from "../../survey/instrument/method.ts";
import { parseQuestionnaire } from "../../survey/instrument/parse-questionnaire.ts";
import type { Questionnaire, Respondent } from "../../survey/instrument/questionnaire.ts";
import { problem } from "../../survey/problem.ts";
import { fail, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { type KeptDraft, keepDraft, keepMethod } from "./keep-draft.ts";

export interface ImportQuestionnaireInput {
  readonly round: string;
  readonly part: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** Whom a workbook asks that does not say so itself; a citizen where absent. */
  readonly respondent?: Respondent;
}

/** A form from a JSON file or an XLSForm workbook becomes a draft of the part; it must be made for the part's method. */
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
        const inside = { ...effects, store };
        const kept = await keepMethod(part.value, inside);
        if (!kept.ok) return kept;
        const read = await readForm(input, kept.value.method, effects);
        if (!read.ok) return read;
        const [found, expected] = [read.value.method, kept.value.method].map(({ id, version }) => `${id} ${version}`);
        if (found !== expected) return fail(problem("E-INSTRUMENT-219", { found: found ?? "", expected: expected ?? "" }));
        return keepDraft(part.value, { form: read.value }, inside);
      },
    ),
);

const readForm = async (
  { file, respondent = "citizen" }: ImportQuestionnaireInput,
  method: Method,
  { formats }: Pick<Effects, "formats">,
): Promise<Result<Questionnaire>> => {
  if (isOle(file.bytes)) return oldWorkbook(file, formats);
  if (!isArchive(file.bytes)) return readJson(file);
  const { scale } = draftFrom(method, { respondent });
  return formats.readXlsForm({ ...file, respondent, scale, method: { id: method.id, version: method.version } });
};

/** Workbooks are ZIP archives, which begin with “PK”. */
const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** What Excel wrote before 2007, and writes under a password. */
const isOle = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** Which of the two it is, and how to save it so that it can be read. */
const oldWorkbook = async (
  file: ImportQuestionnaireInput["file"],
  formats: Pick<Effects["formats"], "readTable">,
): Promise<Result<Questionnaire>> => {
  const refused = await formats.readTable(file);
  return refused.ok ? fail(problem("E-INSTRUMENT-282", { file: file.name, reason: "OLE" })) : refused;
};

const readJson = ({ name, bytes }: ImportQuestionnaireInput["file"]): Result<Questionnaire> => {
  try {
    return parseQuestionnaire(new TextDecoder("utf-8", { fatal: true }).decode(bytes), name);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail(problem("E-INSTRUMENT-231", { file: name, reason: "UTF-8" }));
  }
};
