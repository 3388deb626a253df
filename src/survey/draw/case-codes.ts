/**
 * The code printed on a form: round, part, running number: `VN23-A0001`. The round gives the initials of its words and the last two
 * digits of its year, the part its letter by position; nothing tells who is asked.
 */
export const caseCode = (
  round: { readonly code: string; readonly year: number },
  part: { readonly position: number },
  number: number,
): string => {
  const initials = round.code
    .split("-")
    .filter((word) => !/^\d+$/.test(word))
    .map((word) => word.slice(0, 1).toUpperCase())
    .join("");
  const letter = String.fromCharCode(64 + Math.min(part.position, 26));
  return `${initials}${String(round.year).slice(-2)}-${letter}${String(number).padStart(4, "0")}`;
};
