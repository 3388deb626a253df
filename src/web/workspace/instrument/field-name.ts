import type { QuestionnaireText } from "../../text/workspace-questionnaire.ts";

/** What a field of the editor is called on its page: `Câu hỏi (en)`, `Phương án 2 (vi)`. */
export const fieldName = (name: string, text: QuestionnaireText): string => {
  const fields: Readonly<Record<string, string>> = {
    ...text.fields,
    ...{ id: text.id, kind: text.kind, min: text.min, max: text.max, maxLength: text.maxLength, join: text.join },
    ...{ required: text.required, notApplicable: text.notApplicable, sensitive: text.sensitive },
    ...{ option: text.options, range: `${text.from} – ${text.to}`, when: text.condition, scale: text.scale },
    ...{ introduction: text.places.introduction, consent: text.places.consent, thanks: text.places.thanks },
  };
  const [first = "", ...rest] = name.split(".");
  const [at = ""] = rest;
  const place = /^\d+$/.test(at) ? ` ${Number(at) + 1}` : "";
  const language = rest.length > 0 && !/^\d+$/.test(rest.at(-1) ?? "") ? ` (${rest.at(-1)})` : "";
  return `${fields[first] ?? first}${place}${language}`;
};
