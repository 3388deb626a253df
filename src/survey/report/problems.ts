/** Failures of the stage `report` (see ../problem.ts for how they are written). */
export const reportProblems = {
  "E-REPORT-001": {
    status: 404,
    vi: "Đợt «{round}» chưa công bố kết quả.",
    en: "The results of the round «{round}» have not been published.",
  },
  "E-REPORT-002": {
    status: 409,
    vi: "Phần «{part}» chưa chốt số liệu. Chốt số liệu, tính chỉ số rồi lập dự thảo.",
    en: "The data of the part «{part}» are not frozen. Freeze them, compute the index, then draft the report.",
  },
  "E-REPORT-003": {
    status: 409,
    vi: "Phần «{part}» chưa tính chỉ số trên bản số liệu {version}. Tính chỉ số rồi lập dự thảo.",
    en: "The index of the part «{part}» is not computed from its data set version {version}. Compute it, then draft the report.",
  },
  "E-REPORT-004": {
    status: 404,
    vi: "Đợt «{round}» không có bản {version}. Xem các bản đã lập rồi chọn lại.",
    en: "The round «{round}» has no release version {version}. Choose one of those drafted.",
  },
  "E-REPORT-005": {
    status: 409,
    vi: "Bản {version} đã được công bố trước đó.",
    en: "Version {version} was released before.",
  },
  "E-REPORT-006": {
    status: 409,
    vi: "Bản dự thảo {version} không còn dùng số liệu mới nhất: phần «{part}» đã có bản số liệu {dataset}. Lập dự thảo mới rồi công bố.",
    en: "Draft {version} no longer rests on the newest data: the part «{part}» has the data set version {dataset}. Draft again, then release.",
  },
  "E-REPORT-007": {
    status: 409,
    vi: "Không công bố được bản {version}: bản {published} mới hơn đang được công bố.",
    en: "Version {version} cannot be released: the newer version {published} is published.",
  },
  "E-REPORT-008": {
    status: 409,
    vi: "Bản {version} chưa công bố hoặc đã rút, nên không có gì để rút.",
    en: "Version {version} is not out, or was withdrawn before; there is nothing to withdraw.",
  },
  "E-REPORT-009": {
    status: 422,
    vi: "Lý do rút «{reason}» quá ngắn. Ghi ít nhất {least} ký tự: lý do được đăng trên trang công bố.",
    en: "The reason «{reason}» is too short. Give at least {least} characters: it is shown on the public page.",
  },
  "E-REPORT-010": {
    status: 404,
    vi: "Bản {version} của đợt «{round}» không có tệp «{file}».",
    en: "Version {version} of the round «{round}» has no file «{file}».",
  },
  "E-REPORT-011": {
    status: 409,
    vi: "Đợt «{round}» chưa có bản dự thảo nào để công bố. Lập dự thảo trước.",
    en: "The round «{round}» has no draft to release. Make a draft first.",
  },
  "E-REPORT-012": {
    status: 410,
    vi: "Bản {version} của đợt «{round}» đã rút ngày {on}: {reason}. Tệp của bản này không còn được tải về.",
    en: "Version {version} of the round «{round}» was withdrawn on {on}: {reason}. Its files are no longer served.",
  },
} as const;
