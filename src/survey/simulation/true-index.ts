import { computeIndex, computeIndexBy, type DomainIndex, type IndexNode } from "../indicator/compute-index.ts";
import { criterionIds, type Responses } from "../indicator/responses.ts";
import type { Method, Scoring } from "../instrument/method.ts";
import { formOf } from "./answers.ts";
import { type SimulatedPerson, simulatedPersons } from "./persons.ts";
import type { Population } from "./population.ts";
import { frameRespondent } from "./respondents.ts";

export interface Census {
  /** The eligible people of the strata that the plan covers, in the order of the rows. */
  readonly persons: readonly SimulatedPerson[];
  /** What each of them would answer; strata are agency × field, by code. */
  readonly responses: Responses;
  /** Agency id of each row. */
  readonly agency: readonly string[];
  /** `agency/field` by stratum code. */
  readonly strata: readonly string[];
}

export interface CensusRequest {
  readonly population: Population;
  readonly method: Method;
  /** Whether the plan has forms for this agency and field; a quota of 0 leaves its people out of what is measured. */
  readonly covers: (agencyId: string, field: string) => boolean;
}

/** Everybody who could be drawn, with the answers they would give. */
export function simulatedCensus({ population, method, covers }: CensusRequest): Census {
  const persons = simulatedPersons(population).filter(
    ({ kind, agency, field }) => kind === "eligible" && covers(agency.id, field),
  );
  const strata = [...new Set(persons.map(stratumOf))];
  const codes = new Map(strata.map((name, code) => [name, code]));
  const forms = persons.map((person) => formOf(population, method, frameRespondent(population, person)));
  const column = (id: string) =>
    Int8Array.from(forms, ({ answers }) => {
      const answer = answers[id];
      return typeof answer === "number" ? answer : 0;
    });
  const items = Object.fromEntries(criterionIds(method).map((id) => [id, column(id)]));
  const stratum = Int32Array.from(persons, (person) => codes.get(stratumOf(person)) ?? 0);
  return {
    persons,
    responses: { items, stratum, stratumNames: strata },
    agency: persons.map(({ agency }) => agency.id),
    strata,
  };
}

const stratumOf = ({ agency, field }: SimulatedPerson): string => `${agency.id}/${field}`;

export interface TrueIndex {
  readonly whole: readonly IndexNode[];
  readonly agencies: readonly DomainIndex[];
}

/** The index as it would come out if everybody of the census answered: what a sample estimates. */
export function trueIndex(method: Method, scoring: Scoring, { responses, agency }: Census): TrueIndex {
  const whole = computeIndex({ method, scoring, responses });
  const agencies = computeIndexBy({ method, scoring, responses, by: agency });
  if (!whole.ok || !agencies.ok) throw new Error("a census can always be measured");
  return { whole: whole.value, agencies: agencies.value };
}
