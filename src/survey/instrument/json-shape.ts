import type * as v from "valibot";

/** Where in a file an issue of its shape stands: `factors[1].criteria[0].id`; `$` for the file itself. */
export const issuePath = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce((before, { key }) => {
    if (typeof key === "number") return `${before}[${key}]`;
    return before === "" ? String(key) : `${before}.${String(key)}`;
  }, "") || "$";

/** The value as it stands in the file, cut to what fits a message. */
export const shownValue = (value: unknown): string => {
  if (value === undefined) return "";
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 80);
};
