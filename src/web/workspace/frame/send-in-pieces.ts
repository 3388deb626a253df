import { hex } from "../../../survey/draw/hash.ts";
import { openSha256 } from "../../../survey/draw/sha256.ts";
import { pieceLength, type SendingAnswer } from "../../../survey/frame/frame-sending.ts";

/** Asks the server; throws when it cannot be reached. Null: it answers, but not as a signed-in person is answered. */
export type AskServer = (
  step: Readonly<Record<string, string>> & { readonly step: "begin" | "piece" | "finish" },
  body?: Blob,
) => Promise<SendingAnswer | null>;

export type SendingStand =
  | { readonly kind: "sending"; readonly sent: number; readonly before: number }
  /** The server cannot be reached; it is asked again after so many seconds. */
  | { readonly kind: "waiting"; readonly sent: number; readonly seconds: number }
  | { readonly kind: "checking" };

export type SendingEnd =
  | Exclude<SendingAnswer, { readonly kind: "going-on" }>
  /** Somebody has to sign in again, or the page is stale. */
  | { readonly kind: "signed-out" }
  | { readonly kind: "stopped" };

export interface Sending {
  readonly file: File;
  readonly ask: AskServer;
  readonly tell: (stand: SendingStand) => void;
  /** Resolves after so many seconds, or earlier when somebody is impatient. */
  readonly wait: (seconds: number) => Promise<void>;
  readonly signal: AbortSignal;
}

const longestWait = 30;

/**
 * Sends a file piece by piece behind what the server has, however often the line breaks, and has the whole held against its SHA-256. What
 * was there before is read again on this machine, for the hash alone.
 */
export const sendInPieces = async (sending: Sending): Promise<SendingEnd> => {
  const { file, signal } = sending;
  const hash = openSha256();
  let hashed = 0;
  const hashUpTo = async (end: number): Promise<void> => {
    for (; hashed < end; hashed = Math.min(end, hashed + pieceLength)) {
      const piece = file.slice(hashed, Math.min(end, hashed + pieceLength));
      hash.update(new Uint8Array(await piece.arrayBuffer()));
    }
  };
  const description = { name: file.name, bytes: String(file.size), time: String(Math.floor(file.lastModified)) };
  const begun = await persist(sending, 0, () => sending.ask({ step: "begin", ...description }));
  if (begun.kind !== "going-on") return begun;
  const { id, received: before } = begun;
  let received = before;
  while (received < file.size) {
    if (signal.aborted) return { kind: "stopped" };
    sending.tell({ kind: "sending", sent: received, before });
    await hashUpTo(received);
    const [offset, piece] = [String(received), file.slice(received, received + pieceLength)];
    const answer = await persist(sending, received, () => sending.ask({ step: "piece", id, offset }, piece));
    if (answer.kind !== "going-on") return answer;
    received = answer.received;
  }
  sending.tell({ kind: "checking" });
  await hashUpTo(file.size);
  const sha256 = hex(hash.digest());
  const ended = await persist(sending, file.size, () => sending.ask({ step: "finish", id, sha256 }));
  return ended.kind === "going-on" ? { kind: "stopped" } : ended;
};

/** Asks until there is an answer. */
const persist = async (
  { tell, wait, signal }: Sending,
  sent: number,
  ask: () => Promise<SendingAnswer | null>,
): Promise<SendingAnswer | SendingEnd> => {
  for (let seconds = 1; !signal.aborted; seconds = Math.min(longestWait, seconds * 2)) {
    try {
      return (await ask()) ?? { kind: "signed-out" };
    } catch {
      tell({ kind: "waiting", sent, seconds });
      await wait(seconds);
    }
  }
  return { kind: "stopped" };
};
