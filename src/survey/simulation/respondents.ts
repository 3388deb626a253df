import type { Respondent } from "./answers.ts";
import { ageOn } from "./frame.ts";
import { keyedRandom } from "./keyed-random.ts";
import type { SimulatedPerson } from "./persons.ts";
import type { Population } from "./population.ts";

/** A person of the frame as somebody who is asked. */
export const frameRespondent = (population: Population, person: SimulatedPerson): Respondent => ({
  key: person.key,
  satisfied: person.agency.satisfied,
  field: person.field,
  profile: { sex: person.sex, age_group: ageGroup(ageOn(person, population.fieldworkFrom)) },
});

/** The visitor who fills a place of an on-site quota: there is no list of visitors, each place meets its own. */
export function visitor(population: Population, { agencyId, position }: { agencyId: string; position: number }): Respondent {
  const station = population.stations.find(({ id }) => id === agencyId);
  if (station === undefined) throw new RangeError(`no station ${agencyId} in the population`);
  const key = `${agencyId}/visitor/${position}`;
  const random = keyedRandom(population.seed, key, "person");
  return {
    key,
    satisfied: station.satisfied,
    field: "",
    profile: { sex: random() < 0.42 ? "male" : "female", age_group: ageGroup(18 + Math.floor(67 * random() ** 1.3)) },
  };
}

/** Age groups that neither overlap nor leave a gap. */
export function ageGroup(age: number): string {
  if (age < 25) return "18-24";
  if (age < 35) return "25-34";
  if (age < 50) return "35-49";
  return age <= 60 ? "50-60" : "61+";
}
