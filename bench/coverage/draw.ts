import type { SingletonPsu } from "../../src/stats/design/singleton-psu.ts";
import type { Random } from "../../src/survey/simulation/keyed-random.ts";
import { type CoverageDesign, quotas } from "./designs.ts";
import type { AgencyPopulation } from "./population.ts";

/** A drawn sample in columns, with its design. */
export interface CodedSample {
  /** One column an item; a cell is the code of the answer, 0 where there is none. */
  readonly columns: readonly Int8Array[];
  /** Absent when each row counts alike. */
  readonly weights?: Float64Array | undefined;
  readonly stratum: Int32Array;
  readonly psu?: Int32Array | undefined;
  /** By stratum code. */
  readonly populationSize?: Float64Array | undefined;
  readonly singletonPsu: SingletonPsu;
}

/** What can be drawn: for each stratum its units (people, days or dossiers), each with the people that it brings. */
export interface DrawingFrame {
  readonly population: AgencyPopulation;
  readonly design: CoverageDesign;
  /** Units by stratum; shuffled a little further with every draw. */
  readonly units: readonly Int32Array[];
  /** People of a day; absent where units are people. */
  readonly members: readonly (readonly number[])[] | undefined;
}

/** People in a day, on average. */
const daySize = 7.5;

export function drawingFrame(population: AgencyPopulation, design: CoverageDesign): DrawingFrame {
  const people = Int32Array.from(population.field.keys());
  if (design.kind === "fields") {
    const units = [0, 1, 2, 3].map((field) => people.filter((person) => population.field[person] === field));
    return { population, design, units, members: undefined };
  }
  if (design.kind === "days") {
    const members: number[][] = [];
    population.day.forEach((day, person) => {
      members[day] ??= [];
      members[day].push(person);
    });
    return { population, design, units: [Int32Array.from(members.keys())], members };
  }
  const units = design.kind === "simple" ? people : repeated(population.dossiers);
  return { population, design, units: [units], members: undefined };
}

/** Each person once a dossier. */
const repeated = (dossiers: Int32Array): Int32Array =>
  Int32Array.from(Array.from(dossiers.entries()).flatMap(([person, count]) => Array<number>(count).fill(person)));

/** A sample of so many forms (on average, where days are drawn), with the design that its errors are judged by. */
export function drawSample(frame: DrawingFrame, size: number, random: Random): CodedSample {
  const { population, design, units, members } = frame;
  const wanted = wantedUnits(design, size);
  const drawn = units.map((all, stratum) => take(all, wanted[stratum] as number, random));
  const rows: number[] = [];
  const stratum: number[] = [];
  const psu: number[] = [];
  drawn.forEach((chosen, code) => {
    for (const unit of chosen)
      for (const person of members?.[unit] ?? [unit]) {
        rows.push(person);
        stratum.push(code);
        psu.push(unit);
      }
  });
  return {
    columns: population.columns.map((column) => Int8Array.from(rows, (row) => column[row] as number)),
    weights: weightsOf(frame, { rows, stratum, wanted }),
    stratum: Int32Array.from(stratum),
    psu: design.kind === "days" ? Int32Array.from(psu) : undefined,
    populationSize: design.isFinite ? Float64Array.from(units, ({ length }) => length) : undefined,
    singletonPsu: "adjust",
  };
}

function wantedUnits({ kind }: CoverageDesign, size: number): readonly number[] {
  if (kind === "days") return [Math.round(size / daySize)];
  return kind === "fields" ? (quotas[size] as readonly number[]) : [size];
}

/** So many different units, each set equally likely: the first steps of a shuffle. A person listed twice is taken once. */
function take(units: Int32Array, wanted: number, random: Random): readonly number[] {
  const taken = new Set<number>();
  for (let place = 0; taken.size < wanted; place += 1) {
    const other = place + Math.floor(random() * (units.length - place));
    [units[place], units[other]] = [units[other] as number, units[place] as number];
    taken.add(units[place] as number);
  }
  return [...taken];
}

interface Drawn {
  readonly rows: readonly number[];
  readonly stratum: readonly number[];
  readonly wanted: readonly number[];
}

function weightsOf({ population, design, units }: DrawingFrame, { rows, stratum, wanted }: Drawn): Float64Array | undefined {
  if (design.kind === "dossiers") return Float64Array.from(rows, (row) => 1 / (population.dossiers[row] as number));
  if (design.kind !== "fields") return undefined;
  return Float64Array.from(stratum, (code) => (units[code] as Int32Array).length / (wanted[code] as number));
}

/** Everybody, as a sample: what the samples estimate. */
export const census = ({ columns, field }: AgencyPopulation): CodedSample => ({
  columns,
  stratum: new Int32Array(field.length),
  singletonPsu: "adjust",
});
