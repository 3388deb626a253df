import { readFileSync } from "node:fs";
import type { Method } from "../../src/survey/instrument/method.ts";
import { parseMethod } from "../../src/survey/instrument/parse-method.ts";
import { logistic, normal, type Random } from "../../src/survey/simulation/keyed-random.ts";

const read = parseMethod(
  readFileSync(new URL("../../methods/bnv-2640-2017.json", import.meta.url), "utf8"),
  "methods/bnv-2640-2017.json",
);
if (!read.ok) throw new Error("the method is not right");

/** Five factors with 22 criteria; factor V is asked only of those who gave feedback. */
export const method: Method = read.value;

/** The people of one agency, one entry each, with what everybody would answer. */
export interface AgencyPopulation {
  /** Answers by criterion, in the order of the method; 0 where there is none. */
  readonly columns: readonly Int8Array[];
  /** Field of the person's dossier, 0 … 3. */
  readonly field: Int32Array;
  /** Day at the one-stop office: five to ten people each. */
  readonly day: Int32Array;
  /** Dossiers of the person; a frame that lists dossiers holds the person so many times. */
  readonly dossiers: Int32Array;
}

export interface PopulationPlan {
  readonly people: number;
  /** True index by top2 × item-mean, in per cent. */
  readonly level: number;
  /** Standard deviation of what a day adds to everybody's content (logit scale); 0: days are alike. */
  readonly daySpread: number;
}

/** Shares of the people by field (civil status, social affairs, land, other), and what a field adds to content. */
export const fieldShares = [0.55, 0.26, 0.11, 0.08] as const;
const fieldEffects = [0.12, -0.02, -0.75, -0.05] as const;

/** Dossiers of a person and how many people have as many; weights 1/dossiers have a design effect of 1.32. */
const dossierShares: readonly (readonly [number, number])[] = [
  [1, 0.6],
  [2, 0.22],
  [3, 0.1],
  [5, 0.08],
];
const dossierEffect = -0.1;

/** People who tick 5 throughout, and 4 throughout. */
const straightFives = 0.15;
const straightFours = 0.25;
const moodSpread = 1.6;
const missingShare = 0.015;
const feedbackShare = 0.2;
const criterionEffects = [0, 0.3, -0.3, 0.15, -0.15] as const;

/** Content from which on somebody says 2, 3, 4 and 5. */
const steps = [-5, -2.6, 0, 4] as const;

interface Contents {
  /** Content by criterion without the level: NaN without an answer, ±Infinity never. */
  readonly columns: readonly Float32Array[];
  /** 4 or 5 for people who tick it throughout, else 0. */
  readonly straight: Int8Array;
}

/** A population whose true index is the plan's level, but for the grain of its size. */
export function agencyPopulation(plan: PopulationPlan, random: Random): AgencyPopulation {
  const { people } = plan;
  const field = byShares(people, fieldShares);
  const dossiers = Int32Array.from({ length: people }, () => dossiersOf(random()));
  const day = days(people, random);
  const contents = drawContents({ field, day, dossiers }, plan, random);
  const centre = centreFor(contents, plan.level / 100);
  return { field, day, dossiers, columns: contents.columns.map((column) => answers(column, contents.straight, centre)) };
}

function byShares(people: number, shares: readonly number[]): Int32Array {
  let sum = 0;
  const ends = shares.map((share) => {
    sum += share;
    return Math.round(people * sum);
  });
  return Int32Array.from({ length: people }, (_, person) => ends.findIndex((end) => person < end));
}

function dossiersOf(place: number): number {
  let left = place;
  for (const [dossiers, share] of dossierShares) {
    left -= share;
    if (left < 0) return dossiers;
  }
  return 1;
}

/** Days of five to ten people, whose fields are mixed. */
function days(people: number, random: Random): Int32Array {
  const day = new Int32Array(people);
  const order = Int32Array.from(day.keys());
  for (let place = 0; place < people; place += 1) {
    const other = place + Math.floor(random() * (people - place));
    [order[place], order[other]] = [order[other] as number, order[place] as number];
  }
  let [code, left] = [0, 0];
  for (const person of order) {
    if (left === 0) [code, left] = [code + 1, 5 + Math.floor(random() * 6)];
    day[person] = code - 1;
    left -= 1;
  }
  return day;
}

type Places = Pick<AgencyPopulation, "field" | "day" | "dossiers">;

function drawContents({ field, day, dossiers }: Places, { people, daySpread }: PopulationPlan, random: Random): Contents {
  const dayCount = day.reduce((most, code) => Math.max(most, code), 0) + 1;
  const dayEffects = Float64Array.from({ length: dayCount }, () => daySpread * normal(random));
  const straight = new Int8Array(people);
  const items = method.factors.flatMap((factor) => factor.criteria.map(() => factor.askedIf !== undefined));
  const columns = items.map(() => new Float32Array(people).fill(Number.NaN));
  for (let person = 0; person < people; person += 1) {
    straight[person] = straightAnswer(random());
    const isAsked = random() < feedbackShare;
    const effect = (fieldEffects[field[person] as number] ?? 0) + dossierEffect * ((dossiers[person] as number) - 1);
    const base = effect + (dayEffects[day[person] as number] as number) + moodSpread * normal(random);
    items.forEach((isConditional, item) => {
      const content = base + (criterionEffects[item % criterionEffects.length] ?? 0) + logistic(random);
      const isMissing = random() < missingShare || (isConditional && !isAsked);
      if (!isMissing) (columns[item] as Float32Array)[person] = content;
    });
  }
  return { columns, straight };
}

const straightAnswer = (place: number): number => {
  if (place < straightFives) return 5;
  return place < straightFives + straightFours ? 4 : 0;
};

/** The centre of contents at which the mean share of satisfied answers is as wanted, by bisection. */
function centreFor(contents: Contents, share: number): number {
  let [low, high] = [-12, 16];
  for (let step = 0; step < 28; step += 1) {
    const middle = (low + high) / 2;
    if (satisfiedShare(contents, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function satisfiedShare({ columns, straight }: Contents, centre: number): number {
  let sum = 0;
  for (const column of columns) {
    let [satisfied, asked] = [0, 0];
    for (let person = 0; person < column.length; person += 1) {
      const content = column[person] as number;
      if (Number.isNaN(content)) continue;
      asked += 1;
      if (straight[person] !== 0 || content + centre >= 0) satisfied += 1;
    }
    sum += satisfied / asked;
  }
  return sum / columns.length;
}

const answers = (column: Float32Array, straight: Int8Array, centre: number): Int8Array =>
  Int8Array.from(column, (content, person) => {
    if (Number.isNaN(content)) return 0;
    return straight[person] || 1 + steps.filter((step) => content + centre >= step).length;
  });
