import type { WorkFilter } from "../../store/work.ts";
import type { Actor } from "../../survey/people/actor.ts";
import { may } from "../../survey/people/permissions.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { WorkList, WorkState } from "../../survey/work/work-view.ts";
import { action } from "../action.ts";
import { toLine } from "./work-line.ts";

export interface ListWorkInput {
  /** Only of this round. */
  readonly round?: string;
  readonly states?: readonly WorkState[];
  /** Lines to leave out from the newest; 0 when absent. */
  readonly offset?: number;
  /** 40 when absent. */
  readonly limit?: number;
}

/** Whose work this person sees: all, that of the rounds they lead, or their own. */
const sightOf = (actor: Actor): Pick<WorkFilter, "rounds" | "askedBy"> => {
  if (may(actor, "stopWork")) return { rounds: null, askedBy: null };
  const led = actor.kind === "account" ? actor.grants.flatMap(({ roundCode }) => roundCode ?? []) : [];
  return {
    rounds: led.filter((code) => may(actor, "stopWork", { round: code })),
    askedBy: actor.kind === "account" ? actor.id : null,
  };
};

/** Work in the background that the person asked for or leads, newest first. */
export const listWork = action("listWork", async (input: ListWorkInput, effects): Promise<Result<WorkList>> => {
  const { store, actor, clock } = effects;
  const filter = { ...sightOf(actor), round: input.round, states: input.states };
  const found = await store.listWork(filter, { limit: input.limit ?? 40, offset: input.offset ?? 0 });
  return ok({ lines: found.lines.map((work) => toLine(work, actor)), total: found.total, now: clock().toISOString() });
});
