import { codeCount } from "./code-count.ts";
import { type CountedDesign, countedDesign, type SampleDesign } from "./design.ts";

/** The PSUs of a design in order of first sight. */
export interface DesignPsus {
  /** PSU of each row, counted without a gap. */
  readonly ofRow: Int32Array;
  /** Stratum of each PSU. */
  readonly stratum: Int32Array;
  /** PSUs of each stratum code, in order. */
  readonly members: readonly number[][];
}

export function designPsus({ rows, stratum, psu }: CountedDesign): DesignPsus {
  const ofRow = new Int32Array(rows);
  const known = new Map<number, number>();
  const home: number[] = [];
  const members: number[][] = Array.from({ length: codeCount(stratum) }, () => []);
  for (let row = 0; row < rows; row += 1) {
    const code = psu === undefined ? row : (psu[row] as number);
    let place = known.get(code);
    if (place === undefined) {
      place = home.length;
      known.set(code, place);
      home.push(stratum[row] as number);
      members[stratum[row] as number]?.push(place);
    }
    ofRow[row] = place;
  }
  return { ofRow, stratum: Int32Array.from(home), members };
}

/** A counted design that replicates can be made of; throws a RangeError for a calibrated one, whose replicates would not know of it. */
export function uncalibratedDesign(design: SampleDesign): CountedDesign {
  const counted = countedDesign(design);
  if (counted.calibrations.length > 0)
    throw new RangeError(
      "replicates of a calibrated design: make them of its first weights and calibrate each (calibratedReplicates)",
    );
  return counted;
}

/** Codes of the strata with one PSU out of several. */
export const lonelyStrata = ({ drawn, open }: CountedDesign): readonly number[] =>
  [...drawn.keys()].filter((code) => drawn[code] === 1 && open[code] !== 0);
