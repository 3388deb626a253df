import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB, two passes, one lane: the first recommendation of the OWASP password storage guide. */
const recommended = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Memory in KiB, passes over it, lanes. */
export type PasswordCost = Readonly<Record<keyof typeof recommended, number>>;

/** Passwords as `Passwords` of src/actions/effects.ts wants them; another cost than the recommended one is for tests alone. */
export const openPasswords = (cost: PasswordCost = recommended) => {
  const decoy = hash("nobody's password", cost);
  return {
    hash: (password: string): Promise<string> => hash(password.normalize("NFC"), cost),
    verify: async (stored: string | null, password: string): Promise<boolean> => {
      const matches = await verify(stored ?? (await decoy), password.normalize("NFC"));
      return stored !== null && matches;
    },
  };
};
