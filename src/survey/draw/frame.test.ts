import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareBytes, sortByBytes } from "./byte-order.ts";
import { canonicalFrame } from "./frame.ts";

describe("canonicalFrame", () => {
  it("writes every text in NFC", () => {
    const frame = canonicalFrame([{ unitId: "Hoa\u0300", stratum: "Va\u0323n" }]);
    expect(frame).toEqual({ ok: true, value: [{ stratum: "Vạn", unitIds: ["Hoà"] }] });
  });

  it("finds a unit that stands twice, also under another stratum or another writing of the same letters", () => {
    const twice = canonicalFrame([
      { unitId: "Hoà", stratum: "A" },
      { unitId: "x", stratum: "A" },
      { unitId: "Hoa\u0300", stratum: "B" },
    ]);
    expect(twice).toEqual({
      ok: false,
      problems: [{ code: "E-DRAW-103", details: { file: "frame.csv", unit: "Hoà", first: 2, row: 4 } }],
    });
  });

  it("says in which row and column a cell is empty", () => {
    expect(
      canonicalFrame([
        { unitId: "x", stratum: "A" },
        { unitId: "y", stratum: "" },
      ]),
    ).toEqual({ ok: false, problems: [{ code: "E-DRAW-101", details: { file: "frame.csv", row: 3, column: "stratum" } }] });
  });

  it("refuses control characters, which could make two units look like one", () => {
    expect(canonicalFrame([{ unitId: "x\u001fy", stratum: "A" }], "a.csv")).toEqual({
      ok: false,
      problems: [{ code: "E-DRAW-102", details: { file: "a.csv", row: 2, column: "unit_id", value: '"x\\u001fy"' } }],
    });
  });

  it("is empty for no units", () => {
    expect(canonicalFrame([])).toEqual({ ok: true, value: [] });
  });
});

describe("compareBytes", () => {
  it("orders as the UTF-8 bytes do", () => {
    const texts = fc.string({ unit: "binary", maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 500 },
    );
  });

  it("puts characters beyond the first plane last, unlike JavaScript", () => {
    expect(compareBytes("\u{1f600}", "\uff21")).toBeGreaterThan(0);
    expect("\u{1f600}" < "\uff21").toBe(true);
  });
});

describe("sortByBytes", () => {
  it("sorts as the UTF-8 bytes do, with and without characters from D800 on", () => {
    const texts = fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.string({ unit: "binary", maxLength: 4 })));
    fc.assert(
      fc.property(texts, (some) => {
        const expected = some.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(sortByBytes([...some])).toEqual(expected);
      }),
    );
  });
});
