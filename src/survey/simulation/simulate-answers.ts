import { type FinalOutcome, hasFailed, type Mode } from "../fieldwork/outcome.ts";
import type { Method } from "../instrument/method.ts";
import { type Form, formOf, type Respondent } from "./answers.ts";
import { dayNumber, isoOf } from "./calendar.ts";
import { keyedRandom, pickByShare, whole } from "./keyed-random.ts";
import type { SimulatedPerson } from "./persons.ts";
import type { Population } from "./population.ts";
import { frameRespondent, visitor } from "./respondents.ts";

/** A case as the draw made it. */
export interface SimulationCase {
  readonly code: string;
  readonly stratum: string;
  readonly role: "sample" | "reserve" | "on-site";
  /** Order within stratum and role, from 1. */
  readonly position: number;
  readonly agencyId: string;
  /** One dossier of the person; null on site. */
  readonly dossier: string | null;
}

/** What became of a case; a case that was tried in vain has no form. */
export interface SimulatedResponse {
  readonly code: string;
  readonly outcome: FinalOutcome;
  readonly form: (Form & { readonly mode: Mode; readonly answeredOn: string }) | null;
}

export interface AnswerRequest {
  readonly population: Population;
  readonly method: Method;
  readonly cases: readonly SimulationCase[];
  /** From `simulateFrame`; not needed on site. */
  readonly personOf?: ReadonlyMap<string, SimulatedPerson>;
}

/**
 * The fieldwork: every sampled case is tried; who refuses, is not found or has moved is replaced by the next reserve of the stratum, in
 * order, as long as there is one. Reserves that were not needed are not in the result. Throws for a dossier that is not in the frame.
 */
export const simulateAnswers = (request: AnswerRequest): readonly SimulatedResponse[] =>
  [...Map.groupBy(request.cases, ({ stratum, agencyId }) => `${agencyId}\u001f${stratum}`).values()].flatMap((members) =>
    askStratum(request, members),
  );

function askStratum(request: AnswerRequest, members: readonly SimulationCase[]): readonly SimulatedResponse[] {
  const first = members.filter(({ role }) => role !== "reserve").sort(byPosition);
  const reserves = members.filter(({ role }) => role === "reserve").sort(byPosition);
  const responses = first.map((one) => ask(request, one));
  let failed = responses.filter(({ outcome }) => hasFailed(outcome)).length;
  for (const reserve of reserves) {
    if (failed === 0) break;
    const response = ask(request, reserve);
    if (!hasFailed(response.outcome)) failed -= 1;
    responses.push(response);
  }
  return responses;
}

const byPosition = (a: SimulationCase, b: SimulationCase): number => a.position - b.position;

function ask(request: AnswerRequest, one: SimulationCase): SimulatedResponse {
  const { population, method } = request;
  const person = respondentOf(request, one);
  const random = keyedRandom(population.seed, person.key, "fieldwork");
  const outcome = one.role === "on-site" ? "answered" : outcomeOf(random(), population.outcome);
  if (outcome !== "answered") return { code: one.code, outcome, form: null };
  const mode = one.role === "on-site" ? "interview" : (pickByShare(random, population.mode) as Mode);
  const answeredOn = isoOf(whole(random, dayNumber(population.fieldworkFrom), dayNumber(population.fieldworkTo)));
  return { code: one.code, outcome, form: { mode, answeredOn, ...formOf(population, method, person) } };
}

function outcomeOf(share: number, shares: Population["outcome"]): FinalOutcome {
  if (share < shares.refused) return "refused";
  if (share < shares.refused + shares["not-found"]) return "not-found";
  return share < shares.refused + shares["not-found"] + shares.moved ? "moved" : "answered";
}

function respondentOf(
  { population, personOf }: AnswerRequest,
  { dossier, agencyId, position, code }: SimulationCase,
): Respondent {
  if (dossier === null) return visitor(population, { agencyId, position });
  const person = personOf?.get(dossier);
  if (person === undefined) throw new RangeError(`case ${code}: dossier ${dossier} is not in the simulated frame`);
  return frameRespondent(population, person);
}
