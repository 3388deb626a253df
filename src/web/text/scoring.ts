import type { AggregateScoring, ItemScoring } from "../../survey/instrument/method.ts";
import type { Language } from "../../survey/language.ts";

/** How a figure is computed, in words and in symbols. */
const vi = {
  item: {
    top2: "tỷ lệ lượt chọn hài lòng và rất hài lòng",
    "mean-over-max": "điểm trung bình chia cho điểm cao nhất",
    "min-max": "điểm trung bình kéo về thang từ 0 đến 100",
  } satisfies Record<ItemScoring, string> as Record<ItemScoring, string>,
  itemLong: {
    top2: "Với mỗi tiêu chí: số lượt chọn một trong hai mức cao nhất (hài lòng, rất hài lòng), chia cho số lượt trả lời hợp lệ, nhân 100.",
    "mean-over-max":
      "Với mỗi tiêu chí: lấy điểm trung bình của các lượt trả lời hợp lệ, chia cho điểm cao nhất của thang, nhân 100.",
    "min-max":
      "Với mỗi tiêu chí: lấy điểm trung bình của các lượt trả lời hợp lệ, trừ điểm thấp nhất, chia cho khoảng cách từ điểm thấp nhất đến điểm cao nhất, nhân 100.",
  } satisfies Record<ItemScoring, string> as Record<ItemScoring, string>,
  aggregate: {
    "item-mean": "trung bình cộng các tiêu chí",
    "child-mean": "trung bình cộng các yếu tố",
    pooled: "gộp mọi lượt trả lời",
    "all-satisfied": "tỷ lệ người hài lòng với mọi tiêu chí đã trả lời",
  } satisfies Record<AggregateScoring, string> as Record<AggregateScoring, string>,
  aggregateLong: {
    "item-mean": "Chỉ số của một yếu tố, và chỉ số chung, là trung bình cộng chỉ số của các tiêu chí thuộc phạm vi đó.",
    "child-mean": "Chỉ số của một yếu tố là trung bình cộng các tiêu chí của nó; chỉ số chung là trung bình cộng các yếu tố.",
    pooled: "Tử số và mẫu số của mọi tiêu chí được cộng lại trước rồi mới chia, nên mỗi lượt trả lời nặng như nhau.",
    "all-satisfied": "Chỉ số là tỷ lệ người trả lời mà mọi tiêu chí họ đã trả lời đều ở mức hài lòng hoặc rất hài lòng.",
  } satisfies Record<AggregateScoring, string> as Record<AggregateScoring, string>,
  childWeights: "Các yếu tố có hệ số riêng",
  weights: { none: "không dùng quyền số", design: "có quyền số theo thiết kế mẫu" },
  weightsLong: {
    none: "Không dùng quyền số: mỗi phiếu nặng như nhau.",
    design:
      "Quyền số theo thiết kế mẫu: mỗi phiếu đại diện cho số người trong dàn mẫu của tầng (đơn vị và lĩnh vực) chia cho số phiếu của tầng đó.",
  },
};

export type ScoringText = typeof vi;

const en: ScoringText = {
  item: {
    top2: "share of answers satisfied or very satisfied",
    "mean-over-max": "mean score divided by the highest score",
    "min-max": "mean score stretched to a scale from 0 to 100",
  },
  itemLong: {
    top2: "For each criterion: answers at one of the two highest levels (satisfied, very satisfied), divided by valid answers, times 100.",
    "mean-over-max":
      "For each criterion: the mean score of the valid answers, divided by the highest score of the scale, times 100.",
    "min-max":
      "For each criterion: the mean score of the valid answers, minus the lowest score, divided by the distance from lowest to highest, times 100.",
  },
  aggregate: {
    "item-mean": "mean of the criteria",
    "child-mean": "mean of the factors",
    pooled: "all answers pooled",
    "all-satisfied": "share of people satisfied with every criterion they answered",
  },
  aggregateLong: {
    "item-mean": "The index of a factor, and the overall index, is the mean of the criteria in its scope.",
    "child-mean": "The index of a factor is the mean of its criteria; the overall index is the mean of the factors.",
    pooled:
      "Numerators and denominators of all criteria are added first and then divided, so that every answer weighs the same.",
    "all-satisfied": "The index is the share of respondents whose every answered criterion is at satisfied or very satisfied.",
  },
  childWeights: "Factors have weights of their own",
  weights: { none: "no weights", design: "design weights" },
  weightsLong: {
    none: "No weights: every form weighs the same.",
    design:
      "Design weights: each form stands for the persons of its stratum in the frame (unit and field) divided by the forms of that stratum.",
  },
};

export const scoringText: Readonly<Record<Language, ScoringText>> = { vi, en };
