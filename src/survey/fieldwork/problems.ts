/** Failures of the stage `fieldwork` (see ../problem.ts for how they are written). */
export const fieldworkProblems = {
  "E-FIELDWORK-001": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: «{value}» không có trong thang trả lời {scale}. Sửa ô này rồi nhập lại.",
    en: "{file}, row {row}, column {column}: «{value}» is not on the answer scale {scale}. Correct the cell and import again.",
  },
} as const;
