import type { Language } from "../../survey/language.ts";
import { formatNumber, formatPercent } from "../../survey/number.ts";
import type { PartSnapshot } from "../../survey/report/snapshot.ts";
import { methodText } from "../text/public-method.ts";
import { scoringText } from "../text/scoring.ts";
import type { PublicView } from "./published.ts";

/** The formula in words, then in symbols, then worked by hand; and how figures are rounded, hidden and given their error. */
export const Formula = ({ view: { part, language } }: { readonly view: PublicView }) => {
  const words = methodText[language];
  const scoring = scoringText[language];
  const example = workedExample(part, language);
  return (
    <section className="sec">
      <div className="wrap two">
        <div className="prose">
          <h2>{words.formula}</h2>
          <p>{scoring.itemLong[part.scoring.item]}</p>
          <p>{scoring.aggregateLong[part.scoring.aggregate]}</p>
          <p>{scoring.weightsLong[part.weights]}</p>
          <p className="formula">{words.formulaSymbols[part.scoring.item]}</p>
          <p className="small mut">{words.symbols}</p>
          {example && (
            <>
              <h3 className="more">{words.example}</h3>
              <p>{example}</p>
            </>
          )}
        </div>
        <div className="prose">
          <h2>{words.rounding}</h2>
          <p>{words.roundingText}</p>
          <p>{words.hiding(part.publicMinimumValid, part.minimumValid)}</p>
          <p>{part.source === "on-site" ? words.errorsOnSite : words.errors}</p>
          <p>{words.ranks}</p>
        </div>
      </div>
    </section>
  );
};

/** One criterion from its answers to its index, with the published figures; null where none can be shown whole. */
export const workedExample = ({ criteria, scoring }: PartSnapshot, language: Language): string | null => {
  const words = methodText[language];
  const shown = criteria.find(({ figure, distribution }) => figure.value !== null && distribution.length === 5);
  if (!shown) return null;
  const index = formatPercent(shown.figure.value ?? 0, language);
  const name = shown.shortText[language];
  if (scoring.item !== "top2") return words.exampleMean(name, formatNumber(meanOf(shown.distribution), language, 3), index);
  const [, , , fourth = 0, fifth = 0] = shown.distribution;
  return words.exampleTop2(name, formatPercent(fourth, language), formatPercent(fifth, language), index);
};

/** Mean of a scale from 1 up, from the shares of its points in per cent. */
const meanOf = (distribution: readonly number[]): number =>
  distribution.reduce((sum, share, place) => sum + (share / 100) * (place + 1), 0);
