/** Failures of the stage `people` (see ../problem.ts for how they are written). */
export const peopleProblems = {
  "E-PEOPLE-001": {
    status: 403,
    vi: "Tài khoản này không được {action}. Hỏi quản trị viên nếu cần quyền.",
    en: "This account may not {action}. Ask an administrator if you need the right.",
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
  "E-PEOPLE-012": {
    status: 422,
    vi: "Mật khẩu này dễ đoán: phần lớn là từ hay dùng, dãy phím, dãy số, hoặc tên, cơ quan của chính người dùng. Đặt một câu dài khác, dễ nhớ với riêng mình.",
    en: "This password is easily guessed: it is mostly common words, rows of keys, numbers, or the name or office of its owner. Choose another long sentence that only its owner would think of.",
  },
  "E-PEOPLE-013": {
    status: 422,
    vi: "Thư điện tử «{email}» chưa đúng dạng. Ví dụ: nguyen.van.a@tinh.gov.vn.",
    en: "«{email}» is not an e-mail address. For example: nguyen.van.a@tinh.gov.vn.",
  },
  "E-PEOPLE-014": {
    status: 409,
    vi: "Đã có tài khoản dùng thư điện tử «{email}» hoặc tên đăng nhập này. Tìm trong danh sách người dùng và thêm vai trò cho tài khoản đó.",
    en: "There is an account with the e-mail address «{email}» or this username. Find it in the list of people and give it the role there.",
  },
  "E-PEOPLE-015": {
    status: 422,
    vi: "Đầu mối cơ quan được đo phải gắn với một cơ quan. Chọn cơ quan ở ô Đơn vị.",
    en: "An agency co-ordinator stands for one agency. Choose it under Unit.",
  },
  "E-PEOPLE-016": {
    status: 422,
    vi: "Người giám sát thuộc Mặt trận Tổ quốc hoặc Hội Cựu chiến binh. Chọn tổ chức giám sát.",
    en: "A supervisor acts for the Fatherland Front or for the Veterans' Association. Choose which.",
  },
  "E-PEOPLE-017": {
    status: 404,
    vi: "Liên kết này không dùng được nữa: đã dùng, đã quá hạn hoặc đã bị rút. Nhờ người gửi lời mời hoặc quản trị viên gửi liên kết mới.",
    en: "This link no longer works: it was used, has expired or was withdrawn. Ask who sent it, or an administrator, for a new one.",
  },
  "E-PEOPLE-018": {
    status: 409,
    vi: "«{username}» là quản trị viên cuối cùng đang dùng được, nên chưa bỏ được: sẽ không còn ai quản lý người dùng. Giao vai trò quản trị cho người khác trước, rồi làm lại.",
    en: "«{username}» is the last administrator who can sign in: without one nobody could manage people. Make somebody else administrator first, then try again.",
  },
  "E-PEOPLE-019": {
    status: 404,
    vi: "Không có tài khoản «{username}».",
    en: "There is no account «{username}».",
  },
  "E-PEOPLE-020": {
    status: 409,
    vi: "«{username}» đã nhận lời mời và đang dùng tài khoản. Muốn cấp lại mật khẩu thì tạo liên kết đặt lại mật khẩu.",
    en: "«{username}» has accepted the invitation and uses the account. For a new password make a link to reset it.",
  },
  "E-PEOPLE-021": {
    status: 403,
    vi: "Vai trò «{role}» chỉ quản trị viên giao được. Chọn vai trò khác hoặc nhờ quản trị viên.",
    en: "Only an administrator can give the role «{role}». Choose another one or ask an administrator.",
  },
  "E-PEOPLE-022": {
    status: 401,
    vi: "Mã xác thực chưa đúng hoặc đã dùng rồi. Còn {left} lần thử trước khi khóa 15 phút.",
    en: "The code is not right or was used already. {left} attempts are left before a lock of 15 minutes.",
  },
  "E-PEOPLE-023": {
    status: 401,
    vi: "Đã quá 5 phút từ khi nhập mật khẩu. Nhập lại tên đăng nhập và mật khẩu.",
    en: "More than 5 minutes have passed since the password. Enter username and password again.",
  },
  "E-PEOPLE-024": {
    status: 422,
    vi: "Mã «{code}» chưa khớp. Kiểm tra giờ trên điện thoại rồi nhập mã 6 chữ số đang hiện.",
    en: "The code «{code}» does not match. Check the clock of the phone, then enter the 6 digits it shows now.",
  },
  "E-PEOPLE-025": {
    status: 409,
    vi: "Xác thực hai bước của tài khoản này đã đổi ở nơi khác. Tải lại trang rồi làm tiếp.",
    en: "The second factor of this account was changed elsewhere. Load the page again and go on.",
  },
  "E-PEOPLE-026": {
    status: 401,
    vi: "Chưa có tài khoản được mời bằng địa chỉ «{email}». Nhờ quản trị viên mời bằng đúng địa chỉ này.",
    en: "No account was invited under the address «{email}». Ask an administrator to invite exactly this address.",
  },
  "E-PEOPLE-027": {
    status: 401,
    vi: "Nơi đăng nhập không xác nhận địa chỉ thư điện tử của tài khoản. Xác nhận địa chỉ ở đó trước, hoặc dùng tên đăng nhập và mật khẩu.",
    en: "The provider does not vouch for the e-mail address of this account. Confirm it there first, or use username and password.",
  },
  "E-PEOPLE-028": {
    status: 502,
    vi: "Không đăng nhập được qua {label}. Thử lại sau, hoặc dùng tên đăng nhập và mật khẩu.",
    en: "Signing in through {label} did not work. Try again later, or use username and password.",
  },
  "E-PEOPLE-029": {
    status: 422,
    vi: "Không có đơn vị «{unit}» trong danh mục. Chọn một đơn vị trong danh sách.",
    en: "There is no unit «{unit}» in the register. Choose one from the list.",
  },
  "E-PEOPLE-030": {
    status: 409,
    vi: "«{username}» đã có vai trò này ở phạm vi này.",
    en: "«{username}» holds this role in this scope already.",
  },
  "E-PEOPLE-031": {
    status: 404,
    vi: "«{username}» không có vai trò này ở phạm vi này. Tải lại trang để xem vai trò hiện có.",
    en: "«{username}» does not hold this role in this scope. Load the page again to see the roles held.",
  },
  "E-PEOPLE-033": {
    status: 422,
    vi: "{field} dài {length} ký tự; nhiều nhất {most} ký tự. Rút ngắn rồi lưu lại.",
    en: "{field} has {length} characters; at most {most}. Shorten it and save again.",
  },
  "E-PEOPLE-032": {
    status: 422,
    vi: "Tổ chức giám sát «{body}» không có. Các tổ chức: {bodies}.",
    en: "There is no supervising body «{body}». They are: {bodies}.",
  },
} as const;
