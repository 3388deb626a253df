import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";

/** What a workbook made elsewhere does not say: the method of the part, its scale, and whom the form asks. */
export type FormFacts = Pick<Questionnaire, "method" | "respondent" | "scale">;

/** A line of a sheet: its row as a spreadsheet counts it, and its cells by heading, trimmed. */
export interface SheetLine {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface FormSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly lines: readonly SheetLine[];
}

/** The three sheets of an XLSForm workbook; one that is missing is empty. */
export interface FormSheets {
  readonly file: string;
  readonly survey: FormSheet;
  readonly choices: FormSheet;
  readonly settings: FormSheet;
}

export const cellOf = (line: SheetLine, heading: string): string => line.cells.get(heading) ?? "";

/** `type` with one space and the words that other programs write for it. */
export const typeOf = (line: SheetLine): string =>
  cellOf(line, "type")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^(begin|end) (group|repeat)$/, "$1_$2")
    .replace(/^(int|integer)$/, "integer")
    .replace(/^(string|text)$/, "text");
