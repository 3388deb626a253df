const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescaped(found);
};

export type FieldKind = "hidden" | "text" | "choice" | "box" | "file";

export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  /** What a browser would send; null: nothing, as of a box that is not ticked. */
  readonly value: string | null;
}

export interface PageForm {
  /** Where it goes; null: its own page. */
  readonly action: string | null;
  readonly upload: boolean;
  readonly fields: readonly FormField[];
  /** What the buttons send, each with its name. */
  readonly buttons: readonly (readonly [name: string, value: string])[];
}

const inputKind = (tag: string): FieldKind => {
  const type = attribute(tag, "type") ?? "text";
  if (type === "hidden" || type === "file") return type;
  return type === "checkbox" || type === "radio" ? "box" : "text";
};

const fieldOf = (tag: string, inside: string): FormField | null => {
  const name = attribute(tag, "name");
  if (name === null) return null;
  if (tag.startsWith("<textarea")) return { name, kind: "text", value: unescaped(inside) };
  if (tag.startsWith("<select")) {
    const options = [...inside.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => / selected/.test(option)) ?? options[0] ?? "";
    return { name, kind: "choice", value: attribute(chosen, "value") };
  }
  const kind = inputKind(tag);
  const isOff = kind === "box" && !/ checked/.test(tag);
  return { name, kind, value: isOff ? null : (attribute(tag, "value") ?? (kind === "box" ? "on" : "")) };
};

const fieldTags = /<input[^>]*>|<textarea[^>]*>([\s\S]*?)<\/textarea>|<select[^>]*>([\s\S]*?)<\/select>/g;

const formOf = ([, head = "", body = ""]: RegExpMatchArray): PageForm => ({
  action: attribute(` ${head}`, "action"),
  upload: head.includes("multipart"),
  fields: [...body.matchAll(fieldTags)]
    .map(([tag, text = "", options = ""]) => fieldOf(/^<[^>]*>/.exec(tag)?.[0] ?? "", text || options))
    .filter((field) => field !== null),
  buttons: [...body.matchAll(/<button[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, "name");
    return name === null ? [] : [[name, attribute(tag, "value") ?? ""] as const];
  }),
});

/** The forms of a page that change something, as a browser would read them. */
export const formsOf = (html: string): readonly PageForm[] =>
  [...html.matchAll(/<form([^>]*method="post"[^>]*)>([\s\S]*?)<\/form>/g)].map(formOf);
