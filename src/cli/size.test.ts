import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Folder, openFolder } from "./process.testing.ts";
import { runHere } from "./run-here.testing.ts";

let folder: Folder;

beforeAll(() => {
  folder = openFolder();
});

afterAll(() => folder.remove());

describe("sipas size", () => {
  it("prints a table for people, with the numbers as Vietnamese writes them", () => {
    const { code, stdout, stderr } = folder.run("size", "--population", "268763");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/Cỡ mẫu n\n.*\n\s*268\.763\s+0,050\s+half-up\s+399\n$/);
  });

  it("prints csv and json for machines", () => {
    const args = ["size", "--population", "50", "--margin", "0,05", "--rounding", "ceil"];
    expect(folder.run(...args, "--csv").stdout).toBe("population,margin,rounding,size\n50,0.05,ceil,45\n");
    expect(JSON.parse(folder.run(...args, "--json").stdout)).toEqual([
      { population: 50, margin: 0.05, rounding: "ceil", size: 45 },
    ]);
  });

  it("takes five points and half-up when none is given", () => {
    expect(folder.run("size", "--population", "268763", "--csv").stdout).toBe(
      "population,margin,rounding,size\n268763,0.05,half-up,399\n",
    );
    expect(folder.run("size", "--population", "1", "--csv").stdout).toContain("\n1,0.05,half-up,1\n");
  });

  it.each<[readonly string[], RegExp]>([
    [[], /E-SYSTEM-104: Thiếu --population/],
    [["--population", "0"], /E-SYSTEM-106.*--population: «0»/],
    [["--population", "-5"], /E-SYSTEM-106: Tham số --population: «-5» không dùng được. Giá trị đúng: 1, 2, 3, …/],
    [["--population=-5"], /E-SYSTEM-106.*--population: «-5»/],
    [["--population", "5", "--margin", "-0,05"], /E-SYSTEM-106.*--margin: «-0,05».*0 < e < 1/],
    [["--population", "5", "--margin", "0"], /--margin: «0»/],
    [["--population", "-x"], /E-SYSTEM-102.*--population/],
    [["--population", "9007199254740993"], /--population: «9007199254740993»/],
    [["--population", "12.5"], /«12.5»/],
    [["--population", "5", "--margin", "1"], /--margin: «1»/],
    [["--population", "5", "--margin", "năm"], /--margin: «năm»/],
    [["--population", "5", "--rounding", "up"], /--rounding: «up».*half-up, ceil/],
    [["--population"], /E-SYSTEM-102.*--population/],
    [["--popul", "5"], /E-SYSTEM-101.*«--popul»/],
    [["--population", "5", "thừa"], /E-SYSTEM-105.*«thừa»/],
    [["--population", "5", "--json=1"], /E-SYSTEM-107.*--json.*«1»/],
  ])("refuses %j with 2", async (args, message) => {
    const { code, stdout, stderr } = await runHere(folder.path, ["size", ...args]);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("sipas", () => {
  it("lists its verbs, and helps with each in both languages", () => {
    const vi = folder.run("--help");
    expect(vi).toMatchObject({ code: 0, stderr: "" });
    const verbs = [...vi.stdout.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name as string);
    expect(verbs).toEqual(expect.arrayContaining(["size", "draw", "estimate"]));
    expect(folder.run("--help", "--lang", "en").stdout).toContain("Verbs:");
    for (const verb of ["size", "draw", "estimate"]) {
      const { code, stdout } = folder.run(verb, "--help");
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Cách dùng: sipas ${verb}[^]*Ví dụ:`));
      expect(folder.run("--lang=en", verb, "--help").stdout).toMatch(new RegExp(`^Usage: sipas ${verb}[^]*Examples:`));
    }
  });

  it("ends with 2 for an unknown verb, an unknown language, and no verb", () => {
    expect(folder.run("sise")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("«sise»") });
    expect(folder.run("size", "--lang", "fr")).toMatchObject({ code: 2, stderr: expect.stringContaining("«fr»") });
    expect(folder.run()).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("Cách dùng") });
    expect(folder.run("constructor").code).toBe(2);
  });
});
