import { type CommitmentTerms, cleanTerms, termsProblems } from "../../survey/draw/commitment-terms.ts";
import type { CommittedDraw } from "../../survey/draw/committed-draw.ts";
import { isPast, readMoment } from "../../survey/draw/draw-clock.ts";
import { type DrawDesign, drawAlgorithm } from "../../survey/draw/protocol.ts";
import { type StratumSize, shortStrata, sizesMark, stratumSizes } from "../../survey/draw/sizes.ts";
import { stagedNumber } from "../../survey/draw/staged-code.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import type { Effects } from "../effects.ts";
import { findFrame } from "../frame/find-frame.ts";
import { findApprovedPart, findRound, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { commitStages } from "./commit-stages.ts";
import { nextNumber } from "./next-number.ts";
import { notListed } from "./not-listed.ts";
import { partyEntry } from "./party-entry.ts";

export interface CommitDrawInput extends CommitmentTerms {
  readonly round: string;
  readonly part: string;
  readonly design?: DrawDesign;
  /** Of a draw in stages: the version that the one who commits has seen. */
  readonly version?: number;
  /** Of the draw of a part: the frame and sizes that the one who commits has seen (`sizesMark`); absent: as they are. */
  readonly seen?: string;
}

/** Publishes what the draw will rest on, before the public event happens. */
export const commitDraw = action("commitDraw", async (input: CommitDrawInput, effects): Promise<Result<CommittedDraw>> => {
  const faults = termsProblems(input);
  if (faults.length > 0) return fail(...faults);
  const clean = { ...input, ...cleanTerms(input) };
  const { eventName, parties } = clean;
  const entry = {
    act: "commitDraw",
    round: input.round,
    object: input.part,
    detail: (committed: CommittedDraw) => ({ ...committed, eventName, parties }),
  };
  return write(effects, entry, async (store) => {
    const within = { ...effects, store };
    const inTime = await checkEventTime(input, within);
    if (!inTime.ok) return inTime;
    if (stagedNumber(input.part) !== null) return commitStages(clean, within);
    const found = await findApprovedPart(store, input);
    return found.ok ? commit(found.value, clean, within) : found;
  });
});

const commit = async (found: RoundPart, input: CommitDrawInput, effects: Effects): Promise<Result<CommittedDraw>> => {
  const { store, newId, actor, clock } = effects;
  const { part } = found;
  if (part.source === "on-site") return fail(problem("E-DRAW-011", { part: part.code }));
  const listed = await notListed(store, part);
  if (!listed.ok) return listed;
  const frame = await findFrame(store, found);
  if (!frame.ok) return frame;
  const { frameHash, id: frameId } = frame.value;
  if (!frameHash) return fail(problem("E-DRAW-002", { part: part.code }));
  const known = await store.findDraw(part);
  if (known) return fail(problem("E-DRAW-003", { part: part.code, event: known.eventName }));
  const quotas = stratumSizes(await store.listQuotas(part));
  if (input.seen !== undefined && input.seen !== sizesMark(frameHash, quotas))
    return fail(await changedMeanwhile(input, { frameHash, sizes: quotas }, store));
  const sizes = checkedSizes(part.code, quotas, await store.countStrata(frame.value));
  if (!sizes.ok) return sizes;
  const { eventName, design = "srs", parties = [] } = input;
  const reserves = Number(input.reserves ?? 3);
  await store.insertDraw(
    {
      ...{ province: part.province, id: newId(), partId: part.id, frameId, frameHash, design, reserves, eventName },
      ...{ sizes: JSON.stringify(sizes.value), algorithm: drawAlgorithm, eventAt: readMoment(input.eventAt ?? "") },
      number: await nextNumber({ province: part.province, partId: part.id, stagedId: null }, store),
      ...{ committedBy: actor.name, committedAt: clock() },
    },
    parties.map((party) => partyEntry(party, found.round, effects)),
  );
  return ok({ strata: sizes.value.length, size: sizes.value.reduce((sum, { size }) => sum + size, 0), frameHash });
};

/** A person names when the event is, ahead of now; the machine and made-up rounds may leave it out. */
const checkEventTime = async (
  { round: code, eventAt = "" }: CommitDrawInput,
  { store, actor, clock }: Effects,
): Promise<Result<null>> => {
  const round = await findRound(store, code);
  if (!round.ok) return round;
  const moment = readMoment(eventAt);
  if (moment === null && actor.kind === "account" && !round.value.simulated)
    return fail(problem("E-DRAW-009", { field: "thời điểm công bố kết quả sự kiện" }));
  const past = isPast({ eventAt: moment }, clock(), round.value);
  return past ? fail(problem("E-DRAW-041", { value: eventAt.replace("T", " ") })) : ok(null);
};

const checkedSizes = (
  part: string,
  sizes: readonly StratumSize[],
  units: ReadonlyMap<string, number>,
): Result<readonly StratumSize[]> => {
  const short = shortStrata(sizes, units);
  if (short.length > 0) return fail(...short);
  return sizes.some(({ size }) => size > 0) ? ok(sizes) : fail(problem("E-DRAW-015", { part }));
};

/** What becomes of the sizes or the frame of a part before it is committed to. */
const acts = ["setQuotas", "savePart", "chooseAgencies", "importFrame", "freezeFrame"] as const;

const changedMeanwhile = async (
  { round, part }: CommitDrawInput,
  now: { readonly frameHash: string; readonly sizes: readonly StratumSize[] },
  store: Effects["store"],
): Promise<Problem> => {
  const asked = now.sizes.filter(({ size }) => size > 0);
  const size = asked.reduce((sum, one) => sum + one.size, 0);
  const who = await lastAct(store, { round, object: part, acts });
  return problem("E-DRAW-046", { part, size, strata: asked.length, hash: `${now.frameHash.slice(0, 12)}…`, who });
};
