import { folded } from "../frame/fold.ts";

/** The bodies that sign the minutes of a draw: who leads, then the parties in the order of their commitments; each once. */
export const signatories = (leadBody: string, parties: readonly string[]): readonly string[] => [
  ...new Map([leadBody, ...parties].map((body) => [bodyKey(body), body])).values(),
];

/** The body that somebody of this body signs for: the same name, however marks and capitals are written; null: it is no party. */
export const signsFor = (body: string, bodies: readonly string[]): string | null =>
  bodies.find((one) => bodyKey(one) === bodyKey(body)) ?? null;

/** “Ủy ban MTTQ huyện” and “Uỷ ban Mặt trận Tổ quốc huyện” are one. */
const bodyKey = (body: string): string =>
  folded(body)
    .replace(/\bmat tran to quoc( viet nam)?\b/g, "mttq")
    .replace(/\bcuu chien binh\b/g, "ccb");
