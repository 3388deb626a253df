import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mismatch, numbersShown, patternOf } from "./example-notation.testing.ts";
import { bench, checkedLines } from "./run-example.testing.ts";

/** The page, block by block: what is written in it is run as it stands, and held to what R printed for it. */
const page = readFileSync("docs/coming-from-r.md", "utf8");
const { blocks: fromR } = JSON.parse(readFileSync("test/reference/coming-from-r/numbers.json", "utf8")) as {
  readonly blocks: readonly (readonly (readonly number[])[])[];
};

interface Block {
  readonly heading: string;
  readonly kind: string;
  readonly code: string;
}

function blocksOf(text: string): Block[] {
  const found = text.matchAll(/^## (.*)$|^```(.*)\n([\s\S]*?)^```$/gm);
  let heading = "";
  return [...found].flatMap(([, title, kind = "", code = ""]) => {
    heading = title ?? heading;
    return title === undefined ? [{ heading, kind, code }] : [];
  });
}

const blocks = blocksOf(page);
const rBlocks = blocks.filter(({ kind }) => kind === "r");
const ours = blocks.filter(({ kind }) => kind.startsWith("ts"));

/** Lines of a block run in turn, and what became of each. One bench for the whole page, on which later blocks find what earlier made. */
const { run } = bench();
const outcomes = ours.map(({ code }) => {
  const { lines, rest } = checkedLines(code);
  const checked = lines.map((line) => ({ written: patternOf(line.written), actual: run(line.code) }));
  return { checked, error: rest.trim() === "" ? undefined : run(rest) };
});

describe("coming from R", () => {
  it("has a block of ours after each of R, and nothing else that could be mistaken for code", () => {
    expect(blocks.map(({ kind }) => kind.split(" ")[0])).toEqual(rBlocks.flatMap(() => ["r", "ts"]));
    expect(fromR).toHaveLength(rBlocks.length);
  });

  describe.each(ours.map(({ heading, kind }, at) => ({ heading, kind, at })))("$heading", ({ kind, at }) => {
    const { checked, error } = outcomes[at]!;
    const numbers = checked.flatMap(({ written, actual }) => numbersShown(written, actual));
    const theirs = fromR[at]!.flat();

    it("our lines give what they say", () => {
      expect(checked.flatMap(({ written, actual }) => mismatch(written, actual) ?? [])).toEqual([]);
      expect(checked.length).toBeGreaterThan(0);
      expect(error).not.toBeInstanceOf(Error);
    });

    it("R's lines gave what they say", () => {
      const shown = [...rBlocks[at]!.code.matchAll(/#> (.*)$/gm)].map(([, text = ""]) => text.split(" "));
      expect(shown.map((one) => one.length)).toEqual(fromR[at]!.map((one) => one.length));
      const wrong = shown.flat().filter((text, place) => mismatch(patternOf(text), theirs[place]) !== undefined);
      expect(wrong).toEqual([]);
    });

    it(kind === "ts departs" ? "our numbers are others than R's" : "our numbers are R's", () => {
      expect(numbers).toHaveLength(theirs.length);
      const apart = numbers.filter((number, place) => Math.abs(number - theirs[place]!) > 1e-9 * Math.abs(theirs[place]!));
      if (kind === "ts departs") expect(apart.length).toBeGreaterThan(0);
      else expect(apart).toEqual([]);
    });
  });
});
