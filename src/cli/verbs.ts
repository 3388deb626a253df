import type { Verb } from "./verb.ts";

/** Every verb by name, loaded only when it is called, so that one without a database starts without its code. */
export const verbs: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  size: () => import("./size.ts"),
  draw: () => import("./draw.ts"),
  estimate: () => import("./estimate.ts"),
  index: () => import("./index-verb.ts"),
  audit: () => import("./audit.ts"),
  doctor: () => import("./doctor.ts"),
  round: () => import("./round.ts"),
  frame: () => import("./frame.ts"),
  response: () => import("./response.ts"),
  dataset: () => import("./dataset.ts"),
  report: () => import("./report.ts"),
  example: () => import("./example.ts"),
  simulate: () => import("./simulate.ts"),
  user: () => import("./user.ts"),
  units: () => import("./units.ts"),
  // A new verb: one line here, one file beside this one.
};
