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
    vi: "Đợt «{round}» đang ở trạng thái {from}, không chuyển sang {to} được. Các bước tiếp theo: {next}.",
    en: "Round «{round}» is {from} and cannot become {to}. What may follow: {next}.",
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
    vi: "Đợt «{round}» đã ở trạng thái {state}, không sửa được nữa.",
    en: "Round «{round}» is {state} and cannot be changed any more.",
  },
} as const;
