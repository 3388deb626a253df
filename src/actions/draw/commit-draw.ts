import { type CommitmentTerms, cleanTerms, termsProblems } from "../../survey/draw/commitment-terms.ts";
import type { CommittedDraw } from "../../survey/draw/committed-draw.ts";
import { isPast, readMoment } from "../../survey/draw/draw-clock.ts";
import { type DrawDesign, drawAlgorithm } from "../../survey/draw/protocol.ts";
import { type StratumSize, shortStrata, stratumSizes } from "../../survey/draw/sizes.ts";
import { stagedCode, stagedNumber } from "../../survey/draw/staged-code.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findFrame } from "../frame/find-frame.ts";
import { findApprovedPart, findRound, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { commitStages } from "./commit-stages.ts";
import { nextNumber } from "./next-number.ts";
import { partyEntry } from "./party-entry.ts";

export interface CommitDrawInput extends CommitmentTerms {
  readonly round: string;
  readonly part: string;
  readonly design?: DrawDesign;
  /** Of a draw in stages: the version that the one who commits has seen. */
  readonly version?: number;
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
  const staged = await store.findStagedInto(part);
  if (staged) return fail(problem("E-DRAW-140", { part: part.code, code: stagedCode(staged.number) }));
  const frame = await findFrame(store, found);
  if (!frame.ok) return frame;
  const { frameHash, id: frameId } = frame.value;
  if (!frameHash) return fail(problem("E-DRAW-002", { part: part.code }));
  const known = await store.findDraw(part);
  if (known) return fail(problem("E-DRAW-003", { part: part.code, event: known.eventName }));
  const sizes = await checkedSizes(found, frame.value, effects);
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
