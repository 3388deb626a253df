import type { Language } from "../../survey/language.ts";

/** A range of ranks, with how many units are certainly above and below it. */
interface RankReading {
  readonly best: number;
  readonly worst: number;
  readonly above: number;
  readonly below: number;
}

const countCertain = (count: number): string => (count === 0 ? "không đơn vị nào" : `có ${count} đơn vị`);

/** Words of the public result pages: frame, rounds, index, ranking, agency. */
const vi = {
  results: "Kết quả",
  ranking: "Xếp hạng",
  method: "Phương pháp và tải về",
  draw: "Kiểm tra việc chọn mẫu",
  areaAndYear: (area: string, year: number) => `${area} · năm ${year}`,

  roundsTitle: "Kết quả đã công bố",
  roundsLead: "Mỗi đợt khảo sát có chỉ số, khoảng tin cậy, số liệu tải về và cách kiểm tra việc chọn mẫu.",
  roundsEmptyTitle: "Chưa có đợt khảo sát nào công bố kết quả.",
  roundsEmptyText:
    "Kết quả hiện ở đây ngay sau khi cơ quan thực hiện phát hành. Cán bộ thực hiện: đăng nhập để tiếp tục đợt đang làm.",
  toSignIn: "Đăng nhập để làm việc",
  releasedOn: (date: string) => `Công bố ngày ${date}`,
  withdrawn: "Đã rút lại",

  withdrawnTitle: (version: number) => `Bản công bố ${version} đã được rút lại`,
  withdrawnText: (date: string, reason: string) => `Ngày rút lại: ${date}. Lý do: ${reason}`,
  lastValid: (version: number, date: string) => `Xem bản còn hiệu lực gần nhất: bản ${version}, công bố ngày ${date}`,
  noValid: "Hiện không có bản nào còn hiệu lực. Các số dưới đây chỉ để đối chiếu, không dùng để trích dẫn.",

  partsNav: "Các phần của đợt khảo sát",
  heroTitle: "Mức độ hài lòng với",
  meanOfCriteria: (criteria: number) => `Tính trung bình ${criteria} tiêu chí`,
  meanOfFactors: (factors: number) => `Tính trung bình ${factors} yếu tố`,
  allAnswers: "Tính chung mọi lượt trả lời",
  top2Sentence: (basis: string, share: string) =>
    `${basis}, cứ 100 lượt đánh giá có ${share} lượt chọn **hài lòng** hoặc **rất hài lòng**.`,
  meanSentence: (basis: string, value: string) => `${basis}, điểm đạt ${value} của mức cao nhất.`,
  minMaxSentence: (basis: string, value: string) =>
    `${basis}, điểm là ${value} trên thang từ 0 (mọi người rất không hài lòng) đến 100 (mọi người rất hài lòng).`,
  allSatisfiedSentence: (share: string) => `Cứ 100 người trả lời có ${share} người hài lòng với mọi tiêu chí đã trả lời.`,
  intervalSentence: (low: string, high: string) =>
    `Vì chỉ hỏi một mẫu ngẫu nhiên, giá trị thật có thể nằm từ ${low} đến ${high} (độ tin cậy 95 %).`,
  onSiteSentence:
    "Người được hỏi gặp tại chỗ theo chỉ tiêu từng nơi, không rút ngẫu nhiên từ một danh sách; khoảng tin cậy chỉ để tham khảo.",
  nearly: (count: string) => `gần ${count}`,
  over: (count: string) => `hơn ${count}`,
  exactly: (count: string) => `đúng ${count}`,
  withheldOverall: "Chưa đủ câu trả lời để công bố chỉ số chung.",
  otherPart: (part: string) => `${part} được đo riêng, không gộp vào chỉ số này:`,

  validForms: "Phiếu hợp lệ",
  ofPlanned: (answered: string, planned: string) => `${answered} / ${planned}`,
  replaced: "Phải thay bằng mẫu dự phòng",
  persons: "Người đủ điều kiện được chọn",
  transactions: "Dòng hồ sơ trong dữ liệu một cửa",
  fieldworkPeriod: "Thời gian hỏi",
  reverified: "Phúc tra theo kế hoạch",
  reverifiedShare: (share: string) => `${share} số phiếu`,
  releaseDate: "Ngày công bố",
  scoring: "Cách tính",
  criteriaFactors: (criteria: number, factors: number) => `${criteria} tiêu chí, ${factors} yếu tố`,

  bestAndWorst: (best: string, worst: string) => `${best} được đánh giá cao nhất, thấp nhất là ${worst}`,
  noClearFactor: (count: number) => `${count} yếu tố không khác nhau rõ rệt`,
  factorSubtitle: (overall: string) =>
    `Chỉ số theo từng yếu tố, %. Vạch ngang là khoảng tin cậy 95 %; đường chấm là chỉ số chung ${overall}.`,
  factorSubtitleAlone: "Chỉ số theo từng yếu tố, %. Vạch ngang là khoảng tin cậy 95 %.",
  validAnswers: (count: string) => `${count} lượt trả lời`,
  conditionalNote:
    "* Yếu tố này chỉ hỏi những người thuộc diện trả lời (ví dụ đã góp ý, phản ánh hoặc kiến nghị), nên ít câu trả lời hơn và khoảng rộng hơn.",
  howAnswered: "Người dân đã trả lời thế nào",
  rightColumnTop2: "Cột phải: hài lòng và rất hài lòng, %",
  rightColumn: "Cột phải: chỉ số của yếu tố, %",
  weakestTitle: (count: number) => `${["Không", "Một", "Hai", "Ba", "Bốn"][count] ?? count} điều cần khắc phục trước`,
  weakestSubtitle: "Tiêu chí có chỉ số thấp nhất",
  weakestNote: "Khoảng tin cậy của các tiêu chí này có thể chồng lên nhau; thứ tự giữa chúng không chắc chắn.",
  checkTitle: "Tự kiểm tra và tải về",
  checkLead: "Ai cũng có thể chạy lại việc chọn mẫu và tính lại từng con số.",
  dlTables: "Bảng số liệu",
  dlReport: "Báo cáo đầy đủ",
  dlDraw: "Kiểm tra việc chọn mẫu",
  dlDrawText: "Mã băm, hạt giống, cỡ mẫu và cách chạy lại",
  dlMethod: "Phương pháp",
  dlMethodText: "Công thức, cách làm tròn, cách che ô ít phiếu",
  datasetLine: (version: number, date: string) => `Bộ số liệu bản ${version}, chốt ngày ${date}, SHA-256:`,

  rankingTitle: "Xếp hạng",
  pairsMost: (total: string, different: string) =>
    `Hơn một nửa số cặp **không khác nhau rõ rệt**: trong ${total} cặp, chỉ ${different} cặp có chênh lệch vượt quá sai số do chọn mẫu.`,
  pairsSome: (total: string, different: string) =>
    `Trong ${total} cặp, ${different} cặp có chênh lệch vượt quá sai số do chọn mẫu; các cặp còn lại **không khác nhau rõ rệt**.`,
  pairsNone: (total: string) =>
    `Không cặp nào trong ${total} cặp khác nhau rõ rệt: mọi chênh lệch đều nằm trong sai số do chọn mẫu.`,
  soRanges: "Vì vậy mỗi đơn vị có một khoảng hạng, không có một thứ hạng duy nhất.",
  factor: "Yếu tố",
  allCriteria: (count: number) => `Tất cả ${count} tiêu chí`,
  sort: "Sắp xếp",
  sortHigh: "Chỉ số, cao đến thấp",
  sortLow: "Chỉ số, thấp đến cao",
  sortName: "Tên đơn vị",
  show: "Xem",
  csv: "Tải bảng (CSV)",
  agency: "Đơn vị",
  rankRange: (count: number) => `Khoảng hạng, từ 1 đến ${count}`,
  indexAndInterval: "Chỉ số và khoảng tin cậy 95 %",
  index: "Chỉ số, %",
  forms: "Phiếu",
  interval: "Khoảng tin cậy",
  rankingCaption: (count: number) => `Chỉ số, khoảng tin cậy và khoảng hạng của ${count} đơn vị`,
  axisCaption: (low: number, high: number) => `Chỉ số và khoảng tin cậy 95 %, thang từ ${low} đến ${high}`,
  dottedLine: (value: string) => `Đường chấm: chỉ số chung ${value}.`,
  scoringLine: (scoring: string) => `Cách tính: ${scoring}.`,
  pairsLine: "So từng cặp, hiệu chỉnh Holm, mức ý nghĩa chung 5 %.",
  ranksOnlyOverall: "Khoảng hạng chỉ tính cho chỉ số chung, không tính cho từng yếu tố.",
  readRange: "Đọc khoảng hạng",
  readRangeText: ({ best, worst, above, below }: RankReading) =>
    `“${best} đến ${worst}” nghĩa là ${countCertain(above)} chắc chắn đứng trên và ${countCertain(below)} chắc chắn đứng dưới. Hai khoảng rời nhau là khác nhau rõ; hai khoảng chồng lên nhau thì có thể khác hoặc không.`,
  whyRange: "Vì sao không có một hạng",
  whyRangeText: (size: string) =>
    `Mỗi đơn vị hỏi khoảng ${size} người. Nếu chọn ${size} người khác, chỉ số có thể lệch vài điểm, đủ để đổi thứ tự ở giữa bảng.`,
  lowest: (below: number, others: number) => `Thấp hơn rõ so với ${below} trên ${others} đơn vị còn lại.`,
  seeWeak: "Xem tiêu chí yếu",
  eachFactor: "Từng yếu tố, %",
  eachFactorText: (minimum: number, few: number) =>
    `Ô có dưới ${minimum} câu trả lời được che để không ai bị nhận ra. “Ít phiếu”: từ ${minimum} đến ${few - 1} câu trả lời, chỉ nên tham khảo.`,
  byField: "Theo lĩnh vực",
  byFieldText: "Chỉ số chung của các đơn vị gộp lại, chia theo lĩnh vực của hồ sơ.",
  field: "Lĩnh vực",
  planned: "Theo kế hoạch",
  nothingToRank: "Không có đơn vị nào đủ câu trả lời để công bố chỉ số ở yếu tố này. Chọn yếu tố khác.",

  backToRanking: (count: number) => `Tất cả ${count} đơn vị`,
  agencyTitle: "Mức độ hài lòng với",
  agencyWithheld: (minimum: number) =>
    `Đơn vị này có dưới ${minimum} câu trả lời nên chỉ số được giữ lại, để không ai bị nhận ra. Số phiếu của cả đợt vẫn được công bố.`,
  rankOf: (count: number) => `Khoảng hạng trên ${count} đơn vị`,
  clearlyHigher: "Thấp hơn rõ so với",
  clearlyLower: "Cao hơn rõ so với",
  countUnits: (count: number) => `${count} đơn vị`,
  weakestThree: (count: number) =>
    count === 1 ? "Tiêu chí thấp nhất" : `${["", "", "Hai", "Ba"][count] ?? count} tiêu chí thấp nhất`,
  againstWhole: (value: string) => `cả đợt ${value}`,
  wholeRound: (value: string) => `Cả đợt: ${value}.`,
  allCriteriaTitle: "Mọi tiêu chí",
  criteriaSubtitle: "Chỉ số, %. Chấm và vạch là đơn vị này; đường chấm là cả đợt.",
  criterion: "Tiêu chí",
  here: "Đơn vị này, %",
  whole: "Cả đợt, %",
  answers: "Lượt trả lời",

  footerBy: (leadBody: string, plan: string) => `${leadBody} thực hiện theo Kế hoạch ${plan}.`,
  planOf: (number: string, date: string) => `${number} ngày ${date}`,
  footerSupervisors: (names: string) => `Giám sát: ${names}.`,
  openData: "Số liệu mở",
  corrections: "Nhật ký đính chính",
};

export type PublicText = typeof vi;

const en: PublicText = {
  results: "Results",
  ranking: "Ranking",
  method: "Method and downloads",
  draw: "Check of the draw",
  areaAndYear: (area, year) => `${area} · ${year}`,

  roundsTitle: "Published results",
  roundsLead:
    "Each survey round has its index, its interval, its data to download, and a way to check how the sample was drawn.",
  roundsEmptyTitle: "No survey round has published results yet.",
  roundsEmptyText:
    "Results appear here as soon as the body in charge releases them. Staff: sign in to go on with a running round.",
  toSignIn: "Sign in to work",
  releasedOn: (date) => `Published on ${date}`,
  withdrawn: "Withdrawn",

  withdrawnTitle: (version) => `Release ${version} has been withdrawn`,
  withdrawnText: (date, reason) => `Withdrawn on ${date}. Reason: ${reason}`,
  lastValid: (version, date) => `See the last valid release: release ${version}, published on ${date}`,
  noValid: "No release is valid at present. The figures below are for comparison only and should not be quoted.",

  partsNav: "Parts of the survey round",
  heroTitle: "Satisfaction with",
  meanOfCriteria: (criteria) => `On the average of ${criteria} criteria`,
  meanOfFactors: (factors) => `On the average of ${factors} factors`,
  allAnswers: "Of all answers taken together",
  top2Sentence: (basis, share) => `${basis}, ${share} in every 100 were **satisfied** or **very satisfied**.`,
  meanSentence: (basis, value) => `${basis}, the score reaches ${value} of the highest mark.`,
  minMaxSentence: (basis, value) =>
    `${basis}, the score is ${value} on a scale from 0 (everyone very dissatisfied) to 100 (everyone very satisfied).`,
  allSatisfiedSentence: (share) => `Of every 100 respondents, ${share} were satisfied with every criterion they answered.`,
  intervalSentence: (low, high) =>
    `Because only a random sample was asked, the true value may lie anywhere from ${low} to ${high} (95% confidence).`,
  onSiteSentence:
    "Respondents were met on site up to a quota for each place, not drawn at random from a list; the interval is only indicative.",
  nearly: (count) => `nearly ${count}`,
  over: (count) => `just over ${count}`,
  exactly: (count) => `exactly ${count}`,
  withheldOverall: "There are too few answers to publish an overall index.",
  otherPart: (part) => `${part} is measured separately and is not pooled into this index:`,

  validForms: "Valid forms",
  ofPlanned: (answered, planned) => `${answered} / ${planned}`,
  replaced: "Replaced from the reserve",
  persons: "People eligible for the draw",
  transactions: "Rows in the one-stop data",
  fieldworkPeriod: "Fieldwork",
  reverified: "Re-verification planned",
  reverifiedShare: (share) => `${share} of forms`,
  releaseDate: "Published on",
  scoring: "Scoring",
  criteriaFactors: (criteria, factors) => `${criteria} criteria, ${factors} factors`,

  bestAndWorst: (best, worst) => `${best}: rated highest; ${worst}: lowest`,
  noClearFactor: (count) => `The ${count} factors are not clearly different`,
  factorSubtitle: (overall) =>
    `Index by factor, %. The bar is the 95% confidence interval; the dotted line is the overall index ${overall}.`,
  factorSubtitleAlone: "Index by factor, %. The bar is the 95% confidence interval.",
  validAnswers: (count) => `${count} valid answers`,
  conditionalNote:
    "* This factor is asked only of those it concerns (for example people who gave feedback), so there are fewer answers and the interval is wider.",
  howAnswered: "How people answered",
  rightColumnTop2: "Right column: satisfied and very satisfied, %",
  rightColumn: "Right column: index of the factor, %",
  weakestTitle: (count) => (count === 1 ? "What to remedy first" : `The ${count} things to remedy first`),
  weakestSubtitle: "Criteria with the lowest index",
  weakestNote: "The intervals of these criteria may overlap; their order is not certain.",
  checkTitle: "Check and download",
  checkLead: "Anyone can repeat the draw and compute every figure again.",
  dlTables: "Tables",
  dlReport: "Full report",
  dlDraw: "Check of the draw",
  dlDrawText: "Hashes, seed, sizes and how to run it again",
  dlMethod: "Method",
  dlMethodText: "Formula, rounding, how small cells are hidden",
  datasetLine: (version, date) => `Data set version ${version}, frozen on ${date}, SHA-256:`,

  rankingTitle: "Ranking of",
  pairsMost: (total, different) =>
    `More than half of the pairs are **not clearly different**: of ${total} pairs, only ${different} differ by more than sampling error.`,
  pairsSome: (total, different) =>
    `Of ${total} pairs, ${different} differ by more than sampling error; the others are **not clearly different**.`,
  pairsNone: (total) => `None of the ${total} pairs is clearly different: every gap lies within sampling error.`,
  soRanges: "Each unit therefore has a range of ranks, not a single rank.",
  factor: "Factor",
  allCriteria: (count) => `All ${count} criteria`,
  sort: "Sort",
  sortHigh: "Index, high to low",
  sortLow: "Index, low to high",
  sortName: "Name of unit",
  show: "Show",
  csv: "Download table (CSV)",
  agency: "Unit",
  rankRange: (count) => `Range of ranks, 1 to ${count}`,
  indexAndInterval: "Index and 95% confidence interval",
  index: "Index, %",
  forms: "Forms",
  interval: "Interval",
  rankingCaption: (count) => `Index, confidence interval and range of ranks of ${count} units`,
  axisCaption: (low, high) => `Index and 95% confidence interval, scale from ${low} to ${high}`,
  dottedLine: (value) => `Dotted line: overall index ${value}.`,
  scoringLine: (scoring) => `Scoring: ${scoring}.`,
  pairsLine: "Pairwise comparisons, Holm adjustment, family-wise 5%.",
  ranksOnlyOverall: "Ranges of ranks are computed for the overall index only, not for single factors.",
  readRange: "Reading a range",
  readRangeText: ({ best, worst, above, below }) =>
    `“${best} to ${worst}” means that ${above === 0 ? "no" : above} units are certainly above and ${below === 0 ? "none" : below} certainly below. Ranges apart differ clearly; ranges that overlap may or may not differ.`,
  whyRange: "Why not a single rank",
  whyRangeText: (size) =>
    `About ${size} people were asked in each unit. With ${size} others the index could move by a few points, enough to change the order in the middle.`,
  lowest: (below, others) => `Clearly below ${below} of the ${others} other units.`,
  seeWeak: "See its weak criteria",
  eachFactor: "Factor by factor, %",
  eachFactorText: (minimum, few) =>
    `A cell with fewer than ${minimum} answers is hidden so that nobody can be recognised. “Few answers”: from ${minimum} to ${few - 1}, only indicative.`,
  byField: "By field",
  byFieldText: "Overall index of all units together, by the field of the transaction.",
  field: "Field",
  planned: "Planned",
  nothingToRank: "No unit has enough answers to publish an index for this factor. Choose another factor.",

  backToRanking: (count) => `All ${count} units`,
  agencyTitle: "Satisfaction with",
  agencyWithheld: (minimum) =>
    `This unit has fewer than ${minimum} answers, so its index is withheld and nobody can be recognised. The count of forms of the round is still published.`,
  rankOf: (count) => `Range of ranks among ${count} units`,
  clearlyHigher: "Clearly below",
  clearlyLower: "Clearly above",
  countUnits: (count) => (count === 1 ? "1 unit" : `${count} units`),
  weakestThree: (count) => (count === 1 ? "Lowest criterion" : `${count} lowest criteria`),
  againstWhole: (value) => `whole round ${value}`,
  wholeRound: (value) => `Whole round: ${value}.`,
  allCriteriaTitle: "All criteria",
  criteriaSubtitle: "Index, %. Dot and bar are this unit; the dotted line is the whole round.",
  criterion: "Criterion",
  here: "This unit, %",
  whole: "Whole round, %",
  answers: "Valid answers",

  footerBy: (leadBody, plan) => `Carried out by ${leadBody} under plan ${plan}.`,
  planOf: (number, date) => `${number} of ${date}`,
  footerSupervisors: (names) => `Supervision: ${names}.`,
  openData: "Open data",
  corrections: "Log of corrections",
};

export const publicText: Readonly<Record<Language, PublicText>> = { vi, en };
