import type { SupervisingBody } from "../../../survey/people/role.ts";
import { type CheckStage, checkAnswers } from "../../../survey/verification/check.ts";
import type { CheckItem } from "../../../survey/verification/check-list.ts";
import { Badge, type BadgeTone } from "../../parts/badge.tsx";
import { Button } from "../../parts/button.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { verificationText } from "../../text/workspace-verification.ts";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface StageChecksProps {
  readonly stage: CheckStage;
  readonly body: SupervisingBody;
  readonly items: readonly CheckItem[];
  readonly mayWrite: boolean;
  readonly refusal: Refusal | undefined;
}

/** The items of one stage: a form for the body itself, a list for everyone else. */
export const StageChecks = ({ stage, body, items, mayWrite, refusal }: StageChecksProps) => {
  const text = useText(verificationText);
  return (
    <section className="card" id={stage}>
      <header>
        <h2>{text.stages[stage]}</h2>
      </header>
      {mayWrite ? (
        <PostForm className="pad check-form">
          <input type="hidden" name="body" value={body} />
          <input type="hidden" name="stage" value={stage} />
          {items.map((item) => (
            <CheckFields key={item.key} item={item} values={refusal?.values} />
          ))}
          <Button main name="intent" value="answerChecks">
            {text.save(text.stages[stage])}
          </Button>
        </PostForm>
      ) : (
        <ul className="plain-list">
          {items.map((item) => (
            <li key={item.key}>
              <Answer item={item} /> <Wording item={item} />
              {item.note !== "" && <div>{item.note}</div>}
              <Answered item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

interface CheckFieldsProps {
  readonly item: CheckItem;
  readonly values: Readonly<Record<string, string>> | undefined;
}

const CheckFields = ({ item, values }: CheckFieldsProps) => {
  const text = useText(verificationText);
  const mark = useMark();
  const { key, answer, note, at, own } = item;
  const chosen = values?.[`answer-${key}`] ?? answer ?? "open";
  return (
    <fieldset className="check">
      <legend>
        <Wording item={item} />
      </legend>
      <input type="hidden" name={`seen-${key}`} value={values?.[`seen-${key}`] ?? at ?? ""} />
      <div className="check-answers">
        {[...checkAnswers, "open" as const].map((word) => (
          <label key={word} className="check-line">
            <input type="radio" name={`answer-${key}`} value={word} defaultChecked={chosen === word} />
            {text.answers[word]}
          </label>
        ))}
      </div>
      <label className="check-note">
        <span className="small">{text.note}</span>
        <input className="inp" {...mark(`note-${key}`)} name={`note-${key}`} defaultValue={values?.[`note-${key}`] ?? note} />
      </label>
      <Answered item={item} />
      {own && answer === null && (
        <Button small name="intent" value={`removeCheck:${key}`}>
          {text.remove}
        </Button>
      )}
    </fieldset>
  );
};

const Wording = ({ item: { wording, own } }: { readonly item: CheckItem }) => {
  const text = useText(verificationText);
  const language = useLanguage();
  return (
    <>
      {wording[language]} {own && <span className="small mut">({text.own})</span>}
    </>
  );
};

const tones: Readonly<Record<"passed" | "failed" | "open", BadgeTone>> = { passed: "ok", failed: "bad", open: "none" };

const Answer = ({ item: { answer } }: { readonly item: CheckItem }) => {
  const text = useText(verificationText);
  return <Badge tone={tones[answer ?? "open"]}>{text.answers[answer ?? "open"]}</Badge>;
};

const Answered = ({ item: { by, at } }: { readonly item: CheckItem }) => {
  const text = useText(verificationText);
  const language = useLanguage();
  return at === null ? null : <p className="small mut">{text.answeredBy(by ?? "", formatDateTime(at, language))}</p>;
};
