import type { AuditFault } from "./audit-view.ts";

/** An entry of the audit log as its hash covers it; `at` is an ISO time with milliseconds. */
export interface ChainedEntry {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly act: string;
  readonly round: string | null;
  readonly object: string;
  readonly detail: unknown;
}

/** What the first entry names as the one before it. */
export const chainStart = "0".repeat(64);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON with the keys of every object in the order of their code units, without spaces; what is undefined is left out. */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value as Json));

const ordered = (value: Json): Json => {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(ordered);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, ordered(inner)]));
};

/** The text whose SHA-256 is the entry's hash: the hash before it, then the entry. */
export const chainedText = (previousHash: string, entry: ChainedEntry): string => previousHash + canonicalJson(entry);

export interface ChainLink {
  readonly entry: ChainedEntry;
  readonly previousHash: string;
  readonly hash: string;
}

export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Whether a chain that is unbroken up to its end still holds the entry that was noted outside the database: links cannot tell that
 * the last entries were taken away, nor that all were computed anew. `hashAt` is the hash that now stands at the noted number.
 */
export const checkNoted = (end: ChainPlace, noted: ChainPlace, hashAt: string | undefined): AuditFault | null => {
  if (noted.seq > end.seq) return "cut-off";
  return hashAt === noted.hash ? null : "replaced";
};

/** Whether the link follows from the place before it; the name of the fault when it does not. */
export const checkLink = (before: ChainPlace, link: ChainLink, hashOf: (text: string) => string): AuditFault | null => {
  if (link.entry.seq !== before.seq + 1) return "missing";
  if (link.previousHash !== before.hash) return "not-linked";
  return hashOf(chainedText(link.previousHash, link.entry)) === link.hash ? null : "changed";
};
