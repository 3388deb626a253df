import type { CrosswalkLine } from "../../../survey/instrument/crosswalk.ts";
import { splitPlaces } from "../../../survey/instrument/crosswalk-fields.ts";
import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import { type Questionnaire, questionsOf } from "../../../survey/instrument/questionnaire.ts";
import type { FormComparison } from "../../../survey/instrument/questionnaire-view.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useText } from "../use-workspace.ts";

interface CrosswalkProps {
  readonly comparison: FormComparison;
  readonly deciding: boolean;
}

/** Each question that is not as it was: its words before and after, and whether its series goes on. */
export const CrosswalkTable = ({ comparison, deciding }: CrosswalkProps) => {
  const text = useText(questionnaireText);
  const { older, newer, lines } = comparison;
  return (
    <DataTable
      caption={text.crosswalk}
      rows={lines.filter(({ change }) => change !== "same")}
      rowKey={({ from, to }) => `${from} ${to.join(" ")}`}
      stacked
      columns={[
        {
          key: "before",
          heading: text.before,
          cell: ({ from }) => <Asked form={older.form} ids={from === null ? [] : [from]} />,
        },
        {
          ...{ key: "after", heading: text.after },
          cell: (line) => <After {...{ comparison, deciding, line }} form={newer.form} />,
        },
        { key: "change", heading: text.change, cell: ({ change }) => text.changes[change] },
        { key: "comparable", heading: text.comparable, cell: (line) => <Comparable line={line} deciding={deciding} /> },
      ]}
    />
  );
};

interface AskedProps {
  readonly form: Questionnaire;
  readonly ids: readonly string[];
}

const Asked = ({ form, ids }: AskedProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const numbers = questionNumbers(form);
  const found = questionsOf(form).filter(({ question }) => ids.includes(question.id));
  if (found.length === 0) return text.none;
  return found.map(({ question }) => (
    <p key={question.id}>
      <span className="mono mut">{question.id}</span> {numbers.get(question.id)}. {textIn(question.text, language)}
    </p>
  ));
};

interface AfterProps extends CrosswalkProps {
  readonly form: Questionnaire;
  readonly line: CrosswalkLine;
}

/** The question it became; a dropped one may be said to have been split into new ones. */
const After = ({ comparison, deciding, form, line }: AfterProps) => {
  const text = useText(questionnaireText);
  const { from, to, change } = line;
  const fresh = questionsOf(form).filter(
    ({ question }) => !questionsOf(comparison.older.form).some((old) => old.question.id === question.id),
  );
  const splittable = deciding && from !== null && (change === "dropped" || change === "split") && fresh.length > 0;
  if (!splittable) return <Asked form={form} ids={to} />;
  return (
    <div className="qe-split">
      <span>{text.splitInto}</span>
      {Array.from({ length: splitPlaces }, (_, at) => `split.${from}.${at}`).map((name, at) => (
        <select
          key={name}
          className="inp"
          name={name}
          aria-label={`${from}: ${text.splitInto} ${at + 1}`}
          defaultValue={to[at] ?? ""}
        >
          <option value="">{text.none}</option>
          {fresh.map(({ question }) => (
            <option key={question.id} value={question.id}>
              {question.id}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
};

const Comparable = ({
  line: { from, change, comparable },
  deciding,
}: {
  readonly line: CrosswalkLine;
  readonly deciding: boolean;
}) => {
  const text = useText(questionnaireText);
  if (!deciding || change !== "reworded" || from === null) return comparable ? text.yes : text.breaks;
  const name = `comparable.${from}`;
  return (
    <label className="qe-check" htmlFor={name}>
      <input type="checkbox" id={name} name={name} defaultChecked={comparable} />
      <span>{text.comparable}</span>
    </label>
  );
};
