import { data } from "react-router";
import script from "../../../docs/verify-draw.py?raw";
import { downloadStage } from "../../actions/draw/download-stage.ts";
import { watchDraw } from "../../actions/draw/watch-draw.ts";
import { downloadFrame } from "../../actions/frame/download-frame.ts";
import { stagedNumber } from "../../survey/draw/staged-code.ts";
import { problem } from "../../survey/problem.ts";
import { type World, worldContext } from "../context.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/draw-watch-file.route.ts";
import { refusalAsText } from "./refusal-as-text.ts";
import { sizesFile } from "./sizes-file.ts";

/** What repeats a draw before its round is published: the script, the sizes once they are fixed, the frame once the sample is drawn. */
export const loader = ({ params, request, context }: Route.LoaderArgs): Promise<Response> => {
  const world = context.get(worldContext);
  const { pathname, searchParams } = new URL(request.url);
  return refusalAsText(world.language, async () => {
    const found = await contentOf({ ...params, part: searchParams.get("part") ?? "" }, world);
    if (!found) throw data({ problems: [problem("E-WEB-001", { path: pathname })] }, { status: 404 });
    const disposition = `attachment; filename=${params.file}`;
    const headers = { "Content-Type": found.type, "Content-Disposition": disposition, "Cache-Control": unchanging };
    return new Response(found.body, { headers });
  });
};

/** What was committed or drawn stays as it is. */
const unchanging = "public, max-age=3600";

interface Asked {
  readonly round: string;
  readonly file: string;
  readonly part: string;
}

interface Content {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const contentOf = async ({ file, ...place }: Asked, { actor, effectsFor }: World): Promise<Content | null> => {
  const csv = "text/csv; charset=utf-8";
  if (file === "verify-draw.py") return { body: script, type: "text/x-python; charset=utf-8" };
  if (file === "frame.csv") {
    const { bytes } = valueOrPage(await downloadFrame(place, effectsFor(actor)));
    return { body: new Uint8Array(bytes), type: csv };
  }
  if (stagedNumber(place.part) !== null) {
    const { bytes } = valueOrPage(await downloadStage({ ...place, file }, effectsFor(actor)));
    return { body: new Uint8Array(bytes), type: csv };
  }
  if (file !== "sizes.csv") return null;
  const { draws } = valueOrPage(await watchDraw(place, effectsFor(actor)));
  const draw = draws.find(({ part }) => part.code === place.part);
  return draw ? { body: sizesFile(draw.sizes), type: csv } : null;
};
