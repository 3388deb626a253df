import type { FrameColumns } from "../survey/draw/frame-stratum.ts";
import type { SelectionDesign } from "../survey/draw/protocol.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { columnNames } from "./column-names.ts";

export interface ColumnValues {
  readonly "size-column"?: string | undefined;
  readonly sort?: string | undefined;
}

/** The columns of the frame that a design reads beside unit_id and stratum, from --size-column and --sort a,b. */
export function frameColumns(design: SelectionDesign, values: ColumnValues): Result<FrameColumns> {
  const size = values["size-column"]?.trim().normalize("NFC");
  if (design === "pps" && size === undefined) return fail(problem("E-SYSTEM-104", { what: "--size-column", verb: "draw" }));
  if (design !== "pps" && size !== undefined) return misplaced("--size-column", size, "--design pps");
  if (design === "srs" && values.sort !== undefined)
    return misplaced("--sort", values.sort, "--design systematic, --design pps");
  const sort = columnNames(values.sort);
  const names = ["unit_id", "stratum", ...(size === undefined ? [] : [size]), ...sort];
  const twice = names.find((name, at) => names.indexOf(name) < at);
  return twice === undefined ? ok({ size, sort }) : fail(problem("E-DRAW-115", { column: twice }));
}

const misplaced = (option: string, value: string, expected: string) =>
  fail(problem("E-SYSTEM-106", { option, value, expected }));
