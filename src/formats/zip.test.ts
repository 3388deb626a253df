import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openZip, unpackChunks, unpackPart, writeZip, ZipFault, ZipOverflow } from "./zip.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const whole = async (bytes: Uint8Array, name: string, limit = 1e9): Promise<Buffer> => {
  const zip = openZip(bytes);
  const part = zip.parts.get(name);
  if (!part) throw new Error(`no ${name}`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpackChunks(zip, part, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

describe("writeZip and openZip", () => {
  it("give back any parts, whole or in chunks", async () => {
    const parts = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, unit: "grapheme" }), fc.uint8Array({ maxLength: 400 })), {
      selector: ([name]) => name,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(parts, async (list) => {
        const bytes = writeZip(list);
        const zip = openZip(bytes);
        expect([...zip.parts.keys()]).toEqual(list.map(([name]) => name));
        for (const [name, data] of list) {
          const part = zip.parts.get(name);
          expect(part && Buffer.from(unpackPart(zip, part, 1000))).toEqual(Buffer.from(data));
          expect(await whole(bytes, name)).toEqual(Buffer.from(data));
        }
      }),
    );
  });

  it("give the same bytes for the same parts", () => {
    const parts = [
      ["a.xml", text("<a/>")],
      ["thư mục/b.xml", text("ế".repeat(1000))],
    ] as const;
    expect(Buffer.from(writeZip(parts)).equals(Buffer.from(writeZip(parts)))).toBe(true);
  });

  it("find the list of parts before a comment", () => {
    const plain = Buffer.from(writeZip([["a", text("x")]]));
    plain.writeUInt16LE(7, plain.length - 2);
    expect([...openZip(Buffer.concat([plain, Buffer.from("comment")])).parts.keys()]).toEqual(["a"]);
  });
});

describe("a ZIP64 list of parts", () => {
  /** Puts the wide fields of ZIP64 where the narrow ones of a small archive are. */
  function widen(bytes: Uint8Array): Buffer {
    const old = Buffer.from(bytes);
    const end = old.length - 22;
    const start = old.readUInt32LE(end + 16);
    const entry = Buffer.from(old.subarray(start, end));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(42)), 20);
    for (const field of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, field);
    entry.writeUInt16LE(28, 30);
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(1n, 32);
    end64.writeBigUInt64LE(BigInt(start), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(start + entry.length + 28), 8);
    const last = Buffer.from(old.subarray(end));
    last.writeUInt16LE(0xffff, 10);
    last.writeUInt32LE(0xffffffff, 16);
    return Buffer.concat([old.subarray(0, start), entry, extra, end64, locator, last]);
  }

  it("is read as streaming writers leave it", async () => {
    expect((await whole(widen(writeZip([["sheet.xml", text("dòng ".repeat(300))]])), "sheet.xml")).toString()).toBe(
      "dòng ".repeat(300),
    );
  });
});

describe("a ZIP that is broken or overflows", () => {
  const bytes = writeZip([
    ["big", text("a".repeat(100_000))],
    ["small", text("b")],
  ]);

  it("is a fault wherever it is cut", () => {
    for (let length = 0; length < bytes.length; length += 3) expect(() => openZip(bytes.subarray(0, length))).toThrow(ZipFault);
  });

  it("unpacks no more than allowed, whole or in chunks", async () => {
    const zip = openZip(bytes);
    const big = zip.parts.get("big");
    expect(() => big && unpackPart(zip, big, 1000)).toThrow(ZipOverflow);
    await expect(whole(bytes, "big", 1000)).rejects.toThrow(ZipOverflow);
    expect((await whole(bytes, "big", 100_000)).length).toBe(100_000);
  });

  it("is a fault when a part cannot be unpacked, is packed strangely, or lies outside", async () => {
    const zip = openZip(bytes);
    const part = zip.parts.get("big");
    if (!part) throw new Error("no part");
    const broken = Buffer.from(bytes);
    broken.fill(0xff, part.offset + 33, part.offset + 60);
    expect(() => unpackPart(openZip(broken), part, 1e6)).toThrow(ZipFault);
    await expect(whole(broken, "big")).rejects.toThrow(ZipFault);
    expect(() => unpackPart(zip, { ...part, method: 99 }, 1e6)).toThrow("nén theo cách lạ (99)");
    expect(() => unpackPart(zip, { ...part, offset: bytes.length }, 1e6)).toThrow(ZipFault);
    expect(() => unpackPart(zip, { ...part, packed: 1e9 }, 1e6)).toThrow("cắt ngắn");
  });
});
