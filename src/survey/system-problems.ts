/** Failures of the system itself: files, arguments, the database (see ./problem.ts for how they are written). */
export const systemProblems = {
  "E-SYSTEM-001": {
    status: 422,
    vi: "Không đọc được tệp {file}: {reason}. Kiểm tra đường dẫn rồi chạy lại.",
    en: "The file {file} cannot be read: {reason}. Check the path and run again.",
  },
  "E-SYSTEM-002": {
    status: 422,
    vi: "Tham số {option}: «{value}» không dùng được ({reason}). Xem --help.",
    en: "Option {option}: «{value}» cannot be used ({reason}). See --help.",
  },
  "E-SYSTEM-003": {
    status: 422,
    vi: "Biến môi trường {name}: «{value}» không dùng được. Giá trị đúng: {expected}.",
    en: "Environment variable {name}: «{value}» cannot be used. What is expected: {expected}.",
  },
  "E-SYSTEM-004": {
    status: 503,
    vi: "Cổng {port} trên {host} đang có chương trình khác dùng. Chạy lại với một cổng khác, ví dụ: PORT={suggestion} npm start",
    en: "Port {port} on {host} is used by another program. Run again with another port, for example: PORT={suggestion} npm start",
  },
  "E-SYSTEM-005": {
    status: 503,
    vi: "Một máy chủ OpenSIPAS khác đang mở dữ liệu này tại {address} (tiến trình {pid}). Mở địa chỉ đó, hoặc dừng máy chủ ấy rồi chạy lại.",
    en: "Another OpenSIPAS server holds this data at {address} (process {pid}). Open that address, or stop that server and run again.",
  },
  "E-SYSTEM-006": {
    status: 503,
    vi: "Không dùng được thư mục dữ liệu {folder}: {reason}. Cấp quyền ghi cho thư mục, hoặc đặt DATA_DIR tới thư mục khác.",
    en: "The data folder {folder} cannot be used: {reason}. Give the right to write to it, or set DATA_DIR to another folder.",
  },
  "E-SYSTEM-007": {
    status: 503,
    vi: "Không có PostgreSQL đi kèm cho {platform}: {reason}. Chạy lại npm ci, hoặc đặt DATABASE_URL tới một PostgreSQL từ bản 15.",
    en: "There is no bundled PostgreSQL for {platform}: {reason}. Run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.",
  },
  "E-SYSTEM-008": {
    status: 503,
    vi: "PostgreSQL đi kèm không khởi động được: {reason}. Xem nhật ký {log}.",
    en: "The bundled PostgreSQL does not start: {reason}. See the log {log}.",
  },
  "E-SYSTEM-009": {
    status: 503,
    vi: "Người dùng {user}, chủ của tiến trình PostgreSQL, không đi qua được thư mục {folder}. Chạy bằng tài khoản thường, chuyển OpenSIPAS ra thư mục khác (ví dụ /srv/opensipas), hoặc cài gói util-linux để có lệnh setpriv.",
    en: "The user {user}, who runs PostgreSQL, cannot pass the folder {folder}. Run as an ordinary user, move OpenSIPAS to another folder (for example /srv/opensipas), or install util-linux for the command setpriv.",
  },
  "E-SYSTEM-010": {
    status: 503,
    vi: "Không nối được cơ sở dữ liệu {address}: {reason}. Kiểm tra DATABASE_URL và máy chủ PostgreSQL.",
    en: "The database {address} cannot be reached: {reason}. Check DATABASE_URL and the PostgreSQL server.",
  },
  "E-SYSTEM-011": {
    status: 503,
    vi: "Cơ sở dữ liệu {address} là PostgreSQL {version}; cần từ bản {oldest}. Nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng bản đi kèm.",
    en: "The database {address} is PostgreSQL {version}; {oldest} or newer is needed. Upgrade the server, or drop DATABASE_URL to use the bundled one.",
  },
  "E-SYSTEM-012": {
    status: 503,
    vi: "Tệp {file} đã bị sửa sau khi chạy trên cơ sở dữ liệu này (SHA-256 đã ghi {recorded}, của tệp {found}). Trả lại tệp như cũ; thay đổi mới viết vào tệp có số tiếp theo.",
    en: "The file {file} was changed after it ran on this database (SHA-256 recorded {recorded}, of the file {found}). Put the file back as it was; write new changes in a file with the next number.",
  },
  "E-SYSTEM-013": {
    status: 503,
    vi: "Cơ sở dữ liệu đã chạy {file} nhưng không còn tệp này. Dùng bản OpenSIPAS mới bằng hoặc hơn bản đã mở dữ liệu này.",
    en: "The database has run {file}, which is not there any more. Use an OpenSIPAS at least as new as the one that opened this data.",
  },
  "E-SYSTEM-014": {
    status: 503,
    vi: "Khoá thông tin liên hệ {source} không dùng được: cần 32 byte ({expected}). Lấy lại khoá từ bản sao lưu; mất khoá thì không đọc được thông tin liên hệ đã lưu.",
    en: "The contact key {source} cannot be used: 32 bytes are needed ({expected}). Restore it from a backup; without it stored contacts cannot be read.",
  },
  "E-SYSTEM-015": {
    status: 503,
    vi: "Dữ liệu trong {folder} thuộc PostgreSQL {found}, bản đi kèm là {expected}. Mở bằng bản OpenSIPAS cũ, sao lưu, rồi nạp lại vào bản này.",
    en: "The data in {folder} belong to PostgreSQL {found}, the bundled one is {expected}. Open them with the older OpenSIPAS, back up, and restore into this one.",
  },
  "E-SYSTEM-016": {
    status: 503,
    vi: "Tệp {file} không chạy được trên cơ sở dữ liệu: {reason}. Không có gì của tệp này được giữ lại.",
    en: "The file {file} does not run on the database: {reason}. Nothing of this file was kept.",
  },
  "E-SYSTEM-017": {
    status: 503,
    vi: "Không mở được địa chỉ {host}, cổng {port}: {reason}. Kiểm tra HOST và PORT.",
    en: "The address {host}, port {port} cannot be opened: {reason}. Check HOST and PORT.",
  },
  "E-SYSTEM-101": {
    status: 422,
    vi: "Lệnh sipas {verb} không có tham số «{option}». Xem sipas {verb} --help.",
    en: "sipas {verb} has no option «{option}». See sipas {verb} --help.",
  },
  "E-SYSTEM-102": {
    status: 422,
    vi: "Tham số {option} chưa có giá trị. Viết giá trị ngay sau tham số; xem sipas {verb} --help.",
    en: "Option {option} has no value. Write the value after the option; see sipas {verb} --help.",
  },
  "E-SYSTEM-103": {
    status: 422,
    vi: "Không có lệnh «{verb}». Xem các lệnh: sipas --help.",
    en: "There is no verb «{verb}». See the verbs: sipas --help.",
  },
  "E-SYSTEM-104": {
    status: 422,
    vi: "Thiếu {what}. Xem sipas {verb} --help.",
    en: "{what} is missing. See sipas {verb} --help.",
  },
  "E-SYSTEM-105": {
    status: 422,
    vi: "Thừa «{value}» trong dòng lệnh. Xem sipas {verb} --help.",
    en: "«{value}» is one word too many. See sipas {verb} --help.",
  },
  "E-SYSTEM-106": {
    status: 422,
    vi: "Tham số {option}: «{value}» không dùng được. Giá trị đúng: {expected}.",
    en: "Option {option}: «{value}» cannot be used. What is expected: {expected}.",
  },
  "E-SYSTEM-107": {
    status: 422,
    vi: "Tham số {option} không nhận giá trị (đã viết «{value}»). Xem sipas {verb} --help.",
    en: "Option {option} takes no value («{value}» was written). See sipas {verb} --help.",
  },
  "E-SYSTEM-108": {
    status: 422,
    vi: "Không tìm thấy tệp {file}. Kiểm tra tên và thư mục rồi chạy lại.",
    en: "The file {file} is not there. Check its name and folder and run again.",
  },
  "E-SYSTEM-109": {
    status: 422,
    vi: "Không ghi được tệp {file}: {reason}. Kiểm tra thư mục và quyền ghi rồi chạy lại.",
    en: "The file {file} cannot be written: {reason}. Check the folder and the right to write, and run again.",
  },
  "E-SYSTEM-110": {
    status: 422,
    vi: "Dùng một trong các tham số {options}, không dùng cùng lúc.",
    en: "Use exactly one of the options {options}.",
  },
  "E-SYSTEM-018": {
    status: 503,
    vi: "Tệp {file} chưa chạy trên cơ sở dữ liệu này nhưng đứng trước {last}, tệp đã chạy. Đổi số của tệp mới cho lớn hơn.",
    en: "The file {file} has not run on this database but stands before {last}, which has. Give the new file a larger number.",
  },
  "E-SYSTEM-019": {
    status: 503,
    vi: "Khoá thông tin liên hệ ở {source} không phải khoá của cơ sở dữ liệu này. Khoá đúng được dùng lần đầu ngày {day} tại {place}: chép tệp contact.key ở đó hoặc trong bản sao lưu thay cho tệp này, hoặc đặt CONTACT_KEY bằng khoá ấy, rồi chạy lại. Chưa có gì bị thay đổi.",
    en: "The contact key in {source} is not the key of this database. The right one was first used on {day} at {place}: copy the file contact.key from there or from a backup in place of this one, or set CONTACT_KEY to that key, and run again. Nothing has been changed.",
  },
  "E-SYSTEM-020": {
    status: 503,
    vi: "Một máy chủ OpenSIPAS khác (tiến trình {pid}) đang khởi động trên dữ liệu này. Đợi nó báo địa chỉ rồi mở địa chỉ đó, hoặc dừng máy chủ ấy rồi chạy lại.",
    en: "Another OpenSIPAS server (process {pid}) is starting on this data. Wait until it tells its address and open that, or stop that server and run again.",
  },
  "E-SYSTEM-111": {
    status: 422,
    vi: "Cột «{column}» vừa dùng làm số vừa dùng làm nhóm. Chép cột thành hai tên khác nhau trong tệp.",
    en: "Column «{column}» is asked for both as a number and as a group. Copy it under a second name in the file.",
  },
  "E-SYSTEM-120": {
    status: 422,
    vi: "Tệp {file} không có dòng nào. Chọn tệp csv có dòng tiêu đề.",
    en: "The file {file} has no rows. Choose a csv file with a header.",
  },
  "E-SYSTEM-121": {
    status: 422,
    vi: "Tệp {file}, dòng 1: thiếu cột «{column}». Các cột trong tệp: {columns}.",
    en: "File {file}, row 1: there is no column «{column}». The columns of the file: {columns}.",
  },
  "E-SYSTEM-122": {
    status: 422,
    vi: "Tệp {file}, dòng {row}: có {cells} ô, trong khi dòng tiêu đề có {columns} cột. Sửa dòng này.",
    en: "File {file}, row {row}: {cells} cells, where the header has {columns} columns. Mend this row.",
  },
  "E-SYSTEM-123": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: «{value}» không phải số. Sửa giá trị, hoặc để trống nếu không có.",
    en: "File {file}, row {row}, column «{column}»: «{value}» is no number. Change the value, or leave the cell empty if there is none.",
  },
  "E-SYSTEM-124": {
    status: 422,
    vi: "Tệp {file}, dòng {row}: dấu ngoặc kép mở mà không đóng. Thêm dấu đóng hoặc xoá dấu mở.",
    en: "File {file}, row {row}: a quotation mark opens and never closes. Close it or remove it.",
  },
  "E-SYSTEM-125": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: «{value}» không phải chữ UTF-8. Lưu lại tệp với bảng mã UTF-8.",
    en: "File {file}, row {row}, column «{column}»: «{value}» is not UTF-8. Save the file in UTF-8.",
  },
  "E-SYSTEM-126": {
    status: 422,
    vi: "Tệp {file}, dòng 1: cột «{column}» có hai lần. Đổi tên hoặc bỏ bớt một cột.",
    en: "File {file}, row 1: column «{column}» stands twice. Rename or remove one of them.",
  },
  "E-SYSTEM-127": {
    status: 422,
    vi: "Tệp {file}: bản nén gzip bị hỏng hoặc thiếu phần cuối. Nén lại hoặc tải lại tệp rồi chạy lại.",
    en: "The file {file}: its gzip is broken or cut short. Pack or download it again and run again.",
  },
  "E-SYSTEM-128": {
    status: 409,
    vi: "Tệp {file} đã đổi trong lúc đọc. Đợi việc ghi tệp xong rồi chạy lại.",
    en: "The file {file} changed while it was read. Wait until it is written and run again.",
  },
  "E-SYSTEM-129": {
    status: 422,
    vi: "Tệp {file}, dòng {row}: dòng dài hơn 16 MB nên không phải csv. Chọn tệp csv.",
    en: "File {file}, row {row}: the row is longer than 16 MB, which no csv is. Choose a csv file.",
  },
} as const;
