import type { TextEncoding } from "../survey/frame/file-layout.ts";

/** How a list is found in a file; what a person chose goes before what is guessed. */
export interface ListOptions {
  /** Name of the sheet of an .xlsx; the hidden ones may be chosen too. */
  readonly sheet?: string | undefined;
  /** Names of the sheets that are read with it as one list: those whose column names are the same. */
  readonly together?: readonly string[] | undefined;
  /** Of a csv; it is told by its bytes where nobody says. */
  readonly encoding?: TextEncoding | undefined;
  /** Takes what stands where the column names are looked for, whatever it is: for showing a file to whoever must say where they are. */
  readonly anyHeader?: boolean | undefined;
  /** Number of the row where the column names begin, as a spreadsheet shows it; 0: there are none. */
  readonly headerRow?: number | undefined;
  /** Over how many rows the column names go: 1 to 3. */
  readonly headerRows?: number | undefined;
  /** Whether a text is one of the column names that such lists have. */
  readonly isKnown: (heading: string) => boolean;
}
