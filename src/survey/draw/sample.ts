import { csvRecord } from "./csv-record.ts";
import { hex, type Sha256, utf8 } from "./hash.ts";

/** A drawn unit: to be asked (`sample`), or to replace one that cannot be (`reserve`), in this order within its stratum. */
export interface SampledUnit {
  readonly unitId: string;
  readonly stratum: string;
  readonly role: "sample" | "reserve";
  /** Counted from 1 within stratum and role. */
  readonly order: number;
}

/** By stratum in UTF-8 byte order, the sample before the reserves, then by order. */
export type Sample = readonly SampledUnit[];

/** The bytes of `sample.csv`: `unit_id,stratum,role,order`, RFC 4180 quoting, LF, no BOM. */
export const sampleBytes = (sample: Sample): Uint8Array =>
  utf8(
    `unit_id,stratum,role,order\n${sample
      .map(({ unitId, stratum, role, order }) => csvRecord([unitId, stratum, role, String(order)]))
      .join("")}`,
  );

/** SHA-256 of `sample.csv`, lower-case hex: published with the sample. */
export const sampleHash = (sample: Sample, sha256: Sha256): string => hex(sha256(sampleBytes(sample)));
