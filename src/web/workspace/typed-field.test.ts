import { describe, expect, it } from "vitest";
import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { typedFieldOf } from "./typed-field.ts";

describe("the field that a problem stands at", () => {
  it("is the one whose text it quotes, whole or by its beginning", () => {
    const place = { agency: "UBND xã Vạn Lương", field: "Tư pháp" };
    const wrong = problem("E-FRAME-154", { ...place, value: "tám" });
    expect(typedFieldOf({ "count:a:b": "8", "count:a:c": " tám " })(wrong)).toBe("count:a:c");
    const text = "dài ".repeat(600);
    const [long] = longTexts({ text, field: "Ghi chú", as: "note" });
    expect(typedFieldOf({ "note-1": "ngắn", "note-2": text })(long!)).toBe("note-2");
  });

  it("is none where two hold the same text, or nobody typed it", () => {
    const wrong = problem("E-VERIFICATION-002", { key: "x" });
    expect(typedFieldOf({ one: "x", two: "x" })(wrong)).toBeNull();
    expect(typedFieldOf({ csrf: "x", intent: "x", version: "x" })(wrong)).toBeNull();
  });

  it("is told by the code where nothing is quoted, in the form that was sent", () => {
    expect(typedFieldOf({ reason: "" })(problem("E-DRAW-025", {}))).toBe("reason");
    expect(typedFieldOf({ note: "" })(problem("E-DRAW-025", {}))).toBeNull();
    expect(typedFieldOf({ eventName: "" })(problem("E-DRAW-009", { field: "tên sự kiện công khai" }))).toBe("eventName");
    expect(typedFieldOf({ place: "frame:xa" })(problem("E-VERIFICATION-013", {}))).toBe("reason-frame:xa");
    expect(typedFieldOf({ copyName: "" })(problem("E-FRAME-116", { limit: 80 }))).toBe("copyName");
  });
});
