/** Rows of a list that are no dossiers: what stands around and between them in a sheet as an office sends it. */
export const passedKinds = ["title", "numbering", "line", "repeated", "total", "closing", "blank"] as const;

export type PassedKind = (typeof passedKinds)[number];

export interface PassedGroup {
  readonly rows: number;
  /** Number of the first row as a spreadsheet shows it. */
  readonly first: number;
  /** What stands in the first row, for whoever may see the file. */
  readonly text: string;
}

/** How many rows of each kind were passed over. */
export type PassedRows = Readonly<Partial<Record<PassedKind, PassedGroup>>>;

/** Without what stands in the rows: the last lines of a list name persons. */
export const withoutTexts = (passed: PassedRows): PassedRows =>
  Object.fromEntries(Object.entries(passed).map(([kind, group]) => [kind, { ...group, text: "" }]));
