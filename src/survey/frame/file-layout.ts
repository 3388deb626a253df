/** Where the list stands in its file. */
export interface FileLayout {
  /** Name of the sheet; absent in a csv, and where it is to be found. */
  readonly sheet?: string | undefined;
  /** Number of the first row of the column names, as a spreadsheet shows it. */
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
}

/** What was found where, when a file was looked into. */
export interface FoundLayout extends FileLayout {
  readonly headerRow: number;
  readonly headerRows: number;
  readonly sheets: readonly FileSheet[];
  /** The filled rows at the top. */
  readonly top: readonly { readonly number: number; readonly cells: readonly string[] }[];
}
