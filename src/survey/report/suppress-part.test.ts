import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure, PartSnapshot } from "./snapshot.ts";
import { staffView } from "./staff-view.ts";
import { suppressPart } from "./suppress-part.ts";

const figure = (respondents: number): Figure => ({
  ...{ value: 80, se: 2, ciLow: 76, ciHigh: 84, n: 60, valid: respondents, respondents },
  flag: respondents === 0 ? "empty" : respondents < 30 ? "few" : "ok",
});
const both = (text: string) => ({ vi: text, en: text });

/** Agencies by two factors of one criterion each; `people[agency][factor]` answered. */
const part = (people: readonly (readonly [number, number])[]): PartSnapshot => {
  const factor = (id: string) => ({
    id,
    title: both(id),
    shortTitle: both(id),
    conditional: false,
    figure: figure(200),
    distribution: [1, 2, 3, 4, 90],
  });
  const criterion = (id: string) => ({
    id: `${id}.1`,
    factor: id,
    text: both(id),
    shortText: both(id),
    figure: figure(200),
    distribution: [1, 2, 3, 4, 90],
  });
  return {
    ...({} as PartSnapshot),
    publicMinimumValid: 10,
    overall: figure(300),
    factors: ["I", "V"].map(factor),
    criteria: ["I", "V"].map(criterion),
    fields: [],
    alternatives: [],
    agencies: people.map(([first, second], at) => ({
      ...{ id: `a${at}`, name: `a${at}`, shortName: "", planned: 60, answered: 60, clearlyAbove: 1, clearlyBelow: 1 },
      overall: figure(Math.max(first, second)),
      rank: { best: 1, worst: 2 },
      factors: [
        { id: "I", figure: figure(first) },
        { id: "V", figure: figure(second) },
      ],
      criteria: [
        { id: "I.1", figure: figure(first) },
        { id: "V.1", figure: figure(second) },
      ],
    })),
  };
};
const flags = (shown: PartSnapshot) => shown.agencies.map(({ factors }) => factors.map((one) => one.figure.flag));

describe("suppression for the public", () => {
  it("leaves a part alone where enough people answered", () => {
    const full = part([
      [60, 30],
      [60, 40],
    ]);
    expect(suppressPart(full)).toEqual(full);
  });

  it("withholds the figure, and the neighbours it could be worked out from", () => {
    const shown = suppressPart(
      part([
        [60, 6],
        [60, 12],
        [60, 40],
      ]),
    );
    expect(flags(shown)).toEqual([
      ["complementary", "suppressed"],
      ["complementary", "complementary"],
      ["ok", "ok"],
    ]);
    expect(shown.agencies[0]?.factors[1]?.figure).toEqual({
      ...{ value: null, se: null, ciLow: null, ciHigh: null, valid: null, respondents: null, n: 60, flag: "suppressed" },
    });
  });

  it("takes the rank with the figure", () => {
    const shown = suppressPart(
      part([
        [6, 6],
        [60, 60],
        [60, 60],
      ]),
    );
    expect(shown.agencies[0]).toMatchObject({ rank: null, clearlyAbove: 0, overall: { flag: "suppressed" } });
    expect(shown.agencies.filter(({ overall }) => overall.value === null)).toHaveLength(2);
  });

  it("does not withhold what nobody answered", () => {
    expect(
      flags(
        suppressPart(
          part([
            [60, 0],
            [60, 40],
          ]),
        ),
      ),
    ).toEqual([
      ["ok", "empty"],
      ["ok", "ok"],
    ]);
  });

  it("never shows fewer than ten people, nor one hidden cell under a shown total", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 25 }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (people) => {
        const shown = suppressPart(part(people));
        const hidden = ({ flag }: Figure) => flag === "suppressed" || flag === "complementary";
        for (const { factors } of shown.agencies)
          for (const one of factors)
            if (one.figure.value !== null && one.figure.flag !== "empty")
              expect(one.figure.respondents).toBeGreaterThanOrEqual(10);
        for (const [at, total] of shown.factors.entries())
          if (!hidden(total.figure))
            expect(shown.agencies.filter(({ factors }) => hidden(factors[at]?.figure ?? total.figure))).not.toHaveLength(1);
      }),
    );
  });

  it("is told to the staff before it happens", () => {
    const view = staffView(
      part([
        [60, 6],
        [60, 12],
        [60, 40],
      ]),
    );
    expect(view.agencies[0]?.factors.map((one) => [one.figure.value, one.figure.onPublic])).toEqual([
      [80, "complementary"],
      [80, "suppressed"],
    ]);
    expect(view.overall.onPublic).toBe("shown");
  });
});
