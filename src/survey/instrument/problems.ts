/** Failures of the stage `instrument` (see ../problem.ts for how they are written). */
export const instrumentProblems = {
  "E-INSTRUMENT-001": {
    status: 422,
    vi: "{file}, tại {path}: «{value}» không đúng ({reason}). Sửa tệp phương pháp rồi chạy lại.",
    en: "{file}, at {path}: «{value}» is not right ({reason}). Correct the method file and run again.",
  },
} as const;
