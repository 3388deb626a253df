/** Failures of the stage `draw` (see ../problem.ts for how they are written). */
export const drawProblems = {
  "E-DRAW-001": {
    status: 422,
    vi: "Tầng «{stratum}» chỉ có {units} đơn vị, ít hơn cỡ mẫu {size}. Lấy hết tầng, chuyển phần thiếu sang tầng khác hoặc sửa chỉ tiêu.",
    en: "Stratum «{stratum}» has only {units} units, fewer than the sample size {size}. Take them all, move the rest, or change the quota.",
  },
  "E-DRAW-002": {
    status: 409,
    vi: "Dàn mẫu của phần «{part}» chưa chốt. Chốt dàn mẫu rồi mới cam kết rút mẫu.",
    en: "The frame of part «{part}» is not frozen. Freeze it before committing to a draw.",
  },
  "E-DRAW-003": {
    status: 409,
    vi: "Phần «{part}» đã cam kết rút mẫu theo sự kiện «{event}». Cam kết không thay được.",
    en: "Part «{part}» has committed to a draw by the event «{event}» already. A commitment cannot be changed.",
  },
  "E-DRAW-004": {
    status: 409,
    vi: "Phần «{part}» chưa cam kết rút mẫu. Công bố cam kết trước khi sự kiện diễn ra.",
    en: "Part «{part}» has not committed to a draw. Publish the commitment before the event happens.",
  },
  "E-DRAW-005": {
    status: 409,
    vi: "Mẫu của phần «{part}» đã rút (mã băm {hash}). Mỗi phần chỉ rút một lần.",
    en: "The sample of part «{part}» has been drawn (hash {hash}). A part is drawn once only.",
  },
  "E-DRAW-006": {
    status: 422,
    vi: "Có {commitments} bên đã cam kết nhưng có {reveals} câu được mở. Nhập đủ câu của từng bên, theo thứ tự cam kết.",
    en: "{commitments} parties have committed, but {reveals} texts are revealed. Enter the text of each party in the order of the commitments.",
  },
  "E-DRAW-007": {
    status: 422,
    vi: "Câu của «{party}» không khớp cam kết: tính được {found}, đã cam kết {commitment}. Kiểm tra từng ký tự, cả dấu cách và dấu thanh.",
    en: "The text of «{party}» does not match its commitment: {found} was computed, {commitment} was committed. Check every character, spaces and marks too.",
  },
  "E-DRAW-008": {
    status: 422,
    vi: "Cam kết của «{party}» («{value}») không dùng được: cần đúng 64 chữ số thập lục phân (SHA-256).",
    en: "The commitment of «{party}» («{value}») cannot be used: exactly 64 hexadecimal digits (SHA-256) are needed.",
  },
  "E-DRAW-009": {
    status: 422,
    vi: "Chưa ghi {field}. Ghi đúng như sẽ công bố hoặc đã công bố.",
    en: "{field} is not filled in. Write it exactly as it will be or was published.",
  },
  "E-DRAW-010": {
    status: 409,
    vi: "Phần «{part}» chưa chọn mẫu. Chọn mẫu ở giai đoạn Chọn mẫu trước.",
    en: "The sample of part «{part}» has not been drawn. Draw it at the stage Draw first.",
  },
  "E-DRAW-011": {
    status: 422,
    vi: "Phần «{part}» khảo sát trực tiếp tại chỗ nên không rút mẫu; mở suất phiếu theo chỉ tiêu.",
    en: "Part «{part}» is surveyed on the spot and draws no sample; open its places by the quotas.",
  },
  "E-DRAW-012": {
    status: 422,
    vi: "Phần «{part}» rút mẫu từ dàn mẫu, không mở suất tại chỗ.",
    en: "Part «{part}» draws its sample from a frame and opens no places on the spot.",
  },
  "E-DRAW-013": {
    status: 409,
    vi: "Phần «{part}» đã mở {cases} suất phiếu tại chỗ.",
    en: "Part «{part}» has {cases} places on the spot already.",
  },
  "E-DRAW-014": {
    status: 422,
    vi: "Số dự phòng cho mỗi suất «{value}» không dùng được: cần số nguyên từ 0 đến 20.",
    en: "The number of reserves for each place «{value}» cannot be used: a whole number from 0 to 20 is needed.",
  },
  "E-DRAW-015": {
    status: 422,
    vi: "Mọi chỉ tiêu của phần «{part}» đều bằng 0 nên không có gì để rút. Sửa kế hoạch của đợt.",
    en: "Every quota of part «{part}» is 0, so there is nothing to draw. Change the plan of the round.",
  },
  "E-DRAW-016": {
    status: 422,
    vi: "{field}: «{value}» không dùng được, cần số từ {least} đến {most}. Các con số dưới đây tính theo giá trị thường dùng.",
    en: "{field}: «{value}» cannot be used, a number from {least} to {most} is needed. The figures below go by the usual value.",
  },
  "E-DRAW-017": {
    status: 409,
    vi: "Cỡ mẫu của phần «{part}» đã công bố nên không đổi được nữa. Muốn đổi phải hủy lần chọn mẫu trước khi chọn, có lý do công khai.",
    en: "The sizes of part «{part}» were published and cannot be changed any more. To change them the draw must be called off before the sample is drawn, with a public reason.",
  },
  "E-DRAW-018": {
    status: 409,
    vi: "Kết quả sự kiện của phần «{part}» đã do {first} và {second} gõ. Hai người ấy sửa cho khớp; người thứ ba không gõ thay.",
    en: "The outcome of the event of part «{part}» was typed by {first} and {second}. These two make their texts agree; a third person does not type instead.",
  },
  "E-DRAW-019": {
    status: 409,
    vi: "Kết quả sự kiện của phần «{part}» đã được hai người gõ khớp: «{text}». Không đổi được nữa.",
    en: "Two persons have typed the same outcome for part «{part}»: «{text}». It cannot be changed any more.",
  },
  "E-DRAW-020": {
    status: 409,
    vi: "Kết quả sự kiện của phần «{part}» chưa được hai người gõ khớp. Mở cam kết và chọn mẫu chỉ làm sau bước này.",
    en: "No two persons have typed the same outcome for part «{part}» yet. Texts are revealed and the sample is drawn only after that.",
  },
  "E-DRAW-021": {
    status: 409,
    vi: "Chưa mở cam kết của: {parties}. Mỗi bên mở câu của mình rồi mới chọn mẫu.",
    en: "Not revealed yet: {parties}. Each party reveals its text before the sample is drawn.",
  },
  "E-DRAW-022": {
    status: 422,
    vi: "Phần «{part}» không có bên cam kết thứ {position}, hoặc bên ấy đã mở câu của mình.",
    en: "Part «{part}» has no party number {position} that has still to reveal its text.",
  },
  "E-DRAW-023": {
    status: 409,
    vi: "Phần «{part}» chưa chọn mẫu xong nên chưa ký được biên bản.",
    en: "The sample of part «{part}» is not drawn yet, so there is nothing to sign.",
  },
  "E-DRAW-024": {
    status: 409,
    vi: "{body} đã ký biên bản chọn mẫu ({who}). Chữ ký không rút và không ký thay được.",
    en: "{body} has signed the minutes of the draw ({who}). A signature is neither withdrawn nor given for another.",
  },
  "E-DRAW-025": {
    status: 422,
    vi: "Chưa ghi lý do từ chối ký. Ghi lý do để các bên khác biết.",
    en: "The reason for refusing to sign is missing. Give it, so that the others know.",
  },
  "E-DRAW-026": {
    status: 422,
    vi: "Tài khoản này thuộc «{body}», không phải bên nào của việc chọn mẫu ({parties}). Ký bằng tài khoản của bên mình.",
    en: "This account belongs to «{body}», which is no party of the draw ({parties}). Sign with an account of the party.",
  },
  "E-DRAW-027": {
    status: 404,
    vi: "Đợt «{round}» chưa công bố cam kết chọn mẫu nào. Trang này mở khi cam kết được công bố.",
    en: "Round «{round}» has published no commitment to a draw yet. This page opens when it has.",
  },
  "E-DRAW-028": {
    status: 422,
    vi: "Chưa ghi lý do thay thế phiếu «{code}». Chọn một lý do trong danh sách; lý do khác thì ghi rõ, không ghi thông tin cá nhân.",
    en: "The reason for replacing form «{code}» is missing. Choose one of the list; write out another one, without personal data.",
  },
  "E-DRAW-029": {
    status: 422,
    vi: "Phần «{part}» không có phiếu «{code}» trong mẫu đã rút. Xem lại mã in trên phiếu.",
    en: "Part «{part}» has no form «{code}» in the sample drawn. Check the code printed on the form.",
  },
  "E-DRAW-030": {
    status: 409,
    vi: "Phiếu «{code}» đã có câu trả lời nên không thay thế.",
    en: "Form «{code}» has its answers already and is not replaced.",
  },
  "E-DRAW-031": {
    status: 409,
    vi: "Phiếu «{code}» đã được thay bằng dự phòng «{reserve}».",
    en: "Form «{code}» was replaced by the reserve «{reserve}» already.",
  },
  "E-DRAW-032": {
    status: 409,
    vi: "Tầng «{stratum}» hết dự phòng để thay phiếu «{code}». Ghi kết quả của phiếu vào tệp phiếu trả lời; muốn đủ số thì điều tra bổ sung.",
    en: "Stratum «{stratum}» has no reserve left for form «{code}». Record its outcome with the answers; a top-up is needed to reach the size.",
  },
  "E-DRAW-033": {
    status: 409,
    vi: "Dự phòng «{code}» chưa thay ai nên chưa cần thay thế.",
    en: "The reserve «{code}» stands for nobody yet and needs no replacement.",
  },
  "E-DRAW-034": {
    status: 422,
    vi: "«{party}» có tài khoản của mình nên tự gửi mã và tự mở câu; tài khoản này thuộc «{body}». Mời «{party}» đăng nhập để làm bước này.",
    en: "«{party}» has an account and hands in its code and reveals its text by itself; this account belongs to «{body}». Ask «{party}» to sign in for this step.",
  },
  "E-DRAW-035": {
    status: 422,
    vi: "Tài khoản này thuộc «{body}» nên không gửi mã hay mở câu thay cho «{party}». Bên không có tài khoản thì cơ quan chủ trì nhập thay.",
    en: "This account belongs to «{body}» and neither hands in the code nor reveals the text of «{party}». For a party without an account the lead body does it.",
  },
  "E-DRAW-036": {
    status: 422,
    vi: "Phần «{part}» không có bên cam kết thứ {position}. Mở lại trang chọn mẫu và làm ở ô của bên mình.",
    en: "Part «{part}» has no party number {position}. Open the page of the draw again and use the box of the party.",
  },
  "E-DRAW-037": {
    status: 409,
    vi: "«{party}» đã gửi mã {commitment}. Mã đã gửi không thay được; không còn câu đúng thì lập biên bản và cam kết lại.",
    en: "«{party}» has handed in the code {commitment} already. It cannot be changed; if the right text is lost, write minutes and commit anew.",
  },
  "E-DRAW-038": {
    status: 409,
    vi: "Đã có người gõ kết quả sự kiện nên không nhận thêm mã của «{party}». Việc chọn mẫu đi tiếp với các mã đã gửi trước sự kiện.",
    en: "Somebody has typed the outcome of the event, so no code of «{party}» is taken any more. The draw goes on with the codes handed in before.",
  },
  "E-DRAW-039": {
    status: 422,
    vi: "«{party}» được ghi hai lần trong các bên cam kết. Mỗi bên chỉ ghi một lần.",
    en: "«{party}» stands twice among the parties. Name each party once.",
  },
  "E-DRAW-040": {
    status: 422,
    vi: "Thời điểm công bố kết quả sự kiện «{value}» không đọc được. Ghi ngày và giờ, ví dụ 25/6/2026 18:15.",
    en: "The announced time of the event «{value}» cannot be read. Give a day and a time, such as 25/6/2026 18:15.",
  },
  "E-DRAW-041": {
    status: 422,
    vi: "Thời điểm công bố kết quả sự kiện ({value}) đã qua. Cam kết phải công bố trước sự kiện; chọn một sự kiện chưa diễn ra.",
    en: "The announced time of the event ({value}) has passed. A commitment is published before the event; choose one that has not happened.",
  },
  "E-DRAW-042": {
    status: 409,
    vi: "Đã quá giờ công bố kết quả sự kiện ({at}) nên không nhận mã của «{party}». Cơ quan chủ trì ghi lý do bên này không gửi mã; lý do được công khai.",
    en: "The announced time of the event ({at}) has passed, so no code of «{party}» is taken. Who leads writes down why it handed in none; the reason is public.",
  },
  "E-DRAW-043": {
    status: 409,
    vi: "Sự kiện «{event}» công bố kết quả lúc {at}; chưa đến giờ nên chưa ghi kết quả được.",
    en: "The event «{event}» is announced at {at}; its outcome cannot be typed before.",
  },
  "E-DRAW-044": {
    status: 422,
    vi: "Lý do cần ít nhất {least} ký tự: lý do được công khai cùng việc chọn mẫu, ghi để người ngoài hiểu được.",
    en: "The reason needs at least {least} characters: it is published with the draw, so write it for outsiders to understand.",
  },
  "E-DRAW-045": {
    status: 409,
    vi: "Bên được nêu tên mà không gửi mã: {parties}. Ghi lý do vắng mặt để công khai rồi mới chọn mẫu.",
    en: "Named and without a code: {parties}. Write down why, for everyone to read, before the sample is drawn.",
  },
  "E-DRAW-046": {
    status: 409,
    vi: "Cỡ mẫu hoặc dàn mẫu của phần «{part}» đã được sửa sau khi trang này mở: nay là {size} người trong {strata} tầng, mã băm dàn mẫu {hash} ({who}). Chưa công bố gì, chữ đã gõ vẫn còn; đối chiếu các số mới rồi gửi lần nữa.",
    en: "The sizes or the frame of part «{part}» were changed after this page was opened: now {size} people in {strata} strata, hash of the frame {hash} ({who}). Nothing was published and what was typed is kept; check the new numbers and send it again.",
  },
  "E-DRAW-101": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: ô để trống. Điền giá trị cho mọi đơn vị trong dàn mẫu.",
    en: "File {file}, row {row}, column «{column}»: the cell is empty. Fill it for every unit of the frame.",
  },
  "E-DRAW-102": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: «{value}» có ký tự điều khiển (xuống dòng, tab …). Xoá ký tự đó.",
    en: "File {file}, row {row}, column «{column}»: «{value}» holds a control character (line break, tab …). Remove it.",
  },
  "E-DRAW-103": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «unit_id»: «{unit}» đã có ở dòng {first}. Mỗi đơn vị chỉ được có một dòng.",
    en: "File {file}, row {row}, column «unit_id»: «{unit}» stands in row {first} already. Each unit may have one row only.",
  },
  "E-DRAW-104": {
    status: 422,
    vi: "Tầng «{stratum}»: cỡ mẫu «{value}» không phải số nguyên từ 0 trở lên. Sửa chỉ tiêu.",
    en: "Stratum «{stratum}»: the size «{value}» is no whole number from 0 on. Change the quota.",
  },
  "E-DRAW-105": {
    status: 422,
    vi: "Kế hoạch có tầng «{stratum}» (cỡ mẫu {size}) nhưng dàn mẫu không có tầng này. Kiểm tra tên tầng trong hai tệp.",
    en: "The plan has stratum «{stratum}» (size {size}), which the frame has not. Compare the names of the strata in both files.",
  },
  "E-DRAW-106": {
    status: 422,
    vi: "Cỡ mẫu {size} lớn hơn số đơn vị trong dàn mẫu ({units}). Giảm cỡ mẫu hoặc bổ sung dàn mẫu.",
    en: "The size {size} exceeds the units of the frame ({units}). Take a smaller size or complete the frame.",
  },
  "E-DRAW-107": {
    status: 422,
    vi: "Hạt giống «{value}» không dùng được: cần đúng 64 chữ số thập lục phân (0–9, a–f).",
    en: "The seed «{value}» cannot be used: exactly 64 hexadecimal digits (0–9, a–f) are needed.",
  },
  "E-DRAW-108": {
    status: 422,
    vi: "Tệp {file}, dòng {row}: tầng «{stratum}» đã có ở dòng trên. Mỗi tầng chỉ được có một dòng.",
    en: "File {file}, row {row}: stratum «{stratum}» stands in a row above already. Each stratum may have one row only.",
  },
  "E-DRAW-109": {
    status: 409,
    vi: "Tệp {file} không khớp kết quả rút lại, từ dòng {row}: rút lại được «{expected}», trong tệp là «{found}».",
    en: "The file {file} is not the sample drawn again, from row {row} on: drawn again «{expected}», in the file «{found}».",
  },
  "E-DRAW-110": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: «{value}» không phải số nguyên từ 0 trở lên. Sửa chỉ tiêu của tầng.",
    en: "File {file}, row {row}, column «{column}»: «{value}» is no whole number from 0 on. Change the quota of the stratum.",
  },
  "E-DRAW-111": {
    status: 422,
    vi: "Tầng «{stratum}» của dàn mẫu ({units} đơn vị) không có trong kế hoạch. Thêm một dòng cho tầng; cỡ mẫu 0 nếu không lấy.",
    en: "Stratum «{stratum}» of the frame ({units} units) is not in the plan. Add a row for it; size 0 if none are wanted.",
  },
  "E-DRAW-112": {
    status: 422,
    vi: "Dàn mẫu {file} không có đơn vị nào. Chọn tệp có ít nhất một dòng dưới tiêu đề.",
    en: "The frame {file} has no units. Choose a file with at least one row below the header.",
  },
  "E-DRAW-113": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: quy mô «{value}» không phải số nguyên từ 1 trở lên. Sửa quy mô; đơn vị không thể chọn thì bỏ khỏi dàn mẫu.",
    en: "File {file}, row {row}, column «{column}»: the size «{value}» is no whole number from 1 on. Change it; a unit that cannot be drawn does not belong in the frame.",
  },
  "E-DRAW-114": {
    status: 422,
    vi: "Tầng «{stratum}»: tổng quy mô {total} quá lớn để tính chính xác với cỡ mẫu {size}. Ghi quy mô theo đơn vị lớn hơn (nghìn, triệu).",
    en: "Stratum «{stratum}»: the sizes sum to {total}, too much to be exact with a sample of {size}. Write the sizes in a larger unit (thousands, millions).",
  },
  "E-DRAW-115": {
    status: 422,
    vi: "Cột «{column}» được gọi hai lần: mỗi cột của dàn mẫu chỉ làm một việc (unit_id, stratum, quy mô hoặc sắp xếp). Chép cột sang một tên khác trong tệp; cột sắp xếp so sánh theo chữ nên số cần viết đủ số 0 ở đầu.",
    en: "Column «{column}» is named twice: a column of the frame serves one purpose only (unit_id, stratum, size or sorting). Copy it under another name in the file; columns to sort by are compared as texts, so numbers there need zeros in front.",
  },
  "E-DRAW-116": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «n»: cỡ mẫu {size} lớn hơn số đơn vị của tầng «{stratum}» trong dàn mẫu ({units}). Lấy hết tầng, chuyển phần thiếu sang tầng khác hoặc sửa chỉ tiêu.",
    en: "File {file}, row {row}, column «n»: the size {size} exceeds the units of stratum «{stratum}» in the frame ({units}). Take them all, move the rest, or change the quota.",
  },
  "E-DRAW-117": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «stratum»: dàn mẫu không có tầng «{stratum}» (cỡ mẫu {size}). Kiểm tra tên tầng trong hai tệp.",
    en: "File {file}, row {row}, column «stratum»: the frame has no stratum «{stratum}» (size {size}). Compare the names of the strata in both files.",
  },
  "E-DRAW-118": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: «{value}» có dấu gạch chéo «/», là dấu nối tên các giai đoạn. Thay bằng dấu khác.",
    en: "File {file}, row {row}, column «{column}»: «{value}» holds a slash, which joins the names of the stages. Use another character.",
  },
} as const;
