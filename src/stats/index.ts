/** Design-based statistics of surveys: numbers in, numbers out. This is the public face, `opensipas/stats`. */
export * from "./allocation.ts";
export * from "./calibrate.ts";
export type { Calibration, CalibrationRegression } from "./calibration.ts";
export type { CalibrationBounds, CalibrationDistance } from "./calibration-distance.ts";
export { type Cells, indicatorColumns } from "./cell-sums.ts";
export type { CompositePlan } from "./code-columns.ts";
export type { Overlap } from "./compared-rounds.ts";
export type { CodeCounts } from "./composite-figures.ts";
export {
  type CompositeChunk,
  type CompositeNode,
  type CompositePart,
  compositeShares,
  type ItemShare,
} from "./composite-node.ts";
export * from "./composite-statistic.ts";
export { type CounterRandom, counterRandom, type RandomAddress } from "./counter-random.ts";
export * from "./cronbach.ts";
export { type SampleDesign, weightsFromPopulation } from "./design.ts";
export {
  type Difference,
  differenceOfIndependent,
  differenceWithin,
  type NoDifference,
  type UntestedDifference,
  type ValueWithError,
  type WithinSample,
} from "./difference.ts";
export {
  type Estimate,
  type EstimateOptions,
  type Interval,
  type Outcome,
  type PreparedSample,
  preparedSample,
  type Unestimable,
} from "./estimate.ts";
export * from "./fisher.ts";
export * from "./holm.ts";
export * from "./inclusion-weights.ts";
export { jackknife, type NoReplicates } from "./jackknife.ts";
export * from "./korn-graubard.ts";
export { type LinearisedSample, type LinearisedVariance, stratifiedVariance } from "./linearised.ts";
export * from "./mean.ts";
export * from "./non-response-cells.ts";
export { type CellFailure, type PostStratification, postStratify } from "./post-stratification.ts";
export * from "./pps.ts";
export * from "./proportion.ts";
export * from "./quadrants.ts";
export * from "./quantile.ts";
export * from "./raking.ts";
export { type RankSet, type RankSets, rankSets } from "./rank-sets.ts";
export * from "./rao-scott.ts";
export * from "./rao-wu.ts";
export * from "./ratio.ts";
export * from "./relative-importance.ts";
export * from "./replicate-calibration.ts";
export * from "./replicate-difference.ts";
export { type NoReplicateQuantile, type ReplicateQuantileRequest, replicateQuantile } from "./replicate-quantile.ts";
export {
  type FailureOf,
  type GivenReplicates,
  givenReplicates,
  type NoReplicateEstimate,
  type Replicated,
  type ReplicateEstimate,
  type ReplicateOutcome,
  type Replicates,
  type ReplicationOptions,
  replicateEstimate,
  replicateEstimates,
} from "./replicates.ts";
export { calibratedScores, type ResidualProjection, residualProjection } from "./residual-projection.ts";
export * from "./round-difference.ts";
export type { SampleChunk, StreamedStatistic } from "./sample-chunk.ts";
export * from "./selection.ts";
export * from "./selection-numbers.ts";
export type { SelectionStage } from "./selection-stage.ts";
export type { SingletonPsu, SingletonPsuFailure } from "./singleton-psu.ts";
export * from "./size.ts";
export { type NoStagedDifference, type StagedDifferenceRequest, stagedDifference } from "./staged-difference.ts";
export * from "./staged-estimate.ts";
export { type NoStagedQuantile, type StagedQuantileRequest, stagedQuantile } from "./staged-quantile.ts";
export {
  differenceOfStagedRounds,
  type StagedRound,
  type StagedRoundDifference,
  type StagedRoundsCompared,
} from "./staged-round-difference.ts";
export * from "./staged-selection.ts";
export type { Stage } from "./staged-units.ts";
export {
  type SingletonUnit,
  type StagedSample,
  type StagedVariance,
  stagedVariance,
} from "./stages.ts";
export * from "./statistic.ts";
export {
  addCompositeErrors,
  type CompositeErrors,
  type CompositeOptions,
  compositeErrors,
  mergeCompositeErrors,
} from "./streamed-composite-errors.ts";
export {
  type CompositeEstimate,
  type CompositeValue,
  compositeOutcomes,
  type EmptyDomain,
  type LonelyUnit,
} from "./streamed-composite-outcomes.ts";
export { addCompositeSums, type CompositeSums, compositeSums, mergeCompositeSums } from "./streamed-composite-sums.ts";
export type { StreamedOptions } from "./streamed-design.ts";
export { addErrors, mergeErrors, type SampleErrors, sampleErrors } from "./streamed-errors.ts";
export { streamedOutcomes } from "./streamed-outcomes.ts";
export { addSums, mergeSums, type SampleSums, sampleSums } from "./streamed-sums.ts";
export * from "./student.ts";
export * from "./total.ts";
export * from "./trimming.ts";
export type { OpenQuantile } from "./woodruff.ts";
