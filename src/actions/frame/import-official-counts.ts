import { type CountTable, readOfficialCounts } from "../../survey/frame/official-counts.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart } from "../plan/find-round.ts";
import { setOfficialCounts } from "./set-official-counts.ts";

export interface ImportOfficialCountsInput {
  readonly round: string;
  readonly part: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

/** Sets the official numbers from a spreadsheet with an agency a row and a field a column; a file with a fault changes nothing. */
export const importOfficialCounts = action(
  "reconcileFrame",
  async (input: ImportOfficialCountsInput, effects): Promise<Result<{ readonly cells: number }>> => {
    const { store } = effects;
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const table = await readCountTable(input, effects);
    if (!table.ok) return table;
    const [agencies, fields] = await Promise.all([
      store.listPartAgencies(found.value.part),
      store.listPartFields(found.value.part),
    ]);
    const counts = readOfficialCounts(table.value, { agencies, fields });
    if (!counts.ok) return counts;
    return setOfficialCounts({ round: input.round, part: input.part, counts: counts.value }, effects);
  },
);

const readCountTable = async (
  { file }: ImportOfficialCountsInput,
  { formats }: Pick<Effects, "formats">,
): Promise<Result<CountTable>> => {
  const opened = await formats.readTable(file);
  if (!opened.ok) return opened;
  const rows: CountTable["rows"][number][] = [];
  for await (const row of opened.value.rows) {
    if (!row.ok) return fail(...row.problems);
    rows.push(row.value);
  }
  return ok({ file: file.name, header: opened.value.header, rows });
};
