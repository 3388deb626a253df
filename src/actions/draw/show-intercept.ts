import { type InterceptRule, interceptSessions } from "../../survey/draw/intercept.ts";
import type { InterceptView } from "../../survey/draw/intercept-view.ts";
import { seenRows, unitsSeen } from "../../survey/people/permissions.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart, roundHead } from "../plan/find-round.ts";

export interface ShowInterceptInput {
  readonly round: string;
  readonly part: string;
}

/** The rule by which people of a part are asked on the spot, and the sessions that follow from it. */
export const showIntercept = action("showDraw", async (input: ShowInterceptInput, effects): Promise<Result<InterceptView>> => {
  const { store, sha256, actor } = effects;
  const found = await findPart(store, input);
  if (!found.ok) return found;
  const { round, part } = found.value;
  const [stored, places, quotas, tasks, answers] = await Promise.all([
    store.findInterceptRule(part),
    store.listPartAgencies(part),
    store.listQuotas(part),
    store.listTasks(round),
    store.countResponses(part),
  ]);
  const sizes = new Map(quotas.map(({ agencyId, size }) => [agencyId, size]));
  const seen = seenRows(places, unitsSeen(actor, "showDraw", input), ({ id }) => id);
  const agencies = seen.map(({ id, name }) => ({ id, name, quota: sizes.get(id) ?? 0 }));
  const rule = stored ? (stored.rule as InterceptRule) : null;
  const fieldwork = tasks.find(({ stage }) => stage === "fieldwork");
  return ok({
    round: await roundHead(store, round),
    part: { code: part.code, title: part.title, source: part.source },
    ...{ rule, setBy: stored?.setBy ?? "", setAt: stored?.setAt.toISOString() ?? null, fixed: answers > 0, agencies },
    offered: { from: fieldwork?.starts ?? "", to: fieldwork?.due ?? "" },
    sessions: rule ? agencies.flatMap(({ id: agencyId, quota }) => interceptSessions({ agencyId, quota }, rule, sha256)) : [],
  });
});
