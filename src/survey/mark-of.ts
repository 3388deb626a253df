const prime = 0x01000193;

/** FNV-1a of 32 bits, from one of two beginnings. */
const fold = (text: string, from: number): number => {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash >>> 0;
};

/**
 * A short mark of a value, for a form to say what it was shown; another value has another mark but for chance. It keeps nobody out: who
 * sends a form may well send over what stands there.
 */
export const markOf = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "";
  return [0x811c9dc5, 0x9dc5811c].map((from) => fold(text, from).toString(16).padStart(8, "0")).join("");
};
