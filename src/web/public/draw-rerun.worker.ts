import type { Sha256 } from "../../survey/draw/hash.ts";
import { repeatDraw } from "../../survey/draw/repeat-draw.ts";
import { sha256 } from "../../survey/draw/sha256.ts";
import type { RerunMessage, RerunRequest } from "./draw-rerun-message.ts";

/** Runs a published draw again beside the page, which stays usable and may end it at any time. */
addEventListener("message", ({ data }: MessageEvent<RerunRequest>) => void rerun(data));

const say = (message: RerunMessage): void => postMessage(message);

const rerun = async ({ draw, frameHref, sampleHref, aboveHref = null, units }: RerunRequest): Promise<void> => {
  const [frame, sample, above] = await Promise.all([bytesAt(frameHref), fileAt(sampleHref), fileAt(aboveHref)]);
  if (frame === null || (sample === null && sampleHref !== null) || (above === null && aboveHref !== null)) return;
  say({ kind: "progress", done: 0 });
  say({ kind: "ended", repetition: repeatDraw(draw, { frame, sample, above }, counted(units)) });
};

const fileAt = async (href: string | null): Promise<Uint8Array | null> => (href === null ? null : bytesAt(href));

/** The file's bytes; null when it could not be had, which has been said. */
const bytesAt = async (href: string): Promise<Uint8Array | null> => {
  const answer = await fetch(href).catch(() => null);
  if (answer?.ok) return new Uint8Array(await answer.arrayBuffer());
  say({ kind: "no-file", href, status: answer?.status ?? 0 });
  return null;
};

/** Tells of every hundredth of the keys. */
const counted = (units: number): Sha256 => {
  const step = Math.max(1, Math.ceil(units / 100));
  let done = 0;
  return (bytes) => {
    done += 1;
    if (done % step === 0) say({ kind: "progress", done: Math.min(done, units) });
    return sha256(bytes);
  };
};
