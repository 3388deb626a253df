import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyInWords } from "./number-words.ts";
import { englishWords } from "./number-words-en.ts";
import { vietnameseWords } from "./number-words-vi.ts";

const digits: Readonly<Record<string, number>> = {
  ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 },
};

/** Reads Vietnamese words back, by rules of its own: a digit waits until the word after it says what it counts. */
const parseVietnamese = (text: string): bigint => {
  let [billions, group, waiting, total] = [0n, 0n, 0n, 0n];
  const close = (size: bigint) => {
    total += (group + waiting) * size;
    [group, waiting] = [0n, 0n];
  };
  for (const word of text.split(" ")) {
    if (word in digits) waiting += BigInt(digits[word] ?? 0);
    else if (word === "mười") waiting = 10n;
    else if (word === "mươi") [group, waiting] = [group + waiting * 10n, 0n];
    else if (word === "trăm") [group, waiting] = [group + waiting * 100n, 0n];
    else if (word === "linh") waiting = 0n;
    else if (word === "nghìn") close(1_000n);
    else if (word === "triệu") close(1_000_000n);
    else if (word === "tỷ") {
      close(1n);
      [billions, total] = [(billions + total) * 1_000_000_000n, 0n];
    } else throw new Error(`unknown word ${word} in ${text}`);
  }
  close(1n);
  return billions + total;
};

const englishSmall = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"],
  ...["fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
];
const englishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const englishScales: Readonly<Record<string, bigint>> = {
  thousand: 10n ** 3n,
  million: 10n ** 6n,
  billion: 10n ** 9n,
  trillion: 10n ** 12n,
  quadrillion: 10n ** 15n,
};

const parseEnglish = (text: string): bigint => {
  let [total, group] = [0n, 0n];
  for (const word of text.replaceAll("-", " ").split(" ")) {
    if (englishSmall.includes(word)) group += BigInt(englishSmall.indexOf(word));
    else if (englishTens.includes(word)) group += BigInt(10 * (englishTens.indexOf(word) + 2));
    else if (word === "hundred") group *= 100n;
    else if (word in englishScales) [total, group] = [total + group * (englishScales[word] ?? 0n), 0n];
    else if (word !== "and") throw new Error(`unknown word ${word} in ${text}`);
  }
  return total + group;
};

/** Sums of every size, those with many zeros among them. */
const sums = fc.oneof(
  fc.maxSafeNat(),
  fc.nat({ max: 2_000 }),
  fc
    .array(fc.constantFrom(0, 0, 0, 1, 4, 5, 10, 11, 14, 15, 20, 21, 24, 25, 100, 101, 105, 999), {
      minLength: 1,
      maxLength: 5,
    })
    .map((groups) => groups.reduce<number>((sum, group) => sum * 1_000 + group, 0)),
);

describe("numbers in Vietnamese words", () => {
  it.each([
    [0, "không"],
    [5, "năm"],
    [10, "mười"],
    [11, "mười một"],
    [14, "mười bốn"],
    [15, "mười lăm"],
    [20, "hai mươi"],
    [21, "hai mươi mốt"],
    [24, "hai mươi tư"],
    [25, "hai mươi lăm"],
    [55, "năm mươi lăm"],
    [100, "một trăm"],
    [101, "một trăm linh một"],
    [104, "một trăm linh bốn"],
    [105, "một trăm linh năm"],
    [110, "một trăm mười"],
    [111, "một trăm mười một"],
    [115, "một trăm mười lăm"],
    [121, "một trăm hai mươi mốt"],
    [1_000, "một nghìn"],
    [1_005, "một nghìn không trăm linh năm"],
    [1_050, "một nghìn không trăm năm mươi"],
    [10_015, "mười nghìn không trăm mười lăm"],
    [1_000_005, "một triệu không trăm linh năm"],
    [1_005_000, "một triệu không trăm linh năm nghìn"],
    [57_200_000, "năm mươi bảy triệu hai trăm nghìn"],
    [1_000_000_000, "một tỷ"],
    [1_000_000_024, "một tỷ không trăm hai mươi tư"],
    [2_015_021_000, "hai tỷ không trăm mười lăm triệu không trăm hai mươi mốt nghìn"],
    [1_000_000_000_000, "một nghìn tỷ"],
    [1_005_000_000_001, "một nghìn không trăm linh năm tỷ không trăm linh một"],
    [
      Number.MAX_SAFE_INTEGER,
      "chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu bảy trăm bốn mươi nghìn chín trăm chín mươi mốt",
    ],
  ])("says %i", (value, words) => {
    expect(vietnameseWords(value)).toBe(words);
  });

  it("read back to the same number", () => {
    fc.assert(
      fc.property(sums, (value) => parseVietnamese(vietnameseWords(value)) === BigInt(value)),
      { numRuns: 3_000 },
    );
  });

  it("are told apart, and never say «mươi một», «mươi năm» or «mười lẻ»", () => {
    fc.assert(
      fc.property(sums, sums, (one, other) => {
        expect(vietnameseWords(one) === vietnameseWords(other)).toBe(one === other);
        expect(vietnameseWords(one)).not.toMatch(
          /mươi (một|bốn|năm)(?= |$)|mười (mốt|tư|năm)(?= |$)|linh (mốt|tư|lăm|mươi)| {2}|lẻ/,
        );
      }),
    );
  });

  it("are composed characters (NFC)", () => {
    const words = vietnameseWords(1_234_567_890_015);
    expect(words.normalize("NFC")).toBe(words);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY])("are refused for %d", (value) => {
    expect(() => vietnameseWords(value)).toThrow(RangeError);
    expect(() => englishWords(value)).toThrow(RangeError);
  });
});

describe("numbers in English words", () => {
  it.each([
    [0, "zero"],
    [13, "thirteen"],
    [40, "forty"],
    [101, "one hundred and one"],
    [1_005, "one thousand and five"],
    [1_105, "one thousand one hundred and five"],
    [57_200_000, "fifty-seven million two hundred thousand"],
    [2_000_000_021, "two billion and twenty-one"],
  ])("says %i", (value, words) => {
    expect(englishWords(value)).toBe(words);
  });

  it("read back to the same number", () => {
    fc.assert(
      fc.property(sums, (value) => parseEnglish(englishWords(value)) === BigInt(value)),
      { numRuns: 2_000 },
    );
  });
});

describe("a sum in words", () => {
  it("begins with a capital and names the đồng", () => {
    expect(moneyInWords(57_200_000, "vi")).toBe("Năm mươi bảy triệu hai trăm nghìn đồng");
    expect(moneyInWords(57_200_000, "en")).toBe("Fifty-seven million two hundred thousand dong");
    expect(moneyInWords(0, "vi")).toBe("Không đồng");
  });
});
