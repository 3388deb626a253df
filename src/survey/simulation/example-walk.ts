import * as v from "valibot";
import { supervisingBodies } from "../people/role.ts";
import { checkStages } from "../verification/check.ts";
import { pickSources } from "../verification/pick.ts";

const text = v.pipe(v.string(), v.nonEmpty());
const whole = v.pipe(v.number(), v.integer());
const body = v.picklist(supervisingBodies);
const person = v.strictObject({ name: text, body: text });

/** Who acts in an example; nobody of them exists. The leader approves what the lead submits, and publishes. */
const peopleShape = v.strictObject({
  lead: person,
  leader: person,
  "frame-supplier": person,
  finance: person,
  "fatherland-front": person,
  veterans: person,
});

const budgetShape = v.strictObject({
  norms: text,
  /** Minimum wage of the region, đồng a month: ceilings of paid days follow it. */
  monthlyWage: text,
  formsPerDay: text,
  /** Lines of no norm, as typed: in place of the line of the same words, or behind the others. */
  lines: v.array(v.strictObject({ item: text, figure: v.string(), quantity: v.string(), unit: text, rate: text, basis: text })),
});

/** A cell in which the official number is higher by `more` than the file tells, and what its agency says to that. */
const countShape = v.strictObject({ part: text, agency: text, field: text, more: whole, by: text, why: text });

const watchShape = v.strictObject({
  /** Items that nobody can judge before the fieldwork; everything else on the lists is looked at and passes but for the findings. */
  open: v.array(text),
  added: v.array(v.strictObject({ body, stage: v.picklist(checkStages), wording: text })),
  findings: v.array(v.strictObject({ body, key: text, note: text })),
  /** A body that would not sign the frame of a part at once. */
  refusal: v.strictObject({ body, part: text, reason: text }),
  /** What each body picks by a text of its own, and the one unit where it found something else than recorded. */
  picks: v.array(
    v.strictObject({
      ...{ body, part: text, source: v.picklist(pickSources), wanted: whole, text },
      differs: v.strictObject({ position: whole, note: text }),
    }),
  ),
});

const walkShape = v.strictObject({
  /** What a newcomer sees in it, in a line. */
  shows: v.strictObject({ vi: text, en: text }),
  /** The last stage that is walked: a drawn sample, or the whole way to the published report. */
  until: v.picklist(["draw", "report"]),
  /** The public event that gives the seed; nothing of it happened. */
  event: v.strictObject({ name: text, text }),
  /** Each party's secret text; its SHA-256 is deposited before the event. */
  parties: v.pipe(v.array(v.strictObject({ party: text, text })), v.minLength(1)),
  people: peopleShape,
  budget: budgetShape,
  counts: v.array(countShape),
  watch: watchShape,
});

/** How far an example goes, who acts in it, and what they find: `walk.json`. */
export type ExampleWalk = v.InferOutput<typeof walkShape>;

export type ExampleRole = keyof ExampleWalk["people"];

/** The walk that a `walk.json` holds. Throws when it is none: the file comes with the program. */
export const walkFrom = (json: unknown): ExampleWalk => v.parse(walkShape, json);
