/** The fields of a line of the supervision programme as pages and messages call them. */
export const supervisionNames = {
  ...{ body: "Cơ quan giám sát", watches: "Nội dung giám sát", from: "Từ ngày", to: "Đến ngày" },
} as const;

/** Labels of every line: `2.from` is “Dòng 3, Từ ngày”. */
export const supervisionLabels = (lines: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: lines }, (_, line) =>
      Object.entries(supervisionNames).map(([field, name]) => [`${line}.${field}`, `Dòng ${line + 1}, ${name}`] as const),
    ).flat(),
  );
