/** One record of a csv text: its number as a spreadsheet shows it (blank lines count), and its cells. */
export interface CsvRecord {
  readonly number: number;
  readonly cells: readonly string[];
  /** Set on the last record when its quote was never closed, or its cell grew beyond the limit. */
  readonly unclosed?: boolean;
}

export interface CsvReader {
  /** Takes the next piece of text and gives the records that it completes. */
  readonly feed: (text: string) => readonly CsvRecord[];
  /** Gives the record left without a line end, if any. */
  readonly end: () => readonly CsvRecord[];
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Reads RFC 4180 piece by piece: quotes doubled inside quotes, line ends CRLF, LF or CR, line ends and separators inside
 * quotes. A quote inside an unquoted cell is an ordinary character, as spreadsheets take it.
 */
export function openCsv(separator: string, cellLimit = Number.POSITIVE_INFINITY): CsvReader {
  const comma = separator.charCodeAt(0);
  let cells: string[] = [];
  let field = "";
  let quoted = false;
  let closed = false;
  let justClosed = false;
  let afterReturn = false;
  let count = 0;
  let overgrown = false;

  const finishRecord = (): CsvRecord => {
    cells.push(field);
    const record = { number: ++count, cells };
    cells = [];
    field = "";
    closed = false;
    return record;
  };

  const feed = (text: string): readonly CsvRecord[] => {
    const records: CsvRecord[] = [];
    let start = 0;
    for (let index = 0; index < text.length && !overgrown; index++) {
      const code = text.charCodeAt(index);
      if (quoted) {
        if (code !== QUOTE) continue;
        field += text.slice(start, index);
        quoted = false;
        closed = true;
        justClosed = true;
        start = index + 1;
        continue;
      }
      if (code === QUOTE && justClosed) {
        // The second of two quotes: stays as text, and the cell goes on.
        quoted = true;
      } else if (code === QUOTE && field === "" && !closed && start === index) {
        quoted = true;
        start = index + 1;
      } else if (code === LF && afterReturn && start === index) {
        start = index + 1;
      } else if (code === comma) {
        cells.push(field + text.slice(start, index));
        field = "";
        closed = false;
        start = index + 1;
      } else if (code === LF || code === CR) {
        field += text.slice(start, index);
        records.push(finishRecord());
        start = index + 1;
      }
      justClosed = false;
      afterReturn = code === CR && !quoted;
    }
    field += text.slice(start);
    overgrown = field.length > cellLimit;
    if (overgrown) records.push({ ...finishRecord(), unclosed: true });
    return records;
  };

  const end = (): readonly CsvRecord[] => {
    if (overgrown || (cells.length === 0 && field === "" && !closed && !quoted)) return [];
    return [quoted ? { ...finishRecord(), unclosed: true } : finishRecord()];
  };

  return { feed, end };
}

const separators = [",", ";", "\t"] as const;

export type Separator = (typeof separators)[number];

/** The most frequent number of cells above one, and how many records have it. */
function agreement(text: string, separator: Separator): number {
  const records = openCsv(separator)
    .feed(text)
    .filter(({ cells }) => cells.length > 1);
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, times]) => times * (1 + width / 1000)));
}

/**
 * The separator under which most records of the sample have the same number of cells. A first line `sep=;`, which Excel
 * understands, decides alone.
 */
export function findSeparator(sample: string): Separator {
  const declared = /^sep=([,;\t])\r?\n/.exec(sample)?.[1];
  if (declared) return declared as Separator;
  const whole = `${sample}\n`;
  const [best] = separators
    .map((separator) => ({ separator, score: agreement(whole, separator) }))
    .sort((a, b) => b.score - a.score);
  return best?.separator ?? ",";
}
