import type { Frame } from "../../store/frames.ts";
import type { Store } from "../../store/store.ts";
import { formatDate } from "../../survey/date.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { findFrame } from "./find-frame.ts";

export interface OpenComparison extends RoundPart {
  readonly frame: Frame;
}

interface PlaceOfPart {
  readonly round: string;
  readonly part: string;
}

/** The part whose counts may still be changed: its round is open, its frame not frozen, nothing signed. */
export const findOpenComparison = async (store: Store, place: PlaceOfPart): Promise<Result<OpenComparison>> => {
  const found = await findComparison(store, place);
  if (!found.ok) return found;
  const signed = await store.findReconciliation(found.value.part);
  return signed ? fail(problem("E-FRAME-155", { date: formatDate(civilDay(signed.signedAt), "vi") })) : found;
};

/** The same, whether it is signed or not. */
export const findComparison = async (store: Store, place: PlaceOfPart): Promise<Result<OpenComparison>> => {
  const found = await findOpenPart(store, place);
  if (!found.ok) return found;
  const frame = await findFrame(store, found.value);
  if (!frame.ok) return frame;
  const { part } = found.value;
  if (frame.value.frameHash) return fail(problem("E-FRAME-107", { part: part.code, hash: frame.value.frameHash }));
  return ok({ ...found.value, frame: frame.value });
};
