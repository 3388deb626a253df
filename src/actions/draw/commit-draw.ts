import type { Round } from "../../store/rounds.ts";
import { eventLine } from "../../survey/draw/event-text.ts";
import { type DrawDesign, drawAlgorithm } from "../../survey/draw/protocol.ts";
import { isSeed } from "../../survey/draw/seed.ts";
import { isSameBody, signsFor } from "../../survey/draw/signatories.ts";
import { type StratumSize, shortStrata, stratumSizes } from "../../survey/draw/sizes.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findFrame } from "../frame/find-frame.ts";
import { findApprovedPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface CommitDrawInput {
  readonly round: string;
  readonly part: string;
  /** The public event, named before it happens: “Giải đặc biệt xổ số kiến thiết Khánh Hòa, mở thưởng ngày 25/6/2023”. */
  readonly eventName: string;
  readonly design?: DrawDesign;
  /** Reserves for each sampled person; 3 when absent. */
  readonly reserves?: number;
  /** Each deposits the SHA-256 of a secret text. */
  readonly parties?: readonly DrawPartyInput[];
}

export interface DrawPartyInput {
  readonly party: string;
  /** Lower-case hex; empty: the party hands it in itself before the event. */
  readonly commitment: string;
}

export interface CommittedDraw {
  readonly strata: number;
  readonly size: number;
  readonly frameHash: string;
}

/** Publishes what the draw will rest on, before the public event happens. */
export const commitDraw = action("commitDraw", async (input: CommitDrawInput, effects): Promise<Result<CommittedDraw>> => {
  const parties = (input.parties ?? []).map(({ party, commitment }) => ({
    party: eventLine(party),
    commitment: commitment.trim().toLowerCase(),
  }));
  const clean = { ...input, eventName: eventLine(input.eventName), parties };
  const faults = inputProblems(clean);
  if (faults.length > 0) return fail(...faults);
  const entry = {
    act: "commitDraw",
    round: input.round,
    object: input.part,
    detail: (committed: CommittedDraw) => ({ ...committed, eventName: clean.eventName, parties }),
  };
  return write(effects, entry, async (store) => {
    const found = await findApprovedPart(store, input);
    return found.ok ? commit(found.value, clean, { ...effects, store }) : found;
  });
});

const inputProblems = ({ eventName, parties = [], reserves = 3 }: CommitDrawInput): readonly Problem[] => [
  ...(eventName === "" ? [problem("E-DRAW-009", { field: "tên sự kiện công khai" })] : []),
  ...(Number.isInteger(reserves) && reserves >= 0 && reserves <= 20 ? [] : [problem("E-DRAW-014", { value: reserves })]),
  ...parties.filter(({ party }) => party === "").map(() => problem("E-DRAW-009", { field: "tên bên cam kết" })),
  ...parties
    .filter(({ commitment }) => commitment !== "" && !isSeed(commitment))
    .map(({ party, commitment }) => problem("E-DRAW-008", { party, value: commitment })),
];

const commit = async (found: RoundPart, input: CommitDrawInput, effects: Effects): Promise<Result<CommittedDraw>> => {
  const { store, newId, actor, clock } = effects;
  const { part } = found;
  if (part.source === "on-site") return fail(problem("E-DRAW-011", { part: part.code }));
  const frame = await findFrame(store, found);
  if (!frame.ok) return frame;
  const { frameHash, id: frameId } = frame.value;
  if (!frameHash) return fail(problem("E-DRAW-002", { part: part.code }));
  const known = await store.findDraw(part);
  if (known) return fail(problem("E-DRAW-003", { part: part.code, event: known.eventName }));
  const sizes = await checkedSizes(found, frame.value, effects);
  if (!sizes.ok) return sizes;
  const { eventName, design = "srs", reserves = 3, parties = [] } = input;
  await store.insertDraw(
    {
      ...{ province: part.province, id: newId(), partId: part.id, frameId, frameHash, design, reserves, eventName },
      ...{ sizes: JSON.stringify(sizes.value), algorithm: drawAlgorithm },
      ...{ committedBy: actor.name, committedAt: clock() },
    },
    parties.map((party) => partyOf(party, found.round, effects)),
  );
  return ok({ strata: sizes.value.length, size: sizes.value.reduce((sum, { size }) => sum + size, 0), frameHash });
};

/** A code that stands in the form was entered by who commits: for its own body, or for another. */
const partyOf = ({ party, commitment }: DrawPartyInput, round: Round, { actor, clock }: Effects) => {
  if (commitment === "") return { party };
  const own = isSameBody(party, round.leadBody) || signsFor(actor, round.code, [party]) !== null;
  return { party, commitment, committedBy: actor.name, committedAt: clock(), committedFor: !own };
};

const checkedSizes = async (
  { part }: RoundPart,
  frame: { readonly province: string; readonly id: string },
  { store }: Effects,
): Promise<Result<readonly StratumSize[]>> => {
  const [quotas, units] = await Promise.all([store.listQuotas(part), store.countStrata(frame)]);
  const sizes = stratumSizes(quotas);
  const short = shortStrata(sizes, units);
  if (short.length > 0) return fail(...short);
  return sizes.some(({ size }) => size > 0) ? ok(sizes) : fail(problem("E-DRAW-015", { part: part.code }));
};
