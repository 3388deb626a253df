import { data, useSearchParams } from "react-router";
import { editQuestionnaire } from "../../../actions/instrument/edit-questionnaire.ts";
import { showQuestionnaire } from "../../../actions/instrument/show-questionnaire.ts";
import { madeCode } from "../../../survey/instrument/made-code.ts";
import { type Fields, fieldsOf, questionFrom } from "../../../survey/instrument/question-fields.ts";
import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import { type PlacedQuestion, type Questionnaire, questionsOf } from "../../../survey/instrument/questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { problem } from "../../../survey/problem.ts";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, settle, textOf } from "../form.ts";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/question.route.ts";
import { BothSides } from "./both-sides.tsx";
import { fieldAt } from "./field-at.ts";
import { fieldName } from "./field-name.ts";
import { FormPage } from "./form-page.tsx";
import { QuestionForm } from "./question-form.tsx";
import { QuestionLook } from "./question-look.tsx";
import { fieldsIn } from "./typed-fields.ts";
import "./editor.css";

const find = (form: Questionnaire, id: string): PlacedQuestion | undefined =>
  questionsOf(form).find(({ question }) => question.id === id);

export const loader = async ({ params: { round, form, question }, context }: Route.LoaderArgs) => {
  const view = valueOrPage(await showQuestionnaire({ round, form }, worldOf(context).effects));
  return question === "new" || find(view.form, question) ? view : data(view, { status: 404 });
};

/** Saves a question as it was typed; one that somebody has removed meanwhile keeps what was typed, to be saved as a new one. */
export const action = async ({ request, params: { round, form, question: id }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const sent = await readForm(request, world);
  const view = valueOrPage(await showQuestionnaire({ round, form }, world.effects));
  const before = find(view.form, id)?.question ?? null;
  const typed = fieldsIn(sent);
  const taken = questionsOf(view.form).map(({ question }) => question.id);
  const code = typed.id?.trim() || (before?.id ?? madeCode(typed["text.vi"] ?? "", taken));
  const read = questionFrom({ ...typed, id: code }, before, (name) => fieldName(name, questionnaireText[world.language]));
  if (!read.ok) return refuse(read.problems, sent);
  const [section, after] = [textOf(sent, "section"), textOf(sent, "after") || lastIn(view.form, textOf(sent, "section"))];
  const edit =
    id === "new"
      ? ({ act: "insertQuestion", section, after, question: read.value } as const)
      : ({ act: "changeQuestion", question: id, to: read.value } as const);
  const saved = await editQuestionnaire({ round, form, revision: wholeNumber(textOf(sent, "revision")), edit }, world.effects);
  const done = `/workspace/${round}/instrument/${form}?done=editQuestionnaire#question-${encodeURIComponent(read.value.id)}`;
  return settle(saved, sent, done);
};

const lastIn = (form: Questionnaire, section: string): string | null =>
  form.sections.find(({ id }) => id === section)?.questions.at(-1)?.id ?? null;

export default function QuestionPage({ loaderData: view, actionData, params: { question: id } }: Route.ComponentProps) {
  const text = useText(questionnaireText);
  const placed = find(view.form, id);
  const stored = placed ? fieldsOf(placed.question) : blank;
  const values = actionData?.values ?? stored;
  const number = questionNumbers(view.form).get(id);
  const earlier = useEarlier(view, placed);
  const gone = !placed && id !== "new";
  const faults = gone ? [problem("E-INSTRUMENT-241", { id })] : faultsAt(view, id);
  return (
    <FormPage
      view={view}
      title={number ? text.questionTitle(number) : text.newQuestion}
      problems={actionData?.problems ?? faults}
      fieldOf={fieldAt(Object.keys(actionData?.values ?? {}), (name) => fieldName(name, text))}
    >
      <BothSides
        problems={actionData?.problems}
        stored={stored}
        typed={actionData?.values}
        named={(name) => fieldName(name, text)}
      />
      <div className="grid2 qe-grid">
        {gone && !actionData ? null : <QuestionForm view={view} values={values} placed={placed} earlier={earlier} />}
        {placed && <QuestionLook form={view.form} question={placed.question} number={number ?? ""} />}
      </div>
    </FormPage>
  );
}

const faultsAt = (view: QuestionnaireView, id: string) =>
  view.faults.filter(({ question }) => question === id).map((fault) => fault.problem);

const blank: Fields = { kind: "single" };

/** What a condition may ask about: the questions before this one; of a new one, those before its place. */
const useEarlier = ({ form }: QuestionnaireView, placed: PlacedQuestion | undefined): readonly PlacedQuestion[] => {
  const asked = useSearchParams()[0];
  const all = questionsOf(form);
  if (placed) return all.slice(0, all.indexOf(all.find(({ question }) => question === placed.question) ?? placed));
  const section = form.sections.findIndex(({ id }) => id === asked.get("section"));
  const after = all.findIndex(({ question }) => question.id === asked.get("after"));
  if (after >= 0) return all.slice(0, after + 1);
  const upTo = form.sections.slice(0, section + 1).reduce((sum, { questions }) => sum + questions.length, 0);
  return all.slice(0, upTo);
};
