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

export type FieldKind = "hidden" | "text" | "choice" | "box" | "radio" | "file";

export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  /** What a browser would send; null: nothing, as of a box that is not ticked. */
  readonly value: string | null;
  /** What may be chosen: the options of a list, the one of a box. */
  readonly options: readonly string[];
  /** A message stands at it. */
  readonly isBad: boolean;
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
  if (type === "radio") return type;
  return type === "checkbox" ? "box" : "text";
};

const fieldOf = (tag: string, inside: string): FormField | null => {
  const name = attribute(tag, "name");
  if (name === null) return null;
  const said = { name, isBad: / aria-invalid="true"/.test(tag), options: [] };
  if (tag.startsWith("<textarea")) return { ...said, kind: "text", value: unescaped(inside.replace(/^\n/, "")) };
  if (tag.startsWith("<select")) {
    const all = [...inside.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = all.find((option) => / selected/.test(option)) ?? all[0] ?? "";
    const options = all.map((option) => attribute(option, "value") ?? "");
    return { ...said, kind: "choice", value: attribute(chosen, "value"), options };
  }
  const kind = inputKind(tag);
  if (kind !== "box" && kind !== "radio") return { ...said, kind, value: attribute(tag, "value") ?? "" };
  const own = attribute(tag, "value") ?? "on";
  return { ...said, kind, value: / checked/.test(tag) ? own : null, options: [own] };
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
