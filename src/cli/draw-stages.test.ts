import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "./run-here.testing.ts";

const seed = "ab".repeat(32);
const plan = [
  { name: "tinh", design: "srs", take: 1 },
  { name: "xa", design: "pps", take: 2 },
  { name: "nguoi", design: "srs", take: 2 },
];
const people = ["A", "B"].flatMap((tinh) =>
  ["1", "2", "3"].flatMap((xa, at) => Array.from({ length: 3 + at }, (_, n) => `${tinh},xã ${xa},N${n}`)),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opensipas-stages-"));
  await writeFile(join(folder, "frame.csv"), `tinh,xa,nguoi\n${people.join("\n")}\n`);
  await writeFile(join(folder, "plan.json"), JSON.stringify(plan));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const draw = (...more: string[]) =>
  runHere(folder, [
    "draw",
    "stages",
    "frame.csv",
    "--stages",
    "plan.json",
    "--seed",
    seed,
    "--reserves",
    "1",
    "-o",
    "dot",
    ...more,
  ]);

describe("sipas draw stages", () => {
  it("writes stages that draw verify finds the same, each with the seed that was printed", async () => {
    const { code, stdout } = await draw();
    expect(code).toBe(0);
    const lines = stdout.trim().split("\n");
    expect(lines).toHaveLength(3);
    for (const [at, line] of lines.entries()) {
      const [base = "", ...options] = line.split(/\s+/);
      const size = plan[at]?.design === "pps" ? ["--size-column", "rows"] : [];
      const reserves = at === 2 ? "1" : "0";
      const files = [`${base}-frame.csv`, `${base}-sample.csv`, "--size-by", `${base}-sizes.csv`];
      const checked = await runHere(folder, ["draw", "verify", ...files, ...options, ...size, "--reserves", reserves]);
      expect([checked.code, checked.stderr]).toEqual([0, ""]);
    }
    const chances = await readFile(join(folder, "dot-3-nguoi-probabilities.csv"), "utf8");
    expect(chances.trim().split("\n")).toHaveLength(5);
  });

  it("names what is wrong with plan, frame or seed", async () => {
    expect((await draw("--seed", "abc")).code).toBe(2);
    await writeFile(join(folder, "bad.json"), '[{"name":"tinh","design":"lucky","take":1}]');
    expect((await draw("--stages", "bad.json")).stderr).toContain("srs|systematic|pps");
    await writeFile(join(folder, "other.json"), '[{"name":"thon","design":"srs","take":1}]');
    expect((await draw("--stages", "other.json")).stderr).toContain("thon");
    await writeFile(join(folder, "gap.csv"), "tinh,xa,nguoi\nA,,N1\n");
    const gap = await runHere(folder, ["draw", "stages", "gap.csv", "--stages", "plan.json", "--seed", seed]);
    expect(gap.stderr).toContain("gap.csv");
    expect(gap.code).toBe(2);
  });
});
