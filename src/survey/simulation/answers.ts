import { type Answers, type ContextAnswers, isAsked, type MissingReason } from "../fieldwork/parse-response.ts";
import { wishes, wishesAtMost } from "../instrument/draft-questionnaire.ts";
import type { ContextQuestion, Factor, Method } from "../instrument/method.ts";
import { keyedRandom, logistic, normal, pickByShare, type Random } from "./keyed-random.ts";
import type { Population } from "./population.ts";

/** Somebody who could be asked, as far as answers depend on it. */
export interface Respondent {
  /** Gives the person's own stream of chance: whoever is drawn, this person answers the same. */
  readonly key: string;
  /** Share of satisfied people by factor where the person was served, in per cent. */
  readonly satisfied: Readonly<Record<string, number>>;
  /** Field code; empty for people asked on the spot. */
  readonly field: string;
  /** Answers that are known beforehand: sex, age group. */
  readonly profile: ContextAnswers;
}

export interface Form {
  readonly context: ContextAnswers;
  readonly answers: Answers;
}

/** What this person would write into the form. */
export function formOf(population: Population, method: Method, person: Respondent): Form {
  const context = contextOf(population, method, person);
  const random = keyedRandom(population.seed, person.key, "answers");
  const mood = population.personSpread * normal(random);
  const answers = method.factors.flatMap((factor) => factorAnswers({ population, factor, person, random, mood, context }));
  return { context, answers: Object.fromEntries(answers) };
}

interface FactorWork {
  readonly population: Population;
  readonly factor: Factor;
  readonly person: Respondent;
  readonly random: Random;
  readonly mood: number;
  readonly context: ContextAnswers;
}

/** The same number of draws is made whether or not the factor is asked, so that one answer never moves another. */
function factorAnswers({
  population,
  factor,
  person,
  random,
  mood,
  context,
}: FactorWork): readonly [string, number | MissingReason][] {
  const asked = isAsked(factor, context);
  return factor.criteria.map(({ id }) => {
    const gap = missingAnswer(random, population.missing);
    const content = centreOf(population, person, { factor: factor.id, criterion: id }) + mood + logistic(random);
    return [id, asked ? (gap ?? pointOf(content, spreadFactor(population))) : "not-asked"];
  });
}

function missingAnswer(random: Random, { notApplicable, blank, refused }: Population["missing"]): MissingReason | undefined {
  const share = random();
  if (share < notApplicable) return "not-applicable";
  if (share < notApplicable + blank) return "blank";
  return share < notApplicable + blank + refused ? "refused" : undefined;
}

/** Where the person's content with a criterion centres; above 0 means more likely satisfied than not. */
function centreOf(
  population: Population,
  person: Respondent,
  { factor, criterion }: { factor: string; criterion: string },
): number {
  const share = (person.satisfied[factor] ?? 80) / 100;
  const effect = (population.fieldEffect[person.field] ?? 0) + (population.criterionEffect[criterion] ?? 0);
  return (Math.log(share / (1 - share)) + effect) * spreadFactor(population);
}

/** People differ by `personSpread` around the centre, which draws shares towards one half; this stretches them back. */
const spreadFactor = ({ personSpread }: Population): number => Math.sqrt(1 + 0.346 * personSpread ** 2);

/** Content in words of the scale: 4 from 0 on, 5 from well above, 3, 2 and 1 below. */
function pointOf(content: number, stretch: number): number {
  const level = content / stretch;
  if (level >= 2.25) return 5;
  if (level >= 0) return 4;
  if (level >= -1.35) return 3;
  return level >= -2.6 ? 2 : 1;
}

function contextOf(population: Population, method: Method, person: Respondent): ContextAnswers {
  const random = keyedRandom(population.seed, person.key, "context");
  const answers: Record<string, string | readonly string[]> = {};
  for (const question of method.context) {
    const answer = person.profile[question.id] ?? contextAnswer(random, question, population.context[question.id]);
    if (answer !== undefined) answers[question.id] = question.id === wishes ? fewWishes(population, person, answer) : answer;
  }
  const wasLate = answers.lateness === "late";
  for (const id of ["late_notice", "apology"]) if (answers[id] !== undefined && !wasLate) answers[id] = "not-applicable";
  return answers;
}

/** The form takes so many wishes at most; which of more are left out is chance of its own, so that no other answer moves. */
function fewWishes({ seed }: Population, { key }: Respondent, answer: string | readonly string[]): string | readonly string[] {
  if (typeof answer === "string" || answer.length <= wishesAtMost) return answer;
  const random = keyedRandom(seed, key, wishes);
  const ranks = new Map(answer.map((wish) => [wish, random()]));
  const kept = answer.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0)).slice(0, wishesAtMost);
  return answer.filter((wish) => kept.includes(wish));
}

function contextAnswer(
  random: Random,
  { type }: ContextQuestion,
  shares: Readonly<Record<string, number>> | undefined,
): string | readonly string[] | undefined {
  if (shares === undefined) return undefined;
  if (type === "single") return pickByShare(random, shares);
  const chosen = Object.entries(shares).flatMap(([option, share]) => (random() < share ? [option] : []));
  return chosen.length > 0 ? chosen : undefined;
}
