import { data } from "react-router";
import script from "../../../docs/verify-draw.py?raw";
import { problem } from "../../survey/problem.ts";
import type { DrawSnapshot } from "../../survey/report/snapshot.ts";
import { type World, worldContext } from "../context.ts";
import type { Route } from "./+types/draw-file.route.ts";
import { loadPublished, partShown } from "./published.ts";
import { refusalAsText } from "./refusal-as-text.ts";
import { sizesFile } from "./sizes-file.ts";

interface Asked {
  readonly round: string;
  readonly file: string;
  readonly request: Request;
}

/** What is needed to repeat the draw and is not a file of the release: the script, and the sizes by stratum. */
export const loader = ({ params, request, context }: Route.LoaderArgs): Promise<Response> => {
  const world = context.get(worldContext);
  return refusalAsText(world.language, () => drawFile({ ...params, request }, world));
};

const drawFile = async ({ round, file, request }: Asked, world: World): Promise<Response> => {
  const url = new URL(request.url);
  const { draw } = partShown(await loadPublished({ round, request }, world), url.searchParams.get("part"));
  const text = draw && contentOf(file, draw);
  if (!text) throw data({ problems: [problem("E-WEB-001", { path: url.pathname })] }, { status: 404 });
  const type = file.endsWith(".csv") ? "text/csv" : "text/x-python";
  const headers = { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename=${file}` };
  return new Response(text, { headers });
};

const contentOf = (file: string, draw: DrawSnapshot): string | null => {
  if (file === "verify-draw.py") return script;
  return file === "sizes.csv" ? sizesFile(draw.sizes) : null;
};
