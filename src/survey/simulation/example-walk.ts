import * as v from "valibot";

const text = v.pipe(v.string(), v.nonEmpty());

const walkShape = v.strictObject({
  /** The last stage that is walked: a drawn sample, or the whole way to the published report. */
  until: v.picklist(["draw", "report"]),
  /** The public event that gives the seed; nothing of it happened. */
  event: v.strictObject({ name: text, text }),
  /** Each party's secret text; its SHA-256 is deposited before the event. */
  parties: v.pipe(v.array(v.strictObject({ party: text, text })), v.minLength(1)),
});

/** How far an example goes, and by which made-up event its samples are drawn: `walk.json`. */
export type ExampleWalk = v.InferOutput<typeof walkShape>;

/** The walk that a `walk.json` holds. Throws when it is none: the file comes with the program. */
export const walkFrom = (json: unknown): ExampleWalk => v.parse(walkShape, json);
