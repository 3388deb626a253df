/** Failures of sending messages (see ../problem.ts for how they are written). */
export const mailProblems = {
  "E-MAIL-001": {
    status: 422,
    vi: "«{email}» không phải một địa chỉ thư. Ghi một địa chỉ, ví dụ: noivu@khanhhoa.gov.vn.",
    en: "«{email}» is not an e-mail address. Write one address, for example noivu@khanhhoa.gov.vn.",
  },
  "E-MAIL-002": {
    status: 404,
    vi: "Không có thư «{mail}». Mở lại danh sách thư để chọn.",
    en: "There is no message «{mail}». Open the list of messages to choose one.",
  },
  "E-MAIL-003": {
    status: 409,
    vi: "Thư cho {recipient} đã gửi rồi nên không gửi lại. Muốn nhắc lần nữa, làm lại việc đã sinh ra thư.",
    en: "The message to {recipient} was sent already and is not sent again. To write once more, repeat what caused it.",
  },
  "E-MAIL-004": {
    status: 409,
    vi: "Chưa cấu hình thư nên chưa gửi được. Đặt MAIL_URL và MAIL_FROM (hoặc SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD và MAIL_FROM), rồi khởi động lại.",
    en: "Mail is not configured, so nothing can be sent. Set MAIL_URL and MAIL_FROM (or SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD and MAIL_FROM), then start again.",
  },
} as const;
