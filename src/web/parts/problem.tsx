import type { ReactNode } from "react";
import { type Problem, problemMessage } from "../../survey/problem.ts";
import type { FieldOf } from "./field-problems.tsx";
import { useLanguage, usePartsText } from "./language.tsx";

/** The message of a problem, each offending «value» in a chip, and its code at the end. */
export const ProblemText = ({ problem }: { readonly problem: Problem }) => (
  <>
    {withChips(problemMessage(problem, useLanguage()))} <span className="code">{problem.code}</span>
  </>
);

/** The problems of what was just tried, above the content of the page; the address `#problems` leads here. */
export const ProblemList = ({
  problems,
  fieldOf,
  children,
}: {
  readonly problems: readonly Problem[];
  /** Tells the field that a problem stands at, to lead there. */
  readonly fieldOf?: FieldOf | undefined;
  readonly children?: ReactNode;
}) => {
  const text = usePartsText();
  if (problems.length === 0) return null;
  return (
    <div className="note bad problems" role="alert" id="problems" tabIndex={-1}>
      <h2>{text.problemsTitle(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${JSON.stringify(problem.details)}`}>
            <ProblemText problem={problem} /> <FieldLink field={fieldOf?.(problem) ?? null} />
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
};

const FieldLink = ({ field }: { readonly field: string | null }) => {
  const text = usePartsText();
  return field === null ? null : <a href={`#${field}`}>{text.toField}</a>;
};

const withChips = (message: string): readonly ReactNode[] =>
  message.split(/(«[^»]*»)/).map((piece, place) =>
    piece.startsWith("«") ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
      <span key={place} className="val">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
