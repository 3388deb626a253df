import type { Language } from "../../survey/language.ts";
import { formatNumber } from "../../survey/number.ts";

const vi = {
  title: "Đợt khảo sát",
  create: "Tạo đợt mới",
  emptyTitle: "Chưa có đợt nào.",
  emptyText:
    "Một đợt bắt đầu từ kế hoạch đã được duyệt, ghi thành tệp JSON. Có sẵn kế hoạch minh họa Vạn Ninh 2023 trong thư mục examples/van-ninh-2023.",
  loadExample: "Mở đợt minh họa Vạn Ninh 2023",
  emptyForReader: "Tài khoản này chưa được giao đợt nào. Hỏi quản trị viên.",
  plan: (number: string, date: string | null) => (date === null ? `Kế hoạch ${number}` : `Kế hoạch ${number} ngày ${date}`),
  forms: (count: string, parts: string) => `${count} phiếu, ${parts} phần`,
  nearest: (date: string, task: string) => `Hạn gần nhất ${date}: ${task}`,
  overdue: (days: number, task: string) => `Quá hạn ${formatNumber(days, "vi")} ngày: ${task}`,
  noDue: "Không còn việc nào đang mở.",
  stages: "Tình trạng mười một giai đoạn",
  stage: (name: string, state: string) => `${name}: ${state}`,
  simulated: "Số liệu mô phỏng",
  copyTitle: "Đợt sau giống đợt trước?",
  copyText: "Lấy tệp kế hoạch của đợt trước, đổi mã, năm, các mốc thời gian và chỉ tiêu, rồi tạo đợt mới từ tệp ấy.",
  newTitle: "Tạo đợt mới từ kế hoạch",
  newLead:
    "Tệp kế hoạch ghi cơ quan, đơn vị được đo, chỉ tiêu phiếu, bộ tiêu chí và nhiệm vụ. Đợt tạo ra là dự thảo, chưa ai ngoài cơ quan chủ trì phải làm gì.",
  file: "Tệp kế hoạch (.json)",
  fileHint: "Ví dụ: examples/van-ninh-2023/round.json. Tệp sai ở đâu, trang này nêu đúng chỗ ấy và không tạo gì.",
  kinds: ".json",
  back: "Về danh sách đợt",
};

export type RoundsText = typeof vi;

const en: RoundsText = {
  title: "Survey rounds",
  create: "Create a round",
  emptyTitle: "There is no round yet.",
  emptyText:
    "A round starts from an approved plan, written as a JSON file. The example plan Vạn Ninh 2023 is in the folder examples/van-ninh-2023.",
  loadExample: "Open the example round Vạn Ninh 2023",
  emptyForReader: "No round is assigned to this account. Ask an administrator.",
  plan: (number, date) => (date === null ? `Plan ${number}` : `Plan ${number} of ${date}`),
  forms: (count, parts) => `${count} forms, ${parts} parts`,
  nearest: (date, task) => `Next deadline ${date}: ${task}`,
  overdue: (days, task) => `${formatNumber(days, "en")} days overdue: ${task}`,
  noDue: "No task is open.",
  stages: "State of the eleven stages",
  stage: (name, state) => `${name}: ${state}`,
  simulated: "Simulated data",
  copyTitle: "The next round like the last?",
  copyText: "Take the plan file of the last round, change code, year, dates and quotas, and create the new round from it.",
  newTitle: "Create a round from a plan",
  newLead:
    "The plan file holds the bodies, the agencies measured, the quotas, the methods and the tasks. The round is created as a draft; nobody but the lead body has to do anything yet.",
  file: "Plan file (.json)",
  fileHint: "For example examples/van-ninh-2023/round.json. Where the file is wrong, this page says so and creates nothing.",
  kinds: ".json",
  back: "Back to the rounds",
};

export const roundsText: Readonly<Record<Language, RoundsText>> = { vi, en };
