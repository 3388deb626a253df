import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../result.ts";
import { compareBytes } from "./byte-order.ts";
import { textAt, textCount } from "./byte-texts.ts";
import { type CanonicalFrame, canonicalFrame, frameBytes, openFrame } from "./frame.ts";
import type { FrameUnit } from "./gathered-strata.ts";

const textsOf = (frame: Result<CanonicalFrame>) =>
  frame.ok &&
  frame.value.strata.map(({ stratum, unitIds }) => [
    stratum,
    Array.from({ length: textCount(unitIds) }, (_, at) => textAt(unitIds, at)),
  ]);

describe("canonicalFrame", () => {
  it("writes every text in NFC", () => {
    const frame = canonicalFrame([{ unitId: "Hoa\u0300", stratum: "Va\u0323n" }]);
    expect(textsOf(frame)).toEqual([["Vạn", ["Hoà"]]]);
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
    expect(canonicalFrame([])).toEqual({ ok: true, value: { columns: { sort: [] }, strata: [], units: 0 } });
  });
});

describe("a frame in bytes", () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom("a", "b", ",", '"', " ", "Đ", "\u{1f600}", "\uff21") }),
    fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom("0", "1") }),
  );
  const units = fc.uniqueArray(fc.record({ unitId: text, stratum: fc.constantFrom("B", "A,1", "Đ", 'a"b') }), {
    selector: ({ unitId }) => unitId,
    maxLength: 120,
  });
  const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const written = (cells: readonly (readonly string[])[]): string =>
    cells.map((row) => `${row.map(quoted).join(",")}\n`).join("");
  const inOrder = (rows: readonly (readonly string[])[]) =>
    rows.toSorted(
      (a, b) =>
        Buffer.compare(Buffer.from(a[1]!), Buffer.from(b[1]!)) || Buffer.compare(Buffer.from(a[0]!), Buffer.from(b[0]!)),
    );

  it("is what sorting and joining texts makes of the units", () => {
    fc.assert(
      fc.property(units, (some: readonly FrameUnit[]) => {
        const frame = canonicalFrame(some);
        const rows = inOrder(some.map(({ unitId, stratum }) => [unitId, stratum]));
        expect(frame.ok && new TextDecoder().decode(frameBytes(frame.value))).toBe(written([["unit_id", "stratum"], ...rows]));
        expect(frame.ok && frame.value.units).toBe(some.length);
      }),
    );
  });

  it("has the size and the columns to sort by after the stratum, sizes without zeros in front", () => {
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.tuple(fc.integer({ min: 1, max: 2 ** 53 - 1 }), text)), (some, more) => {
        const frame = openFrame({ file: "f.csv", columns: { size: "hồ sơ", sort: ["xã"] } });
        const rows: string[][] = [];
        for (const [at, { unitId, stratum }] of some.entries()) {
          const [size, commune] = more.next().value as [number, string];
          expect(frame.add({ unitId, stratum, others: [`00${size}`, commune] }, at + 2)).toBeUndefined();
          rows.push([unitId, stratum, String(size), commune]);
        }
        const closed = frame.close();
        expect(closed.ok && new TextDecoder().decode(frameBytes(closed.value))).toBe(
          written([["unit_id", "stratum", "hồ sơ", "xã"], ...inOrder(rows)]),
        );
      }),
    );
  });

  it.each([
    ["", { code: "E-DRAW-101", details: { file: "f.csv", row: 7, column: "hồ sơ" } }],
    ["0", { code: "E-DRAW-113", details: { file: "f.csv", row: 7, column: "hồ sơ", value: "0" } }],
    ["-3", { code: "E-DRAW-113", details: { file: "f.csv", row: 7, column: "hồ sơ", value: "-3" } }],
    ["1.5", { code: "E-DRAW-113", details: { file: "f.csv", row: 7, column: "hồ sơ", value: "1.5" } }],
    [
      "9007199254740993",
      { code: "E-DRAW-113", details: { file: "f.csv", row: 7, column: "hồ sơ", value: "9007199254740993" } },
    ],
  ])("refuses the size «%s» with its place", (size, problem) => {
    const frame = openFrame({ file: "f.csv", columns: { size: "hồ sơ", sort: [] } });
    expect(frame.add({ unitId: "x", stratum: "A", others: [size] }, 7)).toEqual(problem);
  });

  it("refuses an empty cell to sort by", () => {
    const frame = openFrame({ file: "f.csv", columns: { sort: ["xã", "thôn"] } });
    expect(frame.add({ unitId: "x", stratum: "A", others: ["1", ""] }, 3)).toEqual({
      code: "E-DRAW-101",
      details: { file: "f.csv", row: 3, column: "thôn" },
    });
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
