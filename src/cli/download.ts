import type { DownloadedFile } from "../actions/downloaded-file.ts";
import type { Effects } from "../actions/effects.ts";
import type { Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { writeBytes } from "./files.ts";
import { printProblems } from "./print.ts";
import type { ExitCode, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

type Download = (place: { readonly round: string; readonly part: string }, effects: Effects) => Promise<Result<DownloadedFile>>;

/** `… ROUND PART [-o FILE]`: writes what an action gives to a file, or to stdout. */
export const downloadTask =
  (verb: string, download: Download) =>
  async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
    const options = { output: { type: "string", short: "o" } } as const;
    const parsed = parseArguments(args, { verb, options, operands: ["ROUND", "PART"] });
    if (!parsed.ok) return printProblems(parsed, world);
    const [round = "", part = ""] = parsed.value.positionals;
    const file = await withEffects(world, (effects) => download({ round, part }, effects));
    if (!file.ok) return printProblems(file, world);
    const written = await writeBytes(parsed.value.values.output ?? "-", file.value.bytes, world);
    return written.ok ? 0 : printProblems(written, world);
  };
