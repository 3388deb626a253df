import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { problemMessage } from "../problem.ts";
import { parseMethod } from "./parse-method.ts";

const source = readFileSync(new URL("../../../methods/bnv-2640-2017.json", import.meta.url), "utf8");

/** The problems of the official method with one change made to it. */
function problemsOf(change: (method: ReturnType<typeof JSON.parse>) => void) {
  const method = JSON.parse(source);
  change(method);
  const parsed = parseMethod(JSON.stringify(method), "m.json");
  return parsed.ok ? [] : parsed.problems.map(({ code, details }) => ({ code, ...details }));
}

describe("a method file that is right", () => {
  test("gives the method without the editor's $schema", () => {
    const parsed = parseMethod(source, "m.json");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.value.id).toBe("bnv-2640-2017");
    expect("$schema" in parsed.value).toBe(false);
    expect(parsed.value.factors.map(({ criteria }) => criteria.length)).toEqual([4, 5, 6, 3, 4]);
    expect(parsed.value.factors.map(({ askedIf }) => askedIf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      { question: "gave_feedback", equals: "yes" },
    ]);
  });
});

describe("a method file with a fault names file, path and value", () => {
  test("text that is not JSON", () => {
    const parsed = parseMethod("{", "m.json");
    expect(parsed).toMatchObject({ ok: false, problems: [{ code: "E-INSTRUMENT-005", details: { file: "m.json" } }] });
  });

  test("an id of the wrong kind", () => {
    const faults = problemsOf((method) => {
      method.factors[1].criteria[0].id = 7;
    });
    expect(faults).toEqual([
      { code: "E-INSTRUMENT-001", file: "m.json", path: "factors[1].criteria[0].id", value: "7", expected: "string" },
    ]);
  });

  test("a missing English text", () => {
    const faults = problemsOf((method) => {
      delete method.factors[0].title.en;
    });
    expect(faults).toMatchObject([{ code: "E-INSTRUMENT-001", path: "factors[0].title.en", value: "" }]);
  });

  test("an unknown key", () => {
    const faults = problemsOf((method) => {
      method.colour = "red";
    });
    expect(faults).toMatchObject([{ code: "E-INSTRUMENT-001", path: "colour" }]);
  });

  test("no scoring", () => {
    const faults = problemsOf((method) => {
      method.scorings = [];
    });
    expect(faults[0]).toMatchObject({ code: "E-INSTRUMENT-001", path: "scorings[0]" });
  });

  test("a weight of zero", () => {
    const faults = problemsOf((method) => {
      method.scorings[0].weights = { I: 0 };
    });
    expect(faults).toMatchObject([{ code: "E-INSTRUMENT-001", path: "scorings[0].weights.I", value: "0" }]);
  });

  test("an id used twice, with where it was used first", () => {
    const faults = problemsOf((method) => {
      method.factors[1].criteria[0].id = "I.1";
    });
    expect(faults).toEqual([
      {
        code: "E-INSTRUMENT-002",
        file: "m.json",
        path: "factors[1].criteria[0].id",
        value: "I.1",
        before: "factors[0].criteria[0].id",
      },
    ]);
  });

  test("a condition on a question that is not there", () => {
    const faults = problemsOf((method) => {
      method.factors[4].askedIf.question = "phan_anh";
    });
    expect(faults).toMatchObject([{ code: "E-INSTRUMENT-003", path: "factors[4].askedIf.question", value: "phan_anh" }]);
  });

  test("a condition on an answer that is not offered", () => {
    const faults = problemsOf((method) => {
      method.factors[4].askedIf.equals = "co";
    });
    expect(faults).toMatchObject([
      { code: "E-INSTRUMENT-003", path: "factors[4].askedIf.equals", value: "co", known: "yes, no" },
    ]);
  });

  test("a content that is not there", () => {
    const faults = problemsOf((method) => {
      method.factors[0].content = "X";
    });
    expect(faults).toMatchObject([{ code: "E-INSTRUMENT-003", path: "factors[0].content", value: "X", known: "–" }]);
  });

  test("factors without a content where there are contents", () => {
    const faults = problemsOf((method) => {
      method.contents = [{ id: "N", title: { vi: "a", en: "a" } }];
    });
    expect(faults).toHaveLength(5);
    expect(faults[0]).toMatchObject({ code: "E-INSTRUMENT-003", path: "factors[0].content", value: "", known: "N" });
  });

  test("a choice without options", () => {
    const faults = problemsOf((method) => {
      delete method.context[0].options;
    });
    expect(faults).toMatchObject([{ code: "E-INSTRUMENT-003", path: "context[0].options" }]);
  });

  test("a weight for a child that is not there", () => {
    const faults = problemsOf((method) => {
      method.scorings[0].weights = { I: 2, VI: 1 };
    });
    expect(faults).toMatchObject([{ code: "E-INSTRUMENT-003", path: "scorings[0].weights", value: "VI" }]);
  });

  test("a scale out of order, and satisfaction from a point that is not on it", () => {
    const faults = problemsOf((method) => {
      method.scale.points[1].value = 1;
      method.scale.satisfiedFrom = 9;
    });
    expect(faults).toMatchObject([
      { code: "E-INSTRUMENT-003", path: "scale.satisfiedFrom", value: "9", known: "1, 1, 3, 4, 5" },
      { code: "E-INSTRUMENT-004", path: "scale.points[1].value", value: 1 },
    ]);
  });

  test("and says so in both languages", () => {
    const parsed = parseMethod(source.replace('"II.1"', '"I.1"'), "phuong-phap.json");
    const [first] = parsed.ok ? [] : parsed.problems;
    if (first === undefined) throw new Error("no problem found");
    expect(problemMessage(first, "vi")).toBe(
      "phuong-phap.json, tại factors[1].criteria[0].id: mã «I.1» đã dùng tại factors[0].criteria[0].id. Đặt mã khác rồi chạy lại.",
    );
    expect(problemMessage(first, "en")).toContain("the id «I.1» already stands at factors[0].criteria[0].id");
  });
});
