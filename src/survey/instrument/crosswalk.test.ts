import { describe, expect, test } from "vitest";
import { crosswalkBetween, keptCrosswalk } from "./crosswalk.ts";
import { completeExample } from "./questionnaire.testing.ts";
import type { Questionnaire } from "./questionnaire.ts";

const changed = (change: (form: ReturnType<typeof JSON.parse>) => void): Questionnaire => {
  const form = structuredClone(completeExample) as ReturnType<typeof JSON.parse>;
  change(form);
  return form;
};

const lineOf = (form: Questionnaire, id: string) => crosswalkBetween(completeExample, form).find(({ from }) => from === id);

describe("a crosswalk", () => {
  test("of a form with itself is the same throughout", () => {
    const lines = crosswalkBetween(completeExample, structuredClone(completeExample));
    expect(lines).toHaveLength(10);
    expect(lines.every(({ change, comparable }) => change === "same" && comparable)).toBe(true);
  });

  test("tells what was reworded, dropped and new", () => {
    const form = changed(({ sections }) => {
      sections[2].questions[0].text.vi = "Chỗ ngồi chờ đủ";
      sections[0].questions.pop();
      sections[0].questions.push({ ...sections[0].questions[0], id: "household" });
    });
    expect(lineOf(form, "I.1")).toEqual({ from: "I.1", to: ["I.1"], change: "reworded", comparable: false });
    expect(lineOf(form, "I.2")).toMatchObject({ change: "same", comparable: true });
    expect(lineOf(form, "people")).toEqual({ from: "people", to: [], change: "dropped", comparable: false });
    expect(crosswalkBetween(completeExample, form).at(-1)).toEqual({
      from: null,
      to: ["household"],
      change: "new",
      comparable: false,
    });
  });

  test("takes another scale for another question, and a note to the interviewer for none", () => {
    const scale = changed((form) => (form.scale.points[0].label.vi = "Kém"));
    expect([lineOf(scale, "I.1")?.change, lineOf(scale, "channel")?.change]).toEqual(["reworded", "same"]);
    const note = changed(({ sections }) => (sections[0].questions[0].interviewer.vi = "Khác"));
    expect(lineOf(note, "age_group")?.change).toBe("same");
  });

  test("keeps what a person decided while it fits", () => {
    const form = changed(({ sections }) => {
      sections[2].questions[0].text.vi = "Chỗ ngồi chờ đủ";
      sections[0].questions.splice(
        2,
        1,
        { ...sections[0].questions[0], id: "adults" },
        { ...sections[0].questions[0], id: "children" },
      );
    });
    const decided = [
      { from: "I.1", to: ["I.1"], change: "reworded", comparable: true },
      { from: "people", to: ["adults", "children"], change: "split", comparable: false },
    ] as const;
    const kept = keptCrosswalk(decided, completeExample, form);
    expect(kept).toContainEqual(decided[0]);
    expect(kept).toContainEqual(decided[1]);
    expect(kept.filter(({ change }) => change === "new")).toEqual([]);
    const later = changed(() => undefined);
    expect(keptCrosswalk(decided, completeExample, later).every(({ change }) => change === "same")).toBe(true);
  });
});
