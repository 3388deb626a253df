import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byName, byValueThenName } from "./order.ts";
import { figureOf } from "./published.fixture.ts";

const named = (name: string, value: number, valid = 60) => ({ name, overall: figureOf(value, valid) });

describe("byName", () => {
  it("follows the Vietnamese alphabet: a ă â, d đ, o ô ơ", () => {
    const names = ["Ổn", "Đại Lãnh", "Ân Hảo", "Dục Mỹ", "Ơn", "Ăn", "An Bình", "On"];
    const sorted = names.map((name) => ({ name })).toSorted(byName("vi"));
    expect(sorted.map(({ name }) => name)).toEqual(["An Bình", "Ăn", "Ân Hảo", "Dục Mỹ", "Đại Lãnh", "On", "Ổn", "Ơn"]);
  });
});

describe("byValueThenName", () => {
  it("sets the highest first and ties by name", () => {
    const sorted = [named("B", 80), named("C", 90), named("A", 80)].toSorted(byValueThenName("vi"));
    expect(sorted.map(({ name }) => name)).toEqual(["C", "A", "B"]);
  });

  it("sets withheld figures last, even below a value of nought", () => {
    const sorted = [named("kín", 99, 3), named("không", 0)].toSorted(byValueThenName("vi"));
    expect(sorted.map(({ name }) => name)).toEqual(["không", "kín"]);
  });

  it("does not depend on the order it is given", () => {
    const row = fc.record({ name: fc.constantFrom("Ổn", "An", "Đại", "Vạn"), value: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const items = rows.map(({ name, value }) => named(name, value));
        const order = (list: typeof items) =>
          list.toSorted(byValueThenName("vi")).map(({ name, overall }) => [name, overall.value]);
        expect(order(items.toReversed())).toEqual(order(items));
      }),
    );
  });
});
