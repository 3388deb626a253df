import type { Draw } from "../../store/draws.ts";
import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import type { StoredSignOff } from "../../store/sign-offs.ts";
import type { Store } from "../../store/store.ts";
import { supervisorNames } from "../../survey/people/supervising.ts";
import { composeSignPlace, type SignedStage, type SignPlace } from "../../survey/verification/sign-off.ts";
import { stateOf, textsOf } from "../plan/find-round.ts";

/** Every place that the supervising bodies sign: the plan, then frame and draw of each part that has a frame. */
export const signPlaces = async (store: Store, round: Round): Promise<readonly SignPlace[]> => {
  const [parts, kept] = await Promise.all([store.listParts(round), store.listSignOffs(round)]);
  const framed = parts.filter(({ source }) => source === "frame");
  const draws = await Promise.all(framed.map((part) => store.findDrawInto(part)));
  const subjects = await Promise.all([
    planSubject(store, round),
    ...framed.map(async (part) => (await store.findFrame(part))?.frameHash ?? null),
    ...draws.map((draw) => draw?.sampleHash ?? null),
  ]);
  const wanted: readonly (readonly [SignedStage, Part | null])[] = [
    ["plan", null],
    ...framed.map((part) => ["frame", part] as const),
    ...framed.map((part) => ["draw", part] as const),
  ];
  const names = supervisorNames(textsOf(round).supervisors);
  return wanted.map(([stage, part], at) =>
    composeSignPlace(
      { stage, part: part && { code: part.code, title: part.title }, subject: subjects[at] ?? null },
      kept.filter(isOf(stage, part, stage === "draw" ? draws[part ? framed.indexOf(part) : -1] : undefined)),
      names,
    ),
  );
};

const isOf =
  (stage: SignedStage, part: Part | null, draw: Draw | undefined) =>
  (kept: StoredSignOff): boolean => {
    if (kept.stage !== stage) return false;
    if (draw?.stagedId) return kept.stagedId === draw.stagedId;
    return kept.partId === (part?.id ?? null) && kept.stagedId === null;
  };

/** The number of the plan's version, once it is approved. */
const planSubject = async (store: Store, round: Round): Promise<string | null> => {
  if (!["approved", "running", "closed"].includes(stateOf(round))) return null;
  const versions = await store.listPlanVersions(round);
  return String(Math.max(0, ...versions.map(({ number }) => number)));
};
