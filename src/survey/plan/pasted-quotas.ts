/** The numbers of a table that was copied from a spreadsheet, row by row; null where a cell is no count. */
export interface PastedRow {
  readonly line: number;
  readonly name: string;
  readonly sizes: readonly (number | null)[];
  readonly texts: readonly string[];
}

/**
 * Reads rows of a pasted table: the name of the agency, then a number a field, parted by tabs (or semicolons). “1.000” is a thousand,
 * an empty cell 0. A column of ordinal numbers before the name, and one of sums after the fields, are left out.
 */
export const pastedQuotas = (text: string, fields: number): readonly PastedRow[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const cells = line.split(/\t|;/).map((cell) => cell.trim().normalize("NFC"));
    const named =
      /^\d+\.?$/.test(cells[0] ?? "") && cells.length > fields + 1 && !/^\d/.test(cells[1] ?? "") ? cells.slice(1) : cells;
    const [name = "", ...rest] = named;
    const texts = Array.from({ length: fields }, (_, place) => rest[place] ?? "");
    return [{ line: index + 1, name, texts, sizes: texts.map(countOf) }];
  });

const countOf = (text: string): number | null => {
  if (text === "" || text === "-" || text === "–") return 0;
  const digits = text.replace(/[.\s](?=\d{3}(\D|$))/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
};
