import type { Language } from "../../survey/language.ts";

/** Words of the reminders of a round, and of what one person wants to hear. */
const vi = {
  title: "Thư nhắc việc",
  lead: "Ngày làm việc, lúc 7 giờ: việc còn 7, 3, 1 ngày, đến hạn hôm nay, và cứ 7 ngày một lần khi quá hạn. Mỗi địa chỉ một thư cho cả đợt.",
  inactive:
    "Đợt này chưa gửi thư nhắc: chỉ gửi khi đợt đang thực hiện và không phải số liệu mô phỏng. Dưới đây là bản xem trước.",
  notConfigured: "Máy chủ chưa cấu hình thư: thư được viết và chờ ở trang Thư gửi đi của quản trị viên.",
  preview: (day: string) => `Bản xem trước cho ngày ${day}`,
  nothing: "Trong 7 ngày tới không có việc nào phải nhắc.",
  nobody: "Có việc phải nhắc nhưng chưa có địa chỉ nào nhận.",
  to: "Gửi đến",
  unreached: (bodies: string) =>
    `Chưa có địa chỉ của: ${bodies}. Ghi địa chỉ bên dưới, hoặc thêm người của cơ quan ấy vào hệ thống.`,
  addresses: "Địa chỉ nhắc việc",
  addressesHint:
    "Mỗi dòng một địa chỉ: tên cơ quan như trong kế hoạch, dấu hai chấm, địa chỉ thư. Người có tài khoản tự đặt địa chỉ của mình.",
  bodies: (names: string) => `Các cơ quan trong kế hoạch: ${names}.`,
  save: "Lưu địa chỉ",
  log: "Đã viết",
  logEmpty: "Chưa viết thư nhắc nào.",
  day: "Ngày",
  email: "Địa chỉ",
  body: "Cơ quan",
  tasks: "Số nhiệm vụ",
  toPlan: "Về kế hoạch",
  own: "Thư nhắc việc của tôi",
  ownLead: "Nhắc những nhiệm vụ mà cơ quan của tài khoản này chủ trì hoặc phối hợp.",
  ownEmail: "Địa chỉ nhận",
  wanted: "Nhận thư nhắc việc",
  unwanted: "Không nhận",
  wish: "Nhận hay không",
  saveWish: "Lưu",
};

export type RemindersText = typeof vi;

const en: RemindersText = {
  title: "Reminders",
  lead: "On working days at 7 o'clock: tasks with 7, 3 and 1 days left, due today, and every 7 days once late. One message an address for the whole round.",
  inactive: "This round sends no reminders yet: only a running round that is not simulated does. Below is a preview.",
  notConfigured: "Mail is not configured on this server: messages are written and wait on the administrator's page.",
  preview: (day) => `Preview for ${day}`,
  nothing: "There is nothing to remind of in the next 7 days.",
  nobody: "There is something to remind of, and no address to tell it to.",
  to: "To",
  unreached: (bodies) => `There is no address of: ${bodies}. Write one below, or add people of these bodies.`,
  addresses: "Addresses for reminders",
  addressesHint:
    "One address a line: the body as the plan names it, a colon, the address. People with an account set their own.",
  bodies: (names) => `The bodies of the plan: ${names}.`,
  save: "Save the addresses",
  log: "Written so far",
  logEmpty: "No reminder was written yet.",
  day: "Day",
  email: "Address",
  body: "Body",
  tasks: "Tasks",
  toPlan: "To the plan",
  own: "My reminders",
  ownLead: "Of the tasks that the body of this account leads or helps with.",
  ownEmail: "Address",
  wanted: "Send me reminders",
  unwanted: "Send me none",
  wish: "Whether to be reminded",
  saveWish: "Save",
};

export const remindersText: Readonly<Record<Language, RemindersText>> = { vi, en };
