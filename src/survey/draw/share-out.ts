import { type Allocation, type AllocationOptions, weightedAllocation } from "../../stats/size/allocation.ts";
import type { SizeSettings } from "./size-settings.ts";

/** What the forms of one agency are shared out by; all in the order of its fields. */
export interface FieldsToShare {
  /** People that may be drawn by field; null: not known. */
  readonly units: readonly number[] | null;
  /** Forms by the plan as it stands. */
  readonly planned: readonly number[];
  readonly codes: readonly string[];
}

type ShareSettings = Pick<SizeSettings, "share" | "minimum" | "short" | "expected" | "expectedByField">;

export interface SharedOut {
  /** Forms that will be asked for, never above the people where they are known. */
  readonly sizes: readonly number[];
  /** Forms that the way of sharing wants, before anyone counted the people. */
  readonly wanted: readonly number[];
}

/** Shares the forms of an agency out to its fields, by largest remainders; where people are too few, all are taken or the rest moves on. */
export function shareOut(size: number, fields: FieldsToShare, settings: ShareSettings): SharedOut {
  const open = fields.planned.map(() => size);
  const free = allocate({ size, populations: open }, fields, settings);
  const wanted = free.ok ? free.sizes : capped(size, fields.planned.length);
  if (fields.units === null) return { wanted, sizes: wanted };
  const { units } = fields;
  const moved = settings.short === "move" ? allocate({ size, populations: units }, fields, settings) : null;
  return { wanted, sizes: moved?.ok ? moved.sizes : wanted.map((forms, at) => Math.min(forms, units[at] ?? 0)) };
}

/** More minimums than forms: the first fields get one each. */
const capped = (size: number, fields: number): readonly number[] =>
  Array.from({ length: fields }, (_, at) => Math.floor(size / fields) + (at < size % fields ? 1 : 0));

/** Weights as of the allocations in stats/size: proportional, equal, power ½, Neyman; or the plan's own proportions. */
function allocate(options: AllocationOptions, fields: FieldsToShare, settings: ShareSettings): Allocation {
  const minimum = Math.min(settings.minimum, Math.floor(options.size / fields.codes.length));
  return weightedAllocation(weightsOf(fields, settings), { ...options, minimum });
}

function weightsOf({ units, planned, codes }: FieldsToShare, settings: ShareSettings): readonly number[] {
  const people = units ?? planned.map(() => 1);
  switch (settings.share) {
    case "plan":
      return planned.some((forms) => forms > 0) ? planned : people;
    case "equal":
      return people.map(Math.sign);
    case "power":
      return people.map(Math.sqrt);
    case "proportional":
      return people;
    case "neyman":
      return people.map((count, at) => count * deviation(codes[at] ?? "", settings));
  }
}

const deviation = (code: string, { expected, expectedByField }: ShareSettings): number => {
  const share = (expectedByField.get(code) ?? expected) / 100;
  return Math.sqrt(share * (1 - share));
};
