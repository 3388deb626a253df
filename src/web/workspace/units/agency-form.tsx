import { agencyKinds } from "../../../survey/plan/plan.ts";
import type { AgencyTexts } from "../../../survey/units/agency-draft.ts";
import { type AgencyField, agencyFields } from "../../../survey/units/agency-headings.ts";
import { kindWords, levelWords } from "../../../survey/units/agency-words.ts";
import { unitLevels } from "../../../survey/units/unit.ts";
import { Button } from "../../parts/button.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

const typed: readonly AgencyField[] = agencyFields.filter((field) => !["id", "validTo", "endReason"].includes(field));

/** What the page showed of the agency, as its form sends it back; what cannot be read was nothing at all. */
export const seenOf = (form: FormData): AgencyTexts => {
  const seen = readJson(textOf(form, "seen"));
  return Object.fromEntries(agencyFields.map((field) => [field, typeof seen[field] === "string" ? seen[field] : ""]));
};

const readJson = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
};

/** What the form says of an agency. */
export const textsOf = (form: FormData): AgencyTexts => Object.fromEntries(typed.map((field) => [field, textOf(form, field)]));

interface AgencyFormProps {
  /** The agency as it is stored, when there is one. */
  readonly seen?: AgencyTexts;
  readonly values: Readonly<Record<string, string>>;
  readonly intent: string;
  readonly verb: string;
}

/** Name, kind, place in the tree, codes, roles and beginning of an agency. */
export const AgencyForm = ({ values, seen, intent, verb }: AgencyFormProps) => {
  const text = useText(agenciesText);
  const words = useText(registersText);
  const kinds = agencyKinds.map((kind) => ({ value: kindWords[kind][0], label: words.kinds[kind] }));
  const levels = unitLevels.map((level) => ({ value: levelWords[level][0], label: words.levels[level] }));
  const auto = { value: "", label: text.auto };
  const field = (name: keyof typeof text.hints & AgencyField) => ({
    ...{ name, label: text.fields[name], hint: text.hints[name], defaultValue: values[name] ?? "" },
  });
  return (
    <PostForm className="form">
      {seen && <input type="hidden" name="seen" value={JSON.stringify(seen)} />}
      <Field {...field("name")} autoComplete="off" required />
      <div className="field-row">
        <SelectField name="kind" label={text.fields.kind} options={[auto, ...kinds]} defaultValue={values.kind ?? ""} />
        <SelectField name="level" label={text.fields.level} options={[auto, ...levels]} defaultValue={values.level ?? ""} />
        <Field {...field("shortName")} />
      </div>
      <div className="field-row">
        <Field {...field("officialCode")} inputMode="numeric" />
        <Field {...field("identifierCode")} />
        <Field {...field("parent")} />
      </div>
      <div className="field-row">
        <YesNo name="receives" value={values.receives} />
        <YesNo name="settles" value={values.settles} />
        <Field name="validFrom" label={text.fields.validFrom} hint={text.hints.date} defaultValue={values.validFrom ?? ""} />
      </div>
      <Button main name="intent" value={intent}>
        {verb}
      </Button>
    </PostForm>
  );
};

const YesNo = ({ name, value }: { readonly name: "receives" | "settles"; readonly value: string | undefined }) => {
  const text = useText(agenciesText);
  const options = [
    { value: "có", label: text.yes },
    { value: "không", label: text.no },
  ];
  return <SelectField name={name} label={text.fields[name]} options={options} defaultValue={value ?? "có"} />;
};
