/** Failures of the pages and of the API themselves, whatever the stage (see ./problem.ts for how they are written). */
export const webProblems = {
  "E-WEB-001": {
    status: 404,
    vi: "Không có trang {path}. Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang đầu.",
    en: "There is no page {path}. Check the address, or start from the first page.",
  },
  "E-WEB-002": {
    status: 403,
    vi: "Yêu cầu này không đến từ trang của hệ thống nên chưa được thực hiện. Mở lại trang rồi bấm lần nữa.",
    en: "This request did not come from a page of this system, so nothing was done. Open the page again and repeat it.",
  },
  "E-WEB-003": {
    status: 413,
    vi: "Tệp gửi lên lớn hơn {limit} MB nên chưa được đọc. Chia thành nhiều tệp nhỏ hơn, hoặc bỏ các trang tính không dùng, rồi gửi lại.",
    en: "The file sent is larger than {limit} MB and was not read. Split it, or remove sheets that are not needed, and send it again.",
  },
  "E-WEB-004": {
    status: 500,
    vi: "Máy chủ gặp việc không lường trước; nội dung đã lưu trước đó vẫn còn. Thử lại; nếu vẫn vậy, báo quản trị viên mã {reference}.",
    en: "The server met something unforeseen; what was saved before is kept. Try again; if it happens again, tell an administrator the code {reference}.",
  },
  "E-WEB-005": {
    status: 401,
    vi: "Phiên làm việc đã hết. Đăng nhập lại để làm tiếp.",
    en: "The session has ended. Sign in again to go on.",
  },
  "E-WEB-006": {
    status: 400,
    vi: "Chưa chọn tệp. Chọn một tệp {kinds} rồi gửi lại.",
    en: "No file was chosen. Choose a {kinds} file and send it again.",
  },
  "E-WEB-007": {
    status: 422,
    vi: "Ô «{field}» còn trống. Điền vào rồi gửi lại.",
    en: "The field «{field}» is empty. Fill it in and send again.",
  },
  "E-WEB-008": {
    status: 422,
    vi: "Hai lần gõ mật khẩu mới không giống nhau. Gõ lại cả hai ô.",
    en: "The new password was typed differently the second time. Type both again.",
  },
  "E-WEB-009": {
    status: 404,
    vi: "Đợt «{round}» không có phần «{part}». Chọn lại phần ở đầu trang của giai đoạn.",
    en: "The round «{round}» has no part «{part}». Choose a part at the top of the stage's page.",
  },
  "E-WEB-010": {
    status: 422,
    vi: "{file} không phải tệp JSON viết bằng UTF-8. Mở tệp bằng trình soạn thảo, kiểm tra dấu ngoặc và dấu phẩy rồi chọn lại.",
    en: "{file} is not a JSON file written in UTF-8. Open it in an editor, check brackets and commas, and choose it again.",
  },
  "E-WEB-011": {
    status: 404,
    vi: "Chữ đã gõ chỉ được giữ 60 phút nên không còn nữa. Mở lại trang và gõ lại.",
    en: "What was typed is kept for 60 minutes only and is gone. Open the page again and type it once more.",
  },
  "E-WEB-012": {
    status: 403,
    vi: "Chữ đã gõ là của tài khoản khác nên không gửi được bằng tài khoản này. Đăng nhập bằng tài khoản đã gõ.",
    en: "What was typed belongs to another account and cannot be sent under this one. Sign in with the account that typed it.",
  },
  "E-WEB-013": {
    status: 422,
    vi: "{field} «{value}» dài {length} ký tự, quá {most} ký tự. Rút gọn rồi gửi lại.",
    en: "{field} «{value}» is {length} letters long, more than {most}. Shorten it and send it again.",
  },
  "E-WEB-014": {
    status: 409,
    vi: "Đợt «{round}» chưa có phần nào nên giai đoạn này chưa bắt đầu được. Cơ quan chủ trì thêm phần ở Kế hoạch, mục Phạm vi.",
    en: "The round «{round}» has no part yet, so this stage cannot begin. The lead body adds parts in the plan, under Scope.",
  },
  "E-WEB-015": {
    status: 409,
    vi: "{what} đã được sửa sau khi trang này mở: nay là «{now}» ({who}). Chữ đã gõ vẫn còn; gửi lần nữa nếu vẫn muốn thay.",
    en: "{what} was changed after this page was opened: it is now «{now}» ({who}). What was typed is kept; send it again to replace it.",
  },
} as const;
