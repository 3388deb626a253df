import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { acts } from "../survey/audit/act.ts";

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"));
const written = new Set(sources.flatMap((source) => [...source.matchAll(/\bact: "(\w+)"/g)].map(([, act = ""]) => act)));

describe("the acts of the audit log", () => {
  it("are those that some action writes, each of them and no other", () => {
    expect([...written].toSorted()).toEqual(acts.toSorted());
  });

  it("are written by their names, so that they can be found", () => {
    const callers = sources.filter((source) => /\bwrite\(/.test(source) && source.includes('/write.ts"'));
    expect(callers.length).toBeGreaterThan(15);
    for (const source of callers) expect(source).toMatch(/\bact: "\w+"/);
  });
});
