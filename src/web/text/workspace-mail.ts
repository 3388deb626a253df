import type { Language } from "../../survey/language.ts";
import type { MailState } from "../../survey/mail/mail-view.ts";

/** Words of the outbox. Kinds are open: each part of the system names its own. */
const vi = {
  title: "Thư gửi đi",
  lead: "Thư mời, thư nhắc việc hệ thống đã viết. Nội dung không hiện ở đây vì có thể chứa liên kết mở tài khoản.",
  caption: (total: string) => `Thư, mới nhất trước (${total})`,
  notConfigured:
    "Chưa gửi: chưa cấu hình thư. Đặt MAIL_URL và MAIL_FROM rồi khởi động lại; thư đang chờ sẽ được gửi ngay sau đó.",
  kinds: { invitation: "Thư mời", password: "Đặt lại mật khẩu", reminder: "Nhắc việc" } as Readonly<Record<string, string>>,
  states: { waiting: "Chờ gửi", sent: "Đã gửi", refused: "Không gửi được" } satisfies Record<MailState, string> as Record<
    MailState,
    string
  >,
  unconfigured: "Chưa gửi: chưa cấu hình thư",
  allStates: "Mọi tình trạng",
  filter: "Lọc",
  recipient: "Người nhận",
  subject: "Tiêu đề",
  kind: "Loại",
  state: "Tình trạng",
  tries: "Số lần thử",
  lastError: "Lỗi gần nhất",
  writtenAt: "Viết lúc",
  sentAt: "Gửi lúc",
  resend: "Gửi lại",
  resendTo: (recipient: string) => `thư cho ${recipient}`,
  empty: "Chưa có thư nào.",
  emptyText: "Thư mời và thư nhắc việc hiện ở đây khi hệ thống viết chúng.",
  noResult: "Không có kết quả. Bỏ bớt bộ lọc.",
};

export type MailText = typeof vi;

const en: MailText = {
  title: "Messages",
  lead: "Invitations and reminders that the system wrote. What they say is not shown: it may hold links that open an account.",
  caption: (total) => `Messages, newest first (${total})`,
  notConfigured:
    "Not sent: mail is not configured. Set MAIL_URL and MAIL_FROM and start again; what waits is sent right after.",
  kinds: { invitation: "Invitation", password: "New password", reminder: "Reminder" },
  states: { waiting: "To be sent", sent: "Sent", refused: "Not delivered" },
  unconfigured: "Not sent: mail is not configured",
  allStates: "Any state",
  filter: "Filter",
  recipient: "To",
  subject: "Subject",
  kind: "Kind",
  state: "State",
  tries: "Tries",
  lastError: "Last error",
  writtenAt: "Written",
  sentAt: "Sent",
  resend: "Send again",
  resendTo: (recipient) => `the message to ${recipient}`,
  empty: "There are no messages yet.",
  emptyText: "Invitations and reminders stand here once the system writes them.",
  noResult: "No result. Remove a filter.",
};

export const mailText: Readonly<Record<Language, MailText>> = { vi, en };
