/** What the hidden field `csrf` of a form says: that it comes from a page of this session, which rendering it was, and whose. */
export interface FormMark {
  /** Only who knows the token of the session can make it. */
  readonly proof: string;
  /** New for each page that is shown. */
  readonly rendering: string;
  readonly username: string;
}

export const writeMark = ({ proof, rendering, username }: FormMark): string => [proof, rendering, username].join("~");

/** Reads what `writeMark` wrote; anything else is a proof alone. */
export const readMark = (text: string): FormMark => {
  const [proof = "", rendering = "", username = ""] = text.split("~");
  return { proof, rendering, username };
};

const secretFields = new Set(["csrf", "current", "next", "next-again", "one-time-code"]);

/** Fields that are never shown again nor kept: passwords, codes of the second step, and the mark itself. */
export const isSecretField = (name: string): boolean => secretFields.has(name) || /password|secret/.test(name);
