import { roughNormalQuantile } from "./rough-normal.ts";

/**
 * Quantile of Student's t distribution: the t that a variable with `df` degrees of freedom does not exceed with probability `p`.
 * Newton's method on the distribution function from below, which is concave there, so that every step stays on its side; where it can,
 * it starts near the quantile.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7. Agrees with R's `qt` to a relative 1e-12 for df to ten thousand and p from 1e-8 to 1 − 1e-8; beyond, for p from 1e-4 to 1 − 1e-4.
 * Throws a RangeError for p outside (0, 1) or df below 1.
 *
 * @example
 * studentQuantile(0.975, 10); // 2.228138851986…
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p ${p} is not between 0 and 1`);
  if (!(df >= 1 && df < Number.POSITIVE_INFINITY)) throw new RangeError(`df ${df} is not from 1 on`);
  if (p === 0.5) return 0;
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df);
}

/**
 * The t > 0 that is exceeded with probability `tail` < ½. The tail is convex for t > 0, so that Newton's steps never overshoot: one from
 * wherever the guess is ends below the quantile or at it, and the others go up.
 */
function upperQuantile(tail: number, df: number): number {
  const near = firstGuess(tail, df);
  const isNear = tail > 1e-15 && near > 0.01;
  const move = isNear ? quickMove(tail, df) : (t: number) => (studentTail(t, df) - tail) / studentDensity(t, df);
  let t = isNear ? nearStart(near, df, move) : 0;
  for (let step = 0; step < 2000; step += 1) {
    const next = t + move(t);
    // Each step goes up; one that does not is rounding.
    if (!(next > t * (1 + 4e-16))) return next;
    t = next;
  }
  return t;
}

/** Newton's step at t > 0, with what the tail and the density share reckoned once. */
function quickMove(tail: number, df: number): (t: number) => number {
  const ratio = gammaRatio(df / 2);
  return (t) => {
    const front = frontAt(t, df, ratio);
    return ((tailAt(t, df, front) - tail) * t) / front;
  };
}

/** A place below the quantile, after a step of Halley's (the density falls by (df + 1)·t/(df + t²) of itself a unit) and one of Newton's. */
function nearStart(guess: number, df: number, move: (t: number) => number): number {
  const first = move(guess);
  const bent = first / (1 - Math.min(1, (first * (df + 1) * guess) / (df + guess * guess)) / 2);
  const second = Math.max(guess / 2, guess + bent);
  return Math.max(guess / 1e6, second + move(second));
}

/** From the quantile of the normal distribution; source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5. */
function firstGuess(tail: number, df: number): number {
  const z = roughNormalQuantile(tail);
  const square = z * z;
  return z * (1 + (square + 1) / (4 * df) + ((5 * square + 16) * square + 3) / (96 * df * df));
}

/**
 * Probability that Student's t exceeds `t` ≥ 0: half the regularised incomplete beta function I_x(df/2, ½) at x = df / (df + t²).
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1 and 26.5.8; numbers as R's `pt(lower.tail = FALSE)`.
 * Throws a RangeError for t below 0 or degrees of freedom that are not above 0 and finite.
 *
 * @example
 * studentTail(2, 10); // 0.036694…
 */
export function studentTail(t: number, df: number): number {
  if (!(t >= 0)) throw new RangeError(`t ${t} is not from 0 on`);
  if (!(df > 0 && df < Number.POSITIVE_INFINITY)) throw new RangeError(`df ${df} is not above 0`);
  return t * t > farthestSquare ? distantTail(t, df) : tailAt(t, df, frontAt(t, df, gammaRatio(df / 2)));
}

/** x^(df/2) · (1 − x)^½ / B(df/2, ½), which is also t times the density; `ratio` is Γ(df/2 + ½) / Γ(df/2). */
function frontAt(t: number, df: number, ratio: number): number {
  const square = t * t;
  return Math.exp((-df / 2) * Math.log1p(square / df)) * Math.sqrt(square / (df + square)) * (ratio / Math.sqrt(Math.PI));
}

function tailAt(t: number, df: number, front: number): number {
  const half = df / 2;
  const square = t * t;
  const x = df / (df + square);
  const isFar = x < (half + 1) / (half + 2.5) && df <= 1e4;
  return isFar ? (front * betaFraction(half, x)) / df : 0.5 - front * betaSeries(half, square / (df + square));
}

/** Beyond it the squares below would leave the range of numbers. */
const farthestSquare = 1e300;

/** The first term of the tail's series, of which the others are less than rounding there: Γ(df/2 + ½)/(Γ(df/2)·√π·df)·(df/t²)^(df/2). */
function distantTail(t: number, df: number): number {
  const front = Math.exp(-df * (Math.log(t) - Math.log(df) / 2));
  return (front * gammaRatio(df / 2)) / (Math.sqrt(Math.PI) * df);
}

function studentDensity(t: number, df: number): number {
  return (gammaRatio(df / 2) / Math.sqrt(df * Math.PI)) * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df));
}

/**
 * Γ(a + ½) / Γ(a), from the asymptotic series at a ≥ 20, reached by the recurrence Γ(a + 1) = a·Γ(a). A difference of two log-gamma
 * values would lose as many digits as a has.
 */
function gammaRatio(a: number): number {
  let factor = 1;
  let at = a;
  for (; at < 20; at += 1) factor *= at / (at + 0.5);
  const inverse = 1 / at;
  const series =
    inverse *
    (-1 / 8 + inverse ** 2 * (1 / 192 + inverse ** 2 * (-1 / 640 + inverse ** 2 * (17 / 14336 - inverse ** 2 * (31 / 18432)))));
  return factor * Math.sqrt(at) * Math.exp(series);
}

/** The continued fraction of the incomplete beta function with parameters a and ½ at x, by Lentz's method. */
function betaFraction(a: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + 0.5) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (0.5 - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + 0.5 + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

/** The power series of the incomplete beta function with parameters ½ and b at y, for y near 0: no term is negative. */
function betaSeries(b: number, y: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > sum * 1e-17 && n < 100_000; n += 1) {
    term *= ((b + 0.5 + n) / (1.5 + n)) * y;
    sum += term;
  }
  return sum;
}
