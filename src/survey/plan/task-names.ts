import type { FieldNames } from "./typed-value.ts";

/** The fields of a task as pages and messages call them. */
export const taskNames = {
  ...{ stage: "Giai đoạn", title: "Nhiệm vụ", lead: "Cơ quan chủ trì", support: "Cơ quan phối hợp", product: "Sản phẩm" },
  ...{ starts: "Bắt đầu", due: "Hạn hoàn thành" },
} as const satisfies FieldNames;
