import type { Fields } from "../../../survey/instrument/question-fields.ts";
import type { FormLanguage } from "../../../survey/instrument/questionnaire.ts";
import { useMark } from "../../parts/field-problems.tsx";

interface LanguageFieldsProps {
  /** `text`: the fields are `text.vi`, `text.en` … */
  readonly name: string;
  readonly label: string;
  readonly languages: readonly FormLanguage[];
  readonly values: Fields;
  readonly rows?: number;
  readonly hint?: string;
}

/** One text in every language of the form, side by side; one below the other on narrow screens. */
export const LanguageFields = ({ name, label, languages, values, rows = 2, hint }: LanguageFieldsProps) => {
  const mark = useMark();
  return (
    <fieldset className="qe-texts">
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="qe-languages">
        {languages.map(({ code, name: own }) => {
          const field = `${name}.${code}`;
          return (
            <label key={code} className="field" htmlFor={field}>
              <span className="qe-language" lang={code}>
                {own}
              </span>
              <textarea
                className="inp qe-text"
                {...mark(field)}
                name={field}
                rows={rows}
                lang={code}
                defaultValue={values[field]}
              />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};
