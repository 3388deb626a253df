import type { parseBirthYear, parseDate } from "../formats/cell.ts";
import type { csvText } from "../formats/csv.ts";
import type { writeDocx } from "../formats/docx.ts";
import type { listExamples, readExample } from "../formats/example-files.ts";
import type { readMethod } from "../formats/method-file.ts";
import type { readNorms } from "../formats/norms-file.ts";
import type { pngFromSvg } from "../formats/png.ts";
import type { readTable } from "../formats/table.ts";
import type { readUnitSource } from "../formats/unit-source.ts";
import type { readXlsForm } from "../formats/xlsform/read-xlsform.ts";
import type { writeXForm } from "../formats/xlsform/write-xform.ts";
import type { writeXlsForm } from "../formats/xlsform/write-xlsform.ts";
import type { writeXlsx } from "../formats/xlsx.ts";
import type { Language } from "../survey/language.ts";
import type { PartSnapshot } from "../survey/report/snapshot.ts";

/**
 * Bytes ↔ model, as actions need it; main.ts puts the functions of src/formats and the charts of src/web/parts/charts in. What stands
 * on a large library may be loaded by its first use, and so may come as a promise.
 */
export interface Formats {
  readonly readTable: typeof readTable;
  readonly parseDate: typeof parseDate;
  readonly parseBirthYear: typeof parseBirthYear;
  readonly readMethod: typeof readMethod;
  readonly readNorms: typeof readNorms;
  readonly listExamples: typeof listExamples;
  readonly readExample: typeof readExample;
  readonly unitSourceVersion: () => string | Promise<string>;
  readonly readUnitSource: () => ReturnType<typeof readUnitSource> | Promise<ReturnType<typeof readUnitSource>>;
  readonly csvText: typeof csvText;
  readonly writeXlsx: typeof writeXlsx;
  readonly readXlsForm: typeof readXlsForm;
  readonly writeXlsForm: typeof writeXlsForm;
  readonly writeXForm: (...args: Parameters<typeof writeXForm>) => string | Promise<string>;
  readonly writeDocx: typeof writeDocx;
  readonly pngFromSvg: (...args: Parameters<typeof pngFromSvg>) => Uint8Array | Promise<Uint8Array>;
  /** The interval dot plot of a part's agencies as an SVG text. */
  readonly agencyIntervalsSvg: (
    part: PartSnapshot,
    options: { readonly language: Language; readonly widthPx: number },
  ) => string | Promise<string>;
}
