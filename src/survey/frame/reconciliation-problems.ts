/** What can go wrong in comparing the frame with the official counts. */
export const reconciliationProblems = {
  "E-FRAME-151": {
    status: 422,
    vi: "{file}: không có cột nào mang tên một lĩnh vực của phần này. Các cột tìm thấy: {found}. Cần: {wanted}.",
    en: "{file}: no column bears the name of a field of this part. The columns found: {found}. Needed: {wanted}.",
  },
  "E-FRAME-152": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: «{value}» không phải cơ quan của phần này. Gần nhất: {nearest}.",
    en: "{file}, row {row}, column {column}: «{value}» is no agency of this part. The nearest: {nearest}.",
  },
  "E-FRAME-153": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: «{value}» không phải số hồ sơ. Ghi một số nguyên không âm, ví dụ 1.974.",
    en: "{file}, row {row}, column {column}: «{value}» is no number of dossiers. Write a whole number that is not negative, such as 1,974.",
  },
  "E-FRAME-154": {
    status: 422,
    vi: "{agency}, {field}: «{value}» không phải số hồ sơ. Ghi một số nguyên không âm, ví dụ 1.974.",
    en: "{agency}, {field}: «{value}» is no number of dossiers. Write a whole number that is not negative, such as 1,974.",
  },
  "E-FRAME-155": {
    status: 409,
    vi: "Số liệu đối chiếu đã được ký ngày {date}. Rút chữ ký, nêu lý do, rồi mới sửa được.",
    en: "The counts were signed on {date}. Withdraw the signature with a reason before changing them.",
  },
  "E-FRAME-156": {
    status: 422,
    vi: "Chưa ký được: {missing} ô chưa có số chính thức, {unexplained} ô lệch chưa được giải thích.",
    en: "This cannot be signed yet: {missing} cells have no official number, {unexplained} differences have no explanation.",
  },
  "E-FRAME-157": {
    status: 422,
    vi: "Lời giải thích còn trống. Ghi vì sao số trong tệp khác số chính thức.",
    en: "The explanation is empty. Write why the number in the file differs from the official one.",
  },
  "E-FRAME-158": {
    status: 409,
    vi: "Số liệu đã thay đổi từ khi mở trang xác nhận. Xem lại bảng rồi ký.",
    en: "The counts have changed since the confirm page was opened. Look at the table again, then sign.",
  },
  "E-FRAME-159": {
    status: 409,
    vi: "Đã có số chính thức nhưng chưa ký đối chiếu. Văn phòng UBND ký xác nhận rồi mới chốt được dàn mẫu.",
    en: "There are official counts, but the comparison is not signed. The office that supplies the frame signs before it is frozen.",
  },
  "E-FRAME-160": {
    status: 422,
    vi: "Lý do rút chữ ký còn trống. Ghi vì sao phải đối chiếu lại.",
    en: "The reason is empty. Write why the counts must be compared again.",
  },
  "E-FRAME-161": {
    status: 404,
    vi: "Phần «{part}» không có ô «{agency}», «{field}». Mở lại trang đối chiếu rồi chọn.",
    en: "Part «{part}» has no cell «{agency}», «{field}». Open the page of the comparison again and choose.",
  },
  "E-FRAME-162": {
    status: 404,
    vi: "Dàn mẫu của phần «{part}» không còn cặp này; có thể danh sách đã được nhập lại. Mở lại trang.",
    en: "The frame of part «{part}» has no such pair any more; it may have been imported again. Open the page again.",
  },
  "E-FRAME-163": {
    status: 409,
    vi: "Đối chiếu của phần «{part}» chưa có chữ ký nào để rút, hoặc chữ ký vừa được rút ({who}). Mở lại trang.",
    en: "The comparison of part «{part}» has no signature to withdraw, or it has just been withdrawn ({who}). Open the page again.",
  },
  "E-FRAME-164": {
    status: 422,
    vi: "{file}: {rows} dòng dưới tiêu đề đều chưa có số hồ sơ nào. Ghi số vào các cột lĩnh vực rồi chọn lại; số đang có được giữ nguyên.",
    en: "{file}: none of the {rows} rows below the header has a number of dossiers. Fill in the columns of the fields and choose it again; the numbers kept stay as they are.",
  },
} as const;
