import { describe, expect, it } from "vitest";
import {
  nextReserve,
  outcomeOfReason,
  type ReplaceableCase,
  replacementReasons,
  replacementsBy,
  substitutionRates,
} from "./replacement.ts";

const reserve = (position: number, outcome = "open"): ReplaceableCase => ({
  ...{ id: `r${position}`, code: `R${position}`, stratum: "a", role: "reserve", position, outcome },
});

describe("replacement", () => {
  it("takes the reserves in their order, none twice and none that was settled", () => {
    const cases = [reserve(3), reserve(1, "answered"), reserve(2), { ...reserve(1), id: "s1", role: "sample" as const }];
    expect(nextReserve(cases, new Set())?.id).toBe("r2");
    expect(nextReserve(cases, new Set(["r2"]))?.id).toBe("r3");
    expect(nextReserve(cases, new Set(["r2", "r3"]))).toBeUndefined();
  });

  it("gives each reason an outcome that ends a case without answers", () => {
    for (const reason of replacementReasons) expect(["refused", "not-found", "moved"]).toContain(outcomeOfReason(reason));
    expect(outcomeOfReason("refused")).toBe("refused");
  });

  it("counts sampled persons replaced, once however many reserves were tried, by agency and in all", () => {
    const agencies = [
      { id: "a", name: "A", sampled: 40 },
      { id: "b", name: "B", sampled: 0 },
    ];
    const replaced = [
      { agencyId: "a", role: "sample" as const },
      { agencyId: "a", role: "reserve" as const },
    ];
    expect(substitutionRates(agencies, replaced)).toEqual([
      { agencyId: "a", agency: "A", sampled: 40, replaced: 1, rate: 2.5 },
      { agencyId: "b", agency: "B", sampled: 0, replaced: 0, rate: null },
      { agencyId: null, agency: "", sampled: 40, replaced: 1, rate: 2.5 },
    ]);
  });
});

describe("replacements by who wrote them down", () => {
  it("names the one with most first, and why", () => {
    const line = (by: string, reason: "refused" | "not-found") => ({ by, reason });
    const lines = [line("An", "refused"), line("Bình", "not-found"), line("Bình", "refused"), line("Bình", "not-found")];
    expect(replacementsBy(lines)).toEqual([
      {
        by: "Bình",
        replaced: 3,
        reasons: [
          ["not-found", 2],
          ["refused", 1],
        ],
      },
      { by: "An", replaced: 1, reasons: [["refused", 1]] },
    ]);
  });
});
