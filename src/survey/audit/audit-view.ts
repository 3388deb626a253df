/** A page of the audit log, newest first. */
export interface AuditView {
  readonly entries: readonly AuditRow[];
  /** Number of all entries that the filter lets through. */
  readonly total: number;
  /** Give this as `before` to get the next page; null on the last. */
  readonly nextBefore: number | null;
}

export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly round: string | null;
  readonly object: string;
  /** The object as the plan calls it: a title in place of a code. */
  readonly objectName: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** What the walk over the chain found. */
export type AuditCheck =
  | { readonly intact: true; readonly entries: number; readonly lastHash: string }
  | { readonly intact: false; readonly entries: number; readonly firstBroken: number; readonly reason: AuditFault };

/**
 * The entry's own hash is wrong, it does not follow from the one before, or a number is missing. Against what was noted outside the
 * database: the log ends before that entry, or another one stands in its place.
 */
export type AuditFault = "changed" | "not-linked" | "missing" | "cut-off" | "replaced";
