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
  "E-INSTRUMENT-201": {
    status: 422,
    vi: "Câu {number}: phương án «{first}» và «{second}» cùng gồm {value}. Sửa khoảng để mỗi số thuộc đúng một phương án.",
    en: "Question {number}: the options «{first}» and «{second}» both take in {value}. Change the ranges so that each number belongs to one option.",
  },
  "E-INSTRUMENT-202": {
    status: 422,
    vi: "Câu {number}: không phương án nào gồm {value}, đứng giữa «{first}» và «{second}». Sửa khoảng cho liền nhau.",
    en: "Question {number}: no option takes in {value}, between «{first}» and «{second}». Make the ranges meet.",
  },
  "E-INSTRUMENT-203": {
    status: 422,
    vi: "Câu {number}: thiếu lời tiếng Việt (tại {path}). Viết lời hoặc bỏ mục này.",
    en: "Question {number}: the Vietnamese text is missing (at {path}). Write it or take the entry out.",
  },
  "E-INSTRUMENT-204": {
    status: 422,
    vi: "Thiếu lời tiếng Việt tại {path}. Viết lời hoặc bỏ mục này.",
    en: "The Vietnamese text at {path} is missing. Write it or take the entry out.",
  },
  "E-INSTRUMENT-205": {
    status: 422,
    vi: "Tiêu chí {criterion} của phương pháp {method} không có trong phiếu. Thêm câu có mã «{criterion}».",
    en: "The criterion {criterion} of the method {method} is not in the form. Add a question with the id «{criterion}».",
  },
  "E-INSTRUMENT-206": {
    status: 422,
    vi: "Câu {number}: mã «{id}» đã dùng ở câu {first}. Đặt mã khác hoặc bỏ một câu.",
    en: "Question {number}: the id «{id}» is used by question {first} already. Choose another id or remove one of them.",
  },
  "E-INSTRUMENT-207": {
    status: 422,
    vi: "Câu {number}: «{id}» không phải tiêu chí của phương pháp {method}. Đổi kiểu câu hỏi hoặc bỏ câu này.",
    en: "Question {number}: «{id}» is no criterion of the method {method}. Change its kind or remove it.",
  },
  "E-INSTRUMENT-208": {
    status: 422,
    vi: "Câu {number}: điều kiện hỏi dựa vào câu {other}, là câu không đứng trước. Chuyển câu {other} lên trước hoặc sửa điều kiện.",
    en: "Question {number}: its condition asks for question {other}, which does not come before it. Move question {other} up or change the condition.",
  },
  "E-INSTRUMENT-209": {
    status: 422,
    vi: "Câu {number}: điều kiện hỏi dựa vào câu có mã «{id}», không có trong phiếu. Sửa điều kiện.",
    en: "Question {number}: its condition asks for a question with the id «{id}», which is not in the form. Change the condition.",
  },
  "E-INSTRUMENT-210": {
    status: 422,
    vi: "Câu {number}: điều kiện hỏi chờ câu {other} trả lời «{value}», nhưng câu đó chỉ có: {known}. Sửa điều kiện.",
    en: "Question {number}: its condition waits for «{value}» at question {other}, which offers only: {known}. Change the condition.",
  },
  "E-INSTRUMENT-211": {
    status: 422,
    vi: "Câu {number}: không cách trả lời nào dẫn đến câu này. Sửa điều kiện hỏi.",
    en: "Question {number}: no way of answering leads to it. Change its condition.",
  },
  "E-INSTRUMENT-212": {
    status: 422,
    vi: "Các câu {numbers}: điều kiện hỏi dẫn vòng. Bỏ điều kiện của ít nhất một câu.",
    en: "Questions {numbers}: their conditions go round in a circle. Remove the condition of at least one.",
  },
  "E-INSTRUMENT-213": {
    status: 422,
    vi: "Ngôn ngữ «{code}»: mã phải theo BCP-47, mỗi ngôn ngữ một lần, tiếng Việt (vi) đứng đầu. Sửa danh sách ngôn ngữ.",
    en: "Language «{code}»: codes follow BCP-47, each language stands once, Vietnamese (vi) comes first. Correct the list of languages.",
  },
  "E-INSTRUMENT-214": {
    status: 422,
    vi: "Câu {number}: mã phương án «{value}» dùng hai lần. Đặt mỗi phương án một mã.",
    en: "Question {number}: the option code «{value}» stands twice. Give each option a code of its own.",
  },
  "E-INSTRUMENT-215": {
    status: 422,
    vi: "Câu {number}: có {count} phương án, cần ít nhất 2. Thêm phương án hoặc đổi kiểu câu hỏi.",
    en: "Question {number} has {count} options and needs at least 2. Add options or change its kind.",
  },
  "E-INSTRUMENT-216": {
    status: 422,
    vi: "Câu {number}: dữ liệu nhạy cảm không được bắt buộc trả lời. Bỏ «bắt buộc».",
    en: "Question {number}: sensitive data must not be required. Take «required» off.",
  },
  "E-INSTRUMENT-217": {
    status: 422,
    vi: "Câu {number}: giới hạn từ «{min}» đến «{max}» không chứa giá trị nào. Sửa giới hạn.",
    en: "Question {number}: nothing lies between the limits «{min}» and «{max}». Correct the limits.",
  },
  "E-INSTRUMENT-218": {
    status: 422,
    vi: "Thang của phiếu ({found}) khác thang của phương pháp {method} ({expected}). Lấy lại thang của phương pháp.",
    en: "The scale of the form ({found}) differs from that of the method {method} ({expected}). Use the method’s scale.",
  },
  "E-INSTRUMENT-219": {
    status: 422,
    vi: "Phiếu lập theo phương pháp {found}, còn phần này đo theo {expected}. Nhập phiếu của đúng phương pháp, hoặc lập phiếu mới.",
    en: "The form is made for the method {found}, but this part measures by {expected}. Import a form of that method, or start a new one.",
  },
  "E-INSTRUMENT-220": {
    status: 422,
    vi: "Mã phần «{id}» dùng hai lần. Đặt mỗi phần một mã.",
    en: "The section id «{id}» stands twice. Give each section an id of its own.",
  },
  "E-INSTRUMENT-221": {
    status: 422,
    vi: "Phần «{title}» không có câu hỏi nào. Thêm câu hoặc bỏ phần.",
    en: "The section «{title}» has no question. Add one or remove the section.",
  },
  "E-INSTRUMENT-222": {
    status: 422,
    vi: "Câu {number}: phương pháp {method} chỉ hỏi tiêu chí này khi câu «{question}» trả lời «{value}», nhưng phiếu không đặt điều kiện đó.",
    en: "Question {number}: the method {method} asks this criterion only when «{question}» was answered «{value}», and the form has no such condition.",
  },
  "E-INSTRUMENT-231": {
    status: 422,
    vi: "{file} không phải JSON hợp lệ: {reason}. Chọn tệp phiếu đã xuất từ hệ thống.",
    en: "{file} is not valid JSON: {reason}. Choose a form that was exported from here.",
  },
  "E-INSTRUMENT-232": {
    status: 422,
    vi: "{file}, tại {path}: «{value}» không đúng, cần {expected}. Sửa tệp rồi nhập lại.",
    en: "{file}, at {path}: «{value}» is not right, {expected} is needed. Correct the file and import it again.",
  },
  "E-INSTRUMENT-233": {
    status: 413,
    vi: "{file} quá lớn hoặc lồng quá sâu: {found}, tối đa {limit}. Kiểm tra đã chọn đúng tệp.",
    en: "{file} is too large or too deeply nested: {found}, at most {limit}. Check that it is the right file.",
  },
  "E-INSTRUMENT-241": {
    status: 404,
    vi: "«{id}» không còn trong phiếu; có thể người khác vừa bỏ hoặc đổi mã. Xem lại danh sách câu hỏi.",
    en: "«{id}» is not in the form any more; somebody may have removed or renamed it. Look at the list of questions.",
  },
  "E-INSTRUMENT-242": {
    status: 422,
    vi: "Không chuyển được «{id}» thêm nữa: đã ở đầu hoặc cuối phiếu.",
    en: "«{id}» cannot be moved further: it is at the end of the form already.",
  },
  "E-INSTRUMENT-243": {
    status: 422,
    vi: "Phần «{title}» còn {count} câu hỏi. Chuyển hoặc bỏ các câu trước khi bỏ phần.",
    en: "The section «{title}» still has {count} questions. Move or remove them before the section.",
  },
  "E-INSTRUMENT-244": {
    status: 422,
    vi: "Mã «{id}» đã có trong phiếu. Đặt mã khác.",
    en: "The id «{id}» is in the form already. Choose another one.",
  },
  "E-INSTRUMENT-251": {
    status: 404,
    vi: "Đợt này không có phiếu «{form}». Mở lại từ trang Bộ tiêu chí và phiếu.",
    en: "This round has no form «{form}». Open it from the page Criteria and questionnaire.",
  },
  "E-INSTRUMENT-252": {
    status: 409,
    vi: "Đang có phiếu soạn dở, phiên bản {version}. Sửa hoặc bỏ bản đó trước khi lập bản khác.",
    en: "Version {version} is being drafted already. Work on it or discard it before making another.",
  },
  "E-INSTRUMENT-253": {
    status: 409,
    vi: "Phiếu phiên bản {version} đã ban hành, không sửa được nữa. Lập phiên bản mới để sửa.",
    en: "Version {version} is published and cannot be changed any more. Make a new version to change it.",
  },
  "E-INSTRUMENT-254": {
    status: 409,
    vi: "Người khác ({by}) vừa sửa chỗ này lúc {at}. Chữ đã gõ vẫn còn; so hai bên bên dưới rồi lưu lại.",
    en: "Somebody else ({by}) changed this at {at}. What was typed is kept; compare both below and save again.",
  },
  "E-INSTRUMENT-255": {
    status: 409,
    vi: "Phiếu phiên bản {version} chưa thử. Ghi kết quả thử trước khi ban hành.",
    en: "Version {version} was not tried yet. Record a trial before publishing.",
  },
  "E-INSTRUMENT-256": {
    status: 409,
    vi: "Phiếu đã đổi từ khi mở trang xác nhận (lần sửa {found}, trang xác nhận {expected}). Xem lại rồi ban hành.",
    en: "The form has changed since the confirm page was opened (edit {found}, the page {expected}). Look again, then publish.",
  },
  "E-INSTRUMENT-257": {
    status: 422,
    vi: "Phiếu còn {count} lỗi phải sửa trước khi ban hành.",
    en: "The form has {count} faults to put right before it is published.",
  },
  "E-INSTRUMENT-258": {
    status: 409,
    vi: "Không còn thao tác nào để hoàn tác.",
    en: "There is nothing left to undo.",
  },
  "E-INSTRUMENT-259": {
    status: 422,
    vi: "Ghi chú thử còn trống. Ghi thử với ai, vướng câu nào, đã sửa gì.",
    en: "The note of the trial is empty. Write with whom it was tried, where they stumbled and what was changed.",
  },
  "E-INSTRUMENT-260": {
    status: 422,
    vi: "{label}: «{value}» không hợp lệ; cần {expected}.",
    en: "{label}: «{value}» is not valid; {expected} is needed.",
  },
  "E-INSTRUMENT-261": {
    status: 409,
    vi: "Phiên bản {version} đã có trong phần này. Đặt số phiên bản khác trong tệp rồi nhập lại.",
    en: "Version {version} exists in this part already. Put another version number into the file and import it again.",
  },
  "E-INSTRUMENT-281": {
    status: 422,
    vi: "{file} không có trang tính «survey». Các trang tìm thấy: {found}. Chọn tệp XLSForm.",
    en: "{file} has no sheet «survey». Its sheets: {found}. Choose an XLSForm workbook.",
  },
  "E-INSTRUMENT-282": {
    status: 422,
    vi: "{file} không phải sổ tính .xlsx: {reason}. Chọn tệp XLSForm.",
    en: "{file} is no .xlsx workbook: {reason}. Choose an XLSForm workbook.",
  },
  "E-INSTRUMENT-283": {
    status: 422,
    vi: "{file}, trang survey, dòng {row}, cột {column}: kiểu «{value}» không dùng được. Dùng select_one, select_multiple, integer, date, text, note, begin_group, end_group.",
    en: "{file}, sheet survey, row {row}, column {column}: the type «{value}» cannot be used. Use select_one, select_multiple, integer, date, text, note, begin_group, end_group.",
  },
  "E-INSTRUMENT-284": {
    status: 422,
    vi: "{file}, trang survey, dòng {row}, cột {column}: không đọc được điều kiện «{value}». Chỉ dùng so sánh bằng, selected(…), not(…), and, or.",
    en: "{file}, sheet survey, row {row}, column {column}: the condition «{value}» cannot be read. Use comparisons by =, selected(…), not(…), and, or.",
  },
  "E-INSTRUMENT-285": {
    status: 422,
    vi: "{file}, trang survey, dòng {row}, cột {column}: «{value}» cần danh mục «{list}», không có trong trang choices. Thêm danh mục hoặc sửa tên.",
    en: "{file}, sheet survey, row {row}, column {column}: «{value}» needs the list «{list}», which the sheet choices does not have. Add the list or mend its name.",
  },
  "E-INSTRUMENT-286": {
    status: 422,
    vi: "{file}, trang survey, dòng {row}, cột {column}: không đọc được giới hạn «{value}». Chỉ dùng . >= …, . <= …, string-length(.) <= …, count-selected(.) <= ….",
    en: "{file}, sheet survey, row {row}, column {column}: the limit «{value}» cannot be read. Use . >= …, . <= …, string-length(.) <= …, count-selected(.) <= ….",
  },
  "E-INSTRUMENT-287": {
    status: 422,
    vi: "{file}, trang survey, dòng {row}, cột {column}: nhóm «{value}» nằm trong nhóm «{outer}». Phiếu chỉ có một tầng: kết thúc nhóm ngoài trước dòng này, chép điều kiện của nhóm ngoài vào nhóm trong.",
    en: "{file}, sheet survey, row {row}, column {column}: the group «{value}» stands inside the group «{outer}». A form has one level: end the outer group before this row and copy its condition into the inner one.",
  },
  "E-INSTRUMENT-288": {
    status: 422,
    vi: "{file}, trang survey, dòng {row}, cột {column}: «{value}» không dùng được, vì phiếu không lọc lựa chọn và không tính toán. Tách thành nhiều câu có điều kiện, hoặc xóa ô này.",
    en: "{file}, sheet survey, row {row}, column {column}: «{value}» cannot be used: a form neither filters choices nor computes. Make several questions with conditions of it, or clear the cell.",
  },
  "E-INSTRUMENT-262": {
    status: 422,
    vi: "Số người thử: «{value}» không dùng được. Ghi số nguyên từ 0 đến 999.",
    en: "Number of people: «{value}» cannot be used. Write a whole number from 0 to 999.",
  },
} as const;
