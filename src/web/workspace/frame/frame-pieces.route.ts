import { beginFrameFile, finishFrameFile, type SendingState, sendFramePiece } from "../../../actions/frame/send-frame-file.ts";
import { showFrameSending } from "../../../actions/frame/show-frame-sending.ts";
import type { SendingAnswer } from "../../../survey/frame/frame-sending.ts";
import { problemMessage } from "../../../survey/problem.ts";
import { ok, type Result } from "../../../survey/result.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { requireOwn } from "../form.ts";
import { partOf } from "../plan/round-context.ts";
import { type PageWorld, worldOf } from "../world.ts";
import type { Route } from "./+types/frame-pieces.route.ts";

/** How far the file came that this person was sending. */
export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs): Promise<Response> => {
  const part = partOf({ request, context }, "frame").code;
  const unfinished = valueOrPage(await showFrameSending({ round, part }, worldOf(context).effects));
  return Response.json(unfinished, { headers: { "cache-control": "no-store" } });
};

/** Takes a file in pieces from the script of the page that sends it: `step` is begin, piece or finish. Answers are data, refusals too. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs): Promise<Response> => {
  const world = worldOf(context);
  requireOwn(request.headers.get("x-form-mark") ?? "", world);
  const part = partOf({ request, context }, "frame").code;
  const answer = await carryOut({ round, part }, request, world);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
};

interface Place {
  readonly round: string;
  readonly part: string;
}

const carryOut = async (place: Place, request: Request, world: PageWorld): Promise<SendingAnswer> => {
  const asked = new URL(request.url).searchParams;
  const [id, step] = [asked.get("id") ?? "", asked.get("step")];
  if (step === "finish") {
    const finished = await finishFrameFile({ ...place, id, sha256: asked.get("sha256") ?? "" }, world.effects);
    const to = `/workspace/${place.round}/frame/columns?part=${encodeURIComponent(place.part)}`;
    return said(finished.ok ? ok({ kind: "kept", to }) : finished, world);
  }
  const state =
    step === "piece"
      ? await sendFramePiece({ ...place, id, offset: wholeOf(asked, "offset"), piece: await bytesOf(request) }, world.effects)
      : await beginFrameFile({ ...place, ...fileOf(asked) }, world.effects);
  return said(goingOn(state), world);
};

const goingOn = (state: Result<SendingState>): Result<SendingAnswer> =>
  state.ok ? ok({ kind: "going-on", ...state.value }) : state;

const said = (result: Result<SendingAnswer>, { language }: PageWorld): SendingAnswer => {
  if (result.ok) return result.value;
  return {
    kind: "refused",
    messages: result.problems.map((one) => ({ code: one.code, text: problemMessage(one, language) })),
  };
};

const wholeOf = (asked: URLSearchParams, name: string): number => {
  const value = asked.get(name) ?? "";
  return /^\d{1,15}$/.test(value) ? Number(value) : 0;
};

const fileOf = (asked: URLSearchParams) => ({
  name: (asked.get("name") ?? "").replaceAll("\0", "").trim().normalize("NFC").slice(0, 200),
  ...{ bytes: wholeOf(asked, "bytes"), time: wholeOf(asked, "time") },
});

/** A piece whose connection broke is none. */
const bytesOf = async (request: Request): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await request.arrayBuffer());
  } catch {
    return new Uint8Array();
  }
};
