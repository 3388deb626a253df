import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../survey/problem.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok } from "../survey/result.ts";
import { type ColumnChunks, type ColumnPasses, openColumnPasses, type PassSource } from "./column-passes.ts";
import type { ColumnKinds } from "./column-table.ts";
import type { Spool } from "./spool.ts";

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const kinds = { y: "number", w: "number", c: "code", t: "text" } as const satisfies ColumnKinds;

interface Read {
  readonly y: number[];
  readonly w: number[];
  readonly c: (string | undefined)[];
  readonly t: readonly string[];
  readonly fileRows: number[];
  readonly problems: Problem[];
}

/** What a pass shows, with the labels it knows at its end. */
async function contents(pass: ColumnChunks): Promise<Read> {
  const read = { y: [] as number[], w: [] as number[], t: [] as string[], fileRows: [] as number[], problems: [] as Problem[] };
  const codes: number[] = [];
  let labels: readonly string[] = [];
  for await (const chunk of pass) {
    if (!chunk.ok) read.problems.push(...chunk.problems);
    else {
      const { rows, number, code, text, fileRow } = chunk.value;
      read.y.push(...number("y").values);
      read.w.push(...number("w").values);
      read.t.push(...text("t").values);
      codes.push(...code("c").codes);
      labels = code("c").labels;
      read.fileRows.push(...Array.from({ length: rows }, (_, at) => fileRow(at)));
    }
  }
  return { ...read, c: codes.map((one) => labels[one]) };
}

/** A spool in memory that counts what happens to it. */
function watchedSpool() {
  const watched = { written: 0, isClosed: false };
  const parts: Uint8Array[] = [];
  const spool: Spool = {
    write: async (bytes) => {
      watched.written += bytes.length;
      parts.push(bytes.slice());
      return ok(null);
    },
    read: async (from, length) => Buffer.concat(parts).subarray(from, from + length),
    close: async () => {
      watched.isClosed = true;
    },
  };
  return { watched, openSpool: async () => ok(spool) };
}

const passesOf = (text: string, source: Partial<PassSource> = {}): ColumnPasses =>
  openColumnPasses({ open: () => pieces(text), ...source }, { file: "a.csv", columns: kinds });

/** Three chunks. */
const rows = 40_000;
const long = `c,y,w,t\n${Array.from({ length: rows }, (_, at) => `${at % 701},${at % 9 || ""},${at / 8},t${at}`).join("\n")}\n`;

describe("openColumnPasses", () => {
  it("shows the same twice while it fits in memory, reading the file once", async () => {
    let opened = 0;
    const passes = passesOf(long, {
      open: () => {
        opened += 1;
        return pieces(long);
      },
    });
    const first = await contents(passes.first());
    expect(await contents(passes.second())).toEqual(first);
    expect(first.y.length).toBe(rows);
    expect(opened).toBe(1);
  });

  it("reads the file again when it does not fit", async () => {
    let opened = 0;
    const passes = passesOf(long, {
      budget: 500_000,
      open: () => {
        opened += 1;
        return pieces(long);
      },
    });
    const first = await contents(passes.first());
    expect(await contents(passes.second())).toEqual(first);
    expect(opened).toBe(2);
  });

  it("spools what does not fit of a source that opens once, and lets go of it", async () => {
    const { watched, openSpool } = watchedSpool();
    const only = pieces(long);
    const passes = passesOf(long, { budget: 500_000, open: () => only, openSpool });
    const first = await contents(passes.first());
    expect(await contents(passes.second())).toEqual(first);
    expect(watched.written).toBeGreaterThan(100_000);
    await passes.close();
    expect(watched.isClosed).toBe(true);
  });

  it("opens no spool for what fits", async () => {
    const { watched, openSpool } = watchedSpool();
    const passes = passesOf(long, { openSpool });
    const first = await contents(passes.first());
    expect(await contents(passes.second())).toEqual(first);
    await passes.close();
    expect(watched).toEqual({ written: 0, isClosed: false });
  });

  it("hands on why the spool cannot be written", async () => {
    const full = problem("E-SYSTEM-109", { file: "tmp", reason: "ENOSPC" });
    const { problems } = await contents(passesOf(long, { budget: 0, openSpool: async () => fail(full) }).first());
    expect(problems).toEqual([full]);
  });

  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ["another number", (text) => text.replace(",2500,t20000", ",2501,t20000")],
    ["another number in its last row", (text) => text.replace(",4999.875,", ",4999.75,")],
    ["another text", (text) => text.replace("t20000", "t20001")],
    ["a row less", (text) => text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1)],
    ["a row more", (text) => `${text}1,2,3,4\n`],
    ["another name of a code", (text) => text.replaceAll("\n700,", "\nseven,")],
    ["a row that cannot be read", (text) => `${text}1\n`],
    ["nothing left", () => ""],
  ];

  it.each(changes)("says that the file changed when it has %s", async (_, change) => {
    const texts = [long, change(long)];
    const passes = passesOf(long, { budget: 500_000, open: () => pieces(texts.shift() ?? "") });
    expect((await contents(passes.first())).problems).toEqual([]);
    const second = await contents(passes.second());
    expect(second.problems).toEqual([{ code: "E-SYSTEM-128", details: { file: "a.csv" } }]);
  });

  it("does not mind a change that no wanted column shows", async () => {
    const texts = [long, long.replaceAll("\n", "\r\n")];
    const passes = passesOf(long, { budget: 500_000, open: () => pieces(texts.shift() ?? "") });
    const first = await contents(passes.first());
    expect(await contents(passes.second())).toEqual(first);
  });

  it("keeps every number and code as it is", async () => {
    const number = fc.oneof(
      fc.constantFrom("", "254", "255", "256", "-1", "0.5", "300"),
      fc.nat(254).map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    );
    const row = fc.tuple(fc.nat(300), number, number, fc.constantFrom("x", "Đ", ""));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.constantFrom(0, 2 ** 20), async (cells, budget) => {
        const text = `c,y,w,t\n${cells.map((cell) => `${cell.join(",")}\n`).join("")}`;
        const passes = passesOf(text, { budget, openSpool: watchedSpool().openSpool });
        const first = await contents(passes.first());
        expect(first.y).toEqual(cells.map(([, y]) => (y === "" ? Number.NaN : Number(y))));
        // A second pass knows no −0: sums do not either.
        const second = await contents(passes.second());
        const unsigned = (values: readonly number[]) => values.map((value) => (value === 0 ? 0 : value));
        expect({ ...second, y: unsigned(second.y), w: unsigned(second.w) }).toEqual({
          ...first,
          y: unsigned(first.y),
          w: unsigned(first.w),
        });
      }),
    );
  });

  it("keeps codes of more than one and two bytes", async () => {
    const many = Array.from({ length: 70_000 }, (_, at) => `c${at},1,1,\n`).join("");
    const passes = passesOf(`c,y,w,t\n${many}`);
    const first = await contents(passes.first());
    const second = await contents(passes.second());
    expect(second.c).toEqual(first.c);
    expect(second.c.at(-1)).toBe("c69999");
  });

  it("refuses a second pass without a first", () => {
    expect(() => passesOf(long).second()).toThrow("the second pass follows the first");
  });
});
