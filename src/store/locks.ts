/** First number of our advisory locks (“SIPS”); the second tells them apart. They belong to the database that they are taken in. */
export const lockSpace = 0x53495053;

export const locks = {
  /** Held shared by everyone who uses a bundled database; who gets it alone may stop the server. */
  presence: 1,
  /** Held by the one server that answers people. */
  server: 2,
  /** Held while migrations run. */
  migration: 3,
} as const;
