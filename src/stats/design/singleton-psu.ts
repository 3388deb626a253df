/**
 * What to do with a stratum in which only one PSU was drawn, so that it shows no spread of its own:
 * `fail` gives no variance, `certainty` counts the stratum as fully observed (adds nothing), `adjust` takes the distance of its PSU
 * from the centre of the whole sample (zero for linearised values), `average` gives it the mean variance of the other strata.
 * The names and the arithmetic are those of R survey's `survey.lonely.psu`, but an argument and never a global.
 */
export type SingletonPsu = "fail" | "certainty" | "adjust" | "average";

/** A stratum with one PSU that no rule let pass. */
export type SingletonPsuFailure = { readonly ok: false; readonly reason: "singleton-psu"; readonly stratum: number };
