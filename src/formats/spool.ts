import type { Result } from "../survey/result.ts";

/** A place outside memory, empty at first, that is gone once it is closed. */
export interface Spool {
  /** Puts bytes behind those that are there. */
  readonly write: (bytes: Uint8Array) => Promise<Result<null>>;
  /** So many bytes from a place on. */
  readonly read: (from: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}
