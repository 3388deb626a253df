import { readPublishedFile } from "../../actions/report/read-published-file.ts";
import { type World, worldContext } from "../context.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/file.route.ts";
import { loadPublished } from "./published.ts";
import { refusalAsText } from "./refusal-as-text.ts";

interface Asked {
  readonly round: string;
  readonly name: string;
  readonly request: Request;
}

/** A file of the release as it was published; its SHA-256 stands on the method page and in the ETag. */
export const loader = ({ params, request, context }: Route.LoaderArgs): Promise<Response> => {
  const world = context.get(worldContext);
  return refusalAsText(world.language, () => publishedFile({ ...params, request }, world));
};

const publishedFile = async ({ round, name, request }: Asked, world: World): Promise<Response> => {
  const { version, files } = await loadPublished({ round, request }, world);
  const file = valueOrPage(await readPublishedFile({ round, version, file: name }, world.effectsFor(world.actor)));
  const headers = new Headers({
    "Content-Type": file.mediaType,
    "Content-Length": String(file.bytes.byteLength),
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  const known = files.find((published) => published.name === name);
  if (known) headers.set("ETag", `"${known.sha256}"`);
  return new Response(new Uint8Array(file.bytes), { headers });
};
