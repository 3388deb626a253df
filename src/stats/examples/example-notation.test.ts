import { describe, expect, it } from "vitest";
import { mismatch, numbersShown, patternOf } from "./example-notation.testing.ts";
import { bench, checkedLines } from "./run-example.testing.ts";

const verdict = (written: string, actual: unknown) => mismatch(patternOf(written), actual);

describe("results in examples", () => {
  it.each<[string, unknown]>([
    ["0.25", 0.25],
    ["0.3", 0.1 + 0.2],
    ["0", 1e-17],
    ["0.81…", 0.8164],
    ["-1.81…", -1.8103],
    ["59.…", 59.9],
    ["-0.00…", -0.004],
    ["1.6…e-5", 1.69e-5],
    ["[1, 2]", Float64Array.of(1, 2)],
    ["[1, …]", Int32Array.of(1, 5, 9)],
    ["[]", []],
    ["[[1, 0], [0, 1]]", [Float64Array.of(1, 0), Float64Array.of(0, 1)]],
    ["{ ok: true, n: 4 }", { ok: true, n: 4 }],
    ["{ ok: true, … }", { ok: true, n: 4 }],
    ["{ deff: null, gone: undefined }", { deff: null }],
    ['{ reason: "no-interval", … } (and so on)', { reason: "no-interval", se: 0 }],
    ["…", () => 1],
    ["5n", 5n],
    ["RangeError: weight -1…", new RangeError("weight -1 of row 3")],
  ])("%s is %o", (written, actual) => {
    expect(verdict(written, actual)).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ["0.25", 0.2500001, "result is 0.2500001, not 0.25"],
    ["0.81…", 0.8201, "result is 0.8201, not 0.81…"],
    ["0.81…", 0.8099, "result is 0.8099, not 0.81…"],
    ["-1.81…", 1.8103, "result is 1.8103, not -1.81…"],
    ["0", Number.NaN, "result is null, not 0"],
    ["1", "1", 'result is "1", not 1'],
    ["[1, 2]", Float64Array.of(1, 2, 3), "result has 3 entries, not 2"],
    ["[1, 2, …]", Float64Array.of(1), "result has 1 entries, not 2"],
    ["[1, 2]", { 0: 1, 1: 2 }, 'result is {"0":1,"1":2}, no list'],
    ["{ ok: true }", { ok: true, n: 4 }, "result has n as well"],
    ["{ ok: true, n: 5, … }", { ok: true, n: 4 }, "result.n is 4, not 5"],
    ["{ a: [1, { b: 2 }] }", { a: [1, { b: 3 }] }, "result.a[1].b is 3, not 2"],
    ["{ ok: true, … }", undefined, "result is undefined, no object"],
    ["true", new RangeError("no"), "result is RangeError: no, not true"],
    ["RangeError: no", new TypeError("no"), "result is TypeError: no, not the RangeError «no»"],
  ])("%s is not %o", (written, actual, said) => {
    expect(verdict(written, actual)).toBe(said);
  });

  it.each(["three weights", "0 … 5", "[1, 2", "{ ok }", "1 2", ""])("«%s» is no result", (written) => {
    expect(() => patternOf(written)).toThrow(SyntaxError);
  });

  it("shows its numbers in order, as they are", () => {
    const pattern = patternOf("{ value: 0.6…, ok: true, range: [1, 2.5], … }");
    expect(numbersShown(pattern, { range: [1, 2.5], value: 2 / 3, ok: true, n: 3 })).toEqual([2 / 3, 1, 2.5]);
  });
});

describe("lines of an example", () => {
  it("are those with a result, each with the code before it", () => {
    const { lines, rest } = checkedLines("// a remark\nconst a = 1;\na + 1; // 2\nf({\n  a });\n// [1,\n// 2]\nrest;");
    expect(lines).toEqual([
      { code: "const a = 1;\na + 1;", written: "2" },
      { code: "f({\n  a });", written: "[1, 2]" },
    ]);
    expect(rest).toBe("rest;");
  });

  it("do not mistake texts for results", () => {
    expect(checkedLines('g("http://a"); // true').lines).toEqual([{ code: 'g("http://a");', written: "true" }]);
  });

  it("run one after the other, with everything public in scope", () => {
    const { run } = bench({ three: 3 });
    expect(run("const a = holm([0.5]);")).toBeUndefined();
    expect(run("if (a.length === 1) a[0] + three;")).toBe(3.5);
    expect(String(run("holm([2]);"))).toBe("RangeError: probability 2 is not between 0 and 1");
  });
});
