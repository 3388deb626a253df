/** Ways to write Vietnamese text as bytes that a csv may come in. */
export const textEncodings = ["UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1258", "TCVN3 (ABC)", "VNI"] as const;

export type TextEncoding = (typeof textEncodings)[number];

/** Where the list stands in its file. */
export interface FileLayout {
  /** Name of the sheet; absent in a csv, and where it is to be found. */
  readonly sheet?: string | undefined;
  /** Names of further sheets with the same column names that are read as one list with it. */
  readonly together?: readonly string[] | undefined;
  /** Of a csv; absent: it is told by its bytes. */
  readonly encoding?: TextEncoding | undefined;
  /** Number of the first row of the column names, as a spreadsheet shows it; 0: there are none, and columns are called by their letters. */
  readonly headerRow?: number | undefined;
  readonly headerRows?: number | undefined;
}

/** Column names go over no more rows than these. */
export const mostHeaderRows = 3;

/** A sheet of the file, for whoever may choose another. */
export interface FileSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Not the one that is read, and with the same kind of columns. */
  readonly isAlike: boolean;
  /** With the same column names as the one that is read; absent in files that were sent before this was kept. */
  readonly isSame?: boolean;
}

/** How the first lines of a csv that are not plain ASCII read in an encoding. */
export interface EncodingSample {
  readonly encoding: TextEncoding;
  readonly text: string;
}

/** What was found where, when a file was looked into. */
export interface FoundLayout extends FileLayout {
  readonly headerRow: number;
  readonly headerRows: number;
  readonly sheets: readonly FileSheet[];
  /** Of a csv; absent in files that were sent before this was kept. */
  readonly samples?: readonly EncodingSample[];
  /** The filled rows at the top. */
  readonly top: readonly { readonly number: number; readonly cells: readonly string[] }[];
}
