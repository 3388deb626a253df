import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainedEntry, canonicalJson, chainedText, chainStart, checkLink, checkNoted } from "./chain.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

const entry = (seq: number): ChainedEntry => ({
  seq,
  at: "2023-06-20T03:12:00.000Z",
  actorId: null,
  actorName: "Hệ thống",
  act: "importFrame",
  round: null,
  object: "ubnd-xa",
  detail: { rows: seq },
});

const link = (seq: number, previousHash: string) => {
  const body = entry(seq);
  return { entry: body, previousHash, hash: hashOf(chainedText(previousHash, body)) };
};

describe("canonical JSON", () => {
  it("orders keys at every depth and leaves out what is undefined", () => {
    expect(canonicalJson({ b: [{ d: 1, c: "Đ" }], a: null, e: undefined })).toBe('{"a":null,"b":[{"c":"Đ","d":1}]}');
  });

  it("does not depend on the order of keys, and says what JSON says", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("a link of the chain", () => {
  const first = link(1, chainStart);
  const start = { seq: 0, hash: chainStart };
  const place = { seq: 1, hash: first.hash };

  it("follows from the one before", () => {
    expect(checkLink(start, first, hashOf)).toBeNull();
    expect(checkLink(place, link(2, first.hash), hashOf)).toBeNull();
  });

  it("tells what is wrong with it", () => {
    expect(checkLink(start, link(2, chainStart), hashOf)).toBe("missing");
    expect(checkLink(place, link(2, chainStart), hashOf)).toBe("not-linked");
    const good = link(2, first.hash);
    for (const change of [{ object: "x" }, { at: "2023-06-20T03:12:00.001Z" }, { actorId: "x" }, { detail: { rows: 3 } }])
      expect(checkLink(place, { ...good, entry: { ...good.entry, ...change } }, hashOf)).toBe("changed");
  });
});

describe("an entry that was noted outside", () => {
  const [end, noted] = [
    { seq: 9, hash: hashOf("9") },
    { seq: 7, hash: hashOf("7") },
  ];

  it("stands where it stood", () => {
    expect(checkNoted(end, noted, noted.hash)).toBeNull();
    expect(checkNoted(end, end, end.hash)).toBeNull();
  });

  it("is missed when the log ends before it, or when another stands there", () => {
    expect(checkNoted({ seq: 6, hash: hashOf("6") }, noted, undefined)).toBe("cut-off");
    expect(checkNoted(end, noted, hashOf("khác"))).toBe("replaced");
  });
});
