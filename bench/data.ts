import { seededIntegers } from "./random.ts";

/** A sample of forms in columns, made by rule: the same rows on every machine. */
export interface Forms {
  readonly rows: number;
  /** Points 1–5 of each item, 0 where there is no answer. */
  readonly items: readonly Int8Array[];
  readonly province: Int32Array;
  /** 20 in each province; an agency's forms come from all strata and PSUs of its province. */
  readonly agency: Int32Array;
  readonly stratum: Int32Array;
  readonly psu: Int32Array;
  /** In hundredths, so that the text in the file is exactly this number. */
  readonly weightHundredths: Int32Array;
  /** PSUs in the population, by stratum. */
  readonly populationSize: Int32Array;
}

export const provinces = 34;
const agenciesEach = 20;
export const agencies = provinces * agenciesEach;

/** Communes drawn in the three strata of each province, and communes there are. */
const drawn = [10, 16, 24];
const population = [20, 32, 46];
const psusEach = drawn.reduce((sum, count) => sum + count, 0);

/** Stratum of each PSU of a province, counted within the province. */
const stratumOfPsu = drawn.flatMap((count, stratum) => Array<number>(count).fill(stratum));

/** Of a hundred answers: how many are at most 1, 2, 3, 4. The rest are 5. */
const atMost = [3, 9, 22, 63];

/** Forms in no order, as they come in from everywhere; about 8 % of the answers are missing. */
export function forms(rows: number, itemCount: number, seed = 20260101): Forms {
  const integer = seededIntegers(seed);
  const columns = Array.from({ length: 5 }, () => new Int32Array(rows));
  const [province, agency, stratum, psu, weightHundredths] = columns as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const items = Array.from({ length: itemCount }, () => new Int8Array(rows));
  for (let row = 0; row < rows; row += 1) {
    const home = integer(provinces);
    const place = integer(psusEach);
    province[row] = home;
    agency[row] = home * agenciesEach + integer(agenciesEach);
    stratum[row] = home * drawn.length + (stratumOfPsu[place] as number);
    psu[row] = home * psusEach + place;
    weightHundredths[row] = 1000 + integer(39_000);
    // What a place and a person are like, so that the answers of either are correlated.
    const lean = ((home * psusEach + place) % 7) + integer(15) - 10;
    for (const column of items) column[row] = answer(integer, lean);
  }
  const populationSize = Int32Array.from({ length: provinces * drawn.length }, (_, at) => population[at % 3] as number);
  return { rows, items, province, agency, stratum, psu, weightHundredths, populationSize };
}

function answer(integer: (bound: number) => number, lean: number): number {
  if (integer(100) < 8) return 0;
  const at = integer(100) + lean;
  const point = atMost.findIndex((bound) => at < bound);
  return point === -1 ? 5 : point + 1;
}

/** Names of the columns that say how the forms were drawn, after the items. */
export const designColumns = ["province", "agency", "stratum", "psu", "weight", "population"];

/** Names of the items where the method does not give them. */
export const itemNames = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `i${at + 1}`);

const code = (letter: string, digits: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => letter + String(at + 1).padStart(digits, "0"));

/** Labels as they stand in the file, by code. */
export const labels = {
  province: code("P", 2, provinces),
  agency: code("A", 3, agencies),
  stratum: code("S", 3, provinces * drawn.length),
  psu: code("C", 4, provinces * psusEach),
};

/** The lines of a csv file of forms: header first, then one a form. */
export function* formLines(made: Forms, names: readonly string[]): Generator<string> {
  yield `${[...names, ...designColumns].join(",")}\n`;
  const { items, province, agency, stratum, psu, weightHundredths, populationSize } = made;
  for (let row = 0; row < made.rows; row += 1) {
    let line = "";
    for (const column of items) line += column[row] === 0 ? "," : `${column[row]},`;
    const home = stratum[row] as number;
    line += `${labels.province[province[row] as number]},${labels.agency[agency[row] as number]},${labels.stratum[home]},`;
    yield `${line}${labels.psu[psu[row] as number]},${(weightHundredths[row] as number) / 100},${populationSize[home]}\n`;
  }
}

/** The lines of a frame: transactions in the order in which they were handled, from the 680 agencies as strata. */
export function* frameLines(rows: number, seed = 20260102): Generator<string> {
  const integer = seededIntegers(seed);
  yield "unit_id,stratum\n";
  for (let row = 1; row <= rows; row += 1) yield `T${String(row).padStart(8, "0")},${labels.agency[integer(agencies)]}\n`;
}

/** The lines of a plan: as many units in every stratum. */
export function* planLines(size: number): Generator<string> {
  yield "stratum,n\n";
  for (const name of labels.agency) yield `${name},${size}\n`;
}
