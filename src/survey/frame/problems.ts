/** Failures of the stage `frame` (see ../problem.ts for how they are written). */
export const frameProblems = {
  "E-FRAME-001": {
    status: 422,
    vi: "{file} không phải bảng tính: các byte đầu là {bytes}. Chọn tệp .xlsx hoặc .csv.",
    en: "{file} is not a spreadsheet: its first bytes are {bytes}. Choose an .xlsx or .csv file.",
  },
} as const;
