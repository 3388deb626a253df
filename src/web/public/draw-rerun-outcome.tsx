import type { ReactNode } from "react";
import type { HashPair, Repetition } from "../../survey/draw/repeat-draw.ts";
import { formatNumber } from "../../survey/number.ts";
import { Native } from "../parts/native.tsx";
import { ProblemText } from "../parts/problem.tsx";
import { type RerunText, rerunText } from "../text/public-draw-rerun.ts";
import type { PublicView } from "./published.ts";

interface OutcomeProps {
  readonly view: PublicView;
  readonly repetition: Repetition;
}

/** Whether the draw came out as published; if not, what differs first, both values, and whom to tell. */
export const RerunOutcome = ({ view, repetition }: OutcomeProps) => {
  const { language, published } = view;
  const words = rerunText[language];
  if (repetition.kind === "matches")
    return (
      <div className="note ok">
        <b>✓ {words.matches(formatNumber(repetition.sampled, language))}</b>
        <p>{words.matchesText(formatNumber(repetition.reserves, language))}</p>
      </div>
    );
  if (repetition.kind === "algorithm") return <p className="note warn">{words.algorithm(repetition.algorithm)}</p>;
  return (
    <div className="note bad">
      <Difference view={view} repetition={repetition} />
      <p>
        <Native>{words.whom(published.snapshot.round.leadBody)}</Native>
      </p>
    </div>
  );
};

type Differing = Exclude<Repetition, { readonly kind: "matches" | "algorithm" }>;

const Difference = ({ view: { language }, repetition }: { readonly view: PublicView; readonly repetition: Differing }) => {
  const words = rerunText[language];
  const count = (value: number): string => formatNumber(value, language);
  if (repetition.kind === "sample") {
    const { same, total, difference } = repetition;
    return (
      <Block title={words.differs(count(same), count(total))}>
        <p>{words.row(count(difference.row))}</p>
        <Pair
          rows={[
            [words.expected, difference.expected ?? words.noRow],
            [words.inFile, difference.found ?? words.noRow],
          ]}
        />
      </Block>
    );
  }
  if (repetition.kind === "unreadable")
    return (
      <Block title={words.unreadable}>
        {repetition.problems.map((problem) => (
          <p key={problem.code}>
            <ProblemText problem={problem} />
          </p>
        ))}
      </Block>
    );
  return (
    <Block title={hashTitle(repetition, words)}>
      <Pair
        rows={[
          [words.published, repetition.expected],
          [words.computed, repetition.found],
        ]}
      />
    </Block>
  );
};

const hashTitle = (repetition: Extract<Differing, HashPair>, words: RerunText): string => {
  if (repetition.kind === "commitment") return words.commitment(repetition.party);
  return { frame: words.frame, seed: words.seed, "sample-hash": words.sampleHash }[repetition.kind];
};

const Block = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <>
    <b>{title}</b>
    {children}
  </>
);

const Pair = ({ rows }: { readonly rows: readonly (readonly [string, string])[] }) => (
  <dl className="defs">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className="hash">{value}</dd>
      </div>
    ))}
  </dl>
);
