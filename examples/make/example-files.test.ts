import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { quotaCells } from "../../src/survey/plan/quotas.ts";
import { readPlan } from "../../src/survey/plan/read-plan.ts";
import { walkFrom } from "../../src/survey/simulation/example-walk.ts";
import { populationFrom } from "../../src/survey/simulation/population.ts";
import { procedures } from "../../src/survey/simulation/procedures.ts";
import { communesBefore, communesNow } from "./commune.ts";
import { exampleFiles } from "./example-files.ts";

const files = exampleFiles();
const jsonOf = (path: string): unknown => JSON.parse(files.find((file) => file.path === path)?.text ?? "null");
const planOf = (code: string) => {
  const read = readPlan(jsonOf(`${code}/round.json`), "round.json");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

describe("the examples of whole provinces", () => {
  it.each(files)("$path is kept as the rule makes it", ({ path, text }) => {
    const kept = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
    expect(JSON.parse(kept)).toEqual(JSON.parse(text));
    expect(kept.normalize("NFC")).toBe(kept);
  });

  it("take the communes of their date: 75 under eight districts, 103 under the city", () => {
    const before = communesBefore("Hậu Giang");
    expect(before).toHaveLength(75);
    expect(new Set(before.map(({ district }) => district)).size).toBe(8);
    const now = communesNow("92");
    expect(now).toHaveLength(103);
    expect(now.every(({ district, kind }) => district === undefined && kind !== "thị trấn")).toBe(true);
  });

  it.each(["hau-giang-2021", "can-tho-2026"])("%s has a procedure in every field, and two people for each form", (code) => {
    const plan = planOf(code);
    const population = populationFrom(jsonOf(`${code}/population.json`));
    const eligible = new Map(population.agencies.map((agency) => [agency.id, agency.eligible]));
    for (const part of plan.parts)
      for (const { agencyId, fieldCode, size } of quotaCells(part)) {
        if (size === 0) continue;
        expect(procedures[fieldCode], fieldCode).toBeDefined();
        expect(eligible.get(agencyId)?.[fieldCode] ?? 0, `${agencyId} ${fieldCode}`).toBeGreaterThanOrEqual(2 * size);
      }
    const walk = walkFrom(jsonOf(`${code}/walk.json`));
    expect(walk.until).toBe("draw");
    for (const { agency, field, more, why } of walk.counts) {
      expect(eligible.get(agency)?.[field], `${agency} ${field}`).toBeDefined();
      expect(why).toContain(String(Math.abs(more)));
    }
    expect(new Set(Object.values(walk.people).map(({ name }) => name)).size).toBe(6);
    expect(population.note).toContain("Số liệu mô phỏng");
  });

  it.each(["hau-giang-2021", "can-tho-2026"])("%s names no field of its one-stop software twice", (code) => {
    for (const { code: part, fields } of planOf(code).parts) {
      const names = fields.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
      expect(
        names.filter((name, index) => names.indexOf(name) !== index),
        part,
      ).toEqual([]);
    }
  });
});
