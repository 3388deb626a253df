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
} as const;
