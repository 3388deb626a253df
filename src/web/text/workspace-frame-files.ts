import type { Language } from "../../survey/language.ts";

/** Words of a frame that is made of several files, and of the rows that come back mended. */
const vi = {
  into: "Danh sách đang có",
  intoHint:
    "Thêm khi tệp là của hệ thống khác hoặc của tháng khác: hồ sơ đã có được báo và không tính hai lần. Thay khi tệp là bản xuất mới của chính danh sách đó.",
  add: "Thêm vào danh sách đang có",
  instead: (file: string, rows: string, when: string) => `Thay tệp ${file} (${rows} dòng, nhập ${when})`,
  all: "Thay toàn bộ danh sách đang có",
  same: (file: string, when: string) =>
    `Đây đúng là tệp ${file} đã nhập ${when}. Chỉ nhập lại khi cần ghép cột khác; tệp sẽ thay chính nó.`,
  mends: (file: string) =>
    `Đây là các dòng bị từ chối của tệp ${file} gửi lại sau khi sửa. Dòng đọc tốt được nhập vào chính danh sách đó, dòng chưa đúng vẫn chờ; không dòng nào bị tính hai lần.`,
  importMended: "Nhập các dòng đã sửa",
  mendedRows: (mended: string) => `Đã nhận ${mended} dòng sửa xong.`,
  before: (rows: string) => `${rows} dòng đã nhận từ lần trước, không nhập lại.`,
  overlapping: (rows: string) => `${rows} hồ sơ đã có từ tệp khác, chỉ tính một lần.`,
  title: "Các tệp của dàn mẫu",
  number: "Số",
  name: "Tệp",
  rows: "Dòng",
  by: "Người nhập",
  kept: "Để xem, sửa và gửi lại",
  listOf: "Danh sách",
  mendedOf: (number: string) => `Dòng đã sửa của tệp ${number}`,
  mendedCount: (rows: string) => `${rows} dòng sửa xong`,
  download: (rejected: string, others: string) => `${rejected} dòng bị từ chối, ${others} dòng khác`,
  look: (others: string) => `${others} dòng để xem`,
  several: (files: string) => `Dàn mẫu từ ${files} tệp`,
  severalNames: (files: string) => `${files} tệp`,
  howTo:
    "Tải các dòng bị từ chối (.xlsx), sửa ngay trong tệp, giữ nguyên cột đầu, rồi gửi lại riêng tệp đó như một tệp giao dịch: các dòng đã sửa được nhập vào đúng danh sách cũ.",
  together: "Đọc cùng trang đang chọn, như một danh sách",
  alikeOther: (sheets: string) =>
    `Trang tính ${sheets} có các cột gần giống nhưng tên cột không khớp hẳn nên không đọc cùng được. Nếu cần, sửa tên cột cho giống rồi tải lại.`,
};

export type FrameFilesText = typeof vi;

const en: FrameFilesText = {
  into: "The list that is there",
  intoHint:
    "Add a file of another system or another month: dossiers that are there already are told and not counted twice. Replace by a newer export of the same list.",
  add: "Add to the list that is there",
  instead: (file, rows, when) => `Replace ${file} (${rows} rows, imported ${when})`,
  all: "Replace the whole list",
  same: (file, when) =>
    `This is the very file ${file} that was imported ${when}. Import it again only to map its columns anew; it then takes its own place.`,
  mends: (file) =>
    `These are refused rows of the file ${file} that come back mended. Good rows join that list, others wait on; none is counted twice.`,
  importMended: "Import the mended rows",
  mendedRows: (mended) => `${mended} mended rows were taken.`,
  before: (rows) => `${rows} rows had come before and were not taken again.`,
  overlapping: (rows) => `${rows} dossiers of another file count once.`,
  title: "Files of the frame",
  number: "No.",
  name: "File",
  rows: "Rows",
  by: "Imported by",
  kept: "To look at, mend and send back",
  listOf: "List",
  mendedOf: (number) => `Mended rows of file ${number}`,
  mendedCount: (rows) => `${rows} rows mended`,
  download: (rejected, others) => `${rejected} rejected rows, ${others} others`,
  look: (others) => `${others} rows to look at`,
  several: (files) => `The frame of ${files} files`,
  severalNames: (files) => `${files} files`,
  howTo:
    "Download the rejected rows (.xlsx), mend them in that file, leave its first column as it is, and send that file back alone like any file of transactions: the mended rows join their old list.",
  together: "Read together with the chosen sheet, as one list",
  alikeOther: (sheets) =>
    `${sheets} has nearly the same columns, but their names differ, so it cannot be read together. If you need it, make the names alike and send the file again.`,
};

export const frameFilesText: Readonly<Record<Language, FrameFilesText>> = { vi, en };
