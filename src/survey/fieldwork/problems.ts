/** Failures of the stage `fieldwork` (see ../problem.ts for how they are written). */
export const fieldworkProblems = {
  "E-FIELDWORK-001": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: «{value}» không có trong thang trả lời {scale}. Sửa ô này rồi nhập lại.",
    en: "{file}, row {row}, column {column}: «{value}» is not on the answer scale {scale}. Correct the cell and import again.",
  },
  "E-FIELDWORK-002": {
    status: 422,
    vi: "{file}: có {count} chỗ sai, dưới đây nêu {shown} chỗ đầu tiên. Chưa phiếu nào được nhập; sửa tệp rồi nhập lại cả tệp.",
    en: "{file}: {count} faults, the first {shown} are listed below. Nothing was imported; correct the file and import all of it again.",
  },
  "E-FIELDWORK-003": {
    status: 422,
    vi: "{file}, dòng 1: thiếu cột «{column}». Thêm cột này vào dòng tiêu đề rồi nhập lại.",
    en: "{file}, row 1: the column «{column}» is missing. Add it to the heading and import again.",
  },
  "E-FIELDWORK-004": {
    status: 422,
    vi: "{file}, dòng 1: cột «{column}» không phải tiêu chí hay câu hỏi nào của phương pháp {method}. Sửa tên cột hoặc bỏ cột rồi nhập lại.",
    en: "{file}, row 1: the column «{column}» is no criterion or question of the method {method}. Correct or remove the column and import again.",
  },
  "E-FIELDWORK-005": {
    status: 422,
    vi: "{file}, dòng 1: cột «{column}» có hai lần. Giữ một cột rồi nhập lại.",
    en: "{file}, row 1: the column «{column}» stands twice. Keep one and import again.",
  },
  "E-FIELDWORK-006": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: mã phiếu «{value}» không có trong phần «{part}». Đối chiếu với danh sách mẫu rồi nhập lại.",
    en: "{file}, row {row}, column {column}: there is no case «{value}» in the part «{part}». Compare with the list of the sample and import again.",
  },
  "E-FIELDWORK-007": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: mã phiếu «{value}» đã có ở dòng {first}. Mỗi phiếu chỉ một dòng; bỏ dòng thừa rồi nhập lại.",
    en: "{file}, row {row}, column {column}: the case «{value}» already stands in row {first}. Keep one row a case and import again.",
  },
  "E-FIELDWORK-008": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: phiếu «{value}» đã nhập trước đây với kết quả «{outcome}». Bỏ dòng này rồi nhập lại.",
    en: "{file}, row {row}, column {column}: the case «{value}» was imported before with the outcome «{outcome}». Remove the row and import again.",
  },
  "E-FIELDWORK-009": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: «{value}» không dùng được. Giá trị đúng: {expected}.",
    en: "{file}, row {row}, column {column}: «{value}» cannot be used. Right values: {expected}.",
  },
  "E-FIELDWORK-010": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: ngày trả lời «{value}» ở sau ngày nhập {today}. Sửa ngày rồi nhập lại.",
    en: "{file}, row {row}, column {column}: the date «{value}» is after the day of import {today}. Correct the date and import again.",
  },
  "E-FIELDWORK-011": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: phiếu dự phòng «{value}» chưa đến lượt. Trong tầng «{stratum}» mới có {failed} phiếu không thu được, nên chỉ dùng {failed} phiếu dự phòng đầu tiên theo thứ tự; trước hết ghi kết quả của {predecessor}.",
    en: "{file}, row {row}, column {column}: it is not yet the turn of the reserve «{value}». In the stratum «{stratum}» {failed} cases failed, so the first {failed} reserves in order may be used; record the outcome of {predecessor} first.",
  },
  "E-FIELDWORK-012": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: có trả lời «{value}», nhưng nhóm {factor} chỉ hỏi người trả lời «{expected}» ở cột {question}. Sửa một trong hai ô rồi nhập lại.",
    en: "{file}, row {row}, column {column}: there is the answer «{value}», but factor {factor} is asked only of those who answered «{expected}» in the column {question}. Correct one of the two cells and import again.",
  },
  "E-FIELDWORK-013": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: kết quả là «{outcome}» nhưng vẫn có câu trả lời «{value}». Sửa kết quả hoặc xoá câu trả lời rồi nhập lại.",
    en: "{file}, row {row}, column {column}: the outcome is «{outcome}», yet there is an answer «{value}». Correct the outcome or clear the answer and import again.",
  },
  "E-FIELDWORK-014": {
    status: 422,
    vi: "{file}, dòng {row}: phiếu «{value}» ghi là trả lời nhưng không tiêu chí nào có điểm. Nhập câu trả lời, hoặc ghi kết quả là «từ chối», rồi nhập lại.",
    en: "{file}, row {row}: the case «{value}» is marked as answered, but no criterion has a value. Fill in the answers, or mark it as refused, and import again.",
  },
  "E-FIELDWORK-015": {
    status: 422,
    vi: "{file} chỉ có dòng tiêu đề, không có phiếu nào. Thêm phiếu rồi nhập lại.",
    en: "{file} has a heading and no case. Add the cases and import again.",
  },
  "E-FIELDWORK-016": {
    status: 409,
    vi: "Phần «{part}» chưa có phiếu nào để điều tra. Chọn mẫu (hoặc mở chỉ tiêu tại chỗ) trước rồi nhập trả lời.",
    en: "The part «{part}» has no cases yet. Draw the sample (or open the places on site) first, then import answers.",
  },
  "E-FIELDWORK-017": {
    status: 409,
    vi: "Phần «{part}» chưa ban hành phiếu hỏi. Ban hành phiếu trước rồi nhập trả lời.",
    en: "The part «{part}» has no published questionnaire. Publish it first, then import answers.",
  },
  "E-FIELDWORK-018": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: ô trống. Phiếu có kết quả «trả lời» phải ghi cột này; điền rồi nhập lại.",
    en: "{file}, row {row}, column {column}: the cell is empty. An answered case needs it; fill it in and import again.",
  },
  "E-FIELDWORK-019": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: câu trả lời dài {length} ký tự, quá {limit}. Rút ngắn rồi nhập lại.",
    en: "{file}, row {row}, column {column}: the answer has {length} characters, more than {limit}. Shorten it and import again.",
  },
  "E-FIELDWORK-020": {
    status: 409,
    vi: "Đợt «{round}» đã kết thúc: liên kết từ mã phiếu đến người được hỏi đã hủy, danh sách không lập lại được. Phiếu và số liệu đã chốt vẫn còn.",
    en: "Round «{round}» has ended: the link from form codes to persons is destroyed and the list cannot be made again. Forms and frozen data are kept.",
  },
  "E-FIELDWORK-021": {
    status: 422,
    vi: "Phần «{part}» điều tra tại chỗ nên không có danh sách người được hỏi. Gặp người dân tại cơ quan cho đủ chỉ tiêu.",
    en: "Part «{part}» is surveyed on site, so there is no list of persons. Meet people at the agency until the quota is full.",
  },
  "E-FIELDWORK-022": {
    status: 404,
    vi: "Phần «{part}» không có đơn vị mang mã «{agency}». Các đơn vị: {agencies}.",
    en: "Part «{part}» has no agency with the code «{agency}». Its agencies: {agencies}.",
  },
  "E-FIELDWORK-023": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: «{value}» ngoài giới hạn của câu hỏi ({from} – {to}). Sửa ô này rồi nhập lại.",
    en: "{file}, row {row}, column {column}: «{value}» is outside the limits of the question ({from} – {to}). Correct the cell and import again.",
  },
  "E-FIELDWORK-024": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: «{value}» có {count} lựa chọn, câu này nhận nhiều nhất {most}. Sửa ô này rồi nhập lại.",
    en: "{file}, row {row}, column {column}: «{value}» has {count} choices, the question takes {most} at most. Correct the cell and import again.",
  },
  "E-FIELDWORK-025": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: «{value}» vừa chọn «không áp dụng» vừa chọn mục khác. Giữ một trong hai rồi nhập lại.",
    en: "{file}, row {row}, column {column}: «{value}» says «not applicable» and something else. Keep one of the two and import again.",
  },
  "E-FIELDWORK-026": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: có câu trả lời «{value}», nhưng theo câu {depends} thì phiếu không hỏi câu này. Xóa ô này hoặc sửa câu trước rồi nhập lại.",
    en: "{file}, row {row}, column {column}: «{value}» is given, but by question {depends} the form does not ask this one. Clear the cell or correct the earlier answer, then import again.",
  },
  "E-FIELDWORK-027": {
    status: 422,
    vi: "{file}, dòng {row}, cột {column}: có câu trả lời «{value}», nhưng phiếu {form} của mã này không có câu hỏi đó. Xóa ô này rồi nhập lại.",
    en: "{file}, row {row}, column {column}: «{value}» is given, but the {form} form of this code has no such question. Clear the cell and import again.",
  },
} as const;
