import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDossierRows } from "./dossier-rows.ts";

describe("the rows of dossier numbers", () => {
  it("agree with a Map of the texts, whatever is asked and set", () => {
    const step = fc.record({ dossier: fc.string({ maxLength: 6 }), row: fc.integer({ min: 1, max: 6_000_000 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const known = new Map<string, number>();
        const rows = openDossierRows();
        for (const { dossier, row } of steps) {
          expect(rows.get(dossier)).toBe(known.get(dossier));
          rows.set(dossier, row);
          known.set(dossier, row);
        }
        for (const { dossier } of steps) expect(rows.get(dossier)).toBe(known.get(dossier));
      }),
    );
  });

  it("tell a hundred thousand numbers apart that differ in little", () => {
    const rows = openDossierRows();
    for (let row = 1; row <= 100_000; row += 1) {
      expect(rows.get(`H56.27-${row}`)).toBeUndefined();
      rows.set(`H56.27-${row}`, row);
    }
    for (let row = 1; row <= 100_000; row += 997) expect(rows.get(`H56.27-${row}`)).toBe(row);
  });
});
