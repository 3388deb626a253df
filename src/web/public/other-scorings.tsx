import type { PartSnapshot } from "../../survey/report/snapshot.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { FigureValue, Interval } from "../parts/figure.tsx";
import { methodText } from "../text/public-method.ts";
import { scoringText } from "../text/scoring.ts";
import type { PublicView } from "./published.ts";
import { scoringPhrase } from "./scoring-words.ts";

type Alternative = PartSnapshot["alternatives"][number] & { readonly published: boolean };

/** The same answers under each scoring that the method allows. */
export const OtherScorings = ({ view }: { readonly view: PublicView }) => {
  const { part, language } = view;
  const words = methodText[language];
  const published = { scoring: part.scoring, overall: part.overall, published: true };
  const others = part.alternatives.filter(({ scoring }) => keyOf(scoring) !== keyOf(part.scoring));
  if (others.length === 0) return null;
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{words.otherScorings}</h2>
        <p className="sub-line">{words.otherScoringsText}</p>
        <DataTable
          caption={words.otherScorings}
          columns={columnsOf(view)}
          rows={[published, ...others.map((other) => ({ ...other, published: false }))]}
          rowKey={({ scoring }) => keyOf(scoring)}
        />
      </div>
    </section>
  );
};

const keyOf = ({ item, aggregate, weights }: PartSnapshot["scoring"]): string =>
  JSON.stringify([item, aggregate, weights ?? null]);

const columnsOf = ({ part, language, text }: PublicView): readonly Column<Alternative>[] => [
  {
    key: "scoring",
    heading: methodText[language].scoringColumn,
    cell: ({ scoring, published }) => <Phrase words={asSentence(phraseOf(scoring, part, language))} strong={published} />,
  },
  {
    key: "index",
    heading: text.index,
    number: true,
    cell: ({ overall }) => <FigureValue figure={overall} minimum={part.publicMinimumValid} />,
  },
  { key: "interval", heading: text.interval, number: true, cell: ({ overall }) => <Interval figure={overall} /> },
];

const phraseOf = (scoring: PartSnapshot["scoring"], part: PartSnapshot, language: PublicView["language"]): string => {
  const phrase = scoringPhrase({ scoring, weights: part.weights }, language);
  const weights = `, ${scoringText[language].weights[part.weights]}`;
  return phrase.endsWith(weights) ? phrase.slice(0, -weights.length) : phrase;
};

const asSentence = (phrase: string): string => phrase.charAt(0).toLocaleUpperCase("vi") + phrase.slice(1);

const Phrase = ({ words, strong }: { readonly words: string; readonly strong: boolean }) => (strong ? <b>{words}</b> : words);
