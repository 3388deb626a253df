import type { ReplacementLine, SubstitutionRate } from "../../survey/draw/replacement.ts";
import { substitutionRates } from "../../survey/draw/replacement.ts";
import { countSampled } from "../../survey/fieldwork/fieldwork-counts.ts";
import type { RoundHead } from "../../survey/plan/overview.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart, roundHead } from "../plan/find-round.ts";

export interface ReplacementsView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string };
  readonly lines: readonly ReplacementLine[];
  /** By agency; the whole at the end. */
  readonly rates: readonly SubstitutionRate[];
}

/** Who was replaced by which reserve and why, and how many of each agency's sample. */
export const showReplacements = action(
  "showFieldwork",
  async (input: { readonly round: string; readonly part: string }, { store }): Promise<Result<ReplacementsView>> => {
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { round, part } = found.value;
    const [known, agencies, counts] = await Promise.all([
      store.listReplacements(part),
      store.listPartAgencies(part),
      store.countOutcomes(part),
    ]);
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    const countsOf = Map.groupBy(counts, ({ agencyId }) => agencyId);
    return ok({
      round: await roundHead(store, round),
      part: { code: part.code, title: part.title },
      lines: known.map(({ code, reserveCode, agencyId, stratum, reason, note, replacedBy, replacedAt }) => ({
        ...{ code, reserve: reserveCode, agencyId, agency: names.get(agencyId) ?? agencyId, stratum, reason, note },
        ...{ by: replacedBy, at: replacedAt.toISOString() },
      })),
      rates: substitutionRates(
        agencies.map(({ id, name }) => ({ id, name, sampled: countSampled(countsOf.get(id) ?? []) })),
        known,
      ),
    });
  },
);
