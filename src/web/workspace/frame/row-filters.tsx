import { respondentWords, stateWords } from "../../../survey/frame/frame-row-words.ts";
import { type FrameRowsView, unitStates } from "../../../survey/frame/frame-rows-view.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameRowsText } from "../../text/workspace-frame-rows.ts";
import { useText } from "../use-workspace.ts";

/** A GET form: the address is the view. */
export const RowFilters = ({ view: { part, agencies, fields, filter } }: { readonly view: FrameRowsView }) => {
  const text = useText(frameRowsText);
  const language = useLanguage();
  const states = unitStates.map((value) => ({ value, label: stateWords[value][language] }));
  const respondents = (["citizen", "organisation"] as const).map((value) => ({
    value,
    label: respondentWords[value][language],
  }));
  const select =
    (name: string, label: string, any: string) =>
    (options: readonly { value: string; label: string }[], now = "") => (
      <SelectField name={name} label={label} options={[{ value: "", label: any }, ...options]} defaultValue={now} />
    );
  return (
    <form method="get" className="filter-row gap">
      <input type="hidden" name="part" value={part.code} />
      <ChoiceField
        name="agency"
        label={text.agency}
        any={text.anyAgency}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={filter.agency ?? ""}
      />
      {select(
        "field",
        text.field,
        text.anyField,
      )(
        fields.map(({ code, name }) => ({ value: code, label: name })),
        filter.field,
      )}
      {select("state", text.state, text.anyState)(states, filter.state)}
      {select("respondent", text.respondent, text.anyRespondent)(respondents, filter.respondent)}
      {select(
        "filed",
        text.filed,
        text.anyFiled,
      )([{ value: "yes", label: text.onlyFiled }], filter.filedForOthers ? "yes" : "")}
      <Field name="stratum" label={text.stratum} defaultValue={filter.stratum ?? ""} />
      <Button>{text.filter}</Button>
      <ButtonLink href={`?part=${encodeURIComponent(part.code)}`}>{text.clear}</ButtonLink>
    </form>
  );
};
