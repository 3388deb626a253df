import { createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../../survey/report/snapshot.ts";
import { axisFor } from "./axis.ts";
import { AxisLabels } from "./axis-labels.ts";
import { FiveLevelBar, FiveLevelKey } from "./five-level-bar.ts";
import { IntervalDots } from "./interval-dots.ts";
import { IntervalScale } from "./interval-scale.ts";
import { RankStrip } from "./rank-strip.ts";

const figure = (parts: Partial<Figure>): Figure => ({
  ...{ value: 85.74, se: 0.57, ciLow: 84.62, ciHigh: 86.86, n: 780, valid: 780, flag: "ok" },
  ...parts,
});
const withheld = figure({ value: null, se: null, ciLow: null, ciHigh: null, valid: null, flag: "suppressed" });
const axis = axisFor([figure({ ciLow: 76 })]);
const scale = ["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"].map((vi) => ({ vi, en: vi }));

describe("IntervalScale", () => {
  const drawn = (parts: Partial<Figure>) =>
    renderToStaticMarkup(h(IntervalScale, { figure: figure(parts), axis, language: "vi" }));

  it("says the whole figure to those who cannot see it", () => {
    expect(drawn({})).toContain('role="img"');
    expect(drawn({})).toContain('aria-label="Chỉ số 85,74\u00a0%, khoảng tin cậy 95 % từ 84,62 đến 86,86\u00a0%"');
  });

  it("labels both ends on either side of the band", () => {
    expect(drawn({})).toMatch(/text-anchor="end">84,62</);
    expect(drawn({})).toMatch(/text-anchor="start">86,86</);
  });

  it("puts both ends on one side where the other has no room", () => {
    expect(drawn({ value: 77, ciLow: 76, ciHigh: 78 })).toMatch(/text-anchor="start">76,00 – 78,00</);
    expect(drawn({ value: 99, ciLow: 97, ciHigh: 100 })).toMatch(/text-anchor="end">97,00 – 100,00</);
  });

  it("draws no band without an interval and nothing of a withheld figure", () => {
    expect(drawn({ ciLow: null, ciHigh: null })).not.toContain('class="band"');
    expect(renderToStaticMarkup(h(IntervalScale, { figure: withheld, axis, language: "vi" }))).not.toContain("dot-on-band");
  });
});

describe("IntervalDots", () => {
  const drawn = (parts: Partial<Figure>) =>
    renderToStaticMarkup(h(IntervalDots, { figure: figure(parts), axis, reference: 85, height: 34 }));

  it("draws band, dot and the line of the whole", () => {
    expect(drawn({})).toContain('class="ci"');
    expect(drawn({})).toContain('class="pt"');
    expect(drawn({})).toContain('class="ref"');
  });

  it("hollows the dot where few answered", () => {
    expect(drawn({ flag: "few" })).toContain('class="lowv"');
    expect(drawn({ flag: "few" })).not.toContain('class="pt"');
  });

  it("ends an interval that runs past the axis in an arrow", () => {
    expect(drawn({ ciLow: 40 })).toContain('class="clip"');
    expect(drawn({})).not.toContain('class="clip"');
  });

  it("draws nothing of a withheld figure but the grid", () => {
    const markup = renderToStaticMarkup(h(IntervalDots, { figure: withheld, axis, reference: null }));
    expect(markup).not.toMatch(/class="(ci|pt|lowv|ref|clip)"/);
    expect(markup).toContain('class="grid"');
  });
});

describe("AxisLabels", () => {
  it("keeps the outer labels inside when asked", () => {
    expect(renderToStaticMarkup(h(AxisLabels, { axis }))).not.toContain('text-anchor="start"');
    const flush = renderToStaticMarkup(h(AxisLabels, { axis, flush: true }));
    expect(flush).toMatch(/text-anchor="start">75</);
    expect(flush).toMatch(/text-anchor="end">100</);
  });
});

describe("RankStrip", () => {
  const drawn = (best: number, worst: number) => renderToStaticMarkup(h(RankStrip, { best, worst, of: 13 }));

  it("fills the cells from the best to the worst possible rank", () => {
    expect(drawn(1, 6)).toMatch(/class="f" x="0%" y="3" width="46.15%"/);
    expect(drawn(12, 13)).toMatch(/class="f" x="84.62%" y="3" width="15.38%"/);
  });

  it("sets both numbers inside, or beside a narrow strip", () => {
    expect(drawn(1, 6)).toMatch(/>1<.*>6</);
    expect(drawn(12, 13)).toContain(">12 – 13<");
    expect(drawn(1, 2)).toContain(">1 – 2<");
    expect(drawn(13, 13)).toContain(">13<");
  });
});

describe("FiveLevelBar", () => {
  const distribution = [0.9, 4.2, 12, 50.8, 32.1];
  const drawn = renderToStaticMarkup(h(FiveLevelBar, { label: "Tiếp cận dịch vụ", distribution, scale, language: "vi" }));

  it("says every share, worst first", () => {
    expect(drawn).toContain(
      'aria-label="Tiếp cận dịch vụ: rất không hài lòng 0,9\u00a0%, không hài lòng 4,2\u00a0%, bình thường 12,0\u00a0%, hài lòng 50,8\u00a0%, rất hài lòng 32,1\u00a0%"',
    );
  });

  it("prints a number only on segments that hold one", () => {
    expect(drawn.match(/>\d+\u00a0%</g)).toEqual([">12\u00a0%<", ">51\u00a0%<", ">32\u00a0%<"]);
  });

  it("draws no segment for an answer that nobody gave", () => {
    const none = renderToStaticMarkup(h(FiveLevelBar, { label: "x", distribution: [0, 0, 10, 40, 50], scale, language: "vi" }));
    expect(none).not.toContain('class="l1"');
    expect(none).toContain('class="l5"');
  });

  it("explains its colours once", () => {
    const key = renderToStaticMarkup(h(FiveLevelKey, { scale, language: "vi" }));
    expect(key.match(/<i class="l[1-5]"/g)).toHaveLength(5);
    expect(key).toContain("Rất hài lòng");
  });
});
