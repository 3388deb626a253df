import { useSearchParams } from "react-router";
import { stopIn } from "../../../survey/instrument/form-walk.ts";
import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { visible } from "../../../survey/instrument/visible.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { InterviewCard } from "../../parts/questionnaire/interview-card.tsx";
import { formWords } from "../../text/questionnaire.ts";
import { answersIn, carried, previewHref } from "./preview-walk.ts";

interface PreviewProps {
  readonly view: QuestionnaireView;
  readonly language: string;
}

/** The interview, one question a page, in the order that the answers so far lead to. */
export const InterviewPreview = ({ view: { form }, language }: PreviewProps) => {
  const asked = useSearchParams()[0];
  const words = formWords(language);
  const answers = answersIn(asked);
  const shown = visible(form, answers).map(({ question }) => question);
  const stops = shown.map(({ id }) => id);
  const after = asked.get("after");
  const at = stopIn(stops, { at: asked.get("question"), after });
  const question = shown[at];
  const again = `?mode=interview&language=${language}`;
  if (!question || (after !== null && after === stops.at(-1)))
    return (
      <div className="card pad cf">
        <h2 className="cf-title">{textIn(form.thanks, language)}</h2>
        <ButtonLink href={again}>{words.again}</ButtonLink>
      </div>
    );
  const before = stops[at - 1];
  return (
    <form method="get" className="card pad qw">
      <input type="hidden" name="mode" value="interview" />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="after" value={question.id} />
      {carried(answers, [question.id]).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <InterviewCard
        {...{ form, question, language, answers }}
        number={questionNumbers(form).get(question.id) ?? ""}
        at={at + 1}
        of={stops.length}
      />
      <div className="cf-buttons">
        <Button main>{words.nextQuestion}</Button>
        {before && (
          <ButtonLink href={previewHref({ mode: "interview", language, question: before }, answers)}>{words.back}</ButtonLink>
        )}
      </div>
    </form>
  );
};
