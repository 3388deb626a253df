import type { Store } from "../../store/store.ts";
import type { OfficialCount } from "../../survey/frame/official-counts.ts";
import type { CellKey } from "../../survey/frame/reconciliation.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { replacesUnseen } from "../../survey/replaces-unseen.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import { write } from "../write.ts";
import { findOpenComparison, type OpenComparison } from "./open-comparison.ts";

interface TypedCell extends CellKey {
  readonly dossiers: number | null;
  /** What the form showed; a number that another has set since is not replaced. Absent: set whatever is there. */
  readonly seen?: number | null;
}

export interface SetOfficialCountsInput {
  readonly round: string;
  readonly part: string;
  /** null takes a number away again; cells that are not named stay as they are. */
  readonly counts: readonly TypedCell[];
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
  input: SetOfficialCountsInput,
  store: Store,
): Promise<Result<{ cells: number }>> => {
  const { counts } = input;
  const agencies = new Set((await store.listPartAgencies(part)).map(({ id }) => id));
  const fields = new Set((await store.listPartFields(part)).map(({ code }) => code));
  const unknown = counts.find(({ agencyId, fieldCode }) => !agencies.has(agencyId) || !fields.has(fieldCode));
  if (unknown) return fail(problem("E-FRAME-161", { part: part.code, agency: unknown.agencyId, field: unknown.fieldCode }));
  const changed = await changedSince(part, input, store);
  if (changed) return fail(changed);
  await store.putOfficialCounts(part, counts.flatMap(givenCount));
  await store.deleteOfficialCounts(
    part,
    counts.filter(({ dossiers }) => dossiers === null),
  );
  return ok({ cells: counts.length });
};

const givenCount = ({ agencyId, fieldCode, dossiers }: TypedCell): readonly OfficialCount[] =>
  dossiers === null ? [] : [{ agencyId, fieldCode, dossiers }];

/** The first cell that holds neither what the form showed nor what was typed. */
const changedSince = async (
  part: OpenComparison["part"],
  { counts, round }: SetOfficialCountsInput,
  store: Store,
): Promise<Problem | undefined> => {
  const key = ({ agencyId, fieldCode }: CellKey): string => `${agencyId}:${fieldCode}`;
  const now = new Map((await store.listOfficialCounts(part)).map((row) => [key(row), row.dossiers]));
  const changed = counts.find((cell) =>
    replacesUnseen({ seen: cell.seen, known: now.get(key(cell)) ?? null, wanted: cell.dossiers }),
  );
  if (!changed) return undefined;
  const { shortName } = (await store.listPartAgencies(part)).find(({ id }) => id === changed.agencyId) ?? { shortName: "" };
  const { name } = (await store.listPartFields(part)).find(({ code }) => code === changed.fieldCode) ?? { name: "" };
  const who = await lastAct(store, { round, object: part.code, acts: ["setOfficialCounts"] });
  return problem("E-WEB-015", { what: `${shortName}, ${name}`, now: now.get(key(changed)) ?? "–", who });
};
