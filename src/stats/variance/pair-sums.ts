/** Of the PSUs of a stratum within a domain: the sum of their totals, and the squared distances of these from their mean over the stratum. */
export interface PairSums {
  readonly total: Float64Array;
  readonly squares: Float64Array;
  /** 1 where one of them takes part. */
  readonly isSeen: Uint8Array;
}
