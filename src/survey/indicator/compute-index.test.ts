import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Method, Scoring } from "../instrument/method.ts";
import { parseMethod } from "../instrument/parse-method.ts";
import { computeIndex, computeIndexBy } from "./compute-index.ts";
import type { IndexNode } from "./index-nodes.ts";
import { itemScores } from "./index-plan.ts";
import { criterionIds, type Responses } from "./responses.ts";

function officialMethod(id: string): Method {
  const path = new URL(`../../../methods/${id}.json`, import.meta.url);
  const parsed = parseMethod(readFileSync(path, "utf8"), id);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const m2640 = officialMethod("bnv-2640-2017");
const m1001 = officialMethod("bnv-1001-2023");

/** Two factors: A with a1, a2 and B with b1, asked of some. */
const small: Method = {
  ...m2640,
  id: "small",
  minimumValid: 3,
  factors: ["A", "B"].map((id, place) => ({
    id,
    title: { vi: id, en: id },
    shortTitle: { vi: id, en: id },
    criteria: (place === 0 ? ["a1", "a2"] : ["b1"]).map((item) => ({
      id: item,
      text: { vi: item, en: item },
      shortText: { vi: item, en: item },
    })),
  })),
};

const top2: Scoring = { item: "top2", aggregate: "item-mean" };

type Columns = Readonly<Record<string, readonly number[]>>;

const responsesOf = (columns: Columns, more: Partial<Responses> = {}): Responses => ({
  items: Object.fromEntries(Object.entries(columns).map(([id, values]) => [id, Int8Array.from(values)])),
  stratum: new Int32Array(Object.values(columns)[0]?.length ?? 0),
  ...more,
});

function nodesOf(method: Method, responses: Responses, scoring: Scoring = top2): readonly IndexNode[] {
  const computed = computeIndex({ method, scoring, responses });
  if (!computed.ok) throw new Error(JSON.stringify(computed.problems));
  return computed.value;
}

const find = (nodes: readonly IndexNode[], id: string): IndexNode => {
  const found = nodes.find((node) => node.id === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
};

/** Answers of which `satisfied` of `valid` are 4 to every item with this share. */
const shareColumn = (satisfied: number, valid: number) => Array.from({ length: valid }, (_, row) => (row < satisfied ? 4 : 3));

describe("numbers that were published", () => {
  const answers = [...Array(10).fill(5), ...Array(16).fill(4), ...Array(5).fill(3)];
  const columns = Object.fromEntries(criterionIds(m2640).map((id) => [id, answers]));

  test.each([
    ["top2", "83.87"],
    ["mean-over-max", "83.23"],
    ["min-max", "79.03"],
  ] as const)("BR-VT 2022, 10/16/5/0 of 31: %s gives %s", (item, text) => {
    const nodes = nodesOf(m2640, responsesOf(columns), { item, aggregate: "item-mean" });
    for (const id of ["I.1", "III", "overall"]) expect(find(nodes, id).index?.toFixed(2)).toBe(text);
  });

  /** 10,000 people, so that 83.84 % and 84.09 % are whole numbers of answers. */
  const national = responsesOf(
    Object.fromEntries(
      m1001.factors.flatMap(({ content, criteria }) =>
        criteria.map(({ id }) => [id, shareColumn(content === "I" ? 8384 : 8409, 10_000)]),
      ),
    ),
  );

  test("national 2024: the mean over 39 items gives the published 83.94, the mean of the two contents does not", () => {
    const items = nodesOf(m1001, national);
    expect(find(items, "overall").index).toBeCloseTo((23 * 83.84 + 16 * 84.09) / 39, 10);
    expect(find(items, "overall").index?.toFixed(2)).toBe("83.94");
    const children = nodesOf(m1001, national, { item: "top2", aggregate: "child-mean" });
    expect(find(children, "overall").index).toBeCloseTo(83.965, 10);
  });

  test("national 2024: items, groups, contents and the whole are 39 + 9 + 2 + 1 = 51 figures", () => {
    expect(nodesOf(m1001, national)).toHaveLength(51);
  });
});

describe("by hand", () => {
  // a1: 5 5 2 1 → 50 %; a2: 4 – – 3 → 50 %; b1: – 4 – – → 100 %
  const responses = responsesOf({ a1: [5, 5, 2, 1], a2: [4, 0, 0, 3], b1: [0, 4, 0, 0] });

  test.each([
    ["item-mean", (50 + 50 + 100) / 3],
    ["child-mean", (50 + 100) / 2],
    ["pooled", (100 * 4) / 7],
    ["all-satisfied", 50],
  ] as const)("%s", (aggregate, expected) => {
    const overall = find(nodesOf(small, responses, { item: "top2", aggregate }), "overall");
    expect(overall.index).toBeCloseTo(expected, 12);
    expect(overall).toMatchObject({ n: 4, respondents: 4, valid: 7 });
  });

  test("weights of children: factor B three times", () => {
    const scoring = { item: "top2", aggregate: "child-mean", weights: { B: 3 } } as const;
    expect(find(nodesOf(small, responses, scoring), "overall").index).toBeCloseTo((50 + 3 * 100) / 4, 12);
  });

  test("weights of items under item-mean", () => {
    const scoring = { item: "top2", aggregate: "item-mean", weights: { b1: 2 } } as const;
    expect(find(nodesOf(small, responses, scoring), "overall").index).toBeCloseTo((50 + 50 + 2 * 100) / 4, 12);
  });

  test("one item has the error of a simple share: 100·√(p(1−p)/(n−1)) and 3 degrees of freedom", () => {
    const item = find(nodesOf(small, responses), "a1");
    expect(item.se).toBeCloseTo(100 * Math.sqrt(0.25 / 3), 10);
    expect(item.df).toBe(3);
    // R: n <- .25 / (.25 / 3); qbeta(c(.025, .975), c(n * .5, n * .5 + 1), c(n * .5 + 1, n * .5))
    expect([item.ciLow, item.ciHigh]).toEqual([expect.closeTo(3.874761778517, 9), expect.closeTo(96.125238221483, 9)]);
  });

  test("the plain t interval, when it is asked for: ± t(0.975, 5) · se, cut to 0…100", () => {
    const answers = [5, 5, 5, 5, 2, 1];
    const request = { method: small, scoring: top2, responses: responsesOf({ a1: answers, a2: answers, b1: answers }) };
    const computed = computeIndex({ ...request, interval: "t" });
    if (!computed.ok) throw new Error("can be measured");
    const half = 2.570581835636314 * 100 * Math.sqrt(2 / 9 / 5);
    const { df, ciLow, ciHigh } = find(computed.value, "a1");
    expect([df, ciLow, ciHigh]).toEqual([5, expect.closeTo(200 / 3 - half, 9), 100]);
  });

  test("few units that carry the spread leave few degrees of freedom, but to the plain t interval", () => {
    // stratum 0: 20 alike; stratum 1: 3 that differ
    const answers = [...Array(20).fill(5), 5, 1, 1];
    const responses = responsesOf(
      { a1: answers, a2: answers, b1: answers },
      { stratum: Int32Array.from(answers.keys(), (row) => (row < 20 ? 0 : 1)) },
    );
    const dfOf = (interval: "t" | "korn-graubard") => {
      const computed = computeIndex({ method: small, scoring: top2, responses, interval });
      return computed.ok ? find(computed.value, "overall").df : null;
    };
    expect(dfOf("t")).toBe(21);
    // the forms of stratum 0 are alike, so that all of the variance comes from the 2 degrees of stratum 1
    expect(dfOf("korn-graubard")).toBeCloseTo(2, 9);
  });

  test("all satisfied: the interval of 3 of 3, not a point; a census is a point", () => {
    const columns = { a1: [5, 5, 5], a2: [4, 4, 4], b1: [4, 5, 4] };
    const all = find(nodesOf(small, responsesOf(columns)), "overall");
    expect([all.index, all.ciLow, all.ciHigh]).toEqual([
      expect.closeTo(100, 9),
      expect.closeTo(100 * 0.025 ** (1 / 3), 9),
      100,
    ]);
    const census = find(nodesOf(small, responsesOf(columns, { populationSize: Float64Array.of(3) })), "overall");
    expect([census.index, census.ciLow, census.ciHigh]).toEqual(Array(3).fill(expect.closeTo(100, 9)));
  });

  test("counts by point of the scale, and their shares", () => {
    const item = find(nodesOf(small, responses), "a1");
    expect(item.distribution.map(({ count }) => count)).toEqual([1, 1, 0, 0, 2]);
    expect(item.distribution.map(({ share }) => share)).toEqual([25, 25, 0, 0, 50]);
    expect(find(nodesOf(small, responses), "overall").distribution.map(({ count }) => count)).toEqual([1, 1, 1, 2, 2]);
  });
});

describe("what is missing has a name", () => {
  test("an item nobody answered is empty, and the others stand for it", () => {
    const nodes = nodesOf(small, responsesOf({ a1: [5, 5, 4], a2: [0, 0, 0], b1: [1, 5, 1] }));
    expect(find(nodes, "a2")).toMatchObject({ index: null, se: null, ciLow: null, flag: "empty", respondents: 0 });
    expect(find(nodes, "A")).toMatchObject({ index: 100, emptyItems: ["a2"], flag: "ok" });
    expect(find(nodes, "overall").index).toBeCloseTo((100 + 100 / 3) / 2, 12);
  });

  test("a factor nobody was asked", () => {
    const nodes = nodesOf(small, responsesOf({ a1: [5, 4, 2], a2: [5, 4, 2], b1: [0, 0, 0] }), {
      item: "top2",
      aggregate: "child-mean",
    });
    expect(find(nodes, "B").flag).toBe("empty");
    expect(find(nodes, "overall").index).toBeCloseTo(200 / 3, 12);
  });

  test("no answers at all, and no rows at all", () => {
    for (const columns of [
      { a1: [0], a2: [0], b1: [0] },
      { a1: [], a2: [], b1: [] },
    ])
      for (const node of nodesOf(small, responsesOf(columns))) expect(node).toMatchObject({ index: null, flag: "empty" });
  });

  test("fewer respondents than the method's minimum are few", () => {
    const nodes = nodesOf(small, responsesOf({ a1: [5, 5, 2, 1], a2: [4, 0, 0, 3], b1: [0, 4, 0, 0] }));
    expect(["a1", "a2", "A", "b1"].map((id) => find(nodes, id).flag)).toEqual(["ok", "few", "ok", "few"]);
  });

  test("one respondent: a value, and no interval", () => {
    const nodes = nodesOf(small, responsesOf({ a1: [5], a2: [4], b1: [2] }));
    expect(find(nodes, "a1")).toMatchObject({ index: 100, df: 0, ciLow: null, ciHigh: null });
  });

  test("a stratum with one form: told under adjust, refused under fail", () => {
    const columns = { a1: [5, 1, 4], a2: [5, 1, 4], b1: [5, 1, 4] };
    const design = { stratum: Int32Array.of(0, 0, 1), stratumNames: ["xã A / Tư pháp", "xã A / Khác"] };
    expect(find(nodesOf(small, responsesOf(columns, design)), "overall").singletonStrata).toBe(1);
    const strict = computeIndex({
      method: small,
      scoring: top2,
      responses: responsesOf(columns, { ...design, singletonPsu: "fail" }),
    });
    expect(strict).toMatchObject({ ok: false, problems: [{ code: "E-INDICATOR-003", details: { stratum: "xã A / Khác" } }] });
  });
});

describe("answers that cannot be measured are refused", () => {
  const refused = (responses: Responses) => {
    const computed = computeIndex({ method: small, scoring: top2, responses });
    return computed.ok ? [] : computed.problems;
  };

  test("an answer of 6, with its row and column", () => {
    expect(refused(responsesOf({ a1: [5, 5], a2: [1, 6], b1: [0, 0] }))).toMatchObject([
      { code: "E-INDICATOR-005", details: { row: 2, column: "a2", value: 6, scale: "1, 2, 3, 4, 5" } },
    ]);
  });

  test("a criterion without a column", () => {
    expect(refused(responsesOf({ a1: [5] }))).toMatchObject([{ code: "E-INDICATOR-002", details: { items: "a2, b1" } }]);
  });

  test("more forms than people in a stratum", () => {
    const responses = responsesOf({ a1: [5, 5], a2: [1, 1], b1: [0, 0] }, { populationSize: Float64Array.of(1) });
    expect(refused(responses)).toMatchObject([{ code: "E-INDICATOR-004", details: { sampled: 2, population: "1" } }]);
  });
});

describe("domains", () => {
  const columns = { a1: [5, 1, 4, 2], a2: [5, 1, 4, 2], b1: [0, 1, 4, 5] };

  test("several in one pass are what each gives alone", () => {
    const responses = responsesOf(columns, { stratum: Int32Array.of(0, 1, 0, 1), weight: Float64Array.of(2, 1, 2, 1) });
    const by = computeIndexBy({ method: small, scoring: top2, responses, by: ["x", "y", "x", "y"] });
    if (!by.ok) throw new Error("can be measured");
    expect(by.value.map(({ key }) => key)).toEqual(["x", "y"]);
    const alone = computeIndex({ method: small, scoring: top2, responses, domain: Uint8Array.of(1, 0, 1, 0) });
    expect(alone).toEqual({ ok: true, value: by.value[0]?.nodes });
  });

  test("weights make the whole lean to the stratum that stands for more", () => {
    const responses = responsesOf({ a1: [5, 1], a2: [5, 1], b1: [5, 1] }, { weight: Float64Array.of(9, 1) });
    expect(find(nodesOf(small, responses), "overall").index).toBeCloseTo(90, 12);
  });
});

test("scores of the scale", () => {
  const scores = (item: Scoring["item"]) => [...itemScores(item, small.scale).slice(1, 6)];
  expect(scores("top2")).toEqual([0, 0, 0, 100, 100]);
  expect(scores("mean-over-max")).toEqual([20, 40, 60, 80, 100]);
  expect(scores("min-max")).toEqual([0, 25, 50, 75, 100]);
});

describe("properties", () => {
  const rows = fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 0, max: 5 }))), {
    minLength: 1,
    maxLength: 30,
  });
  const scorings = fc.record({
    item: fc.constantFrom("top2", "mean-over-max", "min-max"),
    aggregate: fc.constantFrom("item-mean", "child-mean", "pooled", "all-satisfied"),
  });
  const measured = (given: readonly (readonly number[])[], scoring: Scoring) =>
    nodesOf(
      small,
      responsesOf({ a1: given.map(([a = 0]) => a), a2: given.map(([, b = 0]) => b), b1: given.map(([, , c = 0]) => c) }),
      scoring,
    );

  test("every figure lies in 0…100 within its interval, or is empty; nothing is NaN", () => {
    fc.assert(
      fc.property(rows, scorings, (given, scoring) => {
        for (const { index, se, ciLow, ciHigh, flag } of measured(given, scoring)) {
          expect(flag === "empty").toBe(index === null);
          if (index === null) continue;
          expect(index).toBeGreaterThanOrEqual(-1e-9);
          expect(index).toBeLessThanOrEqual(100 + 1e-9);
          expect(Number.isFinite(se)).toBe(true);
          if (ciLow !== null && ciHigh !== null) expect(ciLow <= index + 1e-9 && index <= ciHigh + 1e-9).toBe(true);
        }
      }),
    );
  });

  test("raising an answer never lowers the whole", () => {
    fc.assert(
      fc.property(rows, scorings, (given, scoring) => {
        const raised = given.map((answers) => answers.map((answer) => (answer > 0 && answer < 5 ? answer + 1 : answer)));
        const before = measured(given, scoring).at(-1)?.index ?? null;
        const after = measured(raised, scoring).at(-1)?.index ?? null;
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });
});
