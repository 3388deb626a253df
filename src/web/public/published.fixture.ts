import type {
  AgencySnapshot,
  CriterionSnapshot,
  FactorSnapshot,
  Figure,
  PartSnapshot,
  PublishedRound,
  Snapshot,
} from "../../survey/report/snapshot.ts";

/** A release for tests of the pages: figures are invented, their shapes are those of a real round of 13 communes. */

const communes: readonly (readonly [name: string, index: number, best: number, worst: number])[] = [
  ["xã Vạn Hưng", 96.4375, 1, 6],
  ["xã Vạn Thọ", 95.43, 1, 7],
  ["xã Vạn Khánh", 94.64, 1, 7],
  ["xã Đại Lãnh", 92.35, 1, 9],
  ["xã Vạn Thắng", 89.3, 1, 11],
  ["xã Vạn Lương", 88.71, 2, 11],
  ["xã Vạn Phước", 88.49, 1, 11],
  ["xã Vạn Bình", 85.41, 4, 12],
  ["xã Xuân Sơn", 84.43, 4, 12],
  ["xã Vạn Long", 82.37, 5, 12],
  ["thị trấn Vạn Giã", 80.06, 5, 12],
  ["xã Vạn Phú", 77.23, 8, 13],
  ["xã Vạn Thạnh", 67.22, 12, 13],
];

const factorRows: readonly (readonly [id: string, vi: string, short: string, en: string, index: number])[] = [
  ["I", "Tiếp cận dịch vụ", "Tiếp cận", "Access to the service", 82.89],
  ["II", "Thủ tục hành chính", "Thủ tục", "Procedures", 85.97],
  ["III", "Công chức trực tiếp giải quyết công việc", "Công chức", "Officials who handle the matter", 87.54],
  ["IV", "Kết quả cung ứng dịch vụ", "Kết quả", "Result of the service", 93.13],
  ["V", "Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị", "Góp ý, kiến nghị", "Feedback and its handling", 80.05],
];

const criteriaCounts: Readonly<Record<string, number>> = { I: 4, II: 5, III: 6, IV: 3, V: 4 };

const criterionNames: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  "I.3": ["Trang thiết bị phục vụ hiện đại", "Modern equipment"],
  "II.4": ["Thời hạn giải quyết đúng quy định", "Done within the time limit"],
  "V.1": ["Góp ý được tiếp nhận, xử lý tích cực", "Feedback is handled actively"],
  "V.4": ["Thông báo kết quả xử lý kịp thời", "The outcome is announced in time"],
};

const scale = [
  { vi: "Rất không hài lòng", en: "Very dissatisfied" },
  { vi: "Không hài lòng", en: "Dissatisfied" },
  { vi: "Bình thường", en: "Neutral" },
  { vi: "Hài lòng", en: "Satisfied" },
  { vi: "Rất hài lòng", en: "Very satisfied" },
];

/** A figure of a share with a plain normal interval; withheld under 10 answers, marked under 30. */
export const figureOf = (value: number, valid: number): Figure => {
  if (valid < 10) return { value: null, se: null, ciLow: null, ciHigh: null, n: valid, valid: null, flag: "suppressed" };
  const se = Math.sqrt((value * (100 - value)) / valid);
  const [ciLow, ciHigh] = [value - 1.96 * se, Math.min(100, value + 1.96 * se)];
  return { value, se, ciLow, ciHigh, n: valid, valid, flag: valid < 30 ? "few" : "ok" };
};

const distributionOf = (index: number): readonly number[] => {
  const low = 100 - index;
  return [low * 0.05, low * 0.25, low * 0.7, index * 0.55, index * 0.45];
};

const factors: readonly FactorSnapshot[] = factorRows.map(([id, vi, short, en, index]) => ({
  id,
  title: { vi, en },
  shortTitle: { vi: short, en },
  conditional: id === "V",
  figure: figureOf(index, id === "V" ? 843 : 3500),
  distribution: distributionOf(index),
}));

const criteria: readonly CriterionSnapshot[] = factorRows.flatMap(([factor, , , , index]) =>
  Array.from({ length: criteriaCounts[factor] ?? 0 }, (_, place) => {
    const id = `${factor}.${place + 1}`;
    const value = criterionNames[id] ? index - 8 - place : index + place;
    const [vi, en] = criterionNames[id] ?? [`Tiêu chí ${id} của yếu tố`, `Criterion ${id} of the factor`];
    return {
      id,
      factor,
      text: { vi, en },
      shortText: { vi, en },
      figure: figureOf(value, factor === "V" ? 210 : 772),
      distribution: distributionOf(value),
    };
  }),
);

const agencyOf = ([name, index, best, worst]: (typeof communes)[number], place: number): AgencySnapshot => ({
  id: `vn-${String(place + 1).padStart(2, "0")}`,
  name: `UBND ${name}`,
  shortName: name.replace(/^(xã|thị trấn) /, ""),
  planned: 60,
  answered: 60,
  overall: figureOf(index, 60 * 8),
  rank: { best, worst },
  clearlyBelow: 13 - worst,
  clearlyAbove: best - 1,
  factors: factors.map(({ id, figure }) => ({
    id,
    figure: figureOf(Math.min(99, (figure.value ?? 0) + index - 85.74), id === "V" ? 5 + place * 2 : 240),
  })),
  criteria: criteria.map(({ id, factor, figure }) => ({
    id,
    figure: figureOf(Math.min(99, Math.max(5, (figure.value ?? 0) + index - 85.74)), factor === "V" ? 5 + place : 60),
  })),
});

const hash = (seed: string): string => seed.repeat(64).slice(0, 64);

export const communesPart: PartSnapshot = {
  code: "communes",
  title: "UBND 13 xã, thị trấn",
  source: "frame",
  method: {
    id: "bnv-2640-2017",
    version: "1.0.0",
    title: {
      vi: "Đo lường sự hài lòng theo Quyết định 2640/QĐ-BNV (5 yếu tố, 22 tiêu chí)",
      en: "Satisfaction by Decision 2640/QĐ-BNV (5 factors, 22 criteria)",
    },
    sha256: hash("5c"),
    verification: { verified: ["Tên 5 yếu tố và nguyên văn 22 tiêu chí"], notVerified: ["Công thức tính chỉ số"] },
  },
  scoring: { item: "top2", aggregate: "item-mean" },
  scale,
  minimumValid: 30,
  publicMinimumValid: 10,
  weights: "design",
  dataset: { version: 1, rows: 780, sha256: hash("4b1f"), frozenOn: "2023-11-18" },
  frame: { persons: 16032, transactions: 18462, hash: hash("9c1d") },
  draw: {
    frameHash: hash("9c1d"),
    eventName: "Kết quả xổ số kiến thiết Khánh Hòa, kỳ ngày 25/6/2023",
    eventText: "Giải đặc biệt 482915",
    parties: [
      { party: "Phòng Nội vụ", commitment: hash("a1"), reveal: "Biển Vạn Ninh sáng nay lặng gió" },
      { party: "Ủy ban Mặt trận Tổ quốc huyện", commitment: hash("b2"), reveal: "Mùa tôm hùm năm nay được giá" },
    ],
    seed: hash("e7"),
    design: "srs",
    algorithm: "opensipas-draw 1",
    reserves: 3,
    sizes: communes.flatMap(([name]) => [
      { stratum: `${name} · đất đai`, size: 30 },
      { stratum: `${name} · tư pháp, "hộ tịch", khác`, size: 30 },
    ]),
    sampleHash: hash("d3"),
    drawnOn: "2023-06-25",
  },
  planned: 780,
  answered: 780,
  replaced: 61,
  overall: { value: 85.74, se: 0.57, ciLow: 84.62, ciHigh: 86.86, n: 780, valid: 15724, flag: "ok" },
  factors,
  criteria,
  agencies: communes.map(agencyOf),
  fields: [
    { code: "land", name: "Đất đai", planned: 390, overall: figureOf(83.2, 390) },
    { code: "justice", name: "Tư pháp, hộ tịch", planned: 260, overall: figureOf(88.4, 260) },
    { code: "other", name: "Khác", planned: 0, overall: figureOf(0, 0) },
  ],
  pairs: { total: 78, different: 33 },
  alternatives: [
    { scoring: { item: "top2", aggregate: "item-mean" }, overall: figureOf(85.74, 780) },
    { scoring: { item: "mean-over-max", aggregate: "item-mean" }, overall: figureOf(83.87, 780) },
    { scoring: { item: "top2", aggregate: "all-satisfied" }, overall: figureOf(41.3, 780) },
  ],
};

export const stationsPart: PartSnapshot = {
  ...communesPart,
  code: "health-stations",
  title: "13 Trạm Y tế",
  source: "on-site",
  frame: null,
  draw: null,
  weights: "none",
  planned: 650,
  answered: 648,
  replaced: 0,
  overall: { value: 88.31, se: 0.97, ciLow: 86.4, ciHigh: 90.22, n: 648, valid: 9720, flag: "ok" },
  agencies: communesPart.agencies.map((agency, place) => ({
    ...agency,
    id: `tyt-${place + 1}`,
    name: agency.name.replace("UBND", "Trạm Y tế"),
  })),
};

const snapshot: Snapshot = {
  round: {
    code: "van-ninh-2023",
    title: "Khảo sát mức độ hài lòng huyện Vạn Ninh năm 2023",
    shortTitle: "Vạn Ninh 2023",
    area: "Huyện Vạn Ninh, tỉnh Khánh Hòa",
    year: 2023,
    leadBody: "Phòng Nội vụ",
    issuingBody: "UBND huyện Vạn Ninh",
    planNumber: "1982/KH-UBND",
    planDate: "2023-06-07",
    supervisors: ["Ủy ban Mặt trận Tổ quốc huyện", "Hội Cựu chiến binh huyện"],
    simulated: true,
    reverificationShare: 0.1,
    fieldworkFrom: "2023-07-15",
    fieldworkTo: "2023-09-30",
  },
  parts: [communesPart, stationsPart],
};

export const publishedFixture: PublishedRound = {
  snapshot,
  version: 1,
  state: "released",
  releasedOn: "2023-12-14",
  withdrawal: null,
  files: [
    { name: "chi-so.csv", mediaType: "text/csv", bytes: 41_200, sha256: hash("11") },
    { name: "communes-frame.csv", mediaType: "text/csv", bytes: 804_000, sha256: hash("22") },
    { name: "communes-sample.csv", mediaType: "text/csv", bytes: 131_000, sha256: hash("d3") },
    {
      name: "chi-so.xlsx",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes: 52_000,
      sha256: hash("33"),
    },
    {
      name: "bao-cao.docx",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      bytes: 4_812_345,
      sha256: hash("44"),
    },
  ],
};
