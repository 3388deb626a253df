/** Failures of the stage `indicator` (see ../problem.ts for how they are written). */
export const indicatorProblems = {
  "E-INDICATOR-001": {
    status: 409,
    vi: "Chưa có bộ số liệu đã chốt. Chốt số liệu trước rồi tính chỉ số.",
    en: "There is no frozen data set yet. Freeze the data set first, then compute the index.",
  },
  "E-INDICATOR-002": {
    status: 422,
    vi: "Thiếu cột của tiêu chí {items} theo phương pháp {method}. Thêm cột (để trống ô không trả lời) hoặc chọn phương pháp khác.",
    en: "The columns of the criteria {items} of method {method} are missing. Add them (empty where unanswered) or choose another method.",
  },
  "E-INDICATOR-003": {
    status: 422,
    vi: "Tầng «{stratum}» chỉ có một đơn vị mẫu nên không tự cho thấy sai số. Gộp tầng hoặc chọn cách xử lý: certainty, adjust, average.",
    en: "Stratum «{stratum}» has one sampled unit, so it shows no error of its own. Merge strata or choose: certainty, adjust, average.",
  },
  "E-INDICATOR-004": {
    status: 422,
    vi: "Tầng «{stratum}» có {sampled} đơn vị trong mẫu, nhiều hơn tổng thể {population}. Sửa số tổng thể của tầng rồi tính lại.",
    en: "Stratum «{stratum}» has {sampled} sampled units, more than its population {population}. Correct the population of the stratum.",
  },
  "E-INDICATOR-005": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» không có trong thang trả lời {scale}. Sửa ô này (để trống nếu không trả lời) rồi tính lại.",
    en: "Row {row}, column {column}: «{value}» is not on the answer scale {scale}. Correct the cell (empty if unanswered) and compute again.",
  },
  "E-INDICATOR-006": {
    status: 422,
    vi: "Cột «{column}» không phải tiêu chí của phương pháp {method}; các tiêu chí là {items}. Đổi tên cột hoặc chọn phương pháp khác.",
    en: "Column «{column}» is no criterion of method {method}, whose criteria are {items}. Rename it or choose another method.",
  },
  "E-INDICATOR-007": {
    status: 422,
    vi: "Tham số {option}: không có cột «{column}» trong tệp. Các cột là {columns}.",
    en: "Option {option}: there is no column «{column}» in the file. Its columns are {columns}.",
  },
  "E-INDICATOR-008": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» không phải {expected}. Sửa ô này rồi tính lại.",
    en: "Row {row}, column {column}: «{value}» is not {expected}. Correct the cell and compute again.",
  },
  "E-INDICATOR-009": {
    status: 422,
    vi: "Tầng «{stratum}» có hai số tổng thể khác nhau: {first} và {second} (dòng {row}). Mỗi tầng chỉ có một số; sửa rồi tính lại.",
    en: "Stratum «{stratum}» has two populations: {first} and {second} (row {row}). A stratum has one; correct it and compute again.",
  },
  "E-INDICATOR-010": {
    status: 422,
    vi: "Ở bậc hai, đơn vị chọn bậc một «{psu}» chỉ có một đơn vị mẫu nên không tự cho thấy sai số. Gộp đơn vị hoặc chọn cách xử lý: certainty, adjust.",
    en: "At stage 2, the PSU «{psu}» has one sampled unit, so it shows no error of its own. Merge units or choose: certainty, adjust.",
  },
} as const;
