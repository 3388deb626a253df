import { responseRate } from "../../survey/fieldwork/fieldwork-counts.ts";
import { may } from "../../survey/people/permissions.ts";
import type { AuditLine, OverviewFigure, RoundOverview } from "../../survey/plan/overview.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { nameObjects } from "../audit/name-objects.ts";
import type { Effects } from "../effects.ts";
import { findRound } from "./find-round.ts";
import { countAnswered, type PartState } from "./overview-facts.ts";
import { findProgress } from "./round-progress.ts";

export interface ShowRoundOverviewInput {
  readonly round: string;
  /** Without own steps and log: what every page of the round needs around it. */
  readonly brief?: boolean;
}

/** So many audit lines stand on the page. */
const auditLines = 8;

/** How a round stands: its stages, what is due, who must act, and, for who may read it, the end of the audit log. */
export const showRoundOverview = action(
  "showRound",
  async (input: ShowRoundOverviewInput, effects: Effects): Promise<Result<RoundOverview>> => {
    const { brief = false } = input;
    const found = await findRound(effects.store, input.round);
    if (!found.ok) return found;
    const { round, parts, progress } = await findProgress(found.value, effects, { brief });
    return ok({
      ...progress,
      round,
      figures: figuresOf(parts).filter(({ kind }) => kind !== "index" || may(effects.actor, "showIndicator", input)),
      audit: brief ? [] : await findAudit(effects, input.round),
    });
  },
);

/** Numbers that lead to the rows behind them; each part's own numbers stand in `detail` by its code. */
const figuresOf = (parts: readonly PartState[]): OverviewFigure[] => {
  const planned = parts.reduce((sum, part) => sum + part.planned, 0);
  const outcomes = parts.flatMap((part) => part.outcomes);
  const answered = countAnswered(parts);
  const replaced = outcomes
    .filter(({ role, outcome }) => role === "reserve" && outcome === "answered")
    .reduce((sum, { count }) => sum + count, 0);
  const byPart = Object.fromEntries(parts.map((state) => [state.part.code, countAnswered([state])]));
  const index = parts[0]?.index ?? null;
  return [
    { kind: "forms-answered", value: answered, total: planned, detail: byPart },
    { kind: "response-rate", value: responseRate(outcomes), total: 100, detail: countFailed(outcomes) },
    { kind: "reserves-used", value: replaced, total: answered, detail: {} },
    {
      kind: "index",
      value: index?.value ?? null,
      total: null,
      detail: index ? { ciLow: index.ciLow, ciHigh: index.ciHigh } : {},
    },
  ];
};

/** Contacts that brought no form, by how they ended. */
const countFailed = (outcomes: PartState["outcomes"]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (["refused", "not-found", "moved"] as const).map((how) => [
      how,
      outcomes.filter(({ outcome }) => outcome === how).reduce((sum, { count }) => sum + count, 0),
    ]),
  );

const findAudit = async ({ store, actor }: Effects, round: string): Promise<AuditLine[]> => {
  if (!may(actor, "readAudit", { round })) return [];
  const entries = await store.listAuditEntries({ round, limit: auditLines });
  const nameOf = await nameObjects(entries, store);
  return entries.map((entry) => ({
    ...{ actor: entry.actorName, act: entry.act, object: nameOf(entry), round: entry.roundCode },
    at: entry.at.toISOString(),
  }));
};
