import type { Store } from "../../store/store.ts";
import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { type FormPlace, findForm, keyOf, type StoredForm } from "./stored-form.ts";

/** A form that may still be changed, with its part held until the transaction ends. */
export const openDraft = async (store: Store, place: FormPlace): Promise<Result<StoredForm>> => {
  const found = await findForm(store, place);
  if (!found.ok) return found;
  const part = await findOpenPart(store, { round: place.round, part: found.value.part.code });
  if (!part.ok) return part;
  const held = await findForm(store, place);
  if (held.ok && held.value.row.publishedAt) return fail(problem("E-INSTRUMENT-253", { version: held.value.row.version }));
  return held;
};

export interface NextRevision {
  readonly form: Questionnaire;
  readonly act: string;
  /** Where undoing this leads back to. */
  readonly undoTo: number | null;
}

/** Keeps the form after an edit, and the edit for undoing it. */
export const saveRevision = async (
  { store, clock, actor }: Pick<Effects, "store" | "clock" | "actor">,
  { row }: StoredForm,
  { form, act, undoTo }: NextRevision,
): Promise<number> => {
  const revision = row.revision + 1;
  const definition = JSON.stringify(form);
  const now = clock();
  await store.updateQuestionnaire(keyOf(row), {
    ...{ definition, revision, version: form.version, updatedAt: now, updatedBy: actor.name },
  });
  await store.insertRevision({
    ...{ province: row.province, questionnaireId: row.id, revision, undoTo, definition, act },
    ...{ madeBy: actor.name, madeAt: now },
  });
  return revision;
};

const clockTime = new Intl.DateTimeFormat("vi", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

/** Somebody else was faster: who, and when. */
export const outrun = ({ row }: StoredForm): Result<never> =>
  fail(problem("E-INSTRUMENT-254", { by: row.updatedBy ?? "–", at: row.updatedAt ? clockTime.format(row.updatedAt) : "–" }));

/** What may be undone or published is what was seen. */
export const unchangedSince = (found: StoredForm, revision: number): Result<StoredForm> =>
  found.row.revision === revision ? ok(found) : outrun(found);
