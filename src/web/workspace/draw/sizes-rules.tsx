import type { RuleOutcome, SizeComparison } from "../../../survey/draw/size-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { drawSizesText } from "../../text/workspace-draw-sizes.ts";
import { useText } from "../use-workspace.ts";
import { ruleName, ruleSource, shortNumber } from "./rule-name.ts";

/** The rules as cards to choose from; they stand in the form of the page. */
export const SizesRules = ({ view }: { readonly view: SizeComparison }) => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const { expected, price, assume } = view.settings;
  const share = shortNumber(expected, language);
  const cost = formatNumber(price, language);
  return (
    <>
      <fieldset className="rules-choice">
        <legend className="sr">{text.rules}</legend>
        <div className="rules">
          {view.outcomes.map((outcome) => (
            <RuleCard key={outcome.id} outcome={outcome} view={view} />
          ))}
        </div>
      </fieldset>
      <p className="small mut gap-top">{assume === "published" ? text.notePublished(share, cost) : text.note(share, cost)}</p>
    </>
  );
};

const RuleCard = ({ outcome, view }: { readonly outcome: RuleOutcome; readonly view: SizeComparison }) => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const chosen = outcome.id === view.chosen.id;
  const width = (points: number | null) => (points === null ? text.noWidth : text.points(formatNumber(points, language, 1)));
  return (
    <label className={chosen ? "rule on" : "rule"}>
      <span className="rule-name">
        <input type="radio" name="use" value={outcome.id} defaultChecked={chosen} />
        {ruleName(outcome.rule, language)}
      </span>
      <span className="big num">
        {formatNumber(outcome.total, language)} <small>{text.forms}</small>
      </span>
      <span className="mut by">
        {ruleSource(outcome.rule, view.settings.assume === "published" ? null : view.settings.expected, language)}
        {outcome.silent > 0 && `. ${text.silent(formatNumber(outcome.silent, language))}`}
      </span>
      <Line name={text.widest} value={width(outcome.widest)} />
      <Line name={text.whole} value={width(outcome.whole)} />
      <Line name={text.cost} value={text.million(formatNumber(outcome.cost / 1_000_000, language, 1))} />
    </label>
  );
};

const Line = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <span className="rule-line">
    <span className="mut">{name}</span>
    <b className="num">{value}</b>
  </span>
);
