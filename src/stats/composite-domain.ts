import { codeCount, type SingletonPsu } from "./linearised.ts";

/** Answers in columns with the design of the sample they came from. */
export interface CodedSample {
  /** One column an item; a cell is the code of the answer, 0 where there is none. */
  readonly columns: readonly Int8Array[];
  /** Weight of the row; absent when each row counts alike. A row of weight 0 counts as outside every domain. */
  readonly weights?: Float64Array | undefined;
  readonly stratum: Int32Array;
  readonly psu?: Int32Array | undefined;
  /** By stratum code, as in `LinearisedSample`. */
  readonly populationSize?: Float64Array | undefined;
  readonly singletonPsu: SingletonPsu;
}

/**
 * A domain made ready once for many statistics. Only strata with a row of the domain are kept; in them the other rows stay with a
 * score of 0, since how many of a stratum fall into the domain is itself chance.
 */
export interface CompositeDomain {
  readonly sample: CodedSample;
  /** Rows of the sample that lie in the domain. */
  readonly rows: Int32Array;
  /** Place of each of `rows` in the columns of `design`. */
  readonly places: Int32Array;
  readonly design: {
    readonly stratum: Int32Array;
    readonly psu: Int32Array | undefined;
    readonly populationSize: Float64Array | undefined;
    /** PSUs of the sample by stratum. */
    readonly drawn: Int32Array;
  };
  /** Strata of the domain in which the whole sample has one PSU. */
  readonly singletonStrata: number;
}

/** Rows of each stratum; made once for a sample, used by each of its domains. */
export function rowsByStratum({ stratum }: CodedSample): readonly Int32Array[] {
  const counts = new Int32Array(codeCount(stratum));
  for (const code of stratum) counts[code] = (counts[code] as number) + 1;
  const rows = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  stratum.forEach((code, row) => {
    const list = rows[code] as Int32Array;
    const place = counts[code] as number;
    list[place] = row;
    counts[code] = place + 1;
  });
  return rows;
}

/** The domain of these rows (ascending, each once). */
export function compositeDomain(
  sample: CodedSample,
  rows: Int32Array,
  strata: readonly Int32Array[] = rowsByStratum(sample),
): CompositeDomain {
  const codes = [...new Set(Array.from(rows, (row) => sample.stratum[row] as number))];
  const kept = codes.flatMap((code) => [...(strata[code] as Int32Array)]);
  const placeOf = new Map(kept.map((row, place) => [row, place]));
  const local = new Map(codes.map((code, index) => [code, index]));
  const stratum = Int32Array.from(kept, (row) => local.get(sample.stratum[row] as number) as number);
  const design = {
    stratum,
    psu: sample.psu && denseCodes(Int32Array.from(kept, (row) => (sample.psu as Int32Array)[row] as number)),
    populationSize: sample.populationSize && Float64Array.from(codes, (code) => sample.populationSize?.[code] as number),
  };
  const places = Int32Array.from(rows, (row) => placeOf.get(row) as number);
  const drawn = psusByStratum(design);
  return { sample, rows, places, design: { ...design, drawn }, singletonStrata: drawn.filter((count) => count === 1).length };
}

function denseCodes(codes: Int32Array): Int32Array {
  const dense = new Map<number, number>();
  return codes.map((code) => {
    if (!dense.has(code)) dense.set(code, dense.size);
    return dense.get(code) as number;
  });
}

function psusByStratum({ stratum, psu }: Pick<CompositeDomain["design"], "stratum" | "psu">): Int32Array {
  const members = Array.from({ length: codeCount(stratum) }, () => new Set<number>());
  for (let at = 0; at < stratum.length; at += 1)
    members[stratum[at] as number]?.add(psu === undefined ? at : (psu[at] as number));
  return Int32Array.from(members, ({ size }) => size);
}
