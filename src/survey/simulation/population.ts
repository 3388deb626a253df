import * as v from "valibot";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const percent = v.pipe(v.number(), v.gtValue(0), v.ltValue(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const isoDate = v.pipe(v.string(), v.isoDate());
const shares = v.record(v.string(), share);

const populationShape = v.strictObject({
  /** Everything generated follows from it. */
  seed: v.string(),
  simulated: v.literal(true),
  note: v.string(),
  /** Transactions are completed from … to …. */
  periodFrom: isoDate,
  periodTo: isoDate,
  fieldworkFrom: isoDate,
  fieldworkTo: isoDate,
  agencies: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      /** First part of the agency's dossier codes. */
      dossierCode: v.string(),
      /** “xã Vạn Lương, huyện …”, for addresses. */
      place: v.string(),
      /** What a hamlet is called there; “Thôn” unless it says otherwise. */
      home: v.optional(v.string()),
      /** People come to it from all `places`. */
      wide: v.optional(v.literal(true)),
      /** Eligible people by field code. */
      eligible: v.record(v.string(), count),
      /** Share of these that are enterprises, cooperatives and other bodies, by field code; without it all are citizens. */
      organisations: v.optional(v.record(v.string(), share)),
      /** Share of satisfied people by factor, in per cent, before the effects of field and criterion. */
      satisfied: v.record(v.string(), percent),
    }),
  ),
  /** Where people of the province live. */
  places: v.optional(v.array(v.strictObject({ place: v.string(), home: v.string() }))),
  /** Places where people are asked on the spot, without a frame. */
  stations: v.array(v.strictObject({ id: v.string(), satisfied: v.record(v.string(), percent) })),
  /** Added on the logit scale. */
  fieldEffect: v.record(v.string(), v.number()),
  criterionEffect: v.record(v.string(), v.number()),
  /** Standard deviation, on the logit scale, of how content people are altogether: it makes the answers of one person alike. */
  personSpread: v.pipe(v.number(), v.minValue(0)),
  missing: v.strictObject({ notApplicable: share, blank: share, refused: share }),
  outcome: v.strictObject({ refused: share, "not-found": share, moved: share }),
  mode: v.strictObject({ interview: share, paper: share, web: share, email: share }),
  /** By context question: shares of the options of a single choice, or the share that marks each option of a multiple one. */
  context: v.record(v.string(), shares),
  /** Shares of the people of the frame, beside the eligible ones. */
  frame: v.strictObject({ moreDossiers: share, notCompleted: share, withdrawn: share, underAge: share, noContact: share }),
});

/** A made-up population with known values: what is true in it can be computed, and how often an estimate finds it. */
export type Population = v.InferOutput<typeof populationShape>;

/** The population that a `population.json` holds. Throws when it is not one: the file comes with the program. */
export const populationFrom = (json: unknown): Population => v.parse(populationShape, json);

/** The people who come to these agencies. */
export const populationOf = (population: Population, agencies: readonly string[]): Population => {
  const wanted = new Set(agencies);
  return { ...population, agencies: population.agencies.filter(({ id }) => wanted.has(id)) };
};
