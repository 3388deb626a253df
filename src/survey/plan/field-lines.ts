import { folded } from "../fold.ts";
import type { PlanField } from "./plan.ts";

/** “Giao thông, Xây dựng” → `giao-thong-xay-dung`. */
export const codeFromName = (name: string): string => folded(name).replaceAll(" ", "-").slice(0, 64).replace(/-$/, "");

/** Marks the field that takes every field of the file that no other names. */
const others = "*";

/**
 * Fields as people type them, one a line: “Tư pháp: Hộ tịch; Chứng thực”, names of the one-stop software after the colon; a `*` before
 * the name marks the field that takes all others. A field that keeps its name keeps its code, so that quotas stay where they are.
 */
export const fieldsFromLines = (text: string, known: readonly PlanField[]): readonly PlanField[] => {
  const codes = new Map(known.map(({ name, code }) => [name, code]));
  const used = new Set<string>();
  return text
    .split("\n")
    .map((line) => line.normalize("NFC").trim())
    .filter((line) => line !== "")
    .map((line) => {
      const takesOthers = line.startsWith(others);
      const [head = "", ...rest] = (takesOthers ? line.slice(1) : line).split(":");
      const name = head.trim();
      const aliases = rest
        .join(":")
        .split(";")
        .map((alias) => alias.trim())
        .filter(Boolean);
      const code = freeCode(codes.get(name) ?? codeFromName(name), used);
      return { code, name, ...(aliases.length > 0 && { aliases }), ...(takesOthers && { takesOthers }) };
    });
};

/** Two names that fold to the same code are told apart by a number. */
const freeCode = (code: string, used: Set<string>): string => {
  let free = code;
  for (let number = 2; used.has(free); number += 1) free = `${code.slice(0, 60)}-${number}`;
  used.add(free);
  return free;
};

/** The lines that `fieldsFromLines` reads as these fields. */
export const linesFromFields = (fields: readonly PlanField[]): string =>
  fields
    .map(
      ({ name, aliases = [], takesOthers }) =>
        `${takesOthers ? others : ""}${name}${aliases.length > 0 ? `: ${aliases.join("; ")}` : ""}`,
    )
    .join("\n");
