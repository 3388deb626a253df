import { folded } from "../fold.ts";
import { editDistance } from "../nearest-name.ts";
import { normaliseIdentity, normalisePhone } from "./identity.ts";

/**
 * Why two units may be one person, or one unit two:
 * `name-phone`: same name, birth and telephone, but another identity number or none on one side;
 * `name-birth`: same name and birth, and one of them has no identity number;
 * `identity-slip`: same name and birth, identity numbers that differ in one or two digits;
 * `identity-renewed`: same name and birth, an old identity number (9 digits) and a new one (12);
 * `identity-name`: one identity number under two names: they were taken for one person.
 */
export const pairKinds = ["name-phone", "identity-slip", "identity-renewed", "identity-name", "name-birth"] as const;

export type PairKind = (typeof pairKinds)[number];

export type Verdict = "same" | "different" | "later";

/** What is compared of a person. */
export interface ComparedPerson {
  readonly name: string;
  /** ISO date, or a year; null when not known. */
  readonly birth: string | null;
  readonly identity: string;
  readonly phone: string;
  readonly address: string;
}

/** Two identity numbers of one length that differ in one or two digits: a slip of the hand. */
export const isSlip = (a: string, b: string): boolean => {
  const [first, second] = [normaliseIdentity(a), normaliseIdentity(b)];
  if (first === "" || first.length !== second.length || first === second) return false;
  return editDistance(first, second) <= 2;
};

/** Two names that are more than another way to write one: without marks they differ in three letters or more. */
export const areOtherNames = (a: string, b: string): boolean => editDistance(folded(a), folded(b)) >= 3;

/** The kind of a candidate once both persons are known; null when nothing is doubtful about it. */
export const pairKindOf = (a: ComparedPerson, b: ComparedPerson): PairKind | null => {
  const [identityA, identityB] = [normaliseIdentity(a.identity), normaliseIdentity(b.identity)];
  if (identityA !== "" && identityA === identityB) return areOtherNames(a.name, b.name) ? "identity-name" : null;
  const phone = normalisePhone(a.phone);
  if (phone !== "" && phone === normalisePhone(b.phone)) return "name-phone";
  if (identityA === "" || identityB === "") return "name-birth";
  if (isRenewed(identityA, identityB)) return "identity-renewed";
  return isSlip(identityA, identityB) ? "identity-slip" : null;
};

/** Whoever changed the card of nine digits for one of twelve has two numbers that share nothing. */
const isRenewed = (a: string, b: string): boolean =>
  /^(\d{9}|\d{12})$/.test(a) && /^(\d{9}|\d{12})$/.test(b) && a.length !== b.length;

export type Agreement = "same" | "similar" | "different" | "unknown";

/** How the facts of two persons agree, for the eye of whoever judges. */
export const agreements = (a: ComparedPerson, b: ComparedPerson): Readonly<Record<keyof ComparedPerson, Agreement>> => ({
  name: likeness(folded(a.name), folded(b.name), 2),
  birth: likeness(a.birth ?? "", b.birth ?? "", 1),
  identity: likeness(normaliseIdentity(a.identity), normaliseIdentity(b.identity), 2),
  phone: likeness(normalisePhone(a.phone), normalisePhone(b.phone), 2),
  address: likeness(folded(a.address), folded(b.address), 4),
});

const likeness = (a: string, b: string, slips: number): Agreement => {
  if (a === "" || b === "") return "unknown";
  if (a === b) return "same";
  return editDistance(a, b) <= slips ? "similar" : "different";
};

/** `•••• 4417`: enough to compare by eye, too little to use. */
export const masked = (text: string): string => (text === "" ? "" : `•••• ${text.replace(/\s/g, "").slice(-4)}`);
