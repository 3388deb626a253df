import type { Language } from "../../survey/language.ts";

/** Words of the table of the stages of a draw, for the staff and for everyone. */
const vi = {
  caption: "Các giai đoạn chọn mẫu",
  captionDrawn: "Các giai đoạn và số đã chọn",
  stage: "Giai đoạn",
  design: "Cách chọn",
  designs: {
    all: "lấy tất cả",
    srs: "ngẫu nhiên đơn giản",
    systematic: "cách đều",
    pps: "cách đều, tỷ lệ thuận quy mô (PPS)",
  },
  take: (count: string) => `${count} trong mỗi đơn vị cấp trên`,
  takeShare: (share: string) => `${share}\u00a0% mỗi đơn vị cấp trên`,
  sortedBy: (column: string) => `xếp theo «${column}»`,
  units: "Có",
  expected: "Dự kiến chọn",
  chance: "Xác suất chọn",
  drawn: "Đã chọn",
  drawnOf: (sampled: string, units: string, reserves: string) =>
    reserves === "0" ? `${sampled} trong ${units}` : `${sampled} trong ${units}; ${reserves} dự phòng`,
  sizeBy: (column: string) => `Quy mô của một đơn vị là tổng cột «${column}» của các dòng thuộc đơn vị ấy.`,
  sizeByRows: "Quy mô của một đơn vị là số dòng của danh sách thuộc đơn vị ấy.",
};

export type StagesText = typeof vi;

const en: StagesText = {
  caption: "Stages of the draw",
  captionDrawn: "Stages and what was drawn",
  stage: "Stage",
  design: "Design",
  designs: {
    all: "all are taken",
    srs: "simple random",
    systematic: "systematic",
    pps: "systematic by size (PPS)",
  },
  take: (count) => `${count} in each unit above`,
  takeShare: (share) => `${share}% in each unit above`,
  sortedBy: (column) => `sorted by «${column}»`,
  units: "There are",
  expected: "To expect",
  chance: "Probability",
  drawn: "Drawn",
  drawnOf: (sampled, units, reserves) =>
    reserves === "0" ? `${sampled} of ${units}` : `${sampled} of ${units}; ${reserves} reserves`,
  sizeBy: (column) => `The size of a unit is the sum of the column «${column}» over its rows.`,
  sizeByRows: "The size of a unit is how many rows of the list lie in it.",
};

export const stagesText: Readonly<Record<Language, StagesText>> = { vi, en };
