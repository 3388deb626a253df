import { useLocation } from "react-router";
import { publishedSizes } from "../../../survey/draw/published-sizes.ts";
import { shareWays, usualSizes } from "../../../survey/draw/size-settings.ts";
import type { SizeComparison } from "../../../survey/draw/size-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { drawSizesText } from "../../text/workspace-draw-sizes.ts";
import { useText } from "../use-workspace.ts";
import { SizesRules } from "./sizes-rules.tsx";

interface FormProps {
  readonly view: SizeComparison;
}

/** Rules and assumptions as a form whose address is the view; what was typed stays, right or wrong. */
export const SizesForm = ({ view }: FormProps) => {
  const text = useText(drawSizesText);
  return (
    <form method="get">
      <input type="hidden" name="part" value={view.part.code} />
      <SizesRules view={view} />
      <details className="card pad fold-plain gap-both" open={view.problems.length > 0 || view.frame === "none"}>
        <summary>{text.settings}</summary>
        <RuleFields />
        <Tables view={view} />
        <Assumptions view={view} />
        <Sharing view={view} />
      </details>
      <Button>{text.recompute}</Button>
    </form>
  );
};

/** The text of a field as it stands in the address, or the usual one. */
const useTyped = (): ((name: string) => string) => {
  const typed = new URLSearchParams(useLocation().search);
  return (name) => typed.get(name) ?? usualSizes[name] ?? "";
};

const RuleFields = () => {
  const text = useText(drawSizesText);
  const typed = useTyped();
  return (
    <div className="field-row">
      <Field name="quota" label={text.quotaField} hint={text.quotaHint} defaultValue={typed("quota")} />
      <Field name="precision" label={text.precisionField} defaultValue={typed("precision")} inputMode="decimal" />
      <Field name="yamane" label={text.yamaneField} defaultValue={typed("yamane")} inputMode="decimal" />
    </div>
  );
};

const Tables = ({ view: { settings } }: FormProps) => {
  const text = useText(drawSizesText);
  const marked = new Set(settings.rules.flatMap((rule) => (rule.kind === "table" ? [rule.id] : [])));
  return (
    <fieldset className="parties">
      <legend>{text.tables}</legend>
      {publishedSizes.map(({ id, title, source }) => (
        <label key={id} className="check-line">
          <input type="checkbox" name="table" value={id} defaultChecked={marked.has(id)} />
          <span>
            {title} <span className="mut small">{source}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

const Assumptions = ({ view }: FormProps) => {
  const { frame, budgeted, settings } = view;
  const text = useText(drawSizesText);
  const typed = useTyped();
  const isTyped = new URLSearchParams(useLocation().search).has("price");
  return (
    <div className="field-row">
      <SelectField
        name="assume"
        label={text.assume}
        hint={usePublishedSaid(view)}
        options={(["fixed", "published"] as const).map((value) => ({ value, label: text.assumed[value] }))}
        defaultValue={settings.assume}
      />
      <Field name="p" label={text.expected} hint={text.expectedHint} defaultValue={typed("p")} inputMode="decimal" />
      <Field name="deff" label={text.deff} hint={text.deffHint} defaultValue={typed("deff")} inputMode="decimal" />
      <Field name="response" label={text.response} defaultValue={typed("response")} inputMode="decimal" />
      <Field
        name="price"
        label={text.price}
        hint={budgeted === null ? text.priceHint : text.priceBudgeted}
        defaultValue={isTyped ? typed("price") : String(settings.price)}
        inputMode="numeric"
      />
      {frame === "none" && (
        <Field
          name="population"
          label={text.population}
          hint={text.populationHint}
          defaultValue={typed("population")}
          inputMode="numeric"
        />
      )}
    </div>
  );
};

/** Where the published shares come from, and of how many agencies. */
const usePublishedSaid = ({ chosen: { agencies } }: SizeComparison): string => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const sources = agencies.flatMap(({ published }) => published ?? []);
  if (sources.length === 0) return text.publishedNone;
  const titles = [...new Set(sources.map(({ title }) => title))].join(", ");
  return text.publishedOf(titles, formatNumber(sources.length, language), formatNumber(agencies.length, language));
};

const Sharing = ({ view: { fields, settings } }: FormProps) => {
  const text = useText(drawSizesText);
  const typed = useTyped();
  if (fields.length === 0) return null;
  const shares = shareWays.map((value) => ({ value, label: text.shares[value] }));
  const shorts = (["all", "move"] as const).map((value) => ({ value, label: text.shorts[value] }));
  return (
    <div className="field-row">
      <SelectField name="share" label={text.share} options={shares} defaultValue={settings.share} />
      <Field name="minimum" label={text.minimum} defaultValue={typed("minimum")} inputMode="numeric" />
      <SelectField name="short" label={text.short} options={shorts} defaultValue={settings.short} />
      {settings.share === "neyman" &&
        fields.map(({ code, name }) => (
          <Field
            key={code}
            name={`p.${code}`}
            label={text.expectedIn(name)}
            defaultValue={typed(`p.${code}`)}
            inputMode="decimal"
          />
        ))}
    </div>
  );
};
