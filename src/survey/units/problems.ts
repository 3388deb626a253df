/** Failures of `units` (see ../problem.ts for how they are written). */
export const unitsProblems = {
  "E-UNITS-001": {
    status: 404,
    vi: "Không có đơn vị hành chính mang mã «{unit}». Tìm theo tên ở trang Đơn vị rồi chọn lại.",
    en: "There is no administrative unit with the code «{unit}». Find it by name on the page of units.",
  },
  "E-UNITS-002": {
    status: 404,
    vi: "Không có cơ quan mang mã «{agency}» trong danh mục. Tìm theo tên rồi chọn lại.",
    en: "There is no agency with the code «{agency}» in the register. Find it by name and choose it again.",
  },
  "E-UNITS-003": {
    status: 422,
    vi: "«{value}» không phải ngày. Ghi theo dạng 30/6/2025.",
    en: "«{value}» is not a date. Write it as 30/6/2025.",
  },
  "E-UNITS-004": {
    status: 409,
    vi: "«{agency}» đã có trong các đợt: {rounds}. Không xóa được; ghi ngày kết thúc để ngừng dùng.",
    en: "«{agency}» is part of rounds: {rounds}. It cannot be removed; give it an end date instead.",
  },
  "E-UNITS-005": {
    status: 409,
    vi: "«{agency}» còn {count} cơ quan trực thuộc. Chuyển các cơ quan đó sang nơi khác trước.",
    en: "{count} agencies still belong to «{agency}». Move them elsewhere first.",
  },
  "E-UNITS-006": {
    status: 404,
    vi: "Lần nhập «{import}» không còn hoặc đã thực hiện. Chọn lại tệp để xem trước.",
    en: "The import «{import}» is gone or was carried out. Choose the file again to preview it.",
  },
  "E-UNITS-007": {
    status: 409,
    vi: "Danh mục đã thay đổi sau lúc xem trước. Xem lại các thay đổi bên dưới rồi xác nhận lần nữa.",
    en: "The register changed after the preview. Look at the changes below and confirm again.",
  },
  "E-UNITS-008": {
    status: 422,
    vi: "{file}: mọi dòng đều bị từ chối hoặc không đổi gì. Tải các dòng bị từ chối, sửa rồi nhập lại.",
    en: "{file}: every row was refused or changes nothing. Download the refused rows, mend them and import again.",
  },
  "E-UNITS-009": {
    status: 422,
    vi: "Ghi lý do kết thúc của «{agency}»: tên nghị quyết, quyết định hoặc việc sáp nhập.",
    en: "Give the reason why «{agency}» ends: the resolution, decision or merger.",
  },
  "E-UNITS-010": {
    status: 422,
    vi: "Ngày kết thúc {to} đứng trước ngày bắt đầu {from} của «{agency}». Sửa ngày kết thúc.",
    en: "The end {to} is before the beginning {from} of «{agency}». Correct the end.",
  },
  "E-UNITS-011": {
    status: 409,
    vi: "Trang này người khác vừa sửa: {fields}. Chữ đã gõ vẫn còn; lưu lần nữa nếu vẫn muốn thay.",
    en: "Somebody else has just changed this page: {fields}. What was typed is still here; save again to replace it.",
  },
  "E-UNITS-101": {
    status: 422,
    vi: "Ô {column} để trống. Điền giá trị rồi lưu lại.",
    en: "The field {column} is empty. Fill it in and save again.",
  },
  "E-UNITS-102": {
    status: 422,
    vi: "Ô {column}: «{value}» không dùng được. Chọn một trong các giá trị: {hint}.",
    en: "The field {column}: «{value}» cannot be used. Choose one of: {hint}.",
  },
  "E-UNITS-103": {
    status: 422,
    vi: "Ô {column}: «{value}» không có trong danh mục ngày {date}. Gần nhất: {hint}.",
    en: "The field {column}: «{value}» is not in the register of {date}. The nearest: {hint}.",
  },
  "E-UNITS-104": {
    status: 422,
    vi: "Ô {column}: «{value}» không có trong danh mục ngày {date}. Tìm mã ở trang Đơn vị.",
    en: "The field {column}: «{value}» is not in the register of {date}. Find the code on the page of units.",
  },
  "E-UNITS-105": {
    status: 422,
    vi: "Ô {column}: «{value}» trực thuộc chính cơ quan này. Chọn cơ quan cấp trên khác.",
    en: "The field {column}: «{value}» belongs to this very agency. Choose another parent.",
  },
  "E-UNITS-106": {
    status: 422,
    vi: "Ô {column}: «{value}» không phải ngày có thật, hoặc đứng trước ngày bắt đầu. Ghi theo dạng 30/6/2025.",
    en: "The field {column}: «{value}» is no real date, or is before the beginning. Write it as 30/6/2025.",
  },
  "E-UNITS-107": {
    status: 409,
    vi: "Ô {column}: đã có cơ quan tên «{value}» ở cùng nơi, cùng thời gian. Mở cơ quan đó để sửa.",
    en: "The field {column}: there is an agency named «{value}» in the same place and time already. Open that one to change it.",
  },
  "E-UNITS-108": {
    status: 422,
    vi: "Ô {column} dài {length} ký tự; nhiều nhất {most} ký tự. Rút ngắn rồi lưu lại.",
    en: "The field {column} has {length} characters; at most {most}. Shorten it and save again.",
  },
  "E-UNITS-209": {
    status: 422,
    vi: "Dòng {row}, cột {column}: ô dài {length} ký tự; nhiều nhất {most} ký tự. Rút ngắn rồi nhập lại.",
    en: "Row {row}, column {column}: the cell has {length} characters; at most {most}. Shorten it and import again.",
  },
  "E-UNITS-201": {
    status: 422,
    vi: "Dòng {row}, cột {column}: ô để trống. Bổ sung rồi nhập lại.",
    en: "Row {row}, column {column}: the cell is empty. Fill it in and import again.",
  },
  "E-UNITS-202": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» không dùng được. Ghi một trong các giá trị: {hint}.",
    en: "Row {row}, column {column}: «{value}» cannot be used. Write one of: {hint}.",
  },
  "E-UNITS-203": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» không có trong danh mục ngày {date}. Gần nhất: {hint}.",
    en: "Row {row}, column {column}: «{value}» is not in the register of {date}. The nearest: {hint}.",
  },
  "E-UNITS-204": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» không có trong danh mục ngày {date}. Tra mã ở trang Đơn vị.",
    en: "Row {row}, column {column}: «{value}» is not in the register of {date}. Look the code up on the page of units.",
  },
  "E-UNITS-205": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» trực thuộc chính cơ quan của dòng này. Ghi cơ quan cấp trên khác.",
    en: "Row {row}, column {column}: «{value}» belongs to the agency of this row. Give another parent.",
  },
  "E-UNITS-206": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» không phải ngày có thật, hoặc đứng trước ngày bắt đầu. Ghi theo dạng 30/6/2025.",
    en: "Row {row}, column {column}: «{value}» is no real date, or is before the beginning. Write it as 30/6/2025.",
  },
  "E-UNITS-207": {
    status: 409,
    vi: "Dòng {row}, cột {column}: «{value}» đã có ở cùng nơi, cùng thời gian (danh mục hoặc dòng trên). Bỏ dòng này hoặc ghi mã cơ quan để sửa.",
    en: "Row {row}, column {column}: «{value}» exists in the same place and time already (in the register or a row above). Remove the row, or give the code of the agency to change it.",
  },
  "E-UNITS-208": {
    status: 422,
    vi: "Dòng {row}, cột {column}: mã cơ quan «{value}» chỉ được gồm chữ thường không dấu, chữ số và gạch nối. Để trống để máy đặt mã.",
    en: "Row {row}, column {column}: the code «{value}» may hold small letters without marks, digits and hyphens only. Leave it empty for a code to be made.",
  },
} as const;
