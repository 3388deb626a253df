const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;

/** The records of a text by RFC 4180 with LF, as the system itself writes it; not for files of other origin. */
export const parseCsv = (text: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(cellPattern)) {
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (end === "\n" || record.length > 1 || record[0] !== "") records.push(record);
    record = [];
  }
  return records;
};
