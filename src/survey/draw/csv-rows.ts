/**
 * The records of a CSV text by RFC 4180, one after the other, so that a large file is never held as cells. The files of a draw are
 * ours, so there is one separator and nothing is guessed; CR LF and a missing last line end are taken as they come.
 */
export function* csvRows(text: string): Generator<readonly string[]> {
  let at = text.startsWith("\ufeff") ? 1 : 0;
  let cells: string[] = [];
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === ",") {
      at += 1;
      if (at < text.length) continue;
      cells.push("");
    }
    yield cells;
    cells = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

interface Cell {
  readonly value: string;
  /** Where the separator or the line end stands. */
  readonly end: number;
}

const cellEnd = /[,\r\n]/g;

function plainCell(text: string, from: number): Cell {
  cellEnd.lastIndex = from;
  const end = cellEnd.exec(text)?.index ?? text.length;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): Cell {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return { value: text.slice(from + 1).replaceAll('""', '"'), end: text.length };
  const after = plainCell(text, close + 1);
  return { value: text.slice(from + 1, close).replaceAll('""', '"') + after.value, end: after.end };
}
