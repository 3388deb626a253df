/** Failures of the stage `instrument` (see ../problem.ts for how they are written). */
export const instrumentProblems = {
  "E-INSTRUMENT-001": {
    status: 422,
    vi: "{file}, tại {path}: «{value}» không đúng kiểu, cần {expected}. Sửa tệp phương pháp rồi chạy lại.",
    en: "{file}, at {path}: «{value}» is not of the right kind, {expected} is needed. Correct the method file and run again.",
  },
  "E-INSTRUMENT-002": {
    status: 422,
    vi: "{file}, tại {path}: mã «{value}» đã dùng tại {before}. Đặt mã khác rồi chạy lại.",
    en: "{file}, at {path}: the id «{value}» already stands at {before}. Choose another id and run again.",
  },
  "E-INSTRUMENT-003": {
    status: 422,
    vi: "{file}, tại {path}: «{value}» không có trong phương pháp; hiện có: {known}. Sửa tệp phương pháp rồi chạy lại.",
    en: "{file}, at {path}: «{value}» is not in the method, which has: {known}. Correct the method file and run again.",
  },
  "E-INSTRUMENT-004": {
    status: 422,
    vi: "{file}, tại {path}: mức «{value}» không lớn hơn mức đứng trước. Xếp thang từ kém nhất đến tốt nhất rồi chạy lại.",
    en: "{file}, at {path}: the point «{value}» is not above the one before. Order the scale from worst to best and run again.",
  },
  "E-INSTRUMENT-005": {
    status: 422,
    vi: "{file} không phải JSON hợp lệ: {reason}. Sửa tệp phương pháp rồi chạy lại.",
    en: "{file} is not valid JSON: {reason}. Correct the method file and run again.",
  },
  "E-INSTRUMENT-101": {
    status: 409,
    vi: "Phiếu của phần «{part}» đã ban hành (phiên bản {version}). Muốn đổi, lập phiên bản mới của phương pháp rồi ban hành lại.",
    en: "The questionnaire of part «{part}» is published already (version {version}). To change it, make a new version of the method and publish that.",
  },
  "E-INSTRUMENT-102": {
    status: 409,
    vi: "Phương pháp «{method}» phiên bản {version} đã lưu với nội dung khác (SHA-256 {stored}; tệp hiện nay {found}). Tăng số phiên bản trong tệp phương pháp.",
    en: "The method «{method}» version {version} was stored with another content (SHA-256 {stored}; the file now {found}). Raise the version in the method file.",
  },
} as const;
