/** Failures of the stage `plan` (see ../problem.ts for how they are written). */
export const planProblems = {
  "E-PLAN-001": {
    status: 404,
    vi: "Không có đợt khảo sát mang mã «{round}». Xem danh sách các đợt rồi chọn lại.",
    en: "There is no survey round with the code «{round}». Choose one from the list of rounds.",
  },
} as const;
