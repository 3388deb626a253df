import { generateSecret, generateURI, verifySync } from "otplib";

/** Seconds of a step, and how many steps a clock may be wrong by: RFC 6238 §5.2. */
const period = 30;

/** Codes of six digits that change every thirty seconds, as `Totp` of src/actions/effects.ts wants them. */
export const openTotp = () => ({
  /** 160 bits in base 32. */
  makeSecret: (): string => generateSecret(),

  address: (secret: string, username: string): string => generateURI({ issuer: "OpenSIPAS", label: username, secret }),

  stepOf: ({ secret, code, at }: { readonly secret: string; readonly code: string; readonly at: Date }): number | null => {
    if (!/^\d{6}$/.test(code)) return null;
    const epoch = Math.floor(at.getTime() / 1_000);
    const checked = verifySync({ strategy: "totp", secret, token: code, epoch, period, epochTolerance: period });
    return checked.valid && "timeStep" in checked ? checked.timeStep : null;
  },
});
