import type { Result } from "../survey/result.ts";
import type { DownloadedFile } from "./downloaded-file.ts";
import type { Effects } from "./effects.ts";

/** A public file of a release. For everyone, without an account. */
export const readPublishedFile = async (
  _input: { readonly round: string; readonly version: number; readonly file: string },
  _effects: Effects,
): Promise<Result<DownloadedFile>> => {
  throw new Error("readPublishedFile is not written yet");
};
