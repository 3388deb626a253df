/** A stream of numbers in [0, 1). */
export type Random = () => number;

/**
 * The stream that belongs to these words (a seed, a person, a purpose): the same words give the same stream on every machine, and what
 * is drawn for one purpose does not move what is drawn for another. Four 32-bit FNV-1a hashes of the text, mixed, start sfc32.
 * For simulations only; a sample of people is drawn by the protocol of ../draw.
 */
export function keyedRandom(...words: readonly string[]): Random {
  const text = words.join("\u001f");
  let [a, b, c, d] = [hash(text, 0x811c9dc5), hash(text, 0x9e3779b9), hash(text, 0x85ebca6b), hash(text, 0xc2b2ae35)];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}

function hash(text: string, start: number): number {
  let state = start;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

/** A standard normal number (Box–Muller). */
export const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A standard logistic number. */
export function logistic(random: Random): number {
  const share = Math.min(Math.max(random(), 1e-12), 1 - 1e-12);
  return Math.log(share / (1 - share));
}

export const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

/** One of the words, each with its share; shares need not sum to 1. */
export function pickByShare(random: Random, shares: Readonly<Record<string, number>>): string {
  const entries = Object.entries(shares);
  let left = random() * entries.reduce((sum, [, share]) => sum + share, 0);
  for (const [word, share] of entries) {
    left -= share;
    if (left < 0) return word;
  }
  return entries.at(-1)?.[0] ?? "";
}
