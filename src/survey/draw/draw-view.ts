import type { RoundHead } from "../plan/overview.ts";
import type { DrawMoment } from "./draw-clock.ts";
import type { Speaker } from "./party-speaker.ts";

/** The page of the draw of one part: commitment, event, reveals, result; anyone can follow and recompute it. */
export interface DrawView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  readonly stage: "no-frame" | "frame-open" | "ready" | "committed" | "drawn" | "on-site-waiting" | "on-site-open";
  /** null before the frame is frozen and for an on-site part. */
  readonly frameHash: string | null;
  readonly strata: readonly DrawStratum[];
  readonly planned: number;
  /** Stands for the frame and all sizes as they are now; to be given back with the commitment. */
  readonly sizesMark: string;
  readonly commitment: DrawCommitment | null;
  /** Draws that were called off while none stands; those before a standing one are told with its commitment. */
  readonly cancelled: readonly CancelledDrawView[];
  /** null before the commitment. */
  readonly ceremony: DrawCeremonyView | null;
  readonly result: DrawResult | null;
  /** The stratum whose units are shown, in key order; null before the draw. */
  readonly shown: ShownStratum | null;
  /** Cases of an on-site part, once opened. */
  readonly onSiteCases: number;
  /** Code of the draw in stages whose persons are the cases of the part; null: the part is drawn by itself. */
  readonly stagedBy: string | null;
}

export interface DrawStratum {
  readonly stratum: string;
  readonly agencyName: string;
  readonly fieldName: string;
  /** Eligible people in the frozen frame. */
  readonly units: number;
  readonly size: number;
}

/** `UBND xã Vạn Lương / Tư pháp`; an on-site part has no fields. */
export const stratumName = ({ agencyName, fieldName }: Pick<DrawStratum, "agencyName" | "fieldName">): string =>
  fieldName === "" ? agencyName : `${agencyName} / ${fieldName}`;

export interface DrawCommitment {
  readonly eventName: string;
  /** When the outcome was to be announced, told before; null: not told. */
  readonly eventAt: string | null;
  /** Where the clock stands: codes are taken before that moment, the outcome is typed after it; null: nobody waits for it. */
  readonly clock: "before" | "after" | null;
  /** Of the draws of this part or list. */
  readonly number: number;
  /** Those before it, which were called off. */
  readonly cancelled: readonly CancelledDrawView[];
  readonly design: "srs" | "systematic" | "staged";
  readonly algorithm: string;
  /** Reserves for each sampled person. */
  readonly reserves: number;
  readonly committedBy: string;
  readonly committedAt: string;
  readonly parties: readonly DrawParty[];
}

export interface DrawParty {
  readonly party: string;
  /** SHA-256 of the secret text, lower-case hex; null: named, and nothing handed in. */
  readonly commitment: string | null;
  readonly committed: PartyEntry | null;
  /** null until revealed; then its hash was found equal to the commitment. */
  readonly reveal: string | null;
  readonly revealed: PartyEntry | null;
  /** As what the one who looks may hand in its code or open its text; null: not at all. */
  readonly speaker: Speaker | null;
  /** Hash of the last text that did not match; null when there was none, or it was mended. */
  readonly failedHash: string | null;
  /** Why it handed in no code, and when that was written down. */
  readonly excused: { readonly reason: string; readonly at: string } | null;
}

/** A draw that was called off: what stood published of it, and why. */
export interface CancelledDrawView {
  readonly number: number;
  readonly eventName: string;
  readonly eventAt: string | null;
  readonly committedAt: string;
  readonly frameHash: string;
  readonly parties: readonly { readonly party: string; readonly commitment: string | null }[];
  readonly cancelledAt: string;
  readonly after: DrawMoment;
  readonly reason: string;
}

/** Who entered something of a party, and when; `for`: who leads, for a party without an account. */
export interface PartyEntry {
  readonly by: string;
  readonly at: string;
  readonly as: Speaker;
}

/** What has happened since the commitment, the same for everyone who looks. */
export interface DrawCeremonyView {
  readonly next: "event" | "reveal" | "run" | "sign";
  /** The outcome as typed; hidden while a second person has still to type it. */
  readonly entries: readonly { readonly by: string; readonly at: string; readonly text: string | null }[];
  /** The outcome that two persons typed alike. */
  readonly eventText: string | null;
  readonly agreedAt: string | null;
  readonly signatures: readonly DrawSignatureView[];
  /** The body that the one who looks signs for; null: no party. */
  readonly signsFor: string | null;
  /** When anything here last changed. */
  readonly changedAt: string;
}

/** A body, and whether it signed; a body that did neither has no state. */
export interface DrawSignatureView {
  readonly body: string;
  readonly state: "signed" | "refused" | "waiting";
  readonly reason: string;
  readonly by: string | null;
  readonly at: string | null;
  /** The hash of the sample that was signed or refused. */
  readonly subject: string | null;
}

export interface DrawResult {
  readonly eventText: string;
  readonly seed: string;
  readonly sampleHash: string;
  readonly sampled: number;
  readonly reserves: number;
  readonly drawnBy: string;
  readonly drawnAt: string;
}

export interface ShownStratum {
  readonly stratum: string;
  readonly units: number;
  readonly rows: readonly {
    readonly order: number;
    readonly unitId: string;
    /** SHA-256 of seed, stratum and unit. */
    readonly key: string;
    readonly role: "sample" | "reserve";
  }[];
}
