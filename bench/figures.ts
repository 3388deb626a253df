import { readFileSync } from "node:fs";

/** Estimates and their errors by domain and variable, as one program found them. */
export type Figures = ReadonlyMap<string, readonly [estimate: number, se: number]>;

/** Where the parts of a figure stand in a csv file. */
export interface FigureColumns {
  readonly domain: string;
  readonly variable: string;
  readonly estimate: string;
  readonly se: string;
}

const ownColumns: FigureColumns = { domain: "domain", variable: "variable", estimate: "estimate", se: "se" };

/** Reads the figures of a csv file; throws when it has none, or one twice. */
export function readFigures(file: string, columns: FigureColumns = ownColumns): Figures {
  const [header = [], ...records] = readFileSync(file, "utf8").trim().split("\n").map(cells);
  const place = (name: string): number => {
    const at = header.indexOf(name);
    if (at === -1) throw new Error(`${file}: no column ${name}`);
    return at;
  };
  const [domain, variable, estimate, se] = [columns.domain, columns.variable, columns.estimate, columns.se].map(place) as [
    number,
    number,
    number,
    number,
  ];
  const figures = new Map(
    records.map((record) => [`${record[domain]} ${record[variable]}`, [number(record[estimate]), number(record[se])] as const]),
  );
  if (figures.size === 0 || figures.size !== records.length)
    throw new Error(`${file}: ${records.length} rows, ${figures.size} figures`);
  return figures;
}

const number = (text: string | undefined): number => (text === undefined || text === "" ? Number.NaN : Number(text));

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

export const tolerance = 1e-9;

/** Where all in a domain answer alike the error is 0; what sums of weights leave of it in either program is less than this of the estimate. */
const roundingShare = 1e-13;

const relativeDifference = (a: number, b: number, nothing: number): number =>
  Math.max(Math.abs(a), Math.abs(b)) <= nothing ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);

/**
 * The largest relative difference between two programs' figures. Throws when they computed something else: other domains or variables, a
 * figure that is no number, or a difference above the tolerance.
 */
export function greatestDifference(ours: Figures, theirs: Figures): number {
  if (ours.size !== theirs.size) throw new Error(`${ours.size} figures against ${theirs.size}`);
  let greatest = 0;
  for (const [key, own] of ours) {
    const other = theirs.get(key);
    if (other === undefined) throw new Error(`no figure for ${key}`);
    for (const at of [0, 1] as const) {
      const difference = relativeDifference(own[at], other[at], at === 1 ? roundingShare * Math.abs(own[0]) : 0);
      if (!(difference <= tolerance)) throw new Error(`${key}: ${own[at]} against ${other[at]}`);
      greatest = Math.max(greatest, difference);
    }
  }
  return greatest;
}
