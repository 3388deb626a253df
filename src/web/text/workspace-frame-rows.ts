import type { Language } from "../../survey/language.ts";

/** Words of the page that shows the units of a frame. */
const vi = {
  link: "Xem từng đơn vị mẫu",
  back: "Dàn mẫu",
  title: "Đơn vị trong dàn mẫu",
  lead: (file: string) => `Mỗi dòng là một hồ sơ đọc được từ tệp ${file}. Không có dữ liệu cá nhân.`,
  agency: "Cơ quan",
  anyAgency: "Mọi cơ quan",
  field: "Lĩnh vực",
  anyField: "Mọi lĩnh vực",
  state: "Chọn mẫu",
  anyState: "Đủ điều kiện và bị loại",
  respondent: "Đối tượng",
  anyRespondent: "Công dân và tổ chức",
  stratum: "Tầng bắt đầu bằng",
  filed: "Nộp thay",
  anyFiled: "Có và không",
  onlyFiled: "Chỉ hồ sơ nộp thay",
  filter: "Lọc",
  clear: "Bỏ lọc",
  found: (total: string) => `${total} đơn vị`,
  eligible: (citizen: string, organisation: string, filed: string) =>
    `Đủ điều kiện: ${citizen} công dân, ${organisation} tổ chức; ${filed} hồ sơ nộp thay.`,
  none: "Không có đơn vị nào khớp bộ lọc",
  noneNext: "Bỏ bớt điều kiện lọc.",
  unit: "Mã đơn vị mẫu",
  inStratum: "Tầng",
  completedOn: "Ngày trả kết quả",
  dossiers: "Số hồ sơ",
  yes: "Có",
  workbookLimit: (limit: string) => `Tệp .xlsx chứa đến ${limit} dòng; danh sách này dài hơn, tải .csv.`,
  first: "Trang đầu",
};

export type FrameRowsText = typeof vi;

const en: FrameRowsText = {
  link: "See the units",
  back: "Sampling frame",
  title: "Units of the frame",
  lead: (file) => `Each row is a dossier that was read from ${file}. No personal data.`,
  agency: "Agency",
  anyAgency: "All agencies",
  field: "Field",
  anyField: "All fields",
  state: "Draw",
  anyState: "Eligible and left out",
  respondent: "Respondent",
  anyRespondent: "Citizens and organisations",
  stratum: "Stratum begins with",
  filed: "Filed for others",
  anyFiled: "Yes and no",
  onlyFiled: "Only filed for others",
  filter: "Filter",
  clear: "Clear the filter",
  found: (total) => `${total} units`,
  eligible: (citizen, organisation, filed) =>
    `Eligible: ${citizen} citizens, ${organisation} organisations; ${filed} filed for others.`,
  none: "No unit fits the filter",
  noneNext: "Ask for less.",
  unit: "Unit code",
  inStratum: "Stratum",
  completedOn: "Completed on",
  dossiers: "Dossiers",
  yes: "Yes",
  workbookLimit: (limit) => `An .xlsx holds up to ${limit} rows; this list is longer, take the .csv.`,
  first: "First page",
};

export const frameRowsText: Readonly<Record<Language, FrameRowsText>> = { vi, en };
