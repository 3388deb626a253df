import type { ReplacementReason } from "../../survey/draw/replacement.ts";
import type { Language } from "../../survey/language.ts";

const vi = {
  title: "Thay thế bằng dự phòng",
  lead: "Người không tiếp cận được chỉ thay bằng dự phòng kế tiếp của cùng tầng, theo thứ tự đã rút. Không ai chọn người thay.",
  form: "Ghi một trường hợp thay thế",
  code: "Mã phiếu của người không hỏi được",
  reason: "Lý do",
  reasons: {
    refused: "Từ chối trả lời",
    "not-found": "Không gặp",
    moved: "Đã chuyển đi",
    deceased: "Đã mất",
    "wrong-person": "Không phải người trong hồ sơ",
    language: "Không cùng ngôn ngữ, không có phiếu phù hợp",
    other: "Lý do khác",
  } satisfies Record<ReplacementReason, string> as Record<ReplacementReason, string>,
  note: "Ghi rõ, khi là lý do khác (không ghi thông tin cá nhân)",
  verb: "Thay bằng dự phòng kế tiếp",
  confirmTitle: (code: string) => `Thay «${code}» bằng dự phòng kế tiếp?`,
  confirmText: "Dự phòng đã dùng thì không trả lại được, lần thay được ghi vào nhật ký và tính vào tỷ lệ thay thế.",
  rates: "Tỷ lệ thay thế",
  byPerson: "Theo người ghi",
  agency: "Đơn vị",
  sampled: "Mẫu",
  replaced: "Đã thay",
  rate: "Tỷ lệ",
  whole: "Tất cả",
  list: "Danh sách thay thế",
  none: "Chưa thay ai.",
  reserve: "Dự phòng",
  stratum: "Tầng",
  who: "Người ghi",
  when: "Lúc",
  link: "Thay thế",
};

export type ReplacementsText = typeof vi;

const en: ReplacementsText = {
  title: "Replacement by reserves",
  lead: "Who cannot be asked is replaced only by the next reserve of the same stratum, in the order drawn. Nobody chooses who.",
  form: "Record a replacement",
  code: "Code of the form of who cannot be asked",
  reason: "Reason",
  reasons: {
    refused: "Refused",
    "not-found": "Not at home",
    moved: "Moved away",
    deceased: "Deceased",
    "wrong-person": "Not the person of the dossier",
    language: "No common language, no fitting form",
    other: "Another reason",
  },
  note: "Write it out, when it is another reason (no personal data)",
  verb: "Take the next reserve",
  confirmTitle: (code) => `Replace «${code}» by the next reserve?`,
  confirmText:
    "A reserve that was taken is not given back; the replacement stands in the log and counts in the substitution rate.",
  rates: "Substitution rate",
  byPerson: "By who wrote it down",
  agency: "Agency",
  sampled: "Sample",
  replaced: "Replaced",
  rate: "Rate",
  whole: "All",
  list: "Replacements",
  none: "Nobody was replaced.",
  reserve: "Reserve",
  stratum: "Stratum",
  who: "By",
  when: "When",
  link: "Replacements",
};

export const replacementsText: Readonly<Record<Language, ReplacementsText>> = { vi, en };
