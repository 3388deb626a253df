import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Curve } from "../../../survey/draw/size-view.ts";
import { SizeCurve } from "./size-curve.ts";

const at = (forms: number) => ({ forms, halfWidth: 70 / Math.sqrt(forms) });

const curve: Curve = {
  population: 1234,
  points: Array.from({ length: 41 }, (_, step) => at(10 + 8 * step)),
  marks: [
    { id: "plan", ...at(60) },
    { id: "quota-60", ...at(60) },
    { id: "yamane-5", ...at(302) },
  ],
};

const drawn = (chosen: string) =>
  renderToStaticMarkup(
    SizeCurve({ curve, chosen, label: "Sai số giảm", nameOf: ({ forms }) => `${forms} phiếu`, format: String }),
  );

describe("the curve of the error against the number of forms", () => {
  it("has a dot for each number of forms, the chosen rule's full", () => {
    const svg = drawn("quota-60");
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg.match(/<circle class="on"/g)).toHaveLength(1);
    expect(svg).toContain("60 phiếu");
    expect(svg).toContain('aria-label="Sai số giảm"');
  });

  it("falls from left to right, in per cent across and pixels down", () => {
    const lines = [...drawn("plan").matchAll(/class="c" x1="([\d.]+)%" x2="([\d.]+)%" y1="([\d.]+)" y2="([\d.]+)"/g)];
    expect(lines).toHaveLength(40);
    for (const [, x1, x2, y1, y2] of lines) {
      expect(Number(x2)).toBeGreaterThan(Number(x1));
      expect(Number(y2)).toBeGreaterThanOrEqual(Number(y1));
    }
  });

  it("names a dot under the curve where the one before has its name above", () => {
    const near = { ...curve, marks: [at(60), at(90), at(200)].map((mark, id) => ({ id: `${id}`, ...mark })) };
    const svg = renderToStaticMarkup(
      SizeCurve({ curve: near, chosen: "0", label: "", nameOf: ({ forms }) => `${forms} phiếu`, format: String }),
    );
    const names = [...svg.matchAll(/<text class="lb" x="[\d.]+%" y="([\d.]+)"[^>]*>(\d+) phiếu/g)];
    const dots = [...svg.matchAll(/cx="[\d.]+%" cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(names.map(([, , forms]) => forms)).toEqual(["60", "90", "200"]);
    expect(names.map(([, y], place) => Number(y) > (dots[place] ?? 0))).toEqual([false, true, false]);
  });
});
