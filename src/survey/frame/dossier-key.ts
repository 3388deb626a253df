/** The beginning of the keyed hash of a dossier number, in hex: it tells millions apart as surely as the whole. */
export const dossierKey = (hash: Uint8Array): string =>
  Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
