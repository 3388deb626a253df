/** Failures of the stage `report` (see ../problem.ts for how they are written). */
export const reportProblems = {
  "E-REPORT-001": {
    status: 404,
    vi: "Đợt «{round}» chưa công bố kết quả.",
    en: "The results of the round «{round}» have not been published.",
  },
} as const;
