import { type Problem, problem } from "../problem.ts";
import { typedWhole } from "../typed-whole.ts";

/** As a form or a program gives it: a text is read as typed. */
export type GivenReserves = number | string;

const most = 20;

/** Reserves for each sampled unit, 0 to 20; anything else is a problem that shows it as it was given. */
export const readReserves = (given: GivenReserves): number | Problem => {
  const number = typeof given === "number" ? given : typedWhole(given);
  const isReserves = number !== null && Number.isInteger(number) && number >= 0 && number <= most;
  return isReserves ? number : problem("E-DRAW-014", { value: given });
};
