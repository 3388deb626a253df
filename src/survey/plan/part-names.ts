import type { FieldNames } from "./typed-value.ts";

/** The fields of a part as pages and messages call them. */
export const partNames = {
  ...{ code: "Mã phần", title: "Tên phần", source: "Cách chọn người được hỏi", methodId: "Bộ tiêu chí" },
  ...{ ratedUnit: "Cơ quan được đánh giá", fields: "Lĩnh vực" },
} as const satisfies FieldNames;
