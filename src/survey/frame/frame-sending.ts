/** Bytes that are sent at once: few enough to be sent again, enough for a quick line. A multiple of the blocks that the server seals. */
export const pieceLength = 4 * 2 ** 20;

/** What the server answers to whoever sends a file in pieces. */
export type SendingAnswer =
  /** So many bytes are there for good; the next piece begins behind them. */
  | { readonly kind: "going-on"; readonly id: string; readonly received: number }
  /** The whole file is there and can be mapped, on this page. */
  | { readonly kind: "kept"; readonly to: string }
  /** Why it is not taken, in the language of the page. */
  | { readonly kind: "refused"; readonly messages: readonly { readonly code: string; readonly text: string }[] };

/** A file that somebody began to send and did not finish. */
export interface UnfinishedFile {
  readonly name: string;
  readonly bytes: number;
  /** Bytes that are there for good. */
  readonly received: number;
  readonly begunAt: string;
}
