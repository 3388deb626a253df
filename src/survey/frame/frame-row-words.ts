import { formatDate } from "../date.ts";
import type { Respondent } from "../instrument/questionnaire.ts";
import type { Bilingual } from "../language.ts";
import type { FrameRowView, UnitState } from "./frame-rows-view.ts";

/** What is said of a unit, on the page and in its files. */
export const stateWords: Readonly<Record<UnitState, Bilingual>> = {
  eligible: { vi: "Đủ điều kiện", en: "Eligible" },
  "not-completed": { vi: "Chưa trả kết quả trong kỳ", en: "Not completed in the period" },
  withdrawn: { vi: "Hồ sơ rút, hủy", en: "Withdrawn or cancelled" },
  "under-age": { vi: "Dưới 18 tuổi", en: "Under 18" },
  "no-contact": { vi: "Không có cách liên hệ", en: "No way to reach them" },
  "same-person": { vi: "Cùng một người, hồ sơ khác được giữ", en: "Same person, another dossier was kept" },
};

export const respondentWords: Readonly<Record<Respondent, Bilingual>> = {
  citizen: { vi: "Công dân", en: "Citizen" },
  organisation: { vi: "Tổ chức", en: "Organisation" },
};

/** An exclusion that this version does not know is shown as it is. */
export const stateName = (exclusion: string | null, language: keyof Bilingual): string =>
  stateWords[(exclusion ?? "eligible") as UnitState]?.[language] ?? String(exclusion);

/** A workbook of more rows takes a spreadsheet minutes to open; csv has no limit. */
export const workbookRows = 100_000;

export const frameRowColumns: readonly string[] = [
  ...["Mã đơn vị mẫu", "Cơ quan", "Lĩnh vực", "Tầng", "Ngày trả kết quả"],
  ...["Chọn mẫu", "Đối tượng", "Số hồ sơ", "Nộp thay"],
];

/** A unit of the frame under these columns. */
export const frameRowLine = (row: FrameRowView): readonly (string | number)[] => [
  ...[row.unitId, row.agency, row.field, row.stratum, row.completedOn === null ? "" : formatDate(row.completedOn, "vi")],
  stateName(row.exclusion, "vi"),
  respondentWords[row.respondent].vi,
  row.dossiers,
  row.filedForOthers ? "x" : "",
];
