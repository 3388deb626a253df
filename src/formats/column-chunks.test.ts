import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../survey/problem.ts";
import { ok } from "../survey/result.ts";
import { columnChunks, readColumns } from "./column-csv.ts";
import type { ColumnKinds, ColumnRequest } from "./column-table.ts";

async function* piecewise(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Reading {
  readonly text: string | Uint8Array;
  readonly columns: ColumnRequest["columns"];
  readonly most?: number;
  readonly size?: number;
}

/** What the chunks hold, copied before the next overwrites them. */
async function chunksOf({ text, columns, most = 3, size = 1 << 16 }: Reading) {
  const chunks: { rows: number; fileRows: number[]; numbers: number[]; codes: number[]; labels: string[] }[] = [];
  const problems: Problem[] = [];
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for await (const read of columnChunks(piecewise(bytes, size), { file: "a.csv", columns }, most)) {
    if (!read.ok) problems.push(...read.problems);
    else {
      const { rows, number, code, fileRow } = read.value;
      const { codes, labels } = code("c");
      const fileRows = Array.from({ length: rows }, (_, at) => fileRow(at));
      chunks.push({ rows, fileRows, numbers: [...number("y").values], codes: [...codes], labels: [...labels] });
    }
  }
  return { chunks, problems };
}

const columns = { c: "code", y: "number" } as const satisfies ColumnKinds;

describe("columnChunks", () => {
  it("hands rows over so many at a time, with codes that mean the same in all", async () => {
    const { chunks, problems } = await chunksOf({ text: "c,y\na,1\nb,2\na,3\nc,4\nb,\n", columns });
    expect(problems).toEqual([]);
    expect(chunks).toEqual([
      { rows: 3, fileRows: [2, 3, 4], numbers: [1, 2, 3], codes: [0, 1, 0], labels: ["a", "b"] },
      { rows: 2, fileRows: [5, 6], numbers: [4, Number.NaN], codes: [2, 1], labels: ["a", "b", "c"] },
    ]);
  });

  it("counts blank lines in the rows of the file", async () => {
    const { chunks } = await chunksOf({ text: "\nc,y\n\na,1\n\nb,2\na,3\n\n\nc,4\n", columns, most: 2 });
    expect(chunks.map(({ fileRows }) => fileRows)).toEqual([
      [4, 6],
      [7, 10],
    ]);
  });

  it("ends without an empty chunk where the last is full, and has one of no rows where there are none", async () => {
    const full = await chunksOf({ text: "c,y\na,1\nb,2\na,3\n", columns });
    expect(full.chunks.map(({ rows }) => rows)).toEqual([3]);
    const none = await chunksOf({ text: "c,y\n", columns });
    expect(none).toEqual({ chunks: [{ rows: 0, fileRows: [], numbers: [], codes: [], labels: [] }], problems: [] });
  });

  it("gives the rows before a problem first", async () => {
    const { chunks, problems } = await chunksOf({ text: "c,y\na,1\nb,2\na,3\nc,4\nb,x\na,5\n", columns });
    expect(chunks.map(({ numbers }) => numbers)).toEqual([[1, 2, 3], [4]]);
    expect(problems).toEqual([{ code: "E-SYSTEM-123", details: { file: "a.csv", row: 6, column: "y", value: "x" } }]);
  });

  it("asks the header which columns are wanted", async () => {
    const asked: (readonly string[])[] = [];
    const { chunks } = await chunksOf({
      text: 'c ,"y",z\na,1,2\n',
      columns: (names) => {
        asked.push(names);
        return ok(columns);
      },
    });
    expect(asked).toEqual([["c", "y", "z"]]);
    expect(chunks).toMatchObject([{ rows: 1, numbers: [1] }]);
  });

  it("holds the same as the whole, however the file is cut", async () => {
    const cell = fc.oneof(fc.constantFrom("a", "Đ", "b,c", 'd"e', "f\ng", ""), fc.string({ maxLength: 4 }));
    const number = fc.oneof(
      fc.constant(""),
      fc.integer({ min: -9, max: 9 }).map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    );
    const rows = fc.array(fc.tuple(cell, number, fc.boolean()), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 40 }), async (cells, most, size) => {
        const lines = cells.map(([text, y, isBlank]) => `${isBlank ? "\r\n" : ""}"${text.replaceAll('"', '""')}",${y}\r\n`);
        const text = `c,y\r\n${lines.join("")}`;
        const whole = await readColumns(piecewise(Buffer.from(text)), { file: "a.csv", columns });
        if (!whole.ok) throw new Error(JSON.stringify(whole.problems));
        const { chunks, problems } = await chunksOf({ text, columns, most, size });
        expect(problems).toEqual([]);
        expect(chunks.flatMap(({ numbers }) => numbers)).toEqual([...whole.value.number("y").values]);
        expect(chunks.flatMap(({ codes }) => codes)).toEqual([...whole.value.code("c").codes]);
        expect(chunks.at(-1)?.labels).toEqual(whole.value.code("c").labels);
        expect(chunks.flatMap(({ fileRows }) => fileRows)).toEqual(cells.map((_, at) => whole.value.fileRow(at)));
      }),
    );
  });
});

describe("gzip", () => {
  const text = `c,y\n${"a,1\nb,2\n".repeat(5000)}`;
  const packed = gzipSync(text);

  it.each([1, 2, 7, 1 << 16])("is unpacked from pieces of %i bytes, whatever the file is called", async (size) => {
    const plain = await chunksOf({ text, columns, most: 1 << 14 });
    expect(await chunksOf({ text: packed, columns, most: 1 << 14, size })).toEqual(plain);
  });

  it("may be of several parts", async () => {
    const parts = Buffer.concat([gzipSync("c,y\na,1\n"), gzipSync("b,2\n")]);
    expect((await chunksOf({ text: parts, columns })).chunks).toMatchObject([{ numbers: [1, 2] }]);
  });

  it.each([
    ["cut short", packed.subarray(0, packed.length - 9)],
    ["of a wrong sum", Buffer.concat([packed.subarray(0, packed.length - 8), Buffer.alloc(8)])],
    ["only a beginning", packed.subarray(0, 3)],
    ["followed by another thing", Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])],
  ])("that is %s is a problem with the name of the file", async (_, bytes) => {
    const expected = [{ code: "E-SYSTEM-127", details: { file: "a.csv" } }];
    expect((await chunksOf({ text: bytes, columns })).problems).toEqual(expected);
    const whole = await readColumns(piecewise(bytes), { file: "a.csv", columns });
    expect(whole).toEqual({ ok: false, problems: expected });
  });

  it("lets an error of the source itself through", async () => {
    async function* failing() {
      yield packed.subarray(0, 20);
      throw new Error("the disk is gone");
    }
    await expect(readColumns(failing(), { file: "a.csv", columns })).rejects.toThrow("the disk is gone");
  });

  it("lets go of its source when the reader stops early", async () => {
    let isClosed = false;
    async function* watched() {
      try {
        for (;;) yield packed;
      } finally {
        isClosed = true;
      }
    }
    for await (const read of columnChunks(watched(), { file: "a.csv", columns })) if (read.ok) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(true);
  });
});

describe("a record without an end", () => {
  it("is given up after 16 MB: a quote that never closes, or what is no csv", async () => {
    const piece = Buffer.alloc(1 << 23, `${"x".repeat(1000)},`);
    async function* endless(start: string) {
      yield Buffer.from(start);
      for (;;) yield piece;
    }
    const quoted = await readColumns(endless('c,y\na,"'), { file: "a.csv", columns });
    expect(quoted).toEqual({ ok: false, problems: [{ code: "E-SYSTEM-124", details: { file: "a.csv", row: 2 } }] });
    const wide = await readColumns(endless("c,y\na,"), { file: "a.csv", columns });
    expect(wide).toEqual({ ok: false, problems: [{ code: "E-SYSTEM-129", details: { file: "a.csv", row: 2 } }] });
  });
});
