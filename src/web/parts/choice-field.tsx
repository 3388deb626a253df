import { Field, type Option, SelectField } from "./field.tsx";
import { usePartsText } from "./language.tsx";

/** More options than these are typed, not looked through: 3,321 communes are a quarter of a megabyte. */
const mostOptions = 200;

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** What stands for no choice. */
  readonly any?: string;
  readonly defaultValue?: string;
}

/** A list to choose from; where it is long, a field that takes a part of the name (survey/find-by-name.ts reads it). */
export const ChoiceField = ({ name, label, options, any, defaultValue = "" }: ChoiceProps) => {
  const text = usePartsText();
  if (options.length <= mostOptions) {
    const all = any === undefined ? options : [{ value: "", label: any }, ...options];
    return <SelectField name={name} label={label} options={all} defaultValue={defaultValue} />;
  }
  const chosen = options.find(({ value }) => value === defaultValue)?.label ?? defaultValue;
  return <Field name={name} label={label} type="search" placeholder={any ?? text.partOfName} defaultValue={chosen} />;
};
