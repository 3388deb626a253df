import { hashText, type Sha256 } from "./hash.ts";

/** What a party deposits before the draw: SHA-256 of the UTF-8 bytes of its secret text in NFC, lower-case hex. */
export const commitment = (secretText: string, sha256: Sha256): string => hashText(secretText.normalize("NFC"), sha256);

export interface SeedParts {
  readonly frameHash: string;
  /** The outcome of the public event, as published. */
  readonly eventText: string;
  /** The secret texts, in the order of their commitments. */
  readonly reveals: readonly string[];
}

/** The seed: SHA-256 of frame hash, event text and revealed texts, joined by LF, in lower-case hex. */
export const seedFromParts = ({ frameHash, eventText, reveals }: SeedParts, sha256: Sha256): string =>
  hashText([frameHash, eventText, ...reveals].map((text) => text.normalize("NFC")).join("\n"), sha256);

/** Whether a text is a seed: 64 hex digits in lower case. */
export const isSeed = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
