import type { parseBirthYear, parseDate, parseInteger, parseMoment, parseText } from "../formats/cell.ts";
import type { csvText } from "../formats/csv.ts";
import type { readMethod } from "../formats/method-file.ts";
import type { pngFromSvg } from "../formats/png.ts";
import type { readTable } from "../formats/table.ts";
import type { writeXlsx } from "../formats/xlsx.ts";
import type { Language } from "../survey/language.ts";
import type { ReportDocument } from "../survey/report/document.ts";
import type { PartSnapshot } from "../survey/report/snapshot.ts";
import type { Result } from "../survey/result.ts";

/** Bytes ↔ model, as actions need it; main.ts puts the functions of src/formats and the charts of src/web/parts/charts in. */
export interface Formats {
  readonly readTable: typeof readTable;
  readonly parseText: typeof parseText;
  readonly parseDate: typeof parseDate;
  readonly parseMoment: typeof parseMoment;
  readonly parseInteger: typeof parseInteger;
  readonly parseBirthYear: typeof parseBirthYear;
  readonly readMethod: typeof readMethod;
  readonly csvText: typeof csvText;
  readonly writeXlsx: typeof writeXlsx;
  readonly writeDocx: (document: ReportDocument) => Promise<Uint8Array>;
  /** The interval dot plot of a part's agencies as an SVG text. */
  readonly agencyIntervalsSvg: (
    part: PartSnapshot,
    options: { readonly language: Language; readonly widthPx: number },
  ) => string;
  readonly pngFromSvg: typeof pngFromSvg;
  /** The files of a folder in examples/, as JSON. */
  readonly readExample: (name: string) => Promise<Result<ExampleFiles>>;
}

export interface ExampleFiles {
  /** round.json: the plan, for createRound. */
  readonly plan: unknown;
  /** population.json: what the persons and answers are made from. */
  readonly population: unknown;
}
