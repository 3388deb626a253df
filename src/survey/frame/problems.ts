/** Failures of the stage `frame` (see ../problem.ts for how they are written). */
export const frameProblems = {
  "E-FRAME-001": {
    status: 422,
    vi: "{file} không phải bảng tính: các byte đầu là {bytes}. Chọn tệp .xlsx hoặc .csv.",
    en: "{file} is not a spreadsheet: its first bytes are {bytes}. Choose an .xlsx or .csv file.",
  },
  "E-FRAME-002": {
    status: 422,
    vi: "{file} là tệp rỗng (0 byte). Xuất lại tệp từ phần mềm một cửa rồi chọn lại.",
    en: "{file} is empty (0 bytes). Export the file again from the one-stop software and choose it again.",
  },
  "E-FRAME-003": {
    status: 422,
    vi: "{file} là tệp {kind}, không phải bảng tính (các byte đầu: {bytes}). Chọn tệp .xlsx hoặc .csv.",
    en: "{file} is a {kind} file, not a spreadsheet (first bytes: {bytes}). Choose an .xlsx or .csv file.",
  },
  "E-FRAME-004": {
    status: 422,
    vi: "{file} là tệp Excel đời cũ (.xls). Mở bằng Excel hoặc LibreOffice, chọn «Lưu thành» dạng .xlsx rồi chọn lại.",
    en: "{file} is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx and choose it again.",
  },
  "E-FRAME-005": {
    status: 422,
    vi: "{file} được đặt mật khẩu nên không đọc được. Bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu rồi chọn lại.",
    en: "{file} is protected by a password and cannot be read. Remove the password, save it and choose it again.",
  },
  "E-FRAME-006": {
    status: 413,
    vi: "{file} lớn hơn mức cho phép {limit} MB. Chia thành nhiều tệp nhỏ hơn rồi nhập lần lượt.",
    en: "{file} is larger than the limit of {limit} MB. Split it into smaller files and import them one by one.",
  },
  "E-FRAME-007": {
    status: 413,
    vi: "{file} có hơn {limit} dòng dữ liệu (tính đến dòng {row}). Chia thành nhiều tệp nhỏ hơn rồi nhập lần lượt.",
    en: "{file} has more than {limit} data rows (reached at row {row}). Split it into smaller files and import them one by one.",
  },
  "E-FRAME-008": {
    status: 413,
    vi: "{file}, dòng {row}: có {columns} cột, nhiều hơn mức cho phép {limit} cột. Bỏ các cột không dùng rồi chọn lại.",
    en: "{file}, row {row}: there are {columns} columns, more than the limit of {limit}. Remove the columns not needed and choose it again.",
  },
  "E-FRAME-009": {
    status: 413,
    vi: "{file} khi giải nén lớn hơn mức cho phép {limit} MB (phần {part}). Xuất lại tệp, chỉ giữ trang tính cần nhập.",
    en: "{file} unpacks to more than the limit of {limit} MB (part {part}). Export it again with only the sheet needed.",
  },
  "E-FRAME-010": {
    status: 422,
    vi: "{file} bị hỏng hoặc chưa tải xong: {reason}. Mở thử bằng Excel, lưu lại dạng .xlsx rồi chọn lại.",
    en: "{file} is damaged or incomplete: {reason}. Open it in Excel, save it again as .xlsx and choose it again.",
  },
  "E-FRAME-011": {
    status: 422,
    vi: "{file}: không tìm thấy dòng tiêu đề cột; dòng {row} bắt đầu bằng «{value}». Chọn dòng có tên các cột, hoặc chọn «Không có dòng tên cột».",
    en: "{file}: there is no row with the column names; row {row} begins with «{value}». Choose the row with the column names, or say that there is none.",
  },
  "E-FRAME-012": {
    status: 422,
    vi: "{file}, dòng {row}: tên cột «{column}» xuất hiện hai lần (cột {first} và cột {second}). Đổi tên hoặc bỏ một cột.",
    en: "{file}, row {row}: the column name «{column}» stands twice (columns {first} and {second}). Rename or remove one of them.",
  },
  "E-FRAME-013": {
    status: 422,
    vi: "{file}: thiếu cột «{column}». Các cột đang có: {found}. Thêm cột này hoặc chọn cột tương ứng.",
    en: "{file}: the column «{column}» is missing. Columns found: {found}. Add the column or choose the one that corresponds.",
  },
  "E-FRAME-014": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: «{value}» có ký tự không đọc được theo bảng mã {encoding}. Lưu tệp dạng «CSV UTF-8» hoặc .xlsx.",
    en: "{file}, row {row}, column «{column}»: «{value}» has characters that cannot be read as {encoding}. Save the file as “CSV UTF-8” or .xlsx.",
  },
  "E-FRAME-015": {
    status: 422,
    vi: "{file}, dòng {row}: có {cells} ô trong khi bảng có {columns} cột; ô thừa đầu tiên là «{value}». Kiểm tra dấu phân cách và dấu ngoặc kép.",
    en: "{file}, row {row}: there are {cells} cells but {columns} columns; the first cell too many is «{value}». Check separators and quotes.",
  },
  "E-FRAME-016": {
    status: 422,
    vi: "{file}, dòng {row}: dấu ngoặc kép mở ra nhưng không đóng lại, bắt đầu từ «{value}». Sửa ô này rồi chọn lại.",
    en: "{file}, row {row}: a quote is opened and never closed, beginning at «{value}». Mend the cell and choose the file again.",
  },
  "E-FRAME-017": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: ngày «{value}» không có trong lịch. Ghi lại theo dạng ngày/tháng/năm.",
    en: "{file}, row {row}, column «{column}»: the date «{value}» is not in the calendar. Write it as day/month/year.",
  },
  "E-FRAME-018": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: «{value}» không phải ngày. Ghi theo dạng 28/02/2023, 28-02-2023 hoặc 2023-02-28.",
    en: "{file}, row {row}, column «{column}»: «{value}» is not a date. Write it as 28/02/2023, 28-02-2023 or 2023-02-28.",
  },
  "E-FRAME-019": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: «{value}» không phải năm sinh từ {from} đến {to}. Ghi đủ bốn chữ số của năm.",
    en: "{file}, row {row}, column «{column}»: «{value}» is not a year of birth from {from} to {to}. Write all four digits.",
  },
  "E-FRAME-020": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: «{value}» không phải số nguyên không âm. Ghi chữ số liền nhau hoặc dấu chấm phân cách hàng nghìn.",
    en: "{file}, row {row}, column «{column}»: «{value}» is not a whole number. Write plain digits, or dots between thousands.",
  },
  "E-FRAME-021": {
    status: 422,
    vi: "{file} không chứa dòng dữ liệu nào. Kiểm tra lại tệp đã xuất.",
    en: "{file} holds no data. Check the file that was exported.",
  },
  "E-FRAME-022": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: ô để trống. Bổ sung giá trị hoặc bỏ dòng này.",
    en: "{file}, row {row}, column «{column}»: the cell is empty. Fill it in or remove the row.",
  },
  "E-FRAME-023": {
    status: 422,
    vi: "{file}: không nhận ra bảng mã tiếng Việt ({evidence}); dòng {row} có «{value}». Chọn bảng mã đọc ra đúng chữ, hoặc lưu tệp dạng «CSV UTF-8» hay .xlsx.",
    en: "{file}: the character encoding is not recognised ({evidence}); row {row} has «{value}». Choose the one that reads well, or save the file as “CSV UTF-8” or .xlsx.",
  },
  "E-FRAME-024": {
    status: 413,
    vi: "{file} khi giải nén lớn hơn mức cho phép {limit} MB. Chia thành nhiều tệp nhỏ hơn rồi nhập lần lượt.",
    en: "{file} unpacks to more than the limit of {limit} MB. Split it into smaller files and import them one by one.",
  },
  "E-FRAME-025": {
    status: 422,
    vi: "{file} là tệp nén GZIP nhưng bên trong không phải tệp .csv (các byte đầu: {bytes}). Giải nén rồi chọn tệp bên trong.",
    en: "{file} is packed with GZIP but holds no .csv (first bytes: {bytes}). Unpack it and choose the file inside.",
  },
  "E-FRAME-026": {
    status: 422,
    vi: "{file} là tệp nén {kind}{inside}. Giải nén rồi chọn tệp .xlsx hoặc .csv bên trong.",
    en: "{file} is a packed {kind} file{inside}. Unpack it and choose the .xlsx or .csv file inside.",
  },
  "E-FRAME-027": {
    status: 422,
    vi: "{file} là tệp {kind} nên không đọc được trực tiếp. Mở bằng Excel hoặc LibreOffice, chọn «Lưu thành» dạng .xlsx rồi chọn lại.",
    en: "{file} is a {kind} file and cannot be read as it is. Open it in Excel or LibreOffice, save it as .xlsx and choose it again.",
  },
  "E-FRAME-028": {
    status: 422,
    vi: "{file}: dòng {row} trống hoặc nằm ngoài {limit} dòng đầu nên không làm dòng tiêu đề được. Chọn dòng có tên các cột.",
    en: "{file}: row {row} is empty or beyond the first {limit} rows and cannot be the header. Choose the row with the column names.",
  },
  "E-FRAME-029": {
    status: 422,
    vi: "{file} không có trang tính «{sheet}». Các trang tính: {sheets}.",
    en: "{file} has no sheet «{sheet}». Its sheets are: {sheets}.",
  },
  "E-FRAME-101": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: số hồ sơ «{value}» đã có ở dòng {other}. Giữ một dòng, bỏ hoặc sửa dòng kia.",
    en: "{file}, row {row}, column «{column}»: the dossier «{value}» stands in row {other} already. Keep one row; remove or correct the other.",
  },
  "E-FRAME-102": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: «{value}» không thuộc phạm vi đợt khảo sát. Rất giống «{nearest}»; sửa tên rồi nhập lại.",
    en: "{file}, row {row}, column «{column}»: «{value}» is not measured in this round. It is very like «{nearest}»; correct the name and import again.",
  },
  "E-FRAME-103": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: «{value}» không thuộc phạm vi đợt khảo sát. Sửa tên cơ quan hoặc bỏ dòng này.",
    en: "{file}, row {row}, column «{column}»: «{value}» is not measured in this round. Correct the name of the agency or remove the row.",
  },
  "E-FRAME-104": {
    status: 422,
    vi: "{file}, dòng {row}, cột «{column}»: lĩnh vực «{value}» không có trong kế hoạch. Các lĩnh vực: {fields}.",
    en: "{file}, row {row}, column «{column}»: the field «{value}» is not in the plan. The fields are: {fields}.",
  },
  "E-FRAME-105": {
    status: 422,
    vi: "{file}: không có dòng dữ liệu nào dưới dòng tiêu đề. Xuất lại tệp từ phần mềm một cửa rồi chọn lại.",
    en: "{file}: there is no data below the headings. Export the file again from the one-stop software and choose it again.",
  },
  "E-FRAME-106": {
    status: 409,
    vi: "Phần «{part}» đã có dàn mẫu từ tệp {file}. Chọn thêm vào danh sách đang có, hoặc xác nhận thay toàn bộ.",
    en: "Part «{part}» has a frame already, from the file {file}. Choose to add to it, or confirm that all of it is replaced.",
  },
  "E-FRAME-107": {
    status: 409,
    vi: "Dàn mẫu của phần «{part}» đã chốt (mã băm {hash}) nên không thay đổi được nữa.",
    en: "The frame of part «{part}» is frozen (hash {hash}) and does not change any more.",
  },
  "E-FRAME-108": {
    status: 404,
    vi: "Phần «{part}» chưa có dàn mẫu. Nhập danh sách giao dịch trước.",
    en: "Part «{part}» has no frame yet. Import the transactions first.",
  },
  "E-FRAME-109": {
    status: 422,
    vi: "Phần «{part}» khảo sát trực tiếp tại chỗ nên không dùng dàn mẫu.",
    en: "Part «{part}» is surveyed on the spot and uses no frame.",
  },
  "E-FRAME-110": {
    status: 422,
    vi: "Dàn mẫu của phần «{part}» không có người nào đủ điều kiện. Xem lại các dòng bị từ chối và bị loại rồi nhập lại.",
    en: "Nobody in the frame of part «{part}» may be drawn. Look at the rows refused and left out, then import again.",
  },
  "E-FRAME-111": {
    status: 404,
    vi: "Phần «{part}» không có tệp nào đang chờ nhập. Chọn tệp trước.",
    en: "There is no file waiting to be imported for part «{part}». Choose a file first.",
  },
  "E-FRAME-112": {
    status: 410,
    vi: "Tệp {file} không còn trên máy chủ (chỉ giữ {days} ngày). Chọn lại tệp.",
    en: "The file {file} is no longer on the server (kept for {days} days only). Choose it again.",
  },
  "E-FRAME-113": {
    status: 422,
    vi: "{file}: cột «{column}» được ghép với hai trường. Mỗi cột chỉ ghép với một trường.",
    en: "{file}: the column «{column}» is mapped to two fields. Map each column to one field only.",
  },
  "E-FRAME-114": {
    status: 409,
    vi: "Đã có mẫu ghép cột tên «{name}». Chọn tên khác.",
    en: "There is a mapping profile named «{name}» already. Choose another name.",
  },
  "E-FRAME-115": {
    status: 404,
    vi: "Không có mẫu ghép cột này; có thể ai đó vừa xóa.",
    en: "There is no such mapping profile; somebody may have just removed it.",
  },
  "E-FRAME-116": {
    status: 422,
    vi: "Mẫu ghép cột cần có tên, dài không quá {limit} ký tự.",
    en: "A mapping profile needs a name of at most {limit} characters.",
  },
  "E-FRAME-117": {
    status: 422,
    vi: "Cột «{first}» và cột «{second}» cùng được ghép với trường {field}. Chỉ chọn một cột cho mỗi trường.",
    en: "The columns «{first}» and «{second}» are both mapped to the field {field}. Choose one column for each field.",
  },
  "E-FRAME-118": {
    status: 400,
    vi: "{file} chưa tải lên hết thì mất kết nối. Chọn lại tệp và tải lên lần nữa.",
    en: "The connection was lost before {file} had arrived. Choose the file and send it again.",
  },
  "E-FRAME-119": {
    status: 409,
    vi: "{file} nhận được không đúng từng byte như tệp trên máy (mã băm khác nhau). Chọn lại tệp và tải lên từ đầu.",
    en: "{file} did not arrive as it is on your machine (the hashes differ). Choose the file again and send it from the start.",
  },
  "E-FRAME-120": {
    status: 422,
    vi: "Có {rows} dòng, tệp .xlsx chỉ chứa đến {limit} dòng. Tải .csv hoặc lọc bớt rồi tải lại.",
    en: "There are {rows} rows; an .xlsx holds at most {limit}. Download the .csv, or narrow the filter and try again.",
  },
  "E-FRAME-121": {
    status: 409,
    vi: "Tệp {file} đã được nhập ({when}, {who}). Chọn tệp khác, hoặc thay chính tệp đó nếu cần ghép cột lại.",
    en: "The file {file} was imported already ({when}, {who}). Choose another, or let it take its own place to map its columns anew.",
  },
  "E-FRAME-122": {
    status: 409,
    vi: "{file}, dòng {row}, cột «{column}»: hồ sơ «{value}» đã có trong dàn mẫu, lấy từ tệp {other}. Dòng này không được nhập lần nữa.",
    en: "{file}, row {row}, column «{column}»: the dossier «{value}» is in the frame already, from the file {other}. It is not taken twice.",
  },
  "E-FRAME-123": {
    status: 409,
    vi: "{file} là tệp các dòng đã sửa của một lần nhập không còn trong dàn mẫu (cột «{column}»). Tải lại danh sách dòng bị từ chối rồi sửa trên đó.",
    en: "{file} brings back rows of an import that is no longer in the frame (column «{column}»). Download the rejected rows again and mend those.",
  },
  "E-FRAME-124": {
    status: 422,
    vi: "{file}: trang tính «{sheet}» không cùng tên cột với «{first}» (khác ở: {columns}). Bỏ chọn trang này hoặc sửa tên cột.",
    en: "{file}: the sheet «{sheet}» has other column names than «{first}» (they differ in: {columns}). Leave it out or mend its names.",
  },
  "E-FRAME-125": {
    status: 404,
    vi: "Dàn mẫu của phần «{part}» không có tệp số {number} để thay; có thể ai đó vừa thay.",
    en: "The frame of part «{part}» has no file number {number} to be replaced; somebody may have just replaced it.",
  },
} as const;
