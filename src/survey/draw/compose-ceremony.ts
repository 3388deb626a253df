import type { SupervisingBody } from "../people/role.ts";
import { supervisingBodyOf } from "../people/supervising.ts";
import type { DrawCeremonyView, DrawSignatureView } from "./draw-view.ts";
import { signatories } from "./signatories.ts";

/** What was written down of a draw since its commitment. */
export interface CeremonyRecord {
  readonly committedAt: Date;
  readonly eventText: string | null;
  readonly eventAgreedAt: Date | null;
  readonly drawnAt: Date | null;
  readonly events: readonly { readonly text: string; readonly enteredBy: string; readonly enteredAt: Date }[];
  readonly parties: readonly {
    readonly party: string;
    readonly commitment: string | null;
    readonly committedAt: Date | null;
    readonly reveal: string | null;
    readonly revealedAt: Date | null;
    readonly failedAt: Date | null;
    readonly excusedAt: Date | null;
  }[];
  readonly signatures: readonly {
    readonly body: string;
    readonly supervises: SupervisingBody | null;
    readonly state: "signed" | "refused";
    readonly reason: string;
    readonly subject: string;
    readonly signedBy: string;
    readonly signedAt: Date;
  }[];
}

/** Who takes part beside the parties, and for which of the bodies the one who looks signs. */
interface Onlooker {
  readonly leadBody: string;
  readonly supervisors: readonly string[];
  readonly signsFor: (bodies: readonly string[]) => string | null;
}

/** The ceremony as everyone sees it; a text that was typed once stays hidden until a second person has typed it. */
export const composeCeremony = (record: CeremonyRecord, { leadBody, supervisors, signsFor }: Onlooker): DrawCeremonyView => {
  const bodies = signatories({ leadBody, supervisors, parties: record.parties.map(({ party }) => party) });
  return {
    next: nextStep(record),
    entries: record.events.map(({ text, enteredBy, enteredAt }) => ({
      ...{ by: enteredBy, at: enteredAt.toISOString() },
      text: record.events.length > 1 ? text : null,
    })),
    eventText: record.eventAgreedAt ? record.eventText : null,
    agreedAt: record.eventAgreedAt?.toISOString() ?? null,
    signatures: bodies.map((body) => signatureOf(body, record)),
    signsFor: signsFor(bodies),
    changedAt: lastChange(record).toISOString(),
  };
};

const nextStep = ({ eventAgreedAt, parties, drawnAt }: CeremonyRecord): DrawCeremonyView["next"] => {
  if (drawnAt) return "sign";
  if (!eventAgreedAt) return "event";
  const waits = parties.some(
    ({ commitment, reveal, excusedAt }) => reveal === null && (commitment !== null || excusedAt === null),
  );
  return waits ? "reveal" : "run";
};

const signatureOf = (body: string, { signatures }: CeremonyRecord): DrawSignatureView => {
  const watching = supervisingBodyOf(body);
  const found =
    signatures.find((one) => one.body === body) ??
    signatures.find(({ supervises }) => supervises !== null && supervises === watching);
  if (!found) return { body, state: "waiting", reason: "", by: null, at: null, subject: null };
  const { state, reason, subject, signedBy: by, signedAt } = found;
  return { body, state, reason, by, at: signedAt.toISOString(), subject };
};

const lastChange = ({ committedAt, eventAgreedAt, drawnAt, events, parties, signatures }: CeremonyRecord): Date => {
  const moments = [
    ...[committedAt, eventAgreedAt, drawnAt],
    ...events.map(({ enteredAt }) => enteredAt),
    ...parties.flatMap(({ committedAt: deposited, revealedAt, failedAt, excusedAt }) => [
      ...[deposited, revealedAt],
      ...[failedAt, excusedAt],
    ]),
    ...signatures.map(({ signedAt }) => signedAt),
  ];
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
};
