import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Docstring, docstrings, publicFunctions } from "./docstrings.testing.ts";
import { mismatch, patternOf } from "./example-notation.testing.ts";
import { bench, checkedLines } from "./run-example.testing.ts";

const docstringOf = (name: string): Docstring => {
  const [found, other] = docstrings.filter((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} has no docstring`);
  if (other !== undefined) throw new Error(`${name} is exported by ${found.file} and ${other.file}`);
  return found;
};

/** What goes wrong when the lines are run one after the other; `others` are in scope beside what is public. */
function failures(example: string, others: object = {}): string[] {
  const { lines, rest } = checkedLines(example);
  const { run } = bench(others);
  const found = lines.flatMap(({ code, written }) => mismatch(patternOf(written), run(code)) ?? []);
  if (lines.length === 0) found.push("the example says no result");
  if (rest.trim() !== "") found.push(`the example ends without a result: ${rest}`);
  return found;
}

const methodology = readFileSync("docs/methodology.md", "utf8");
const codes = [...methodology.matchAll(/`([^`]*)`/g)].map(([, code = ""]) => code);
const named = new Set(codes.flatMap((code) => code.match(/\w+/g) ?? []));

describe("docs/methodology.md", () => {
  it("names every public function, beside its formula and source", () => {
    expect(publicFunctions.filter((name) => !named.has(name))).toEqual([]);
  });

  it("names no file that is not there", () => {
    const files = codes.filter((code) => /^(stats|survey)\/[\w/-]+\.ts$/.test(code));
    expect(files.filter((file) => !existsSync(`src/${file}`))).toEqual([]);
  });
});

describe("each public function", () => {
  it.each(publicFunctions)("%s has a docstring with one example, which gives what it says", (name) => {
    const { text, examples } = docstringOf(name);
    expect(text.length, "length of the text").toBeGreaterThan(20);
    expect(examples, "examples").toHaveLength(1);
    expect(failures(examples[0]!)).toEqual([]);
  });
});

/** Public functions that follow no formula: they read, open or gather. */
const withoutFormula = [
  ...["sampleSums", "addSums", "mergeSums", "sampleErrors", "addErrors", "mergeErrors", "preparedSample", "fractionFromText"],
  ...[
    "compositeSums",
    "addCompositeSums",
    "mergeCompositeSums",
    "compositeErrors",
    "addCompositeErrors",
    "mergeCompositeErrors",
  ],
];

describe("each docstring of a public function", () => {
  const texts = publicFunctions.map((name) => docstringOf(name));

  it("says which errors or outcomes there are, or of which function they are", () => {
    const silent = texts.filter(({ text }) => !/error|throws|fail|outcome/i.test(text));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("says where its formula comes from, or of which function it is", () => {
    const silent = texts.filter(({ name, text }) => !withoutFormula.includes(name) && !/source|as of `/i.test(text));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("is not excused without need", () => {
    expect(withoutFormula.filter((name) => !publicFunctions.includes(name))).toEqual([]);
  });
});

describe("each other function with an example", async () => {
  const files = [...new Set(docstrings.map(({ file }) => `../${file}`))];
  const everything = Object.assign({}, ...(await Promise.all(files.map((file) => import(file))))) as object;

  it.each(docstrings.filter(({ name, examples }) => examples.length > 0 && !publicFunctions.includes(name)))(
    "$name in $file gives what it says",
    ({ examples }) => {
      expect(examples.flatMap((example) => failures(example, everything))).toEqual([]);
    },
  );
});
