import { folded } from "../fold.ts";
import type { Actor } from "../people/actor.ts";
import { bodySupervised, supervisingBodyOf } from "../people/supervising.ts";

interface Bodies {
  readonly leadBody: string;
  /** In the order of their commitments. */
  readonly parties: readonly string[];
  /** As the plan names them. */
  readonly supervisors: readonly string[];
}

/** The bodies that sign the minutes of a draw: who leads, the parties, then the supervisors that are no party; each once. */
export const signatories = ({ leadBody, parties, supervisors }: Bodies): readonly string[] => {
  const acting = [...new Map([leadBody, ...parties].map((body) => [bodyKey(body), body])).values()];
  const watching = acting.map(supervisingBodyOf);
  return [...acting, ...supervisors.filter((body) => !watching.includes(supervisingBodyOf(body)))];
};

/**
 * The body among those that this person signs for; null: it is no party. For a supervising body only who supervises for it signs, for
 * another body who belongs to it: the same name, however marks and capitals are written.
 */
export const signsFor = (actor: Actor, round: string, bodies: readonly string[]): string | null => {
  const own = actor.kind === "account" ? actor.body : actor.name;
  const sameName = (body: string): boolean => bodyKey(body) === bodyKey(own);
  const supervised = bodySupervised(actor, round);
  if (supervised === null) return bodies.find((body) => supervisingBodyOf(body) === null && sameName(body)) ?? null;
  const watching = bodies.filter((body) => supervisingBodyOf(body) === supervised);
  return watching.find(sameName) ?? watching[0] ?? null;
};

/** Whether two names are of one body. */
export const isSameBody = (one: string, other: string): boolean => bodyKey(one) === bodyKey(other);

/** “Ủy ban MTTQ huyện” and “Uỷ ban Mặt trận Tổ quốc huyện” are one. */
const bodyKey = (body: string): string =>
  folded(body)
    .replace(/\bmat tran to quoc( viet nam)?\b/g, "mttq")
    .replace(/\bcuu chien binh\b/g, "ccb");
