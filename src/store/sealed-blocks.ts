import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";

const nonceLength = 12;
const tagLength = 16;
/** Bytes that the seal of a block adds. */
export const overhead = nonceLength + tagLength;
/** Bytes of the file in each block; a block is sealed by itself, so that any can be read. */
export const blockLength = 262_144;

export const keyOf = (contactKey: Uint8Array): KeyObject =>
  createSecretKey(new Uint8Array(hkdfSync("sha256", contactKey, "opensipas contact vault 1", "uploads", 32)));

/** The seal of a block is bound to its file and its place. */
export const contextOf = (id: string, block: number): Buffer => Buffer.from(`upload:${id}:${block}`);

export const seal = (bytes: Uint8Array, key: KeyObject, context: Buffer): Buffer => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(context);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

export const unseal = (sealed: Uint8Array, key: KeyObject, context: Buffer): Buffer => {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(context)
    .setAuthTag(sealed.subarray(sealed.length - tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength)), decipher.final()]);
};

/** Where the sealed bytes of a block begin. */
export const sealedPlace = (block: number): number => block * (blockLength + overhead);
