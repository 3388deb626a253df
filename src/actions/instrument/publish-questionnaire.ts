import { canonicalJson } from "../../survey/audit/chain.ts";
import { draftFrom } from "../../survey/instrument/draft-questionnaire.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { keepMethod } from "./keep-draft.ts";
import { publishForm } from "./publish-form.ts";

export interface PublishQuestionnaireInput {
  readonly round: string;
  readonly part: string;
  /** The draft to publish and the revision that was confirmed; absent: the method's own form for citizens, as it is. */
  readonly form?: string;
  readonly revision?: number;
}

export interface PublishedQuestionnaire {
  readonly version: string;
  readonly method: string;
  /** Of the method's file. */
  readonly sha256: string;
  /** Of the canonical JSON of the form. */
  readonly formSha256: string;
}

/** Publishes a questionnaire of a part; it and its method are stored as they are now and never change again. */
export const publishQuestionnaire = action(
  "publishQuestionnaire",
  async (input: PublishQuestionnaireInput, effects): Promise<Result<PublishedQuestionnaire>> =>
    write(
      effects,
      { act: "publishQuestionnaire", round: input.round, object: input.part, detail: (published) => ({ ...published }) },
      async (store) => {
        const inside = { ...effects, store };
        const { round, form, revision = 0 } = input;
        if (form !== undefined) return publishDraft({ round, form, revision }, inside);
        const found = await findOpenPart(store, input);
        return found.ok ? publishMethod(found.value, inside) : found;
      },
    ),
);

const publishDraft = async (
  input: { readonly round: string; readonly form: string; readonly revision: number },
  effects: Effects,
): Promise<Result<PublishedQuestionnaire>> => {
  const published = await publishForm(input, effects);
  if (!published.ok) return published;
  const { row, sha256: formSha256 } = published.value;
  const stored = await effects.store.findMethod(row.methodId, row.methodVersion);
  return ok({ version: row.version, method: row.methodId, sha256: stored?.sha256 ?? "", formSha256 });
};

/** The method's own form, under the version of the method. */
const publishMethod = async ({ part, round }: RoundPart, effects: Effects): Promise<Result<PublishedQuestionnaire>> => {
  const { store, clock, newId } = effects;
  const published = await store.findQuestionnaire(part);
  const kept = await keepMethod({ part }, effects);
  if (!kept.ok) return kept;
  const { id, version } = kept.value.method;
  if (published?.methodVersion === version)
    return fail(problem("E-INSTRUMENT-101", { part: part.code, version: published.version }));
  const now = clock();
  const on = civilDay(now);
  const form = draftFrom(kept.value.method, { respondent: "citizen", version, asker: round.leadBody, on });
  const formSha256 = sha256Hex(effects, canonicalJson(form));
  await store.insertQuestionnaire({
    ...{ province: part.province, id: newId(), partId: part.id, version, methodId: id, methodVersion: version },
    ...{ state: "published", publishedAt: now, createdAt: now, updatedAt: now, updatedBy: effects.actor.name },
    ...{ definition: JSON.stringify(form), sha256: formSha256 },
  });
  return ok({ version, method: id, sha256: kept.value.sha256, formSha256 });
};
