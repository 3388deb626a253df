const small = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
] as const;

const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;

const belowHundred = (value: number): string => {
  if (value < 20) return small[value] ?? "";
  const units = value % 10;
  return `${tens[Math.floor(value / 10)]}${units === 0 ? "" : `-${small[units]}`}`;
};

/** 1 to 999: «one hundred and five». */
const belowThousand = (value: number): string => {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0) return belowHundred(rest);
  return `${small[hundreds]} hundred${rest === 0 ? "" : ` and ${belowHundred(rest)}`}`;
};

const scales = ["", " thousand", " million", " billion", " trillion", " quadrillion"] as const;

const groupsOf = (value: number): readonly number[] =>
  value === 0 ? [] : [value % 1_000, ...groupsOf(Math.floor(value / 1_000))];

/** A whole number from 0 to the largest safe one in English words. Throws on anything else. */
export const englishWords = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} has no words`);
  if (value === 0) return "zero";
  const groups = groupsOf(value);
  const words = groups.flatMap((group, place) =>
    group === 0 ? [] : [`${lastAnd(group, place, groups)}${belowThousand(group)}${scales[place]}`],
  );
  return words.toReversed().join(" ");
};

/** «one thousand and five»: an and before tens and units that follow a larger group at once. */
const lastAnd = (group: number, place: number, groups: readonly number[]): string =>
  place === 0 && group < 100 && groups.length > 1 ? "and " : "";
