/** Design-based statistics of surveys: numbers in, numbers out. This is the public face, `opensipas/stats`. */
export * from "./allocation.ts";
export { type SampleDesign, weightsFromPopulation } from "./design.ts";
export {
  type Estimate,
  type EstimateOptions,
  type Interval,
  type Outcome,
  type PreparedSample,
  preparedSample,
  type Unestimable,
} from "./estimate.ts";
export * from "./linearised.ts";
export * from "./mean.ts";
export * from "./proportion.ts";
export * from "./quantile.ts";
export * from "./ratio.ts";
export * from "./selection.ts";
export * from "./size.ts";
export * from "./student.ts";
export * from "./total.ts";
