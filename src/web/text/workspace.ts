import type { Language } from "../../survey/language.ts";
import type { Role } from "../../survey/people/role.ts";
import type { RoundState } from "../../survey/plan/overview.ts";

/** Words that several staff pages share. */
const vi = {
  roles: {
    administrator: "Quản trị",
    lead: "Cơ quan chủ trì",
    "frame-supplier": "Cung cấp dàn mẫu",
    "data-entry": "Nhập phiếu",
    supervisor: "Giám sát",
    analyst: "Phân tích",
    publisher: "Công bố",
    auditor: "Kiểm tra nhật ký",
  } satisfies Record<Role, string> as Record<Role, string>,
  allRounds: "mọi đợt",
  states: {
    draft: "Dự thảo",
    submitted: "Đã trình",
    approved: "Đã duyệt",
    running: "Đang thực hiện",
    closed: "Đã kết thúc",
    cancelled: "Đã hủy",
    "not-measured": "Không khảo sát",
  } satisfies Record<RoundState, string> as Record<RoundState, string>,
  toOverview: "Về tổng quan của đợt",
  toRounds: "Về danh sách các đợt",
  stageCrumb: (number: number, name: string) => `Giai đoạn ${number} · ${name}`,
  parts: "Phần của đợt khảo sát",
  search: "Tìm",
  searchIn: (what: string) => `Tìm trong ${what}`,
  find: "Tìm",
  clear: "Bỏ tìm",
  found: (shown: string, total: string) => `${shown} trên ${total} dòng`,
  noResult: "Không có kết quả. Bỏ bớt bộ lọc.",
  csv: "CSV",
  csvLabel: (what: string) => `Tải ${what} dạng CSV`,
  back: "Quay lại",
  forms: (count: string) => `${count} phiếu`,
  none: "–",
  due: "hạn",
  file: "Tệp",
  notAllowed: "Tài khoản này được xem, không được thay đổi ở trang này.",
  code: "Mã",
  sha: "SHA-256",
};

export type WorkspaceText = typeof vi;

const en: WorkspaceText = {
  roles: {
    administrator: "Administrator",
    lead: "Lead body",
    "frame-supplier": "Frame supplier",
    "data-entry": "Data entry",
    supervisor: "Supervisor",
    analyst: "Analyst",
    publisher: "Publisher",
    auditor: "Auditor",
  },
  allRounds: "every round",
  states: {
    draft: "Draft",
    submitted: "Submitted",
    approved: "Approved",
    running: "Running",
    closed: "Closed",
    cancelled: "Cancelled",
    "not-measured": "Not measured",
  },
  toOverview: "To the overview of the round",
  toRounds: "To the list of rounds",
  stageCrumb: (number, name) => `Stage ${number} · ${name}`,
  parts: "Parts of the round",
  search: "Search",
  searchIn: (what) => `Search ${what}`,
  find: "Find",
  clear: "Clear",
  found: (shown, total) => `${shown} of ${total} rows`,
  noResult: "No result. Remove a filter.",
  csv: "CSV",
  csvLabel: (what) => `Download ${what} as CSV`,
  back: "Back",
  forms: (count) => `${count} forms`,
  none: "–",
  due: "due",
  file: "File",
  notAllowed: "This account may look at this page, not change anything on it.",
  code: "Code",
  sha: "SHA-256",
};

export const workspaceText: Readonly<Record<Language, WorkspaceText>> = { vi, en };
