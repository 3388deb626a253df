import { readPublishedFile } from "../../actions/read-published-file.ts";
import { worldContext } from "../context.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/file.route.ts";
import { loadPublished } from "./published.ts";

/** A file of the release as it was published; its SHA-256 stands on the method page and in the ETag. */
export const loader = async ({ params, request, context }: Route.LoaderArgs): Promise<Response> => {
  const world = context.get(worldContext);
  const { version, files } = await loadPublished({ round: params.round, request }, world);
  const asked = { round: params.round, version, file: params.name };
  const file = valueOrPage(await readPublishedFile(asked, world.effectsFor(world.actor)));
  const headers = new Headers({
    "Content-Type": file.mediaType,
    "Content-Length": String(file.bytes.byteLength),
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  const known = files.find(({ name }) => name === params.name);
  if (known) headers.set("ETag", `"${known.sha256}"`);
  return new Response(new Uint8Array(file.bytes), { headers });
};
