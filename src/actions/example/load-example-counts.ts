import type { Part } from "../../store/parts.ts";
import type { Result } from "../../survey/result.ts";
import type { ExampleWalk } from "../../survey/simulation/example-walk.ts";
import type { Effects } from "../effects.ts";
import { compareCounts, knownCells } from "../frame/compared-counts.ts";
import { explainDifference } from "../frame/explain-difference.ts";
import { findComparison, type OpenComparison } from "../frame/open-comparison.ts";
import { setOfficialCounts } from "../frame/set-official-counts.ts";
import { signReconciliation } from "../frame/sign-reconciliation.ts";
import { type Step, stepOf } from "./load-example-step.ts";

interface CountSource {
  readonly round: string;
  readonly part: Part;
  readonly walk: ExampleWalk;
  readonly day: string;
}

/** The official counts of a part: those of the file but for a few, which their agencies explain; then the supplier of the frame signs. */
export const countSteps = ({ round, part: { code: part }, walk, day }: CountSource): Step[] => {
  const place = { round, part };
  const differing = walk.counts.filter((count) => count.part === part);
  const officialCounts = async (found: OpenComparison, effects: Effects): Promise<Result<unknown>> => {
    const cells = await knownCells(effects.store, found.part, found.frame);
    const counts = cells.map(({ agencyId, fieldCode, file }) => {
      const more = differing.find(({ agency, field }) => agency === agencyId && field === fieldCode)?.more ?? 0;
      return { agencyId, fieldCode, dossiers: file + more };
    });
    return setOfficialCounts({ ...place, counts }, effects);
  };
  const signature = async (found: OpenComparison, effects: Effects): Promise<Result<unknown>> => {
    const { sha256 } = await compareCounts(effects, found.part, found.frame);
    return signReconciliation({ ...place, sha256 }, effects);
  };
  return [
    stepOf("frame-supplier", day, `setOfficialCounts ${part}`, (effects) => compared(place, effects, officialCounts)),
    ...differing.map(({ agency, by, field, why }) =>
      stepOf({ agency, name: by }, day, `explainDifference ${part}`, (effects) =>
        explainDifference({ ...place, unit: agency, field, text: why }, effects),
      ),
    ),
    stepOf("frame-supplier", day, `signReconciliation ${part}`, (effects) => compared(place, effects, signature)),
  ];
};

const compared = async (
  place: { readonly round: string; readonly part: string },
  effects: Effects,
  work: (found: OpenComparison, effects: Effects) => Promise<Result<unknown>>,
): Promise<Result<unknown>> => {
  const found = await findComparison(effects.store, place);
  return found.ok ? work(found.value, effects) : found;
};
