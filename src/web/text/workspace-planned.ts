import type { Language } from "../../survey/language.ts";

/** Stages that this version does not do yet: what they are for, what the plan wants, and what can be done meanwhile. */
export type PlannedStage = "payment" | "followup";

const vi = {
  badge: "Chưa có trong bản này",
  purpose: "Giai đoạn này để làm gì",
  wanted: "Đợt này cần gì",
  meanwhile: "Trong lúc chờ, làm thế nào",
  tasks: "Nhiệm vụ trong kế hoạch",
  noTasks: "Kế hoạch không có nhiệm vụ riêng cho giai đoạn này.",
  toPlan: "Mở kế hoạch để ghi việc đã xong",
  payment: {
    purpose:
      "Chi trả cho người trả lời, điều tra viên và người giám sát theo mức của quy định; đối chiếu số tiền với số phiếu được nghiệm thu.",
    wanted: (forms: string) => `Số phiếu phải chi theo kế hoạch: ${forms}.`,
    meanwhile:
      "Bản này chưa lập bảng kê và chưa giữ biên nhận. Tải tiến độ theo đơn vị (CSV) ở giai đoạn Điều tra để lấy số phiếu thực thu, lập bảng kê theo mẫu của cơ quan tài chính. Không ghi câu trả lời vào hồ sơ chi tiền.",
  },
  followup: {
    purpose: "Biến tiêu chí yếu thành việc: ai làm, hạn nào, bằng chứng gì, và lần đo sau có khá hơn không.",
    wanted: "Bắt đầu từ các tiêu chí thấp nhất ở trang Chỉ số, sau khi kết quả đã công bố.",
    meanwhile:
      "Bản này chưa có bảng theo dõi. Tải chỉ số theo tiêu chí và theo đơn vị (CSV) ở giai đoạn Chỉ số, giao việc bằng văn bản của cơ quan chủ trì.",
  },
};

export type PlannedText = typeof vi;

const en: PlannedText = {
  badge: "Not in this version",
  purpose: "What this stage is for",
  wanted: "What this round needs",
  meanwhile: "What works meanwhile",
  tasks: "Tasks of the plan",
  noTasks: "The plan has no task of its own for this stage.",
  toPlan: "Open the plan to mark tasks as done",
  payment: {
    purpose:
      "Paying respondents, interviewers and supervisors by the official norms, and reconciling the money with the accepted forms.",
    wanted: (forms) => `Forms to be paid by the plan: ${forms}.`,
    meanwhile:
      "This version makes no payment lists and keeps no receipts. Download the progress by agency (CSV) at the stage Fieldwork for the forms really collected, and draw up the list in the form of the finance office. Write no answers into payment files.",
  },
  followup: {
    purpose:
      "Turning weak criteria into work: who does what by when, with which evidence, and whether the next round is better.",
    wanted: "Start from the lowest criteria on the page Index, once the results are published.",
    meanwhile:
      "This version has no board of actions. Download the index by criterion and by agency (CSV) at the stage Index and assign the work by letter of the lead body.",
  },
};

export const plannedText: Readonly<Record<Language, PlannedText>> = { vi, en };
