import type { Frame } from "../../store/frames.ts";
import { canonicalFrame, frameBytes } from "../../survey/draw/frame.ts";
import { hex } from "../../survey/draw/hash.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { notListed } from "../draw/not-listed.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { compareCounts } from "./compared-counts.ts";
import { findFrame } from "./find-frame.ts";

export interface FreezeFrameInput {
  readonly round: string;
  readonly part: string;
}

export interface FrozenFrame {
  /** SHA-256 of frame.csv. */
  readonly hash: string;
  readonly eligible: number;
}

/** Freezes the frame of a part: from now on it does not change, and its hash can be published. */
export const freezeFrame = action(
  "freezeFrame",
  async (input: FreezeFrameInput, effects): Promise<Result<FrozenFrame>> =>
    write(
      effects,
      { act: "freezeFrame", round: input.round, object: input.part, detail: (frozen) => ({ ...frozen }) },
      async (store) => {
        const found = await findOpenPart(store, input);
        return found.ok ? freeze(found.value, { ...effects, store }) : found;
      },
    ),
);

const freeze = async (found: RoundPart, effects: Effects): Promise<Result<FrozenFrame>> => {
  const { store, sha256, actor, clock } = effects;
  const part = found.part.code;
  const listed = await notListed(store, found.part);
  if (!listed.ok) return listed;
  const frame = await findFrame(store, found);
  if (!frame.ok) return frame;
  if (frame.value.frameHash) return fail(problem("E-FRAME-107", { part, hash: frame.value.frameHash }));
  const reconciled = await checkSigned(found, frame.value, effects);
  if (!reconciled.ok) return reconciled;
  const units = canonicalFrame(await store.listEligibleUnits(frame.value));
  if (!units.ok) return units;
  const { units: eligible } = units.value;
  if (eligible === 0) return fail(problem("E-FRAME-110", { part }));
  const bytes = frameBytes(units.value);
  const hash = hex(sha256(bytes));
  await store.insertFrozenFrame(frame.value, bytes);
  await store.updateFrame(frame.value, { frameHash: hash, frozenAt: clock(), frozenBy: actor.name });
  return ok({ hash, eligible });
};

/** Where official counts were given, the comparison with them is signed, as it stands, before the frame is frozen. */
const checkSigned = async ({ part }: RoundPart, frame: Frame, effects: Effects): Promise<Result<null>> => {
  const { store } = effects;
  if ((await store.listOfficialCounts(part)).length === 0) return ok(null);
  const [signed, { sha256 }] = [await store.findReconciliation(part), await compareCounts(effects, part, frame)];
  return signed?.sha256 === sha256 ? ok(null) : fail(problem("E-FRAME-159", {}));
};
