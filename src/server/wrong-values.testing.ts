import type { FormField, PageForm } from "./forms.testing.ts";

/** What is put into the fields of a form. */
export interface Wrong {
  readonly valuesOf: (field: FormField, at: number) => readonly string[];
  /** What a button sends. */
  readonly buttonOf?: (value: string) => string;
  /** Forms that it means something to. */
  readonly isFor: (form: PageForm) => boolean;
  /** Nothing of the kind is ever right. */
  readonly never?: true;
}

export const isTyped = ({ kind }: FormField): boolean =>
  kind === "text" || kind === "choice" || kind === "box" || kind === "radio";

const isCarried = ({ kind, name }: FormField): boolean => kind === "hidden" && name !== "csrf";

const shown = ({ value }: FormField): readonly string[] => (value === null ? [] : [value]);

/** Stands for half of a surrogate pair, which no browser sends (see `bodyOf`). */
const half = "\uE000";

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/;
const unknownId = "01890000-0000-7000-8000-00000000ffff";

const hasTyped = ({ fields }: PageForm): boolean => fields.some(isTyped);
const hasText = ({ fields }: PageForm): boolean => fields.some(({ kind }) => kind === "text");
const hasCarried = ({ fields, buttons }: PageForm): boolean =>
  fields.some(isCarried) || buttons.some(([, value]) => uuid.test(value));

const nearly = ["31/02/2023", "-5", "1,5", "năm", "2023-02-31", " = 1 + 1 "] as const;

/** Every kind of wrong input; each text has a mark of its own. */
export const wrongs: Readonly<Record<string, Wrong>> = {
  "hostile and far too long": {
    valuesOf: (field, at) =>
      field.kind === "text"
        ? [`Sai ${at}é\0"><script>alert(1)</script>${half}${"dài ".repeat(2_600)}`]
        : field.kind === "choice"
          ? ["không có trong danh sách"]
          : shown(field),
    isFor: hasText,
    never: true,
  },
  empty: {
    valuesOf: (field) => (field.kind === "box" ? [] : field.kind === "text" || field.kind === "choice" ? [""] : shown(field)),
    isFor: hasTyped,
  },
  "nearly right: days that are none, numbers below nought and with a comma": {
    valuesOf: (field, at) => {
      if (field.kind === "text") return [`${nearly[at % nearly.length]}`.normalize("NFD"), "lặp lại"];
      if (field.kind === "choice") return [field.options.at(-1) ?? ""];
      return field.kind === "box" ? (field.value === null ? field.options : []) : shown(field);
    },
    isFor: hasTyped,
  },
  "of what is not there, and tampered with": {
    valuesOf: (field, at) => {
      if (!isCarried(field)) return shown(field);
      const value = field.value ?? "";
      return [uuid.test(value) && at % 2 === 0 ? value.replace(uuid, unknownId) : `${half}'--\0`];
    },
    buttonOf: (value) => value.replace(uuid, unknownId),
    isFor: hasCarried,
    never: true,
  },
};

/** The form as a browser sends it, but for halves of surrogate pairs, which come as the bytes that they would be. */
export const bodyOf = (
  { fields, upload }: PageForm,
  { valuesOf, buttonOf = (value) => value }: Pick<Wrong, "valuesOf" | "buttonOf">,
  [name, value]: readonly [string, string],
): Pick<RequestInit, "body" | "headers"> => {
  const body = upload ? new FormData() : new URLSearchParams();
  fields.forEach((field, at) => {
    if (field.kind !== "file") for (const one of valuesOf(field, at)) body.append(field.name, one);
  });
  if (name !== "") body.append(name, buttonOf(value));
  if (body instanceof FormData) return { body };
  const headers = { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" };
  return { body: body.toString().replaceAll("%EE%80%80", "%ED%A0%80"), headers };
};

const plain = (text: string): string =>
  text
    .replaceAll("\0", "")
    .replaceAll("\r\n", "\n")
    .replace(/[\uE000\uFFFD]+/g, "")
    .normalize("NFC")
    .trim();

/** What a page never gives back. */
const isSecret = ({ name }: FormField): boolean => /password|current|next/.test(name);

/** Names of the fields whose texts, choices and ticks the answer does not show again. */
export const lostFields = (sent: PageForm, { valuesOf }: Wrong, answer: readonly FormField[]): readonly string[] => {
  const lost = sent.fields.filter((field, at) => {
    if (!isTyped(field) || isSecret(field)) return false;
    const [first] = valuesOf(field, at).map(plain);
    const again = answer.filter(({ name }) => name === field.name);
    if (field.kind === "box" || field.kind === "radio")
      return again.some(({ value }) => value !== null && field.options.includes(value)) !== (first !== undefined);
    // What is no option of a list cannot be shown in it.
    if (field.kind === "choice" && !field.options.includes(first ?? "")) return false;
    // A row that nothing was typed into need not come again.
    if (first === undefined || (first === "" && again.length === 0)) return false;
    return !again.some(({ value }) => plain(value ?? "") === first);
  });
  return [...new Set(lost.map(({ name }) => name))];
};
