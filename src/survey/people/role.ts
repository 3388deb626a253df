/** The roles of the sources: who leads, who supplies the frame, who supervises, who computes, who publishes. */
export const roles = [
  "administrator",
  "lead",
  "frame-supplier",
  "data-entry",
  "supervisor",
  "analyst",
  "publisher",
  "auditor",
] as const;

export type Role = (typeof roles)[number];
