import type { Factor, Method, Scoring } from "../../../survey/instrument/method.ts";
import { shownCode } from "../../../survey/instrument/shown-code.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { formatDate } from "../../text/workspace-dates.ts";
import { instrumentText } from "../../text/workspace-instrument.ts";
import { Facts } from "../facts.tsx";
import { scoringName } from "../scoring-name.ts";
import { useText } from "../use-workspace.ts";

interface MethodProps {
  readonly method: Method;
}

interface MethodCardsProps extends MethodProps {
  readonly sha256: string | null;
  readonly criteria: number;
}

/** A method as it is asked: every criterion in its full wording, the scale, the scoring, and how far it was checked. */
export const MethodCards = ({ method, sha256, criteria }: MethodCardsProps) => {
  const text = useText(instrumentText);
  const language = useLanguage();
  const counted = text.factors(formatNumber(method.factors.length, language), formatNumber(criteria, language));
  return (
    <>
      <Card title={method.title[language]} aside={<span className="small mut">{counted}</span>} flush>
        {method.factors.map((factor) => (
          <FactorList key={factor.id} factor={factor} method={method} />
        ))}
        <MethodFoot method={method} sha256={sha256} />
      </Card>
      <div className="pair mt">
        <Card title={text.scale}>
          <Scale method={method} />
        </Card>
        <Card title={text.scorings} flush>
          <Scorings scorings={method.scorings} />
        </Card>
        <Card title={text.context} flush>
          <Context method={method} />
        </Card>
        <Card title={text.legal} flush>
          <Verification method={method} />
        </Card>
      </div>
    </>
  );
};

const MethodFoot = ({ method, sha256 }: MethodProps & { readonly sha256: string | null }) => {
  const text = useText(instrumentText);
  const words = useText(workspaceText);
  return (
    <p className="card-foot">
      {text.versionOf(method.id, method.version)}
      {sha256 && (
        <>
          {" · "}
          {words.sha} <span className="hash">{sha256}</span>
        </>
      )}
    </p>
  );
};

const FactorList = ({ factor, method }: MethodProps & { readonly factor: Factor }) => {
  const language = useLanguage();
  const condition = useCondition(factor, method);
  return (
    <section className="factor-block">
      <h3>
        {shownCode(factor.id)}. {factor.title[language]}
      </h3>
      {condition && <p className="small mut">{condition}</p>}
      <ul className="criteria">
        {factor.criteria.map(({ id, text }) => (
          <li key={id}>
            <span className="mono mut">{shownCode(id)}</span> <span>{text[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const useCondition = ({ askedIf }: Factor, { context }: Method): string | null => {
  const text = useText(instrumentText);
  const language = useLanguage();
  if (!askedIf) return null;
  const question = context.find(({ id }) => id === askedIf.question);
  const answer = question?.options?.find(({ value }) => value === askedIf.equals);
  return text.askedIf(question?.text[language] ?? askedIf.question, answer?.label[language] ?? askedIf.equals);
};

const Scale = ({ method: { scale, minimumValid, publicMinimumValid, respondents } }: MethodProps) => {
  const text = useText(instrumentText);
  const language = useLanguage();
  const satisfied = scale.points.filter(({ value }) => value >= scale.satisfiedFrom).map(({ label }) => label[language]);
  return (
    <>
      <ol className="scale">
        {scale.points.map(({ value, label }) => (
          <li key={value}>
            <b>{value}</b> {label[language]}
          </li>
        ))}
      </ol>
      <Facts
        facts={[
          [text.respondents, respondents[language]],
          [text.scale, text.satisfied(satisfied.join(", "))],
          [text.fewAnswers, text.minimum(formatNumber(minimumValid, language), formatNumber(publicMinimumValid, language))],
        ]}
      />
    </>
  );
};

const Scorings = ({ scorings }: { readonly scorings: readonly Scoring[] }) => {
  const text = useText(instrumentText);
  const language = useLanguage();
  return (
    <ul className="plain-list">
      {scorings.map((scoring, place) => (
        <li key={`${scoring.item} ${scoring.aggregate}`}>
          <b>{scoringName(scoring, language)}</b>
          <br />
          <span className="small mut">
            {place === 0 ? text.scoringFirst : text.scoringOther} · <span className="mono">{scoring.item}</span> ·{" "}
            <span className="mono">{scoring.aggregate}</span>
          </span>
        </li>
      ))}
    </ul>
  );
};

const Context = ({ method: { context } }: MethodProps) => {
  const language = useLanguage();
  return (
    <ul className="plain-list">
      {context.map(({ id, text, options = [] }) => (
        <li key={id}>
          {text[language]}
          {options.length > 0 && (
            <>
              <br />
              <span className="small mut">{options.map(({ label }) => label[language]).join(" · ")}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

const Verification = ({ method: { legalBasis, verification } }: MethodProps) => {
  const text = useText(instrumentText);
  const language = useLanguage();
  return (
    <>
      <ul className="plain-list">
        {legalBasis.map(({ document, date, about }) => (
          <li key={document}>
            <b>{document}</b>
            {date && `, ${formatDate(date, language)}`}: {about}
          </li>
        ))}
      </ul>
      <Claims title={text.checked} claims={verification.verified} />
      <Claims title={text.notChecked} claims={verification.notVerified} />
    </>
  );
};

const Claims = ({ title, claims }: { readonly title: string; readonly claims: readonly string[] }) =>
  claims.length === 0 ? null : (
    <div className="claims">
      <h3>{title}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim}>{claim}</li>
        ))}
      </ul>
    </div>
  );
