/** One record of a CSV file by RFC 4180, ended by LF: cells with a comma, quote or line break are quoted, no others. */
export const csvRecord = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\n`;

export const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
