import type { EligibleView } from "../../survey/draw/eligible-view.ts";
import { stratumOf } from "../../survey/draw/sizes.ts";
import { seenRows, unitsSeen } from "../../survey/people/permissions.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart } from "../plan/find-round.ts";

/** The eligible people of each cell of a part's quotas; null while nothing was imported, and for an on-site part. */
export const showEligible = action(
  "showDraw",
  async (input: { readonly round: string; readonly part: string }, { store, actor }): Promise<Result<EligibleView | null>> => {
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { round, part } = found.value;
    const frame = part.source === "frame" ? await store.findFrame(part) : undefined;
    if (!frame) return ok(null);
    const [counted, agencies, fields] = await Promise.all([
      store.countStrata(frame),
      store.listPartAgencies(part),
      store.listPartFields(part),
    ]);
    const seen = seenRows(agencies, unitsSeen(actor, "showDraw", { round: round.code }), ({ id }) => id);
    const strata = seen.flatMap(({ id }) => fields.map(({ code }) => stratumOf(id, code)));
    return ok({
      frame: frame.frozenAt === null ? "open" : "frozen",
      units: Object.fromEntries(strata.map((stratum) => [stratum, counted.get(stratum) ?? 0])),
    });
  },
);
