import type { Work } from "../../store/work.ts";
import type { Actor } from "../../survey/people/actor.ts";
import { may } from "../../survey/people/permissions.ts";
import type { JobName } from "../../survey/work/job.ts";
import { isLive, type WorkLine, type WorkState } from "../../survey/work/work-view.ts";

const isOwn = ({ askedBy }: Pick<Work, "askedBy">, actor: Actor): boolean => actor.kind === "account" && actor.id === askedBy;

/** Who asked for the work sees and stops it, and so does who leads its round. */
export const mayHandle = (work: Pick<Work, "askedBy" | "roundCode">, actor: Actor): boolean =>
  isOwn(work, actor) || may(actor, "stopWork", { round: work.roundCode ?? undefined });

/** Work as its list shows it to this person. */
export const toLine = (work: Work, actor: Actor): WorkLine => {
  const state = work.state as WorkState;
  return {
    ...{ id: work.id, kind: work.kind as JobName, round: work.roundCode, askedBy: work.askedName, state },
    ...{ done: work.done, total: work.total, again: work.runs > 1, stopAsked: work.stopAsked },
    askedAt: work.askedAt.toISOString(),
    startedAt: work.startedAt?.toISOString() ?? null,
    endedAt: work.endedAt?.toISOString() ?? null,
    mayStop: isLive(state) && !work.stopAsked && mayHandle(work, actor),
  };
};
