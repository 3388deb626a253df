/** How a case ended; `open` until something is known of it. */
export type Outcome = "open" | "answered" | "refused" | "not-found" | "moved" | "not-needed";

export type FinalOutcome = "answered" | FailedOutcome;

/** A case that ended without answers, for a reason: only then may a reserve take its place. */
export type FailedOutcome = "refused" | "not-found" | "moved";

export type Mode = "paper" | "interview" | "email" | "web";

export const hasFailed = (outcome: Outcome): outcome is FailedOutcome =>
  outcome === "refused" || outcome === "not-found" || outcome === "moved";

/** The words of the column `Kết quả`, the first of each as it is written out. */
export const outcomeWords: Readonly<Record<FinalOutcome, readonly [string, ...string[]]>> = {
  answered: ["trả lời", "đã trả lời"],
  refused: ["từ chối"],
  "not-found": ["không gặp", "không gặp được"],
  moved: ["chuyển đi", "đã chuyển đi"],
};

/** The words of the column `Hình thức`. */
export const modeWords: Readonly<Record<Mode, readonly [string, ...string[]]>> = {
  paper: ["giấy", "phiếu giấy"],
  interview: ["phỏng vấn", "phỏng vấn trực tiếp"],
  email: ["thư điện tử", "email"],
  web: ["trực tuyến", "ứng dụng"],
};

/** What stands in a cell of a criterion that was not scored, when something does. */
export const missingWords: Readonly<Record<"not-applicable" | "refused", readonly [string, ...string[]]>> = {
  "not-applicable": ["KAD"],
  refused: ["TC"],
};

/** The word of each key as it is written out. */
export const firstWords = (words: Readonly<Record<string, readonly [string, ...string[]]>>): string[] =>
  Object.values(words).map(([first]) => first);

/** The key whose words hold this one, whatever its case and spaces; undefined for a word that none has. */
export const findWord = <Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
  text: string,
): Key | undefined => {
  const wanted = foldWord(text);
  return (Object.keys(words) as Key[]).find((key) => words[key].some((word) => foldWord(word) === wanted));
};

/** A word for comparing: NFC, lower case, single spaces. */
export const foldWord = (text: string): string => text.normalize("NFC").trim().replace(/\s+/gu, " ").toLocaleLowerCase("vi");
