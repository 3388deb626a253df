/** Failures of the stage `indicator` (see ../problem.ts for how they are written). */
export const indicatorProblems = {
  "E-INDICATOR-001": {
    status: 409,
    vi: "Chưa có bộ số liệu đã chốt. Chốt số liệu trước rồi tính chỉ số.",
    en: "There is no frozen data set yet. Freeze the data set first, then compute the index.",
  },
} as const;
