import { columnChunks } from "../formats/column-csv.ts";
import type { ColumnKinds, ColumnTable } from "../formats/column-table.ts";
import { type CanonicalFrame, type OpenFrame, openFrame } from "../survey/draw/frame.ts";
import type { FrameColumns } from "../survey/draw/frame-stratum.ts";
import type { FrameSource } from "../survey/draw/gathered-strata.ts";
import { type Problem, problem } from "../survey/problem.ts";
import { fail, type Result } from "../survey/result.ts";
import { unreadable } from "./files.ts";
import type { VerbWorld } from "./verb.ts";

/** Reads a frame from a csv file (`-`: stdin) a chunk of rows at a time; the texts of a chunk are gone before the next comes. */
export async function readFrame(source: FrameSource, world: VerbWorld): Promise<Result<CanonicalFrame>> {
  const { file, columns } = source;
  const frame = openFrame(source);
  try {
    const pieces = file === "-" ? world.stdin : world.streamFile(file);
    for await (const chunk of columnChunks(pieces, { file, columns: kindsOf(columns) })) {
      if (!chunk.ok) return chunk;
      const wrong = addUnits(frame, chunk.value, columns);
      if (wrong !== undefined) return fail(wrong);
    }
  } catch (error) {
    return unreadable(file, error);
  }
  const closed = frame.close();
  return closed.ok && closed.value.units === 0 ? fail(problem("E-DRAW-112", { file })) : closed;
}

function kindsOf({ size, sort }: FrameColumns): ColumnKinds {
  const others = Object.fromEntries(sort.map((name) => [name, "code"] as const));
  return { ...others, ...(size === undefined ? {} : { [size]: "text" as const }), unit_id: "text", stratum: "code" };
}

function addUnits(frame: OpenFrame, table: ColumnTable, { size, sort }: FrameColumns): Problem | undefined {
  const unitIds = table.text("unit_id").values;
  const strata = table.code("stratum");
  const others = [...(size === undefined ? [] : [textReader(table, size)]), ...sort.map((name) => codeReader(table, name))];
  const rowOf = rowCounter(table);
  for (let at = 0; at < table.rows; at += 1) {
    const unitId = unitIds[at] as string;
    const stratum = strata.labels[strata.codes[at] as number] as string;
    const wrong = frame.add({ unitId, stratum, others: others.map((read) => read(at)) }, rowOf(at));
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

type CellReader = (at: number) => string;

function textReader(table: ColumnTable, name: string): CellReader {
  const { values } = table.text(name);
  return (at) => values[at] as string;
}

function codeReader(table: ColumnTable, name: string): CellReader {
  const { codes, labels } = table.code(name);
  return (at) => labels[codes[at] as number] as string;
}

/** Counts on from the first row where no blank lines stand between. */
function rowCounter({ rows, fileRow }: ColumnTable): (at: number) => number {
  const first = fileRow(0);
  return fileRow(rows - 1) === first + rows - 1 ? (at) => first + at : fileRow;
}
