import { type Problem, problem } from "../problem.ts";
import { publishedSizes } from "./published-sizes.ts";
import type { SizeRule } from "./size-rule.ts";

export const shareWays = ["plan", "proportional", "equal", "power", "neyman"] as const;

/** How the forms of an agency are shared out to its fields. */
export type ShareWay = (typeof shareWays)[number];

/** What a comparison of sample sizes goes by: everything in it stands in the address of the page. */
export interface SizeSettings {
  readonly rules: readonly SizeRule[];
  /** The rule that is marked, by its id. */
  readonly use: string;
  /** `published`: each agency's share as it was last published; `expected` for those that have none. */
  readonly assume: "fixed" | "published";
  /** Share expected to be satisfied, in per cent. */
  readonly expected: number;
  /** The same by field code, where it was given. */
  readonly expectedByField: ReadonlyMap<string, number>;
  readonly designEffect: number;
  /** Share of the forms that come back usable, in per cent. */
  readonly response: number;
  /** Đồng a form. */
  readonly price: number;
  /** People of each agency where there is no frame to count them in; null: not known. */
  readonly population: number | null;
  readonly share: ShareWay;
  /** The least forms of a field that has people. */
  readonly minimum: number;
  /** Where a field has fewer people than wanted: take them all, or give the rest to the other fields of the agency. */
  readonly short: "all" | "move";
}

/** Names and texts as they stand in an address. */
export type AskedSizes = readonly (readonly [string, string])[];

export interface ReadSettings {
  readonly settings: SizeSettings;
  readonly problems: readonly Problem[];
}

/** Texts by name, as an address would have them. */
export type UsualSizes = Readonly<Record<string, string>>;

/** Values that stand where the address says nothing: 60 and 90 forms an agency, ± 5 points, Yamane at 5 %. */
export const usualSizes: UsualSizes = {
  quota: "60; 90",
  precision: "5",
  yamane: "5",
  assume: "fixed",
  p: "80",
  deff: "1",
  response: "100",
  price: "40000",
  share: "plan",
  minimum: "0",
  short: "all",
};

/** Reads what an address asks for; what cannot be used is a problem, and the usual value stands in its place. */
export function readSizeSettings(asked: AskedSizes, usual: UsualSizes = usualSizes): ReadSettings {
  const problems: Problem[] = [];
  const given = new Map(asked.map(([name, text]) => [name, text.trim()]));
  const textOf = (name: string): string => given.get(name) ?? usual[name] ?? "";
  const number = (name: string, text: string, limits: Limits): number | null => {
    const value = decimal(text);
    if (value !== null && value >= limits.least && value <= limits.most && (!limits.whole || Number.isInteger(value)))
      return value;
    problems.push(
      problem("E-DRAW-016", { field: fieldNames[name] ?? name, value: text, least: limits.least, most: limits.most }),
    );
    return null;
  };
  const one = (name: string): number => number(name, textOf(name), limitsOf[name] ?? percent) ?? Number(usual[name]);
  const many = (name: string): readonly number[] => {
    const values = listed(textOf(name)).map((text) => number(name, text, limitsOf[name] ?? percent));
    return [...new Set(values.filter((value) => value !== null))];
  };
  const population = given.get("population") ?? "";
  const rules: SizeRule[] = [
    { kind: "plan" },
    ...many("quota").map((forms): SizeRule => ({ kind: "quota", forms })),
    ...many("precision").map((points): SizeRule => ({ kind: "precision", points })),
    ...many("yamane").map((margin): SizeRule => ({ kind: "yamane", margin })),
    ...publishedSizes
      .filter(({ id }) => asked.some(([name, text]) => name === "table" && text === id))
      .map(({ id }): SizeRule => ({ kind: "table", id })),
  ];
  const settings: SizeSettings = {
    ...{ rules, use: textOf("use"), expected: one("p"), designEffect: one("deff"), response: one("response") },
    assume: textOf("assume") === "published" ? "published" : "fixed",
    ...{ price: one("price"), minimum: one("minimum"), short: textOf("short") === "move" ? "move" : "all" },
    expectedByField: new Map(
      asked.flatMap(([name, text]) => {
        const value = name.startsWith("p.") && text.trim() !== "" ? number("p", text, percent) : null;
        return value === null ? [] : [[name.slice(2), value] as const];
      }),
    ),
    population: population === "" ? null : number("population", population, counts),
    share: shareWays.find((way) => way === textOf("share")) ?? "plan",
  };
  return { settings, problems };
}

interface Limits {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

const percent: Limits = { least: 0, most: 100 };
const counts: Limits = { least: 1, most: 100_000_000, whole: true };

const limitsOf: Readonly<Record<string, Limits>> = {
  quota: { least: 0, most: 1_000_000, whole: true },
  precision: { least: 0.1, most: 50 },
  yamane: { least: 0.1, most: 50 },
  p: percent,
  deff: { least: 0.1, most: 20 },
  response: { least: 1, most: 100 },
  price: { least: 0, most: 100_000_000, whole: true },
  minimum: { least: 0, most: 10_000, whole: true },
};

/** As the labels of the form call them. */
const fieldNames: Readonly<Record<string, string>> = {
  quota: "Số phiếu mỗi đơn vị",
  precision: "Sai số mỗi đơn vị",
  yamane: "Yamane, e",
  p: "Tỷ lệ hài lòng dự kiến",
  deff: "Hệ số thiết kế",
  response: "Tỷ lệ phiếu dùng được",
  price: "Đơn giá một phiếu",
  population: "Số người mỗi đơn vị",
  minimum: "Ít nhất mỗi lĩnh vực",
};

const listed = (text: string): readonly string[] => text.split(/[;\s]+/).filter((piece) => piece !== "");

/** `4,5` and `4.5`; null for anything else. */
const decimal = (text: string): number | null => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null);
