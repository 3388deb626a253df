import { folded } from "../fold.ts";
import type { Actor } from "./actor.ts";
import { type SupervisingBody, supervisingBodies } from "./role.ts";

const names: Readonly<Record<SupervisingBody, RegExp>> = {
  "fatherland-front": /\b(mat tran to quoc|mttq)\b/,
  veterans: /\b(cuu chien binh|ccb)\b/,
};

/** Which of the two bodies a name is of: “Uỷ ban MTTQ huyện”, “Hội CCB Việt Nam tỉnh”; null: another body. */
export const supervisingBodyOf = (name: string): SupervisingBody | null =>
  supervisingBodies.find((body) => names[body].test(folded(name))) ?? null;

/** What the bodies are called where the plan does not name them. */
const full: Readonly<Record<SupervisingBody, string>> = {
  "fatherland-front": "Ủy ban Mặt trận Tổ quốc Việt Nam",
  veterans: "Hội Cựu chiến binh Việt Nam",
};

/** The two bodies as the plan of a round names its supervisors. */
export const supervisorNames = (supervisors: readonly string[] = []): Readonly<Record<SupervisingBody, string>> => {
  const nameOf = (body: SupervisingBody): string => supervisors.find((name) => supervisingBodyOf(name) === body) ?? full[body];
  return { "fatherland-front": nameOf("fatherland-front"), veterans: nameOf("veterans") };
};

/**
 * The body that this person supervises for in a round, as the grant says, or else the body of the account. null for everyone else:
 * also for whoever leads or administers the round besides, so that nobody who is watched signs for who watches, and for a person of
 * both bodies.
 */
export const bodySupervised = (actor: Actor, round: string): SupervisingBody | null => {
  if (actor.kind !== "account") return null;
  const held = actor.grants.filter(({ roundCode }) => roundCode === null || roundCode === round);
  if (held.some(({ role }) => role === "administrator" || role === "lead")) return null;
  const bodies = new Set(
    held.filter(({ role }) => role === "supervisor").map(({ supervises }) => supervises ?? supervisingBodyOf(actor.body)),
  );
  const [body = null, ...others] = bodies;
  return others.length > 0 ? null : body;
};
