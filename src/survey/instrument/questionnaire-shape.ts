import * as v from "valibot";
import type { AskedIf } from "./asked-if.ts";
import { languageCode } from "./form-languages.ts";
import type { Texts } from "./texts.ts";

const longest = 20_000;
const text = v.pipe(v.string(), v.maxLength(longest), v.normalize("NFC"));
const filled = v.pipe(text, v.minLength(1));
/** Ids name XML elements and columns of files: no spaces, a letter or digit at both ends of each piece. */
export const idPattern = /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/;
const id = v.pipe(v.string(), v.maxLength(64), v.regex(idPattern));
const value = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^\S+$/));
const whole = v.pipe(v.number(), v.safeInteger());

/** Vietnamese may be empty in a draft, but is there. */
const texts = v.pipe(
  v.objectWithRest({ vi: text }, text),
  v.check((found) => Object.keys(found).every((code) => languageCode.test(code)), "BCP-47 codes of languages as keys"),
  v.transform((found): Texts => found),
);

const comparison = { question: id };
const askedIf: v.GenericSchema<AskedIf> = v.lazy(() =>
  v.union([
    v.strictObject({ ...comparison, equals: value }),
    v.strictObject({ ...comparison, in: v.pipe(v.array(value), v.minLength(1)) }),
    v.strictObject({ not: askedIf }),
    v.strictObject({ all: v.pipe(v.array(askedIf), v.minLength(1)) }),
    v.strictObject({ any: v.pipe(v.array(askedIf), v.minLength(1)) }),
  ]),
);

const range = v.strictObject({ from: whole, to: v.exactOptional(whole) });
const options = v.pipe(v.array(v.strictObject({ value, label: texts, range: v.exactOptional(range) })), v.maxLength(200));

const head = {
  id,
  text: texts,
  short: v.exactOptional(texts),
  hint: v.exactOptional(texts),
  interviewer: v.exactOptional(texts),
  required: v.boolean(),
  notApplicable: v.boolean(),
  sensitive: v.exactOptional(v.literal(true)),
  askedIf: v.exactOptional(askedIf),
};

const day = v.pipe(v.string(), v.isoDate());

const question = v.variant("kind", [
  v.strictObject({ kind: v.literal("criterion"), ...head }),
  v.strictObject({ kind: v.literal("single"), ...head, options }),
  v.strictObject({ kind: v.literal("multiple"), ...head, options, max: v.exactOptional(v.pipe(whole, v.minValue(1))) }),
  v.strictObject({ kind: v.literal("number"), ...head, min: v.exactOptional(whole), max: v.exactOptional(whole) }),
  v.strictObject({ kind: v.literal("date"), ...head, min: v.exactOptional(day), max: v.exactOptional(day) }),
  v.strictObject({
    kind: v.literal("text"),
    ...head,
    maxLength: v.exactOptional(v.pipe(whole, v.minValue(1), v.maxValue(longest))),
  }),
]);

const section = v.strictObject({
  id,
  kind: v.picklist(["profile", "experience", "criteria", "expectations", "comments"]),
  title: texts,
  lead: v.exactOptional(texts),
  askedIf: v.exactOptional(askedIf),
  questions: v.pipe(v.array(question), v.maxLength(300)),
});

const language = v.strictObject({ code: v.pipe(v.string(), v.regex(languageCode)), name: v.pipe(filled, v.maxLength(60)) });

/** The shape of a questionnaire file; what the pieces mean together is checked by questionnaire-faults.ts. */
export const questionnaireShape = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal("opensipas-questionnaire-1"),
  method: v.strictObject({ id: filled, version: filled }),
  respondent: v.picklist(["citizen", "organisation"]),
  version: v.pipe(v.string(), v.regex(/^\d+(\.\d+){1,2}$/)),
  languages: v.pipe(v.array(language), v.minLength(1), v.maxLength(20)),
  title: texts,
  introduction: texts,
  consent: v.strictObject({ version: v.pipe(filled, v.maxLength(20)), text: texts }),
  scale: v.strictObject({
    points: v.pipe(
      v.array(v.strictObject({ value: v.pipe(whole, v.minValue(1), v.maxValue(127)), label: texts })),
      v.minLength(2),
    ),
    notApplicable: texts,
  }),
  sections: v.pipe(v.array(section), v.maxLength(60)),
  thanks: texts,
});
