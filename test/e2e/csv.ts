/** The cells of a csv whose cells hold no line breaks. */
export const parseCsv = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, line.endsWith(",") ? undefined : -1)
        .map(([, cell = ""]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"')),
    );
