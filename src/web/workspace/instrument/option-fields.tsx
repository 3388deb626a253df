import { type Fields, spareOptions } from "../../../survey/instrument/question-fields.ts";
import type { FormLanguage } from "../../../survey/instrument/questionnaire.ts";
import { useMark } from "../../parts/field-problems.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useText } from "../use-workspace.ts";

interface OptionFieldsProps {
  readonly languages: readonly FormLanguage[];
  readonly values: Fields;
}

/** The options of a choice, each with its code, its words, and the numbers it stands for; a few empty ones at the end. */
export const OptionFields = ({ languages, values }: OptionFieldsProps) => {
  const text = useText(questionnaireText);
  const filled = Object.entries(values).flatMap(([name, value]) => {
    const [, at, field] = /^option\.(\d+)\.(\w+)/.exec(name) ?? [];
    return at === undefined || field === "order" || value === "" ? [] : [Number(at)];
  });
  const count = Math.max(-1, ...filled) + 1 + spareOptions;
  return (
    <details className="qe-texts qe-fold" open={chosenKinds.includes(values.kind ?? "")}>
      <summary>{text.options}</summary>
      <p className="field-hint">{text.optionsHint}</p>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the list of fields
        <OptionLine key={at} {...{ at, languages, values }} />
      ))}
    </details>
  );
};

/** Other kinds have no options, but a change of kind may need them. */
const chosenKinds = ["single", "multiple"];

const OptionLine = ({ at, languages, values }: OptionFieldsProps & { readonly at: number }) => {
  const text = useText(questionnaireText);
  const mark = useMark();
  const name = (field: string): string => `option.${at}.${field}`;
  const small = [
    ["order", text.order],
    ["value", text.code],
    ["from", text.from],
    ["to", text.to],
  ] as const;
  return (
    <div className="qe-option">
      {small.map(([field, label]) => (
        <label key={field} className="field" htmlFor={name(field)}>
          <span>{label}</span>
          <input
            className="inp"
            {...mark(name(field))}
            name={name(field)}
            autoComplete="off"
            defaultValue={values[name(field)] ?? (field === "order" ? String(at + 1) : "")}
          />
        </label>
      ))}
      <label className="qe-check" htmlFor={name("gone")}>
        <input type="checkbox" id={name("gone")} name={name("gone")} defaultChecked={values[name("gone")] === "on"} />
        <span>{text.gone}</span>
      </label>
      {languages.map(({ code, name: own }) => (
        <label key={code} className="field qe-option-text" htmlFor={name(`label.${code}`)}>
          <span lang={code}>{own}</span>
          <input
            className="inp"
            {...mark(name(`label.${code}`))}
            name={name(`label.${code}`)}
            lang={code}
            defaultValue={values[name(`label.${code}`)]}
          />
        </label>
      ))}
    </div>
  );
};
