import type { ItemScoring } from "../../survey/instrument/method.ts";
import type { Language } from "../../survey/language.ts";

/** Words of the page on method and downloads. */
const vi = {
  title: "Phương pháp và tải về",
  lead: "Ai cũng có thể kiểm tra cách tính, tải số liệu và dùng lại.",
  formula: "Công thức",
  formulaSymbols: {
    top2: "Chỉ số của tiêu chí = 100 × (c₄ + c₅) ÷ V",
    "mean-over-max": "Chỉ số của tiêu chí = 100 × điểm trung bình ÷ 5",
    "min-max": "Chỉ số của tiêu chí = 100 × (điểm trung bình − 1) ÷ (5 − 1)",
  } satisfies Record<ItemScoring, string> as Record<ItemScoring, string>,
  symbols:
    "c là số lượt chọn mỗi mức, V là số lượt trả lời hợp lệ. “Không áp dụng”, bỏ trống và từ chối không được tính vào V.",
  example: "Ví dụ tính tay",
  exampleTop2: (criterion: string, fourth: string, fifth: string, index: string) =>
    `Tiêu chí “${criterion}”: ${fourth} lượt chọn hài lòng và ${fifth} lượt chọn rất hài lòng; cộng lại là ${index}.`,
  exampleMean: (criterion: string, mean: string, index: string) =>
    `Tiêu chí “${criterion}”: điểm trung bình ${mean}, nên chỉ số là ${index}.`,
  rounding: "Làm tròn, che ô, sai số",
  roundingText: "Chỉ làm tròn khi hiển thị, nửa lên, hai chữ số thập phân. Không lấy trung bình của số đã làm tròn.",
  hiding: (minimum: number, few: number) =>
    `Ô có dưới ${minimum} câu trả lời hợp lệ bị che; nếu từ các ô còn lại có thể tính ngược ra nó thì che kèm thêm một ô. Từ ${minimum} đến ${few - 1} câu trả lời ghi “ít phiếu”.`,
  errors:
    "Khoảng tin cậy 95 % tính theo thiết kế mẫu: phân tầng theo đơn vị và lĩnh vực, có hiệu chỉnh tổng thể hữu hạn, phương pháp Korn–Graubard với bậc tự do Satterthwaite.",
  errorsOnSite:
    "Phần này hỏi người gặp tại chỗ theo chỉ tiêu, không rút từ danh sách; khoảng tin cậy coi như mẫu ngẫu nhiên và chỉ để tham khảo.",
  ranks:
    "Khoảng hạng: so mọi cặp đơn vị, hiệu chỉnh Holm ở mức 5 %; một đơn vị đứng chắc chắn trên đơn vị khác khi khác nhau rõ.",
  otherScorings: "Cùng câu trả lời, cách tính khác",
  otherScoringsText:
    "Văn bản công bố không nêu rõ công thức. Các cách tính có thể dùng được đặt cạnh nhau; cách đang công bố in đậm.",
  scoringColumn: "Cách tính",
  methodVersion: "Phiên bản phương pháp",
  methodId: "Mã phương pháp",
  version: "Phiên bản",
  hash: "SHA-256 của tệp phương pháp",
  verified: "Đã đối chiếu với văn bản",
  notVerified: "Chưa đối chiếu được",
  factorsTitle: "Yếu tố và tiêu chí",
  downloads: "Tải về",
  noFiles: "Bản phát hành này không kèm tệp nào.",
  file: "Tệp",
  format: "Định dạng",
  size: "Cỡ",
  dataset: "Bộ số liệu",
  datasetText: (version: number, rows: string, date: string) => `Bản ${version}, ${rows} dòng, chốt ngày ${date}.`,
  corrections: "Nhật ký đính chính",
  release: "Bản phát hành",
  state: "Tình trạng",
  released: "Còn hiệu lực",
  withdrawn: "Đã rút lại",
  date: "Ngày",
  reason: "Lý do",
  firstRelease: "Công bố lần đầu",
  laterRelease: "Thay bản trước",
};

export type MethodText = typeof vi;

const en: MethodText = {
  title: "Method and downloads",
  lead: "Anyone can check how the figures were made, take the data and use them again.",
  formula: "Formula",
  formulaSymbols: {
    top2: "Index of a criterion = 100 × (c₄ + c₅) ÷ V",
    "mean-over-max": "Index of a criterion = 100 × mean score ÷ 5",
    "min-max": "Index of a criterion = 100 × (mean score − 1) ÷ (5 − 1)",
  },
  symbols:
    "c is the number of answers at a level, V the number of valid answers. “Does not apply”, blank and refused are not part of V.",
  example: "Worked by hand",
  exampleTop2: (criterion, fourth, fifth, index) =>
    `Criterion “${criterion}”: ${fourth} of answers satisfied and ${fifth} very satisfied; together ${index}.`,
  exampleMean: (criterion, mean, index) => `Criterion “${criterion}”: the mean score is ${mean}, so the index is ${index}.`,
  rounding: "Rounding, hidden cells, error",
  roundingText: "Figures are rounded for display only, half up, to two decimals. Rounded figures are never averaged.",
  hiding: (minimum, few) =>
    `A cell with fewer than ${minimum} valid answers is hidden; if the other cells would give it away, one more is hidden with it. From ${minimum} to ${few - 1} answers the cell says “few answers”.`,
  errors:
    "The 95% interval follows the design of the sample: stratified by unit and field, with finite population correction, by the method of Korn and Graubard with Satterthwaite’s degrees of freedom.",
  errorsOnSite:
    "In this part people were met on site up to a quota, not drawn from a list; the interval treats them as a random sample and is only indicative.",
  ranks:
    "Ranges of ranks: all pairs of units are compared, Holm-adjusted at 5%; one unit certainly stands above another when they differ clearly.",
  otherScorings: "The same answers, scored differently",
  otherScoringsText:
    "The published documents do not state the formula. The possible scorings stand side by side; the published one is in bold.",
  scoringColumn: "Scoring",
  methodVersion: "Version of the method",
  methodId: "Method",
  version: "Version",
  hash: "SHA-256 of the method's file",
  verified: "Checked against the documents",
  notVerified: "Could not be checked",
  factorsTitle: "Factors and criteria",
  downloads: "Downloads",
  noFiles: "This release has no files.",
  file: "File",
  format: "Format",
  size: "Size",
  dataset: "Data set",
  datasetText: (version, rows, date) => `Version ${version}, ${rows} rows, frozen on ${date}.`,
  corrections: "Log of corrections",
  release: "Release",
  state: "State",
  released: "Valid",
  withdrawn: "Withdrawn",
  date: "Date",
  reason: "Reason",
  firstRelease: "First publication",
  laterRelease: "Replaces the one before",
};

export const methodText: Readonly<Record<Language, MethodText>> = { vi, en };
