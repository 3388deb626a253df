import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB, two passes, one lane: the first recommendation of the OWASP password storage guide. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Passwords as `Passwords` of src/actions/effects.ts wants them. */
export const openPasswords = () => {
  const decoy = hash("nobody's password", cost);
  return {
    hash: (password: string): Promise<string> => hash(password.normalize("NFC"), cost),
    verify: async (stored: string | null, password: string): Promise<boolean> => {
      const matches = await verify(stored ?? (await decoy), password.normalize("NFC"));
      return stored !== null && matches;
    },
  };
};
