/** No database holds a NUL, and no spreadsheet shows one. */
export const withoutNul = (text: string): string => (text.includes("\0") ? text.replaceAll("\0", "") : text);
