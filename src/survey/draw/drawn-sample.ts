/** What a draw came to. */
export interface DrawnSample {
  readonly seed: string;
  readonly sampleHash: string;
  readonly sampled: number;
  readonly reserves: number;
}
