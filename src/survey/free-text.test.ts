import { expect, it } from "vitest";
import { longTexts, mostLetters } from "./free-text.ts";
import { problemMessage } from "./problem.ts";

it("takes a text up to its limit, and names, quotes and measures a longer one", () => {
  const typed = (length: number) => ({ text: "é".repeat(length), field: "Lý do", as: "note" }) as const;
  expect(longTexts(typed(mostLetters.note), { text: "", field: "Ghi chú", as: "line" })).toEqual([]);
  const [long, ...others] = longTexts(typed(10), typed(mostLetters.note + 1));
  expect(others).toEqual([]);
  const said = problemMessage(long!, "vi");
  expect(said).toBe(`Lý do «${"é".repeat(60)}…» dài 2001 ký tự, quá 2000 ký tự. Rút gọn rồi gửi lại.`);
});
