import { caseCode } from "../../survey/draw/case-codes.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findApprovedPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface OpenOnSiteInput {
  readonly round: string;
  readonly part: string;
}

/** Opens the places of an on-site part: as many cases as its quotas ask for. */
export const openOnSite = action(
  "drawSample",
  async (input: OpenOnSiteInput, effects): Promise<Result<{ readonly cases: number }>> =>
    write(
      effects,
      { act: "openOnSite", round: input.round, object: input.part, detail: (opened) => ({ ...opened }) },
      async (store) => {
        const found = await findApprovedPart(store, input);
        return found.ok ? open(found.value, { ...effects, store }) : found;
      },
    ),
);

const open = async ({ round, part }: RoundPart, { store, newId }: Effects): Promise<Result<{ readonly cases: number }>> => {
  if (part.source !== "on-site") return fail(problem("E-DRAW-012", { part: part.code }));
  const known = (await store.countCases(part)).get("on-site") ?? 0;
  if (known > 0) return fail(problem("E-DRAW-013", { part: part.code, cases: known }));
  const [quotas, agencies] = await Promise.all([store.listQuotas(part), store.listPartAgencies(part)]);
  const sizes = new Map(quotas.map(({ agencyId, size }) => [agencyId, size]));
  const places = agencies.flatMap(({ id: agencyId }) =>
    Array.from({ length: sizes.get(agencyId) ?? 0 }, (_, index) => ({ agencyId, position: index + 1 })),
  );
  const cases = places.map((place, index) => ({ ...place, id: newId(), code: caseCode(round, part, index + 1) }));
  await store.insertOnSiteCases({ province: part.province, partId: part.id }, cases);
  return ok({ cases: cases.length });
};
