import { data } from "react-router";
import script from "../../../docs/verify-draw.py?raw";
import stagesScript from "../../../docs/verify-stages.py?raw";
import { downloadStage } from "../../actions/draw/download-stage.ts";
import { watchDraw } from "../../actions/draw/watch-draw.ts";
import { openFrozenFrame } from "../../actions/frame/download-frame.ts";
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
    const known = /^"([0-9a-f]{64})"$/.exec(request.headers.get("If-None-Match") ?? "")?.[1];
    const found = await contentOf({ ...params, part: searchParams.get("part") ?? "", ...(known && { known }) }, world);
    if (!found) throw data({ problems: [problem("E-WEB-001", { path: pathname })] }, { status: 404 });
    const disposition = `attachment; filename=${params.file}`;
    const etag = found.sha256 && { ETag: `"${found.sha256}"` };
    if (found.body === null) return new Response(null, { status: 304, headers: { ...etag, "Cache-Control": unchanging } });
    const headers = { "Content-Type": found.type, "Content-Disposition": disposition, "Cache-Control": unchanging, ...etag };
    return new Response(found.body, { headers });
  });
};

/** What was committed or drawn stays as it is. */
const unchanging = "public, max-age=3600";

interface Asked {
  readonly round: string;
  readonly file: string;
  readonly part: string;
  /** Hash of the file that the visitor has. */
  readonly known?: string;
}

interface Content {
  /** null: it is the one that the visitor has. */
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  /** Of the frozen frame, whose bytes were hashed long ago. */
  readonly sha256?: string;
  readonly type: string;
}

const contentOf = async ({ file, ...place }: Asked, { actor, effectsFor }: World): Promise<Content | null> => {
  const csv = "text/csv; charset=utf-8";
  const checked = { "verify-draw.py": script, "verify-stages.py": stagesScript }[file];
  if (checked) return { body: checked, type: "text/x-python; charset=utf-8" };
  if (file === "frame.csv") {
    const { bytes, sha256 } = valueOrPage(await openFrozenFrame(place, effectsFor(actor)));
    return { body: bytes && new Uint8Array(bytes), type: csv, sha256 };
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
