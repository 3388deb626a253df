import type { Bilingual } from "../language.ts";

/** The five parts of a SIPAS report. */
export const reportOutline = [
  { vi: "Giới thiệu chung", en: "Introduction" },
  { vi: "Tình hình triển khai", en: "How the survey was carried out" },
  { vi: "Kết quả", en: "Results" },
  { vi: "Nhận xét, đánh giá, kiến nghị", en: "Findings, assessment, recommendations" },
  { vi: "Các Phụ lục", en: "Appendices" },
] as const satisfies readonly Bilingual[];

/** Trích yếu of a SIPAS report; the kind «BÁO CÁO» stands above it. */
export const reportSubject = (year: number): string =>
  `Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước (SIPAS) năm ${year}`;
