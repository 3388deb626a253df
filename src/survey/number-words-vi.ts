const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

const digit = (value: number): string => digits[value] ?? "";

/** After «mươi» a one is «mốt», a four «tư» and a five «lăm»; after «mười» only the five changes. */
const afterTens: Readonly<Record<number, string>> = { 1: "mốt", 4: "tư", 5: "lăm" };

const tensWords = (tens: number, units: number): readonly string[] => {
  if (tens === 1) return units === 0 ? ["mười"] : ["mười", units === 5 ? "lăm" : digit(units)];
  return units === 0 ? [digit(tens), "mươi"] : [digit(tens), "mươi", afterTens[units] ?? digit(units)];
};

/** 0 to 999; inside a larger number hundreds and tens that are none are said: «không trăm linh năm». */
const groupWords = (value: number, inside: boolean): readonly string[] => {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const said = hundreds > 0 || inside;
  const head = said ? [digit(hundreds), "trăm"] : [];
  if (tens > 0) return [...head, ...tensWords(tens, units)];
  if (units === 0) return head;
  return said ? [...head, "linh", digit(units)] : [digit(units)];
};

const scales = [
  [1_000_000, "triệu"],
  [1_000, "nghìn"],
  [1, ""],
] as const;

const billion = 1_000_000_000;

/** Below a billion, without its zero groups. */
const belowBillion = (value: number, inside: boolean): readonly string[] => {
  let [rest, deep] = [value, inside];
  return scales.flatMap(([size, name]) => {
    const group = Math.floor(rest / size);
    rest -= group * size;
    if (group === 0) return [];
    const words = groupWords(group, deep);
    deep = true;
    return name === "" ? words : [...words, name];
  });
};

const wordsOf = (value: number): readonly string[] => {
  if (value < billion) return belowBillion(value, false);
  return [...wordsOf(Math.floor(value / billion)), "tỷ", ...belowBillion(value % billion, true)];
};

/**
 * A whole number from 0 to the largest safe one in Vietnamese words, as officials write sums: mười/mươi, mốt, tư and lăm after «mươi»,
 * «linh» for a missing ten, «không trăm» inside a number, nghìn, triệu, tỷ; a thousand tỷ is «một nghìn tỷ». Throws on anything else.
 */
export const vietnameseWords = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} has no words`);
  return value === 0 ? "không" : wordsOf(value).join(" ");
};
