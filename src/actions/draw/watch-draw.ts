import type { DrawCeremonyView, DrawCommitment, DrawParty, DrawResult } from "../../survey/draw/draw-view.ts";
import type { StratumSize } from "../../survey/draw/sizes.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { findRound, type RoundPart } from "../plan/find-round.ts";
import { showCeremony, showCommitment, showResult } from "./show-draw.ts";

/** The draws of a round as the public may follow them: no name of a person, no unit. */
export interface WatchedDraws {
  readonly round: {
    readonly code: string;
    readonly title: string;
    readonly area: string;
    readonly year: number;
    readonly leadBody: string;
    readonly simulated: boolean;
  };
  readonly draws: readonly WatchedDraw[];
}

export interface WatchedDraw {
  readonly part: { readonly code: string; readonly title: string };
  readonly frameHash: string;
  /** Eligible people. */
  readonly units: number;
  readonly sizes: readonly StratumSize[];
  readonly commitment: DrawCommitment;
  readonly ceremony: DrawCeremonyView;
  readonly result: DrawResult | null;
}

/** The steps of every draw that was committed to, before and after it: for everyone, without an account. */
export const watchDraw = async (input: { readonly round: string }, effects: Effects): Promise<Result<WatchedDraws>> => {
  const { store } = effects;
  const round = await findRound(store, input.round);
  if (!round.ok) return round;
  const parts = await store.listParts(round.value);
  const draws = await Promise.all(parts.map((part) => watched({ round: round.value, part }, effects)));
  const shown = draws.flatMap((draw) => draw ?? []);
  if (shown.length === 0) return fail(problem("E-DRAW-027", { round: input.round }));
  const { code, title, area, year, leadBody, simulated } = round.value;
  return ok({ round: { code, title, area, year, leadBody, simulated }, draws: shown });
};

const watched = async ({ round, part }: RoundPart, effects: Effects): Promise<WatchedDraw | null> => {
  const draw = await effects.store.findDraw(part);
  if (!draw) return null;
  const [commitment, ceremony, cases, strata] = await Promise.all([
    showCommitment(draw, round, effects),
    showCeremony(draw, round, effects),
    effects.store.countCases(part),
    effects.store.countStrata({ province: part.province, id: draw.frameId }),
  ]);
  const result = showResult(draw, cases);
  return {
    part: { code: part.code, title: part.title },
    frameHash: draw.frameHash,
    units: [...strata.values()].reduce((sum, units) => sum + units, 0),
    sizes: draw.sizes as readonly StratumSize[],
    commitment: { ...commitment, committedBy: "", parties: commitment.parties.map(withoutPersons) },
    ceremony: withoutNames(ceremony),
    result: result && { ...result, drawnBy: "" },
  };
};

const withoutPersons = ({ committed, revealed, ...party }: DrawParty): DrawParty => ({
  ...party,
  committed: committed && { ...committed, by: "" },
  revealed: revealed && { ...revealed, by: "" },
});

const withoutNames = (ceremony: DrawCeremonyView): DrawCeremonyView => ({
  ...ceremony,
  entries: ceremony.entries.map((entry) => ({ ...entry, by: "" })),
  signatures: ceremony.signatures.map((signature) => ({ ...signature, by: null })),
});
