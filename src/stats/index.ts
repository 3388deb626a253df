/** Design-based statistics of surveys: numbers in, numbers out. This is the public face, `opensipas/stats`. */

export type { Overlap } from "./comparison/compared-rounds.ts";
export {
  type Difference,
  differenceOfIndependent,
  differenceWithin,
  type NoDifference,
  type UntestedDifference,
  type ValueWithError,
  type WithinSample,
} from "./comparison/difference.ts";
export * from "./comparison/holm.ts";
export { type RankSet, type RankSets, rankSets } from "./comparison/rank-sets.ts";
export * from "./comparison/rao-scott.ts";
export * from "./comparison/round-difference.ts";
export { type NoStagedDifference, type StagedDifferenceRequest, stagedDifference } from "./comparison/staged-difference.ts";
export {
  differenceOfStagedRounds,
  type StagedRound,
  type StagedRoundDifference,
  type StagedRoundsCompared,
} from "./comparison/staged-round-difference.ts";
export type { CompositePlan } from "./composite/code-columns.ts";
export type { CodeCounts } from "./composite/composite-figures.ts";
export {
  type CompositeChunk,
  type CompositeNode,
  type CompositePart,
  compositeShares,
  type ItemShare,
} from "./composite/composite-node.ts";
export * from "./composite/composite-statistic.ts";
export {
  addCompositeErrors,
  type CompositeErrors,
  type CompositeOptions,
  compositeErrors,
  mergeCompositeErrors,
} from "./composite/streamed-composite-errors.ts";
export {
  type CompositeEstimate,
  type CompositeValue,
  compositeOutcomes,
  type EmptyDomain,
  type LonelyUnit,
} from "./composite/streamed-composite-outcomes.ts";
export {
  addCompositeSums,
  type CompositeSums,
  compositeSums,
  mergeCompositeSums,
} from "./composite/streamed-composite-sums.ts";
export type { Calibration, CalibrationRegression } from "./design/calibration.ts";
export { type Cells, indicatorColumns } from "./design/cell-sums.ts";
export { type SampleDesign, weightsFromPopulation } from "./design/design.ts";
export type { SampleChunk, StreamedStatistic } from "./design/sample-chunk.ts";
export type { SingletonPsu, SingletonPsuFailure } from "./design/singleton-psu.ts";
export { type CounterRandom, counterRandom, type RandomAddress } from "./distributions/counter-random.ts";
export * from "./distributions/fisher.ts";
export * from "./distributions/student.ts";
export * from "./drivers/cronbach.ts";
export * from "./drivers/quadrants.ts";
export * from "./drivers/relative-importance.ts";
export {
  type Estimate,
  type EstimateOptions,
  type Outcome,
  type PreparedSample,
  preparedSample,
  type Unestimable,
} from "./estimates/estimate.ts";
export type { Interval } from "./estimates/interval-ends.ts";
export * from "./estimates/korn-graubard.ts";
export * from "./estimates/mean.ts";
export * from "./estimates/proportion.ts";
export * from "./estimates/quantile.ts";
export * from "./estimates/ratio.ts";
export * from "./estimates/staged-estimate.ts";
export { type NoStagedQuantile, type StagedQuantileRequest, stagedQuantile } from "./estimates/staged-quantile.ts";
export * from "./estimates/statistic.ts";
export * from "./estimates/total.ts";
export type { OpenQuantile } from "./estimates/woodruff.ts";
export { jackknife, type NoReplicates } from "./replication/jackknife.ts";
export * from "./replication/rao-wu.ts";
export * from "./replication/replicate-calibration.ts";
export * from "./replication/replicate-difference.ts";
export {
  type NoReplicateQuantile,
  type ReplicateQuantileRequest,
  replicateQuantile,
} from "./replication/replicate-quantile.ts";
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
} from "./replication/replicates.ts";
export * from "./selection/pps.ts";
export * from "./selection/selection.ts";
export * from "./selection/selection-numbers.ts";
export type { SelectionStage } from "./selection/selection-stage.ts";
export * from "./selection/staged-selection.ts";
export * from "./size/allocation.ts";
export * from "./size/size.ts";
export type { StreamedOptions } from "./streaming/streamed-design.ts";
export { addErrors, mergeErrors, type SampleErrors, sampleErrors } from "./streaming/streamed-errors.ts";
export { streamedOutcomes } from "./streaming/streamed-outcomes.ts";
export { addSums, mergeSums, type SampleSums, sampleSums } from "./streaming/streamed-sums.ts";
export { type LinearisedSample, type LinearisedVariance, stratifiedVariance } from "./variance/linearised.ts";
export type { Stage } from "./variance/staged-units.ts";
export {
  type SingletonUnit,
  type StagedSample,
  type StagedVariance,
  stagedVariance,
} from "./variance/stages.ts";
export * from "./weights/calibrate.ts";
export type { CalibrationBounds, CalibrationDistance } from "./weights/calibration-distance.ts";
export * from "./weights/inclusion-weights.ts";
export * from "./weights/non-response-cells.ts";
export { type CellFailure, type PostStratification, postStratify } from "./weights/post-stratification.ts";
export * from "./weights/raking.ts";
export { calibratedScores, type ResidualProjection, residualProjection } from "./weights/residual-projection.ts";
export * from "./weights/trimming.ts";
