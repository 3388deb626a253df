import type { DownloadedFile } from "../../actions/downloaded-file.ts";
import { type CsvList, csvBytes } from "./csv.ts";

/** A file as an answer that browsers keep under its name; never shown in place of a page, never cached. */
export const fileAnswer = ({ name, mediaType, bytes }: DownloadedFile): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  });

/** Names are ASCII for old browsers; the exact one stands beside it. */
const plainName = (name: string): string => name.normalize("NFD").replace(/[^\w.-]+/g, "_");

export const csvAnswer = (list: CsvList): Response =>
  fileAnswer({ name: list.name, mediaType: "text/csv; charset=utf-8", bytes: csvBytes(list) });
