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
  "E-DATASET-101": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: ô để trống. Cột này phải có giá trị ở mọi dòng.",
    en: "File {file}, row {row}, column «{column}»: the cell is empty. This column needs a value in every row.",
  },
  "E-DATASET-102": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: trọng số «{value}» phải lớn hơn 0. Sửa trọng số hoặc bỏ dòng này.",
    en: "File {file}, row {row}, column «{column}»: the weight «{value}» must be above 0. Change it or leave the row out.",
  },
  "E-DATASET-103": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: đơn vị chọn bậc một «{value}» ở tầng «{stratum}», nhưng dòng trên ở tầng «{first}». Mỗi đơn vị chỉ thuộc một tầng.",
    en: "File {file}, row {row}, column «{column}»: the PSU «{value}» is in stratum «{stratum}», but in «{first}» above. A PSU belongs to one stratum.",
  },
  "E-DATASET-104": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: tổng thể «{value}» của tầng «{stratum}» nhỏ hơn mẫu ({sampled} đơn vị). Kiểm tra số đơn vị của tổng thể.",
    en: "File {file}, row {row}, column «{column}»: the population «{value}» of stratum «{stratum}» is smaller than its sample ({sampled} units). Check it.",
  },
  "E-DATASET-105": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: tổng thể của tầng «{stratum}» là «{value}», nhưng dòng trên là «{first}». Mỗi tầng chỉ có một số.",
    en: "File {file}, row {row}, column «{column}»: the population of stratum «{stratum}» is «{value}», but «{first}» above. A stratum has one.",
  },
  "E-DATASET-106": {
    status: 422,
    vi: "Tệp {file} không có dòng số liệu nào dưới tiêu đề. Chọn tệp khác.",
    en: "The file {file} has no rows below the header. Choose another file.",
  },
  "E-DATASET-107": {
    status: 422,
    vi: "Tệp {file}: tầng «{stratum}» chỉ có một đơn vị chọn bậc một nên không tính được sai số. Gộp tầng, hoặc chọn --singleton certainty, adjust hay average.",
    en: "File {file}: stratum «{stratum}» has only one PSU, so that its error is not known. Merge strata, or choose --singleton certainty, adjust or average.",
  },
  "E-DATASET-108": {
    status: 422,
    vi: "--psu có {stages} cột ({columns}), nhưng chỉ tính được một hoặc hai bậc chọn mẫu. Ghi cột của bậc một, hoặc của bậc một và bậc hai.",
    en: "--psu has {stages} columns ({columns}), but there may be one or two stages. Name the column of the first stage, or of the first and the second.",
  },
  "E-DATASET-109": {
    status: 422,
    vi: "--population có {populations} cột ({columns}), nhưng mẫu có {stages} bậc chọn. Mỗi bậc có nhiều nhất một cột tổng thể; thêm cột vào --psu hoặc bớt cột ở đây.",
    en: "--population has {populations} columns ({columns}) for {stages} stages of sampling. A stage has one at most; add a column to --psu or leave one out here.",
  },
  "E-DATASET-110": {
    status: 422,
    vi: "Tệp {file}: ở bậc hai, đơn vị chọn bậc một «{psu}» chỉ có một đơn vị chọn bậc hai nên không tính được sai số. Gộp đơn vị, hoặc chọn --singleton certainty hay adjust.",
    en: "File {file}: at stage 2, the PSU «{psu}» has only one second-stage unit, so that its error is not known. Merge units, or choose --singleton certainty or adjust.",
  },
  "E-DATASET-111": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: tổng thể bậc hai của đơn vị «{psu}» là «{value}», nhưng dòng trên là «{first}». Mỗi đơn vị chỉ có một số.",
    en: "File {file}, row {row}, column «{column}»: the second-stage population of the PSU «{psu}» is «{value}», but «{first}» above. A PSU has one.",
  },
  "E-DATASET-112": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: tổng thể bậc hai «{value}» của đơn vị «{psu}» nhỏ hơn mẫu ({sampled} đơn vị). Kiểm tra số đơn vị của tổng thể.",
    en: "File {file}, row {row}, column «{column}»: the second-stage population «{value}» of the PSU «{psu}» is smaller than its sample ({sampled} units). Check it.",
  },
} as const;
