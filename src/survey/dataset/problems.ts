/** Failures of the stage `dataset` (see ../problem.ts for how they are written). */
export const datasetProblems = {
  "E-DATASET-001": {
    status: 409,
    vi: "Chưa có câu trả lời nào để chốt. Nhập phiếu trước rồi chốt số liệu.",
    en: "There are no answers to freeze yet. Import the forms first, then freeze the data set.",
  },
  "E-DATASET-002": {
    status: 422,
    vi: "Phần «{part}» đã chốt bản {version}. Muốn chốt bản {next}, ghi rõ lý do (ít nhất 10 ký tự) rồi chốt lại.",
    en: "The part «{part}» has the frozen version {version}. To freeze version {next}, give a reason (10 characters or more) and freeze again.",
  },
  "E-DATASET-003": {
    status: 409,
    vi: "Số liệu phần «{part}» không đổi từ bản {version} (SHA-256 {sha256}). Không cần chốt lại.",
    en: "The data of the part «{part}» have not changed since version {version} (SHA-256 {sha256}). There is nothing to freeze.",
  },
  "E-DATASET-004": {
    status: 404,
    vi: "Phần «{part}» chưa có bản số liệu {version}. Xem các bản đã chốt rồi chọn lại.",
    en: "The part «{part}» has no data set version {version}. Choose one of the frozen versions.",
  },
  "E-DATASET-005": {
    status: 422,
    vi: "Bản số liệu đã chốt không đọc được ở dòng {row}, cột {column}: «{value}». Tệp đã bị sửa sau khi chốt; khôi phục từ bản sao lưu.",
    en: "The frozen data set cannot be read in row {row}, column {column}: «{value}». It was changed after freezing; restore it from a backup.",
  },
} as const;
