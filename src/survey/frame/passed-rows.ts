/** Rows of a list that are no dossiers: what stands around and between them in a sheet as an office sends it. */
export const passedKinds = ["title", "numbering", "line", "repeated", "total", "closing", "blank"] as const;

export type PassedKind = (typeof passedKinds)[number];

/** The kinds in words, for pages and files. */
export const passedWords: Readonly<Record<PassedKind, string>> = {
  title: "Tiêu đề phía trên bảng",
  numbering: "Số thứ tự cột, đơn vị tính",
  line: "Dòng nhóm trong bảng",
  repeated: "Tên cột lặp lại",
  total: "Dòng cộng",
  closing: "Phần ký ở cuối",
  blank: "Dòng trống",
};

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

/** Of several files or sheets: counted together, the first row is that of the first. */
export const mergedPassed = (all: readonly PassedRows[]): PassedRows => {
  const kinds = passedKinds.flatMap((kind) => {
    const groups = all.flatMap((passed) => passed[kind] ?? []);
    const [first] = groups;
    return first ? [[kind, { ...first, rows: groups.reduce((sum, { rows }) => sum + rows, 0) }] as const] : [];
  });
  return Object.fromEntries(kinds);
};

/** A row that was passed over, for whoever wants to look at it. */
export interface PassedRow {
  readonly kind: PassedKind;
  readonly number: number;
  readonly cells: readonly string[];
  readonly sheet?: string;
}

/** Kinds whose rows may hold something to look at; the others repeat the column names or are empty. */
export const keptPassedKinds: ReadonlySet<PassedKind> = new Set(["title", "line", "total", "closing"]);
