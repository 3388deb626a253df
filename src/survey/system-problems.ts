/** Failures of the system itself: files, arguments, the database (see ./problem.ts for how they are written). */
export const systemProblems = {
  "E-SYSTEM-001": {
    status: 422,
    vi: "Không đọc được tệp {file}: {reason}. Kiểm tra đường dẫn rồi chạy lại.",
    en: "The file {file} cannot be read: {reason}. Check the path and run again.",
  },
  "E-SYSTEM-002": {
    status: 422,
    vi: "Tham số {option}: «{value}» không dùng được ({reason}). Xem --help.",
    en: "Option {option}: «{value}» cannot be used ({reason}). See --help.",
  },
} as const;
