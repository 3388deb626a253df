import { downloadContacts } from "../actions/fieldwork/download-contacts.ts";
import { problem } from "../survey/problem.ts";
import { fail } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { writeBytes } from "./files.ts";
import { printProblems } from "./print.ts";
import type { ExitCode, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const options = { agency: { type: "string" }, output: { type: "string", short: "o" } } as const;

/** `sipas response contacts ROUND PART [--agency ID] -o FILE`: personal data go to a file that is named, never to stdout. */
export const saveContacts = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "response contacts", options, operands: ["ROUND", "PART"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const { agency, output } = parsed.value.values;
  if (output === undefined || output === "-")
    return printProblems(fail(problem("E-SYSTEM-104", { what: "-o", verb: "response contacts" })), world);
  const [round = "", part = ""] = parsed.value.positionals;
  const format = /\.xlsx$/i.test(output) ? "xlsx" : "csv";
  const wanted = { round, part, format, ...(agency !== undefined && { agency }) } as const;
  const file = await withEffects(world, (effects) => downloadContacts(wanted, effects));
  if (!file.ok) return printProblems(file, world);
  const written = await writeBytes(output, file.value.bytes, world);
  return written.ok ? 0 : printProblems(written, world);
};
