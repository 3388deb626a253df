import type { InterceptView } from "../../../survey/draw/intercept-view.ts";
import { interceptRuleLine } from "../../../survey/draw/read-intercept-rule.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { interceptText } from "../../text/workspace-intercept.ts";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

interface FormProps {
  readonly view: InterceptView;
  readonly refusal: Refusal | undefined;
}

const workdays: readonly number[] = [1, 2, 3, 4, 5];

/** The rule as a form; what was typed wrongly stays. */
export const InterceptForm = ({ view, refusal }: FormProps) => {
  const text = useText(interceptText);
  const may = useMay()("drawSample");
  if (!may || view.fixed) return null;
  const { rule, offered } = view;
  const typed = (name: string, known: string | number | undefined): string => refusal?.values[name] ?? String(known ?? "");
  return (
    <Card title={text.rule}>
      <PostForm className="form">
        <input type="hidden" name="seen" value={interceptRuleLine(rule)} />
        <Field name="seed" label={text.seed} hint={text.seedHint} defaultValue={typed("seed", rule?.seed)} required />
        <div className="pair">
          <Field name="from" type="date" label={text.from} defaultValue={typed("from", rule?.from ?? offered.from)} required />
          <Field name="to" type="date" label={text.to} defaultValue={typed("to", rule?.to ?? offered.to)} required />
        </div>
        <Weekdays chosen={refusal ? typedDays(refusal) : (rule?.weekdays ?? workdays)} />
        <div className="pair">
          <Field
            name="perSession"
            label={text.perSession}
            inputMode="numeric"
            defaultValue={typed("perSession", rule?.perSession ?? 10)}
            required
          />
          <Field
            name="visitors"
            label={text.visitors}
            inputMode="numeric"
            defaultValue={typed("visitors", rule?.visitors ?? 20)}
            required
          />
        </div>
        <div className="tools">
          <Button main name="intent" value="setInterceptRule">
            {text.save}
          </Button>
        </div>
      </PostForm>
    </Card>
  );
};

const typedDays = ({ values }: Refusal): readonly number[] => [1, 2, 3, 4, 5, 6, 7].filter((day) => `day${day}` in values);

const Weekdays = ({ chosen }: { readonly chosen: readonly number[] }) => {
  const text = useText(interceptText);
  return (
    <fieldset className="field">
      <legend>{text.weekdays}</legend>
      <div className="checks">
        {text.days.map((name, index) => (
          <label key={name}>
            <input type="checkbox" name={`day${index + 1}`} defaultChecked={chosen.includes(index + 1)} /> {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
