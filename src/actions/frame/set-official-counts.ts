import type { Store } from "../../store/store.ts";
import type { OfficialCount } from "../../survey/frame/official-counts.ts";
import type { CellKey } from "../../survey/frame/reconciliation.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findOpenComparison, type OpenComparison } from "./open-comparison.ts";

export interface SetOfficialCountsInput {
  readonly round: string;
  readonly part: string;
  /** null takes a number away again; cells that are not named stay as they are. */
  readonly counts: readonly (CellKey & { readonly dossiers: number | null })[];
}

/** Sets the official numbers of completed dossiers by agency and field. */
export const setOfficialCounts = action(
  "reconcileFrame",
  async (input: SetOfficialCountsInput, effects): Promise<Result<{ readonly cells: number }>> =>
    write(
      effects,
      { act: "setOfficialCounts", round: input.round, object: input.part, detail: (done) => ({ ...done }) },
      async (store) => {
        const found = await findOpenComparison(store, input);
        return found.ok ? put(found.value, input, store) : found;
      },
    ),
);

const put = async (
  { part }: OpenComparison,
  { counts }: SetOfficialCountsInput,
  store: Store,
): Promise<Result<{ cells: number }>> => {
  const agencies = new Set((await store.listPartAgencies(part)).map(({ id }) => id));
  const fields = new Set((await store.listPartFields(part)).map(({ code }) => code));
  const unknown = counts.find(({ agencyId, fieldCode }) => !agencies.has(agencyId) || !fields.has(fieldCode));
  if (unknown) return fail(problem("E-FRAME-161", { part: part.code, agency: unknown.agencyId, field: unknown.fieldCode }));
  await store.putOfficialCounts(part, counts.filter(isGiven));
  await store.deleteOfficialCounts(
    part,
    counts.filter(({ dossiers }) => dossiers === null),
  );
  return ok({ cells: counts.length });
};

const isGiven = (count: SetOfficialCountsInput["counts"][number]): count is OfficialCount => count.dossiers !== null;
