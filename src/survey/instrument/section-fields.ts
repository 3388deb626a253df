import { problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { languageCode } from "./form-languages.ts";
import { madeCode } from "./made-code.ts";
import { conditionIn, type FieldNames, type Fields, textFields, textsIn } from "./question-fields.ts";
import { type FormLanguage, type Section, type SectionKind, sectionKinds } from "./questionnaire.ts";
import type { FormHead, SectionHead } from "./questionnaire-edit.ts";
import { idPattern } from "./questionnaire-shape.ts";

/** The section that the fields of its page say; `before` is the section as it stood. A code left empty is made of the title. */
export const sectionFrom = (fields: Fields, before: Section | undefined, named: FieldNames): Result<SectionHead> => {
  const id = fields.id?.trim() || (before?.id ?? madeCode(fields["title.vi"] ?? ""));
  if (!idPattern.test(id) || id.length > 64)
    return fail(problem("E-INSTRUMENT-260", { label: named("id"), value: id, expected: "a-z, 0-9, . _ -" }));
  const kind = (sectionKinds as readonly string[]).includes(fields.kind ?? "") ? (fields.kind as SectionKind) : "comments";
  const lead = textsIn(fields, "lead");
  const askedIf = conditionIn(fields, before?.askedIf);
  return ok({ id, kind, title: textsIn(fields, "title") ?? { vi: "" }, ...(lead && { lead }), ...(askedIf && { askedIf }) });
};

/** The general texts of a form as the fields of their page. */
export const headFields = ({ title, introduction, consent, scale, thanks }: FormHead): Fields => ({
  ...textFields("title", title),
  ...textFields("introduction", introduction),
  consentVersion: consent.version,
  ...textFields("consent", consent.text),
  ...Object.assign({}, ...scale.points.map(({ value, label }) => textFields(`scale.${value}`, label))),
  ...textFields("notApplicable", scale.notApplicable),
  ...textFields("thanks", thanks),
});

/** The general texts that the fields say; the points of the scale stay the method's. */
export const headFrom = (fields: Fields, { scale }: FormHead, named: FieldNames): Result<FormHead> => {
  const texts = (name: string) => textsIn(fields, name) ?? { vi: "" };
  const version = fields.consentVersion ?? "";
  if (!/^\S{1,20}$/.test(version))
    return fail(problem("E-INSTRUMENT-260", { label: named("consentVersion"), value: version, expected: "1.0, 1.1 …" }));
  return ok({
    ...{ title: texts("title"), introduction: texts("introduction"), thanks: texts("thanks") },
    consent: { version, text: texts("consent") },
    scale: {
      points: scale.points.map(({ value }) => ({ value, label: texts(`scale.${value}`) })),
      notApplicable: texts("notApplicable"),
    },
  });
};

/** The languages of a form with one more, or the reason why it cannot be added. */
export const withLanguage = (
  languages: readonly FormLanguage[],
  { code, name }: FormLanguage,
  named: FieldNames,
): Result<readonly FormLanguage[]> => {
  const refused = (field: string, value: string, expected: string) =>
    fail(problem("E-INSTRUMENT-260", { label: named(field), value, expected }));
  if (!languageCode.test(code)) return refused("languageCode", code, "BCP-47: km, tyz, hmn, rad …");
  if (languages.some((known) => known.code === code)) return fail(problem("E-INSTRUMENT-213", { code }));
  if (name === "" || name.length > 60) return refused("languageName", name, "1 – 60");
  return ok([...languages, { code, name }]);
};
