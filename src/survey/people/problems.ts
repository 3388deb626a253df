/** Failures of the stage `people` (see ../problem.ts for how they are written). */
export const peopleProblems = {
  "E-PEOPLE-001": {
    status: 403,
    vi: "Tài khoản này không được làm việc đó ({action}). Hỏi quản trị viên nếu cần quyền.",
    en: "This account may not do that ({action}). Ask an administrator if you need the right.",
  },
  "E-PEOPLE-002": {
    status: 401,
    vi: "Tên đăng nhập hoặc mật khẩu chưa đúng. Còn {left} lần thử trước khi khóa 15 phút.",
    en: "The username or the password is not right. {left} attempts are left before a lock of 15 minutes.",
  },
  "E-PEOPLE-003": {
    status: 401,
    vi: "Tài khoản tạm khóa vì nhiều lần nhập sai mật khẩu. Thử lại sau {minutes} phút.",
    en: "The account is locked for a while after several wrong passwords. Try again in {minutes} minutes.",
  },
  "E-PEOPLE-004": {
    status: 409,
    vi: "Tên đăng nhập «{username}» đã có người dùng. Chọn tên khác.",
    en: "The username «{username}» is taken. Choose another one.",
  },
  "E-PEOPLE-005": {
    status: 422,
    vi: "Mật khẩu có {length} ký tự; cần từ {least} đến {most} ký tự. Một câu ngắn dễ nhớ là đủ dài.",
    en: "The password has {length} characters; it needs {least} to {most}. A short sentence is long enough.",
  },
  "E-PEOPLE-006": {
    status: 422,
    vi: "Tên đăng nhập «{username}» không dùng được. Cần 3 đến 64 ký tự gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.",
    en: "The username «{username}» cannot be used. It needs 3 to 64 characters: lower-case letters, digits, dot, hyphen, underscore.",
  },
  "E-PEOPLE-007": {
    status: 422,
    vi: "Mật khẩu hiện tại chưa đúng. Nhập lại mật khẩu đang dùng.",
    en: "The current password is not right. Enter the password in use now.",
  },
  "E-PEOPLE-008": {
    status: 422,
    vi: "Vai trò «{role}» không có. Các vai trò: {roles}.",
    en: "There is no role «{role}». The roles are: {roles}.",
  },
  "E-PEOPLE-009": {
    status: 422,
    vi: "Mật khẩu mới trùng với mật khẩu đang dùng. Chọn mật khẩu khác.",
    en: "The new password is the one in use. Choose another one.",
  },
  "E-PEOPLE-010": {
    status: 401,
    vi: "Cần đăng nhập để làm việc này.",
    en: "Sign in to do this.",
  },
  "E-PEOPLE-011": {
    status: 422,
    vi: "Chưa ghi {field}. Điền vào rồi lưu lại.",
    en: "{field} is not filled in. Fill it in and save again.",
  },
} as const;
