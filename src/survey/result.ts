import type { Problem } from "./problem.ts";

/** What can fail in an expected way returns this; what cannot be expected throws. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export type Failure = { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (...problems: readonly Problem[]): Failure => ({ ok: false, problems });
