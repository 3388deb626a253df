import type { FormField, PageForm } from "./forms.testing.ts";

/** Two tabs of the same page, in the order in which they are sent. */
export type Tab = "first" | "second";

/** What is right in fields that are shown empty, or where not every text is; each tab types another. */
const rights: readonly (readonly [name: RegExp, first: string, second: string])[] = [
  [/^(current|password)$/, "một câu dài dễ nhớ 1", "một câu dài dễ nhớ 1"],
  [/^next/, "một câu dài khác hẳn 2", "một câu dài khác hẳn 3"],
  [/^password-again$/, "một câu dài dễ nhớ 1", "một câu dài dễ nhớ 1"],
  [/^email$/, "ba@khanhhoa.gov.vn", "bon@khanhhoa.gov.vn"],
  [/^(commitment|deposit)-/, "a".repeat(64), "b".repeat(64)],
  [/^(party)-/, "", ""],
  [/^(starts|due|planDate|validFrom|from|to|from-\d|to-\d)/, "2023-08-01", "2023-08-02"],
  [/^(period)/, "2023-01-01", "2023-01-01"],
  [/^(unit|parent|identifierCode|officialCode|consentVersion|min|max|maxLength|option\.|when)/, "=", "="],
  [/^(count:|size-|people|wanted|reserves|formsPerDay|quantity|figure)/, "7", "8"],
  [/^(share|hardship)/, "10", "11"],
  [/^text$/, "Phòng Nội vụ: mot@khanhhoa.gov.vn", "Phòng Nội vụ: hai@khanhhoa.gov.vn"],
  [/^id$/, "=", "="],
  [/^(heading-of-|agency-name|field-name|state-name)/, "=", "="],
  [/^take-/, "1", "1"],
  [/^code$/, "dot-moi-2024", "dot-moi-2024"],
  [/^province$/, "56", "56"],
  [/^pasted$/, "Tỉnh\tXã\nA\t1\nB\t2", "Tỉnh\tXã\nA\t1\nB\t3"],
  [/^languageCode$/, "km", "tay"],
  [/^languageName$/, "Khmer", "Tày"],
  [/^on$/, "30/06/2023", "29/06/2023"],
  [/^username$/, "hai", "hai"],
];

const again = (value: string, tab: Tab): string => {
  if (/^\d+$/.test(value)) return String(Number(value) + (tab === "first" ? 1 : 2));
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return `${value} ${tab === "first" ? "sửa một" : "sửa hai"}`.trim();
};

/** What a person could well send. */
export const rightValues =
  (tab: Tab) =>
  ({ name, kind, value }: FormField): readonly string[] => {
    const [, first, second] = rights.find(([named]) => named.test(name)) ?? [];
    if (first === "=") return value === null ? [] : [value];
    if (name === "csrf") return [tab === "first" ? (value ?? "") : (value ?? "").replace(/~[^~]*~/, "~another~")];
    if (kind === "text") return [(tab === "first" ? first : second) ?? again(value ?? "", tab)];
    return value === null ? [] : [value];
  };

export const hasMark = ({ fields }: PageForm): boolean => fields.some(({ name }) => name === "csrf");
