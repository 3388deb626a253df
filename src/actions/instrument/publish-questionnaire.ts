import type { MethodFile } from "../../formats/method-file.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface PublishQuestionnaireInput {
  readonly round: string;
  readonly part: string;
}

export interface PublishedQuestionnaire {
  readonly version: string;
  readonly method: string;
  readonly sha256: string;
}

/** Publishes the questionnaire of a part; the method is stored as it is now and never changes again. */
export const publishQuestionnaire = action(
  "publishQuestionnaire",
  async (input: PublishQuestionnaireInput, effects): Promise<Result<PublishedQuestionnaire>> =>
    write(
      effects,
      { act: "publishQuestionnaire", round: input.round, object: input.part, detail: (published) => ({ ...published }) },
      async (store) => {
        const found = await findOpenPart(store, input);
        if (!found.ok) return found;
        const file = await effects.formats.readMethod(found.value.part.methodId);
        return file.ok ? publish(found.value, file.value, { ...effects, store }) : file;
      },
    ),
);

const publish = async (
  { part }: RoundPart,
  { method, source }: MethodFile,
  effects: Effects,
): Promise<Result<PublishedQuestionnaire>> => {
  const { store, clock, newId } = effects;
  const sha256 = sha256Hex(effects, source);
  const { id, version } = method;
  const published = await store.findQuestionnaire(part);
  if (published?.version === version) return fail(problem("E-INSTRUMENT-101", { part: part.code, version }));
  const known = await store.findMethod(id, version);
  if (known && known.sha256 !== sha256)
    return fail(problem("E-INSTRUMENT-102", { method: id, version, stored: known.sha256, found: sha256 }));
  const publishedAt = clock();
  await store.insertMethod({ id, version, sha256, source, definition: JSON.stringify(method), addedAt: publishedAt });
  await store.insertQuestionnaire({
    ...{ province: part.province, id: newId(), partId: part.id, version, publishedAt },
    ...{ methodId: id, methodVersion: version },
  });
  return ok({ version, method: id, sha256 });
};
