import type { AskedIf } from "./asked-if.ts";
import { profileQuestions } from "./draft-profile.ts";
import * as words from "./draft-words.ts";
import { offeredLanguages } from "./form-languages.ts";
import type { ContextQuestion, Factor, Method } from "./method.ts";
import {
  type Option,
  type Question,
  type Questionnaire,
  questionnaireFormat,
  type Respondent,
  type Section,
} from "./questionnaire.ts";

export interface DraftSettings {
  readonly respondent: Respondent;
  /** The body that asks, as the introduction names it. */
  readonly asker?: string;
  readonly version?: string;
  /** The ISO day of the draft: the consent names the law in force on it. */
  readonly on?: string;
}

/**
 * A whole form of a method in Vietnamese and English, ready to be tried: about the respondent, the method's questions on experience,
 * its criteria factor by factor (each gate right before what it opens), expectations and a free text.
 */
export const draftFrom = (method: Method, { respondent, asker, version = "1.0", on }: DraftSettings): Questionnaire => {
  const sections = sectionsFrom(method, respondent);
  const minutes = minutesFor(sections);
  const facts = { minutes, ...(asker && { asker }), ...(on && { on }) };
  return {
    format: questionnaireFormat,
    method: { id: method.id, version: method.version },
    respondent,
    version,
    languages: offeredLanguages.filter(({ code }) => code === "vi" || code === "en").map(({ code, name }) => ({ code, name })),
    title: words.titles[respondent],
    introduction: words.introduction(respondent, facts),
    consent: { version: "1.0", text: words.consent(facts) },
    scale: {
      points: method.scale.points.map(({ value, label }) => ({ value, label })),
      notApplicable: words.notApplicable,
    },
    sections,
    thanks: words.thanks,
  };
};

/** Five questions a minute, rounded up to what people say: 5, 10, 15. */
const minutesFor = (sections: readonly Section[]): number =>
  Math.ceil(sections.reduce((sum, { questions }) => sum + questions.length, 0) / 25) * 5;

const personal = ["sex", "age_group"];
export const wishes = "expectations";
export const wishesAtMost = 3;

const sectionsFrom = (method: Method, respondent: Respondent): readonly Section[] => {
  const gates = new Set(method.factors.flatMap(({ askedIf }) => (askedIf ? [askedIf.question] : [])));
  const about = method.context.filter(({ id }) => personal.includes(id) && respondent === "citizen");
  const lived = method.context.filter(({ id }) => !personal.includes(id) && id !== wishes && !gates.has(id));
  const wished = method.context.filter(({ id }) => id === wishes);
  const { sectionWords: titles } = words;
  const sections: readonly Section[] = [
    {
      ...{ id: "about", kind: "profile", title: titles.about[respondent] },
      questions: [...about.map((question) => fromContext(question)), ...profileQuestions[respondent]],
    },
    {
      id: "experience",
      kind: "experience",
      title: titles.experience,
      questions: lived.map((found) => fromContext(found, lived)),
    },
    ...method.factors.flatMap((factor, place) => factorSections(factor, method, method.factors.slice(0, place))),
    {
      id: "wishes",
      kind: "expectations",
      title: titles.expectations,
      questions: wished.map((question) => fromContext(question)),
    },
    { id: "comments", kind: "comments", title: titles.comments, questions: [comment] },
  ];
  return sections.filter(({ questions }) => questions.length > 0);
};

/** The criteria of a factor; before them its gate, unless an earlier factor has brought it already. */
const factorSections = (factor: Factor, { context }: Method, before: readonly Factor[]): readonly Section[] => {
  const gate = context.find(({ id }) => id === factor.askedIf?.question);
  const brought = before.some(({ askedIf }) => askedIf?.question === gate?.id);
  const criteria: Section = {
    ...{ id: factor.id, kind: "criteria", title: factor.title, lead: words.sectionWords.lead },
    ...(factor.askedIf && { askedIf: factor.askedIf }),
    questions: factor.criteria.map(({ id, text, shortText }) => ({
      ...{ kind: "criterion", id, text, short: shortText, required: true, notApplicable: true },
    })),
  };
  if (!gate || brought) return [criteria];
  const asked = { ...fromContext(gate), required: true };
  return [{ id: `${factor.id}.gate`, kind: "criteria", title: words.sectionWords.gate, questions: [asked] }, criteria];
};

/** Asked only of those whose matter was late; the method's files then hold nothing for the others. */
const followUps: Readonly<Record<string, AskedIf>> = {
  late_notice: { question: "lateness", equals: "late" },
  apology: { question: "lateness", equals: "late" },
};

const fromContext = ({ id, text, type, options = [] }: ContextQuestion, others: readonly ContextQuestion[] = []): Question => {
  const followed = followUps[id];
  const askedIf = followed && others.some((other) => other.id === "lateness") ? followed : undefined;
  const note = words.interviewerNotes[id];
  const head = {
    ...{ id, text, required: false, notApplicable: false },
    ...(note && { interviewer: note }),
    ...(askedIf && { askedIf }),
  };
  if (type === "text" || type === "number") return { ...head, kind: type };
  const offered = options
    .filter(({ value }) => !(askedIf && value === "not-applicable"))
    .map(({ value, label }) => ranged(id, { value, label }));
  if (type === "single") return { ...head, kind: "single", options: offered };
  const limited = id === wishes && { hint: words.upTo(wishesAtMost), max: wishesAtMost };
  return { ...head, kind: "multiple", options: offered, ...limited };
};

/** `18-24` and `61+` of an age say which ages they stand for. */
const ranged = (question: string, option: Option): Option => {
  const [, from, to, open] = /^(\d+)(?:-(\d+)|(\+))$/.exec(option.value) ?? [];
  if (question !== "age_group" || from === undefined) return option;
  return { ...option, range: { from: Number(from), ...(open === undefined && { to: Number(to) }) } };
};

const comment: Question = {
  ...{ kind: "text", id: "comment", text: words.comment.text, hint: words.comment.hint },
  ...{ required: false, notApplicable: false, maxLength: 2_000 },
};
