import { type AskedIf, comparisonsOf } from "./asked-if.ts";
import { type PlacedQuestion, type Question, type Questionnaire, questionsOf, valuesOf } from "./questionnaire.ts";
import { type FormAnswers, visible } from "./visible.ts";

/** The conditions of a question: its section's and its own. */
export const conditionsOf = ({ section, question }: PlacedQuestion): readonly AskedIf[] =>
  [section.askedIf, question.askedIf].filter((condition) => condition !== undefined);

/** The ids that the conditions of a question name, each once. */
export const dependsOn = (placed: PlacedQuestion): ReadonlySet<string> =>
  new Set(
    conditionsOf(placed)
      .flatMap(comparisonsOf)
      .map(({ question }) => question),
  );

/** More ways of answering than this are not tried: the question then counts as reachable. */
const mostTries = 20_000;

/**
 * Whether some way of answering leads to a question. Tries every combination of the answers that matter: of each question that the
 * conditions go back to, the values that are named, one that is not, and none.
 */
export const isReachable = (form: Questionnaire, placed: PlacedQuestion): boolean => {
  const behind = questionsBehind(form, placed);
  const named = new Map<string, Set<string>>();
  for (const one of [...behind, placed])
    for (const { question, values } of conditionsOf(one).flatMap(comparisonsOf))
      named.set(question, new Set([...(named.get(question) ?? []), ...values]));
  const ways = behind.map(({ question }) => waysToAnswer(question, form, named.get(question.id) ?? new Set()));
  if (ways.reduce((product, { length }) => product * length, 1) > mostTries) return true;
  const sections = form.sections;
  return combinations(ways).some((chosen) => {
    const answers: FormAnswers = Object.fromEntries(behind.map(({ question }, at) => [question.id, chosen[at] ?? []]));
    return visible({ sections }, answers).some(({ question }) => question === placed.question);
  });
};

const questionsBehind = (form: Questionnaire, placed: PlacedQuestion): readonly PlacedQuestion[] => {
  const all = questionsOf(form);
  const known = new Set<string>();
  const waiting = [placed];
  for (const one of waiting)
    for (const id of dependsOn(one)) {
      const found = all.find(({ question }) => question.id === id);
      if (found && !known.has(id)) waiting.push(found);
      known.add(id);
    }
  return all.filter(({ question }) => known.has(question.id));
};

type Way = readonly string[];

const waysToAnswer = (question: Question, form: Questionnaire, named: ReadonlySet<string>): readonly Way[] => {
  const values = valuesOf(question, form);
  const offered = [...named].filter((value) => values.length === 0 || values.includes(value));
  const other = values.find((value) => !named.has(value)) ?? (values.length === 0 ? "…" : undefined);
  const single: Way[] = [...offered, ...(other === undefined ? [] : [other])].map((value) => [value]);
  if (question.kind !== "multiple") return [[], ...single];
  const most = question.max ?? values.length;
  return subsets(offered).filter((chosen) => chosen.length <= most);
};

/** Of more than twelve named values, those of the first twelve. */
const subsets = (values: readonly string[]): readonly Way[] => {
  const few = values.slice(0, 12);
  return Array.from({ length: 2 ** few.length }, (_, mask) => few.filter((_, at) => (mask >> at) & 1));
};

const combinations = (ways: readonly (readonly Way[])[]): readonly (readonly Way[])[] =>
  ways.reduce<readonly (readonly Way[])[]>(
    (found, next) => found.flatMap((chosen) => next.map((way) => [...chosen, way])),
    [[]],
  );
