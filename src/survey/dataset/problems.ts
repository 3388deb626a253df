/** Failures of the stage `dataset` (see ../problem.ts for how they are written). */
export const datasetProblems = {
  "E-DATASET-001": {
    status: 409,
    vi: "Chưa có câu trả lời nào để chốt. Nhập phiếu trước rồi chốt số liệu.",
    en: "There are no answers to freeze yet. Import the forms first, then freeze the data set.",
  },
} as const;
