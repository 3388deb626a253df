import type { ReactNode } from "react";
import {
  brokenStep,
  type HashPair,
  type PublishedDraw,
  type Repetition,
  type RerunStep,
  rerunSteps,
} from "../../survey/draw/repeat-draw.ts";
import type { Language } from "../../survey/language.ts";
import { formatNumber } from "../../survey/number.ts";
import { Native } from "../parts/native.tsx";
import { ProblemText } from "../parts/problem.tsx";
import { type RerunText, rerunText } from "../text/public-draw-rerun.ts";

interface OutcomeProps {
  readonly language: Language;
  readonly leadBody: string;
  readonly draw: PublishedDraw;
  readonly repetition: Repetition;
}

/** Whether the draw came out as published, step by step; if not, what differs first, both values, and whom to tell. */
export const RerunOutcome = (props: OutcomeProps) => (
  <>
    <Verdict {...props} />
    <RerunSteps {...props} />
  </>
);

const Verdict = ({ language, leadBody, draw, repetition }: OutcomeProps) => {
  const words = rerunText[language];
  if (repetition.kind === "matches")
    return (
      <div className="note ok">
        <b>✓ {(draw.staged ? words.stagesMatch : words.matches)(formatNumber(repetition.sampled, language))}</b>
        <p>{draw.staged ? words.stagesMatchText : words.matchesText(formatNumber(repetition.reserves, language))}</p>
      </div>
    );
  if (repetition.kind === "algorithm") return <p className="note warn">{words.algorithm(repetition.algorithm)}</p>;
  return (
    <div className="note bad">
      <Difference language={language} repetition={repetition} />
      <p>
        <Native>{words.whom(leadBody)}</Native>
      </p>
    </div>
  );
};

/** What was computed at each step, up to the first that differs. */
const RerunSteps = ({ language, draw, repetition }: OutcomeProps) => {
  const words = rerunText[language];
  const broken = brokenStep(repetition);
  const last = broken === null ? rerunSteps.length : rerunSteps.indexOf(broken);
  if (repetition.kind === "algorithm") return null;
  return (
    <ol className="rerun-steps">
      {rerunSteps.map((step, at) => (
        <li key={step}>
          <b>{at < last ? `✓ ${words.steps[step]}` : words.steps[step]}</b>{" "}
          <span className={at === last ? "bad" : "mut"}>
            {at < last ? "" : at === last ? words.brokenHere : words.notReached}
          </span>
          {at < last && <span className="hash">{computedAt(step, draw)}</span>}
        </li>
      ))}
    </ol>
  );
};

/** The value that came out alike. */
const computedAt = (step: RerunStep, { frameHash, parties, seed, sampleHash }: PublishedDraw): string =>
  ({ frame: frameHash, commitments: parties.map(({ commitment }) => commitment).join(" "), seed, sample: sampleHash })[step];

type Differing = Exclude<Repetition, { readonly kind: "matches" | "algorithm" }>;

const Difference = ({ language, repetition }: { readonly language: Language; readonly repetition: Differing }) => {
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
  if (repetition.kind === "not-drawn")
    return (
      <Block title={words.notDrawn}>
        <p>{repetition.unit}</p>
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
  if (repetition.kind === "stage") return words.stage(repetition.name);
  return { frame: words.frame, seed: words.seed, "sample-hash": words.sampleHash, above: words.above }[repetition.kind];
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
