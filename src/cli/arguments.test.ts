import { describe, expect, it } from "vitest";
import { parseArguments } from "./arguments.ts";

const usage = {
  verb: "draw",
  options: {
    size: { type: "string" },
    design: { type: "string", default: "srs" },
    output: { type: "string", short: "o" },
    json: { type: "boolean" },
  },
  operands: ["FRAME.csv"],
} as const;

const parsed = (...args: readonly string[]) => {
  const result = parseArguments(args, usage);
  return result.ok ? { ...result.value.values, operands: result.value.positionals } : result.problems[0];
};

describe("parseArguments", () => {
  it("takes options in both spellings, operands anywhere, and what is not given from the usage", () => {
    expect(parsed("--size", "5", "f.csv", "-o", "-", "--json")).toEqual({
      size: "5",
      design: "srs",
      output: "-",
      json: true,
      operands: ["f.csv"],
    });
    expect(parsed("--size=5", "--design=pps", "f.csv")).toEqual({ size: "5", design: "pps", operands: ["f.csv"] });
  });

  it.each(["-5", "-0.05", "-0,05", "-.5", "-5x"])("takes %s after an option as its value", (value) => {
    expect(parsed("f.csv", "--size", value)).toEqual({ size: value, design: "srs", operands: ["f.csv"] });
    expect(parsed("f.csv", `--size=${value}`)).toEqual({ size: value, design: "srs", operands: ["f.csv"] });
  });

  it("takes an operand that begins with a dash after --", () => {
    expect(parsed("--size", "5", "--", "-5")).toEqual({ size: "5", design: "srs", operands: ["-5"] });
  });

  it.each<[readonly string[], object]>([
    [["f.csv", "--size"], { code: "E-SYSTEM-102", details: { option: "--size", verb: "draw" } }],
    [["f.csv", "--size", "--json"], { code: "E-SYSTEM-102", details: { option: "--size", verb: "draw" } }],
    [["f.csv", "--size", "--", "-5"], { code: "E-SYSTEM-102", details: { option: "--size", verb: "draw" } }],
    [["f.csv", "-o"], { code: "E-SYSTEM-102", details: { option: "-o", verb: "draw" } }],
    [["f.csv", "--sise", "5"], { code: "E-SYSTEM-101", details: { option: "--sise", verb: "draw" } }],
    [["f.csv", "-5"], { code: "E-SYSTEM-101", details: { option: "-5", verb: "draw" } }],
    [["f.csv", "--json=1"], { code: "E-SYSTEM-107", details: { option: "--json", value: "1", verb: "draw" } }],
    [["f.csv", "--constructor", "5"], { code: "E-SYSTEM-101", details: { option: "--constructor", verb: "draw" } }],
    [["--json"], { code: "E-SYSTEM-104", details: { what: "FRAME.csv", verb: "draw" } }],
    [["f.csv", "g.csv"], { code: "E-SYSTEM-105", details: { value: "g.csv", verb: "draw" } }],
  ])("names what is wrong with %j", (args, problem) => {
    expect(parsed(...args)).toEqual(problem);
  });
});
