import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openByteDictionary } from "./byte-dictionary.ts";
import { readColumns } from "./column-csv.ts";
import type { ColumnKind } from "./column-sink.ts";
import type { ColumnTable } from "./column-table.ts";

async function* piecewise(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string | Uint8Array, columns: Readonly<Record<string, ColumnKind>>, size = 1 << 16) =>
  readColumns(piecewise(typeof text === "string" ? Buffer.from(text) : text, size), { file: "a.csv", columns });

const table = async (...args: Parameters<typeof read>): Promise<ColumnTable> => {
  const answer = await read(...args);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
};

const problemsOf = async (...args: Parameters<typeof read>) => {
  const answer = await read(...args);
  return answer.ok ? [] : answer.problems;
};

describe("readColumns", () => {
  it("reads numbers, codes and texts, and passes other columns over", async () => {
    const read = await table("id,y,phường\nA1,3.5,Đại Lãnh\nA2,,Vạn Giã\nA3,-2,Đại Lãnh\n", {
      id: "text",
      y: "number",
      phường: "code",
    });
    expect(read.rows).toBe(3);
    expect(read.text("id").values).toEqual(["A1", "A2", "A3"]);
    expect([...read.number("y").values]).toEqual([3.5, Number.NaN, -2]);
    expect([...read.code("phường").codes]).toEqual([0, 1, 0]);
    expect(read.code("phường").labels).toEqual(["Đại Lãnh", "Vạn Giã"]);
  });

  it("reads the same from pieces of any size", async () => {
    const text = '\ufeffid,"n ""x""",y\r\n"a,\n""b""",1,2\r\n\r\nĐ,3,4.25\r\n"",5,';
    for (let size = 1; size < 20; size += 1) {
      const read = await table(text, { id: "text", 'n "x"': "number", y: "number" }, size);
      expect(read.text("id").values).toEqual(['a,\n"b"', "Đ", ""]);
      expect([...read.number('n "x"').values]).toEqual([1, 3, 5]);
      expect([...read.number("y").values]).toEqual([2, 4.25, Number.NaN]);
      expect([0, 1, 2].map(read.fileRow)).toEqual([2, 4, 5]);
    }
  });

  it("takes semicolons and tabs, with decimal commas", async () => {
    expect([...(await table("a;b\n3,5;1\n", { a: "number" })).number("a").values]).toEqual([3.5]);
    expect([...(await table("a\tb\n3,5\t1\n", { a: "number" })).number("a").values]).toEqual([3.5]);
  });

  it("reads every number as Number does", async () => {
    const numbers = fc.array(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
        fc.integer().map(String),
        fc.tuple(fc.nat(99_999), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`),
        fc.bigInt({ min: 10n ** 14n, max: 10n ** 18n }).map(String),
      ),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(numbers, async (texts) => {
        const { values } = (await table(`a,b\n${texts.map((text) => `${text},x\n`).join("")}`, { a: "number" })).number("a");
        expect([...values]).toEqual(texts.map(Number));
      }),
    );
  });

  it("keeps codes and texts apart over many rows", async () => {
    const names = Array.from({ length: 5000 }, (_, at) => `xã ${at % 701}`);
    const read = await table(`c\n${names.join("\n")}\n`, { c: "code" }, 997);
    const { codes, labels } = read.code("c");
    expect(labels.length).toBe(701);
    expect(Array.from(codes, (code) => labels[code])).toEqual(names);
  });
});

describe("a file that cannot be read", () => {
  it.each<[string, string, Readonly<Record<string, ColumnKind>>, object]>([
    ["is empty", "", { a: "number" }, { code: "E-SYSTEM-120", details: { file: "a.csv" } }],
    ["is only a mark", "\ufeff", { a: "number" }, { code: "E-SYSTEM-120", details: { file: "a.csv" } }],
    [
      "lacks a column",
      "x,y\n1,2\n",
      { a: "number" },
      { code: "E-SYSTEM-121", details: { file: "a.csv", column: "a", columns: "x, y" } },
    ],
    ["has a column twice", "a,a\n1,2\n", { a: "number" }, { code: "E-SYSTEM-126", details: { file: "a.csv", column: "a" } }],
    [
      "has a row of another width",
      "a,b\n1,2\n3\n",
      { a: "number" },
      { code: "E-SYSTEM-122", details: { file: "a.csv", row: 3, cells: 1, columns: 2 } },
    ],
    [
      "has a word for a number",
      "a,b\n1,2\n\nba,2\n",
      { a: "number" },
      { code: "E-SYSTEM-123", details: { file: "a.csv", row: 4, column: "a", value: "ba" } },
    ],
    [
      "has a decimal comma in quotes",
      'a,b\n"3,5",2\n',
      { a: "number" },
      { code: "E-SYSTEM-123", details: { file: "a.csv", row: 2, column: "a", value: "3,5" } },
    ],
    [
      "has a quote that never ends",
      'a,b\n1,"2\n3,4\n',
      { a: "number" },
      { code: "E-SYSTEM-124", details: { file: "a.csv", row: 2 } },
    ],
  ])("because it %s", async (_, text, columns, expected) => {
    expect(await problemsOf(text, columns)).toEqual([expected]);
    expect(await problemsOf(text, columns, 3)).toEqual([expected]);
  });

  it.each(["code", "text"] as const)("because a %s is not UTF-8", async (kind) => {
    const bytes = Buffer.concat([Buffer.from("a\nx\n"), Buffer.from([0xd0, 0xe3, 0x0a])]);
    expect(await problemsOf(bytes, { a: kind })).toEqual([
      { code: "E-SYSTEM-125", details: { file: "a.csv", row: 3, column: "a", value: "\ufffd\ufffd" } },
    ]);
  });

  it.each(["NaN", "Infinity", "1e999", "0x10", "1.", ".5", "--1", "1 2"])("because «%s» is no number", async (value) => {
    expect(await problemsOf(`a,b\n${value},1\n`, { a: "number" })).toMatchObject([
      { code: "E-SYSTEM-123", details: { value } },
    ]);
  });
});

describe("openByteDictionary", () => {
  it("gives one code to both writings of a letter", () => {
    const { codeOf, labels } = openByteDictionary();
    const [one, other] = [Buffer.from("Hoà"), Buffer.from("Hoa\u0300")];
    expect(codeOf(one, 0, one.length)).toBe(codeOf(other, 0, other.length));
    expect(labels).toEqual(["Hoà"]);
  });

  it("gives the same text the same code and different texts different ones", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 4 }).map((text) => text.normalize("NFC"))), (texts) => {
        const { codeOf, labels } = openByteDictionary();
        const codes = texts.map((text) => codeOf(Buffer.from(`xx${text}`), 2, 2 + Buffer.byteLength(text)));
        expect(codes.map((code) => labels[code])).toEqual(texts);
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });
});
