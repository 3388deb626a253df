import { plain } from "../fold.ts";
import type { Respondent } from "../instrument/questionnaire.ts";
import { dayNumber } from "./calendar.ts";
import { keyedRandom, pick, type Random, whole } from "./keyed-random.ts";
import { madeUpName, type Sex } from "./names.ts";
import { type MadeUpOrganisation, madeUpOrganisation, renamed, taxCode } from "./organisations.ts";
import type { Population } from "./population.ts";
import type { Procedure } from "./procedure.ts";
import { procedures } from "./procedures.ts";

/** Why a person of the frame is not asked; `none` for those who may be drawn. */
export type PersonKind = "eligible" | "not-completed" | "withdrawn" | "under-age" | "no-contact";

export interface SimulatedPerson {
  /** Says where the person stands in the population; nothing of a real person. */
  readonly key: string;
  readonly kind: PersonKind;
  readonly agency: Population["agencies"][number];
  readonly field: string;
  /** Of the organisation, where one filed the dossiers; sex and birth are then of whoever answers for it. */
  readonly name: string;
  readonly organisation: MadeUpOrganisation | null;
  readonly sex: Sex;
  /** Days since 1970-01-01. */
  readonly born: number;
  readonly identity: string;
  readonly phone: string;
  readonly address: string;
  readonly dossiers: readonly Dossier[];
}

/** Days are counted from 1970-01-01. */
export interface Dossier {
  readonly procedure: Procedure;
  readonly received: number;
  readonly due: number;
  readonly returned: number | null;
  readonly status: "done" | "open" | "withdrawn" | "cancelled";
}

/** Everybody who dealt with the agencies in the period: the eligible people as the population counts them, and the others. */
export const simulatedPersons = (population: Population): readonly SimulatedPerson[] =>
  withOwnMarks(
    population.agencies.flatMap((agency) =>
      Object.entries(agency.eligible).flatMap(([field, eligible]) =>
        kindsOf(population, eligible).map((kind, place) => makePerson(population, { agency, field, kind, place })),
      ),
    ),
  );

/**
 * Two people of one name are born on different days, so that nobody is taken for somebody else; marks over letters do not count.
 * Organisations have names of their own, as a register of companies demands.
 */
function withOwnMarks(persons: readonly SimulatedPerson[]): readonly SimulatedPerson[] {
  const taken = new Set<string>();
  return persons.map((person) => {
    if (person.organisation) return withOwnName(person, person.organisation, taken);
    const name = plain(person.name);
    let born = person.born;
    while (taken.has(`${name} ${born}`)) born -= 1;
    taken.add(`${name} ${born}`);
    return born === person.born ? person : { ...person, born };
  });
}

function withOwnName(person: SimulatedPerson, organisation: MadeUpOrganisation, taken: Set<string>): SimulatedPerson {
  let name = organisation.name;
  while (taken.has(plain(name))) name = renamed(name);
  taken.add(plain(name));
  return name === organisation.name ? person : { ...person, name, organisation: { ...organisation, name } };
}

function kindsOf({ frame }: Population, eligible: number): readonly PersonKind[] {
  const many = (kind: PersonKind, share: number): readonly PersonKind[] => Array(Math.round(eligible * share)).fill(kind);
  return [
    ...many("eligible", 1),
    ...many("not-completed", frame.notCompleted),
    ...many("withdrawn", frame.withdrawn),
    ...many("under-age", frame.underAge),
    ...many("no-contact", frame.noContact),
  ];
}

interface PersonPlace {
  readonly agency: Population["agencies"][number];
  readonly field: string;
  readonly kind: PersonKind;
  readonly place: number;
}

function makePerson(population: Population, { agency, field, kind, place }: PersonPlace): SimulatedPerson {
  const key = `${agency.id}/${field}/${place + 1}`;
  const random = keyedRandom(population.seed, key, "person");
  const sex = random() < 0.48 ? "male" : "female";
  const born = bornOn(random, population, kind);
  const number = serialOf(population, { agency, field, kind, place });
  const organisation = organisationOf(population, { agency, field, kind, place });
  const name = madeUpName(random, sex);
  return {
    ...{ key, kind, agency, field, organisation, sex, born },
    name: organisation?.name ?? name,
    identity: organisation ? taxCode(number) : identityNumber({ sex, born, number }),
    phone: kind === "no-contact" ? "" : phoneNumber(random, number),
    address: kind === "no-contact" ? "" : addressOf(random, population, { agency, key }),
    dossiers: makeDossiers(random, population, { field, kind, respondent: organisation ? "organisation" : "citizen" }),
  };
}

/** By a stream of its own, so that a citizen is the same whoever else is an organisation. Nothing under age is one. */
function organisationOf(population: Population, { agency, field, kind, place }: PersonPlace): MadeUpOrganisation | null {
  const share = agency.organisations?.[field] ?? 0;
  if (share === 0 || kind === "under-age") return null;
  const random = keyedRandom(population.seed, `${agency.id}/${field}/${place + 1}`, "organisation");
  return random() < share ? madeUpOrganisation(random, field) : null;
}

/** 18 to 85 years at the start of the period; 14 to 16 for the under-age. */
function bornOn(random: Random, { periodFrom }: Population, kind: PersonKind): number {
  const years = kind === "under-age" ? 14 + random() * 2 : 18 + 67 * random() ** 1.4;
  return dayNumber(periodFrom) - Math.ceil(years * 365.25) - 1;
}

/** Room for people of one agency and field: identity numbers leave six digits for all of them together. */
const roomOf = ({ agencies }: Population): number => Math.min(5_000, Math.floor(1_000_000 / (agencies.length * fieldRoom)));

const fieldRoom = 8;

/** A number that no other person of the population has. */
function serialOf(population: Population, { agency, field, place }: PersonPlace): number {
  const agencyPlace = population.agencies.indexOf(agency);
  const fieldPlace = Object.keys(agency.eligible).indexOf(field);
  return (agencyPlace * fieldRoom + fieldPlace) * roomOf(population) + place;
}

/** Twelve digits in the form of a citizen card; codes of provinces end with 096, so that the number with 999 is nobody's. */
function identityNumber({ sex, born, number }: { sex: Sex; born: number; number: number }): string {
  const year = new Date(born * 86_400_000).getUTCFullYear();
  const century = (year >= 2000 ? 2 : 0) + (sex === "female" ? 1 : 0);
  return `999${century}${String(year % 100).padStart(2, "0")}${String(number).padStart(6, "0")}`;
}

/** Ten digits on a prefix that is meant to be that of no network (the plan of numbers was not read), so that nobody is called. */
const phoneNumber = (random: Random, number: number): string =>
  `0${pick(random, ["20", "21"])}${String(number * 17 + 1_000_003).slice(-7)}`;

/** Near the agency, or somewhere in the province, by a stream of its own. */
function addressOf(
  random: Random,
  { seed, places = [] }: Population,
  { agency, key }: { readonly agency: Population["agencies"][number]; readonly key: string },
): string {
  const { place, home = "Thôn" } = agency.wide ? pick(keyedRandom(seed, key, "place"), places) : agency;
  return `${place.startsWith("thị trấn") ? `Tổ dân phố ${whole(random, 1, 16)}` : `${home} ${whole(random, 1, 8)}`}, ${place}`;
}

function makeDossiers(
  random: Random,
  population: Population,
  { field, kind, respondent }: Pick<PersonPlace, "field" | "kind"> & { readonly respondent: Respondent },
): readonly Dossier[] {
  const first = makeDossier(random, population, { field, respondent, status: statusOf(random, kind) });
  if (kind !== "eligible" || random() >= population.frame.moreDossiers) return [first];
  const more = Array.from({ length: random() < 0.8 ? 1 : 2 }, () =>
    makeDossier(random, population, { field, respondent, status: random() < 0.85 ? "done" : "open" }),
  );
  return [first, ...more];
}

function statusOf(random: Random, kind: PersonKind): Dossier["status"] {
  if (kind === "not-completed") return "open";
  if (kind === "withdrawn") return random() < 0.7 ? "withdrawn" : "cancelled";
  return "done";
}

function makeDossier(
  random: Random,
  population: Population,
  { field, respondent, status }: { field: string; respondent: Respondent; status: Dossier["status"] },
): Dossier {
  const [from, to] = [dayNumber(population.periodFrom), dayNumber(population.periodTo)];
  const procedure = pick(random, proceduresFor(field, respondent));
  const returned = whole(random, from, to);
  const late = random() < 0.08 ? whole(random, 1, 6) : -whole(random, 0, Math.floor(procedure.days / 3));
  const received = status === "done" ? returned - Math.max(0, procedure.days + late) : whole(random, to - 40, to);
  return { procedure, received, due: received + procedure.days, returned: status === "done" ? returned : null, status };
}

const proceduresFor = (field: string, respondent: Respondent): readonly Procedure[] =>
  (procedures[field] ?? procedures.khac ?? []).filter(({ by = respondent }) => by === respondent);
