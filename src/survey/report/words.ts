import { formatDate } from "../date.ts";
import type { SourceNote } from "../document/document.ts";
import type { AggregateScoring, ItemScoring, Scoring } from "../instrument/method.ts";
import { formatNumber, formatPercent } from "../number.ts";
import type { Figure, PartSnapshot } from "./snapshot.ts";

const itemWords: Readonly<Record<ItemScoring, string>> = {
  top2: "tỷ lệ trả lời “hài lòng” và “rất hài lòng” trên số câu trả lời hợp lệ",
  "mean-over-max": "điểm trung bình chia cho điểm cao nhất",
  "min-max": "điểm trung bình quy về thang từ 0 đến 100",
};

const aggregateWords: Readonly<Record<AggregateScoring, string>> = {
  "item-mean": "trung bình cộng các tiêu chí",
  "child-mean": "trung bình cộng các yếu tố, mỗi yếu tố là trung bình cộng các tiêu chí",
  pooled: "gộp tất cả câu trả lời",
  "all-satisfied": "tỷ lệ người hài lòng với mọi tiêu chí đã trả lời",
};

/** Words of others inside a sentence, as official papers set them. */
export const quoted = (text: string): string => `“${text}”`;

export const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);

/** How a scoring works, as it stands under every table. */
export const scoringWords = ({ item, aggregate, weights }: Scoring): string => {
  const base = aggregate === "all-satisfied" ? aggregateWords[aggregate] : `${itemWords[item]}; ${aggregateWords[aggregate]}`;
  return weights && Object.keys(weights).length > 0 ? `${base}, có trọng số` : base;
};

export const weightWords = (weights: PartSnapshot["weights"]): string =>
  weights === "design"
    ? "quyền số thiết kế: số người trong dàn mẫu của tầng chia cho số phiếu trả lời của tầng"
    : "không dùng quyền số, mỗi phiếu tính như nhau";

/** What stands in a table where there is no figure, and after one that rests on few people. */
export const withheldMark = "–";
export const fewMark = "*";

/** `86,12*`; a dash where the figure is withheld or nobody answered. */
export const figureText = ({ value, flag }: Figure): string =>
  value === null ? withheldMark : `${formatNumber(value, "vi", 2)}${flag === "few" ? fewMark : ""}`;

/** `84,10 – 88,02`, never broken at the end of a line; a dash where there is none. */
export const intervalText = ({ ciLow, ciHigh }: Figure): string =>
  ciLow === null || ciHigh === null
    ? withheldMark
    : `${formatNumber(ciLow, "vi", 2)}\u00a0–\u00a0${formatNumber(ciHigh, "vi", 2)}`;

export const countText = (count: number | null | undefined): string =>
  count === null || count === undefined ? withheldMark : formatNumber(count, "vi");

export const percentText = (value: number): string => formatPercent(value, "vi");

export const dayText = (iso: string): string => formatDate(iso, "vi");

/** «86,12 % (84,10 – 88,02)». */
export const figureSentence = (figure: Figure): string => {
  if (figure.value === null) return "không công bố";
  return figure.ciLow === null ? percentText(figure.value) : `${percentText(figure.value)} (${intervalText(figure)})`;
};

/** «a», «a và b», «a, b và c». */
export const enumeration = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} và ${texts.at(-1)}`;

/** Where the figures of a part come from, as it stands under every table of the report. */
export const partSource = ({ method, scoring, weights, dataset, answered }: PartSnapshot): SourceNote => ({
  method: `${method.title.vi}, mã ${method.id}, bản ${method.version}`,
  scoring: `${scoringWords(scoring)}; ${weightWords(weights)}; bộ số liệu bản ${dataset.version}, n = ${countText(answered)} phiếu`,
  dataset: dataset.sha256,
});

/** The marks of a table in words; none when it has no such cell. */
export const markNotes = (figures: readonly Figure[], { minimumValid, publicMinimumValid }: PartSnapshot): string[] => {
  const withheld = figures.some(({ flag }) => flag === "suppressed" || flag === "complementary");
  const few = figures.some(({ flag }) => flag === "few");
  const empty = figures.some(({ flag }) => flag === "empty");
  return [
    ...(few ? [`${fewMark} Có dưới ${minimumValid} người trả lời; đọc cùng khoảng tin cậy.`] : []),
    ...(withheld
      ? [
          `${withheldMark} Không công bố vì có dưới ${publicMinimumValid} người trả lời, hoặc để không suy ra được số của ô khác.`,
        ]
      : []),
    ...(empty && !withheld ? [`${withheldMark} Không có người trả lời.`] : []),
  ];
};

/** «84,10 % đến 88,02 %». */
export const formatRangeText = (low: number, high: number): string => `${percentText(low)} đến ${percentText(high)}`;
