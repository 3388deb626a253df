import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { openRandomPool } from "./random-pool.ts";

const nonceLength = 12;
const tagLength = 16;

/** Seals who a person is, and tells equal from different without opening. The type is `ContactVault` of src/actions/effects.ts. */
interface Vault {
  readonly seal: (text: string, context: string) => Uint8Array;
  readonly open: (cipher: Uint8Array, context: string) => string;
  readonly fingerprint: (text: string) => Uint8Array;
}

/** A key object, not bytes: with bytes every seal would build one anew, which costs more than the seal. */
const derive = (key: Uint8Array, purpose: string): KeyObject =>
  createSecretKey(new Uint8Array(hkdfSync("sha256", key, "opensipas contact vault 1", purpose, 32)));

/**
 * @param key 32 bytes that are kept outside the database. Sealing and fingerprints each use a key of their own, derived by HKDF.
 * @throws when a cipher was made under another key or context, or has been changed.
 */
export const openContactVault = (key: Uint8Array): Vault => {
  if (key.length !== 32) throw new Error(`A contact key has 32 bytes, not ${key.length}`);
  const sealKey = derive(key, "seal");
  const fingerprintKey = derive(key, "fingerprint");
  const nextNonce = openRandomPool(nonceLength);
  return {
    seal: (text, context) => {
      const nonce = nextNonce();
      const cipher = createCipheriv("aes-256-gcm", sealKey, nonce).setAAD(Buffer.from(context));
      return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, context) => {
      if (sealed.length < nonceLength + tagLength) throw new Error("A sealed contact is too short");
      const decipher = createDecipheriv("aes-256-gcm", sealKey, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
        .setAAD(Buffer.from(context))
        .setAuthTag(sealed.subarray(sealed.length - tagLength));
      const text = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength));
      return Buffer.concat([text, decipher.final()]).toString("utf8");
    },
    // By way of a text, so that the bytes come from Node's pool: a buffer each would weigh three times as much.
    fingerprint: (text) => Buffer.from(createHmac("sha256", fingerprintKey).update(text, "utf8").digest("latin1"), "latin1"),
  };
};
