/** Failures of the stage `draw` (see ../problem.ts for how they are written). */
export const drawProblems = {
  "E-DRAW-001": {
    status: 422,
    vi: "Tầng «{stratum}» chỉ có {units} đơn vị, ít hơn cỡ mẫu {size}. Lấy hết tầng, chuyển phần thiếu sang tầng khác hoặc sửa chỉ tiêu.",
    en: "Stratum «{stratum}» has only {units} units, fewer than the sample size {size}. Take them all, move the rest, or change the quota.",
  },
} as const;
