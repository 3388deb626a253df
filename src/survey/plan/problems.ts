/** Failures of the stage `plan` (see ../problem.ts for how they are written). */
export const planProblems = {
  "E-PLAN-001": {
    status: 404,
    vi: "Không có đợt khảo sát mang mã «{round}». Xem danh sách các đợt rồi chọn lại.",
    en: "There is no survey round with the code «{round}». Choose one from the list of rounds.",
  },
  "E-PLAN-002": {
    status: 422,
    vi: "{file}, tại {path}: «{value}» không dùng được ({reason}). Sửa tệp kế hoạch rồi làm lại.",
    en: "{file}, at {path}: «{value}» cannot be used ({reason}). Correct the plan file and try again.",
  },
  "E-PLAN-003": {
    status: 409,
    vi: "Đã có đợt khảo sát mang mã «{round}». Đổi mã trong tệp kế hoạch rồi tạo lại.",
    en: "There is a survey round with the code «{round}» already. Change the code in the plan file and create it again.",
  },
  "E-PLAN-004": {
    status: 409,
    vi: "Đợt «{round}» không chuyển sang bước đó được. Thứ tự: nháp, trình, duyệt, thực hiện, đóng; hủy được trước khi đóng.",
    en: "Round «{round}» cannot take that step. The order is: draft, submitted, approved, running, closed; it may be cancelled before it is closed.",
  },
  "E-PLAN-005": {
    status: 404,
    vi: "Đợt «{round}» không có phần mang mã «{part}». Các phần: {parts}.",
    en: "Round «{round}» has no part with the code «{part}». Its parts: {parts}.",
  },
  "E-PLAN-006": {
    status: 404,
    vi: "Đợt «{round}» không có công việc «{task}». Mở lại trang kế hoạch rồi chọn.",
    en: "Round «{round}» has no task «{task}». Open the page of the plan again and choose.",
  },
  "E-PLAN-007": {
    status: 409,
    vi: "Đợt «{round}» đã kết thúc (đóng, hủy hoặc không đo) nên không sửa được nữa.",
    en: "Round «{round}» has ended (closed, cancelled or not measured) and cannot be changed any more.",
  },
  "E-PLAN-008": {
    status: 409,
    vi: "Phần «{part}» đã công bố cam kết chọn mẫu (hoặc đã mở điều tra tại chỗ) nên chỉ tiêu không sửa được nữa.",
    en: "Part «{part}» has published its commitment to the draw (or has opened its on-site forms); its quotas cannot be changed any more.",
  },
  "E-PLAN-009": {
    status: 422,
    vi: "Chỉ tiêu của «{agency}», lĩnh vực «{field}»: «{value}» không dùng được ({reason}). Sửa ô đó rồi lưu lại.",
    en: "Quota of «{agency}», field «{field}»: «{value}» cannot be used ({reason}). Correct that cell and save again.",
  },
  "E-PLAN-010": {
    status: 409,
    vi: "Trang này người khác vừa sửa. Xem chỗ khác nhau: {fields}. Chữ đã gõ vẫn còn; lưu lần nữa nếu vẫn muốn thay.",
    en: "Someone else has just changed this page. Compare: {fields}. What was typed is kept; save again to replace it.",
  },
  "E-PLAN-011": {
    status: 409,
    vi: "Kế hoạch của đợt «{round}» đang trình duyệt nên không sửa được. Đưa về dự thảo rồi sửa.",
    en: "The plan of round «{round}» is submitted for approval and cannot be changed. Take it back to draft first.",
  },
  "E-PLAN-012": {
    status: 422,
    vi: "Kế hoạch của đợt «{round}» đã duyệt: mỗi thay đổi là một lần điều chỉnh. Ghi lý do điều chỉnh rồi lưu lại.",
    en: "The plan of round «{round}» is approved: each change is an adjustment. Give its reason and save again.",
  },
  "E-PLAN-013": {
    status: 422,
    vi: "Đợt «{round}»: hủy hoặc không khảo sát phải có lý do. Ghi lý do rồi làm lại.",
    en: "Round «{round}»: cancelling or not measuring needs a reason. Give it and try again.",
  },
  "E-PLAN-014": {
    status: 403,
    vi: "Người trình không tự duyệt: kế hoạch do «{person}» trình. Người khác đăng nhập để duyệt.",
    en: "Whoever submits does not approve: «{person}» submitted this plan. Another person must sign in to approve it.",
  },
  "E-PLAN-015": {
    status: 422,
    vi: "Chưa trình được: {missing}. Bổ sung rồi trình lại.",
    en: "The plan cannot be submitted yet: {missing}. Complete it and submit again.",
  },
  "E-PLAN-016": {
    status: 422,
    vi: "{field}: «{value}» không dùng được ({reason}). Sửa ô đó rồi lưu lại.",
    en: "{field}: «{value}» cannot be used ({reason}). Correct that field and save again.",
  },
  "E-PLAN-017": {
    status: 409,
    vi: "Phần «{part}» đã có {what} nên không sửa được {change}. Tạo phần khác nếu vẫn cần.",
    en: "Part «{part}» has its {what} already, so that {change} cannot be changed. Make another part if it is needed.",
  },
  "E-PLAN-018": {
    status: 422,
    vi: "Không có cơ quan mang mã «{agency}» trong danh mục đơn vị. Mở lại trang rồi chọn.",
    en: "There is no agency with the code «{agency}» in the register. Open the page again and choose.",
  },
  "E-PLAN-019": {
    status: 404,
    vi: "Không có mẫu kế hoạch «{template}». Chọn một mẫu trong danh sách.",
    en: "There is no plan template «{template}». Choose one of the list.",
  },
  "E-PLAN-020": {
    status: 409,
    vi: "Kế hoạch của đợt «{round}» chưa được duyệt nên chưa cam kết rút mẫu hoặc mở khảo sát tại chỗ được. Trình và duyệt kế hoạch trước.",
    en: "The plan of round «{round}» is not approved: no draw can be committed and no on-site part opened. Submit and approve it first.",
  },
  "E-PLAN-021": {
    status: 422,
    vi: "{field}: «{value}». Các đơn vị của đợt cũ nay thuộc tỉnh, thành phố mang mã {province}. Ghi mã {province} rồi làm lại.",
    en: "{field}: «{value}». The units of the earlier round now stand in the province with the code {province}. Write {province}.",
  },
  "E-PLAN-022": {
    status: 404,
    vi: "Đợt «{round}» không giữ bản kế hoạch đó. Các bản: {versions}. Chọn lại hai bản để so.",
    en: "Round «{round}» keeps no such version of its plan. It keeps: {versions}. Choose two of them.",
  },
  "E-PLAN-023": {
    status: 422,
    vi: "Chưa dán dòng nào. Chép các dòng cơ quan và chỉ tiêu từ bảng tính, dán vào ô rồi làm lại.",
    en: "No line was pasted. Copy the lines of agencies and quotas from a spreadsheet, paste them and try again.",
  },
  "E-PLAN-031": {
    status: 409,
    vi: "Công việc «{title}» đã được thêm từ chính trang này ({who}). Mở công việc đó để sửa, hoặc gửi lần nữa để thêm một công việc khác.",
    en: "The task «{title}» was added from this very page already ({who}). Open it to change it, or send again to add another one.",
  },
} as const;
