import { csvRecord } from "../../survey/draw/csv-record.ts";
import type { DrawSnapshot } from "../../survey/report/snapshot.ts";

/** The sizes by stratum as CSV (`stratum,n`), as docs/verify-draw.py and `sipas draw` read it. */
export const sizesFile = (sizes: DrawSnapshot["sizes"]): string =>
  [["stratum", "n"], ...sizes.map(({ stratum, size }) => [stratum, String(size)])].map(csvRecord).join("");
