/** A file of the frame, as the mark in its rejected rows names it. */
export interface MarkedFile {
  /** Its number in the frame. */
  readonly number: number;
  /** Its SHA-256, or the beginning of it. */
  readonly sha256: string;
}

const hashLength = 6;

/** What stands before the columns of a file in the file of its refused rows. */
export const plainHeadings = ["Dòng", "Cột lỗi", "Giá trị lỗi", "Vấn đề và cách xử lý"] as const;

/** What stands before the columns of a file in the file of its refused rows; the first heading says whose rows they are. */
export const rejectedHeadings = ({ number, sha256 }: MarkedFile): readonly [string, string, string, string] => [
  `Dòng (tệp ${number}, ${sha256.slice(0, hashLength)})`,
  ...(plainHeadings.slice(1) as [string, string, string]),
];

/** Which file the rows under these headings were refused from; null where they are no rows that come back. */
export const markOfMended = (header: readonly string[]): (MarkedFile & { readonly at: number }) | null => {
  for (const [at, heading] of header.entries()) {
    const mark = /^Dòng \(tệp (\d{1,6}), ([0-9a-f]{6})\)$/u.exec(heading.normalize("NFC").trim());
    if (mark) return { number: Number(mark[1]), sha256: mark[2] ?? "", at };
  }
  return null;
};

export const isMarked = ({ number, sha256 }: MarkedFile, file: MarkedFile): boolean =>
  number === file.number && sha256 === file.sha256.slice(0, hashLength);

/** A row of a file: its number, before it the name of its sheet where several were read: `12`, `Tháng 2!12`. */
export const rowLabel = (sheet: string, row: number): string => (sheet === "" ? String(row) : `${sheet}!${row}`);

/** The sheet and row that a label says; null for anything else. */
export const placeOfLabel = (label: string): { readonly sheet: string; readonly row: number } | null => {
  const read = /^'?(?:(.*)!)?(\d{1,7})$/su.exec(label.normalize("NFC").trim());
  return read ? { sheet: read[1] ?? "", row: Number(read[2]) } : null;
};

/** The file and sheet of a row, for messages: `mot-cua.xlsx › Tháng 2`. */
export const fileAndSheet = (file: string, sheet: string | undefined): string => (sheet ? `${file} › ${sheet}` : file);
