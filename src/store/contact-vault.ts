import { createCipheriv, createDecipheriv, createSecretKey, hash, hkdfSync } from "node:crypto";
import { openRandomPool } from "./random-pool.ts";

const nonceLength = 12;
const tagLength = 16;

/** Seals who a person is, and tells equal from different without opening. The type is `ContactVault` of src/actions/effects.ts. */
interface Vault {
  readonly seal: (text: string, context: string) => Uint8Array;
  readonly open: (cipher: Uint8Array, context: string) => string;
  readonly fingerprint: (text: string) => Uint8Array;
}

const derive = (key: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", key, "opensipas contact vault 1", purpose, 32));

const blockLength = 64;
const hashLength = 32;

/**
 * HMAC-SHA-256 (RFC 2104) under one key, as two hashes of bytes that lie ready: half the time of a Hmac object for each of millions of
 * short texts.
 */
const openHmac = (key: Uint8Array): ((text: string) => Uint8Array) => {
  const padded = (pad: number, length: number): Buffer => {
    const block = Buffer.alloc(length, pad);
    for (const [at, byte] of key.entries()) block[at] = byte ^ pad;
    return block;
  };
  let inner = padded(0x36, 4_096);
  const outer = padded(0x5c, blockLength + hashLength);
  return (text) => {
    if (blockLength + text.length * 3 > inner.length) inner = padded(0x36, blockLength + text.length * 3);
    const length = inner.write(text, blockLength, "utf8");
    outer.write(hash("sha256", inner.subarray(0, blockLength + length), "latin1"), blockLength, "latin1");
    // By way of a text, so that the bytes come from Node's pool: a buffer each would weigh three times as much.
    return Buffer.from(hash("sha256", outer, "latin1"), "latin1");
  };
};

/**
 * @param key 32 bytes that are kept outside the database. Sealing and fingerprints each use a key of their own, derived by HKDF.
 * @throws when a cipher was made under another key or context, or has been changed.
 */
export const openContactVault = (key: Uint8Array): Vault => {
  if (key.length !== 32) throw new Error(`A contact key has 32 bytes, not ${key.length}`);
  // A key object, not bytes: with bytes every seal would build one anew, which costs more than the seal.
  const sealKey = createSecretKey(derive(key, "seal"));
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
    fingerprint: openHmac(derive(key, "fingerprint")),
  };
};
