import { canonicalJson } from "../../survey/audit/chain.ts";
import { type CrosswalkLine, keptCrosswalk } from "../../survey/instrument/crosswalk.ts";
import { faultsOf } from "../../survey/instrument/questionnaire-faults.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { keepMethod } from "./keep-draft.ts";
import { openDraft } from "./open-draft.ts";
import { type FormPlace, findForm, keyOf, type StoredForm } from "./stored-form.ts";

/** Publishes a draft that was tried and has no fault, as it was on the page that asked for it. */
export const publishForm = async (
  input: FormPlace & { readonly revision: number },
  effects: Effects,
): Promise<Result<StoredForm & { readonly sha256: string }>> => {
  const found = await openDraft(effects.store, input);
  if (!found.ok) return found;
  const { row, form } = found.value;
  if (row.revision !== input.revision)
    return fail(problem("E-INSTRUMENT-256", { found: row.revision, expected: input.revision }));
  if (row.state !== "tried") return fail(problem("E-INSTRUMENT-255", { version: row.version }));
  const kept = await keepMethod(found.value, effects);
  if (!kept.ok) return kept;
  const faults = faultsOf(form, kept.value.method).filter(({ blocks }) => blocks);
  if (faults.length > 0)
    return fail(problem("E-INSTRUMENT-257", { count: faults.length }), ...faults.map((fault) => fault.problem));
  const sha256 = sha256Hex(effects, canonicalJson(form));
  await effects.store.deleteRevisions(keyOf(row));
  await effects.store.updateQuestionnaire(keyOf(row), {
    ...{
      state: "published",
      publishedAt: effects.clock(),
      sha256,
      crosswalk: JSON.stringify(await lastCrosswalk(found.value, input, effects)),
    },
  });
  return ok({ ...found.value, sha256 });
};

const lastCrosswalk = async (
  { row, form }: StoredForm,
  { round }: FormPlace,
  { store }: Effects,
): Promise<readonly CrosswalkLine[]> => {
  const older = row.basedOn === null ? null : await findForm(store, { round, form: row.basedOn });
  return older?.ok ? keptCrosswalk(row.crosswalk as readonly CrosswalkLine[], older.value.form, form) : [];
};
