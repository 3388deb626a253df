/**
 * The roles of the sources: who leads (Sở Nội vụ), who supplies the frame (Văn phòng UBND), who answers for a measured agency, who
 * pays (Sở Tài chính), who supervises (Mặt trận Tổ quốc, Hội Cựu chiến binh), who asks (the contractor and its enumerators), who
 * keys, computes and publishes, who reads across provinces (the ministry), who checks the log.
 */
export const roles = [
  "administrator",
  "lead",
  "frame-supplier",
  "agency-coordinator",
  "finance",
  "supervisor",
  "contractor",
  "enumerator",
  "data-entry",
  "analyst",
  "publisher",
  "ministry",
  "auditor",
] as const;

export type Role = (typeof roles)[number];

export const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/** The two bodies that supervise; the grant of a supervisor says which: Mặt trận Tổ quốc, Hội Cựu chiến binh. */
export const supervisingBodies = ["fatherland-front", "veterans"] as const;

export type SupervisingBody = (typeof supervisingBodies)[number];

export const isSupervisingBody = (word: string): word is SupervisingBody =>
  (supervisingBodies as readonly string[]).includes(word);
