import { toneFolded } from "./unit-name.ts";

/** A department that went into another when every province put some of its departments together. */
export interface DepartmentSuccession {
  /** Names without the province. */
  readonly from: string;
  readonly to: string;
  /** ISO day from which the new one stands. */
  readonly on: string;
  readonly basis: string;
}

const decree = { on: "2025-03-01", basis: "Nghị định số 45/2025/NĐ-CP ngày 28/02/2025" } as const;

/**
 * The departments that ended with the reorganisation of 1/3/2025, each with the one that took over most of its work. Parts went
 * elsewhere and are not told here: social protection and children to Sở Y tế, vocational training to Sở Giáo dục và Đào tạo, the press to
 * the department of culture, driving licences to the police; and a province may have kept a department of its own (docs/decisions/0023).
 */
export const departmentSuccessions: readonly DepartmentSuccession[] = [
  { from: "Sở Kế hoạch và Đầu tư", to: "Sở Tài chính", ...decree },
  { from: "Sở Giao thông vận tải", to: "Sở Xây dựng", ...decree },
  { from: "Sở Tài nguyên và Môi trường", to: "Sở Nông nghiệp và Môi trường", ...decree },
  { from: "Sở Nông nghiệp và Phát triển nông thôn", to: "Sở Nông nghiệp và Môi trường", ...decree },
  { from: "Sở Thông tin và Truyền thông", to: "Sở Khoa học và Công nghệ", ...decree },
  { from: "Sở Lao động - Thương binh và Xã hội", to: "Sở Nội vụ", ...decree },
  { from: "Ban Dân tộc", to: "Sở Dân tộc và Tôn giáo", ...decree },
];

/** “Sở Lao động – Thương binh & Xã hội” and “Sở Lao động, Thương binh và Xã hội” are one. */
const bodyKey = (name: string): string => toneFolded(name.replaceAll("&", " và ").replace(/[-–—,]/gu, " "));

const byName = new Map(departmentSuccessions.map((one) => [bodyKey(one.from), one]));

/** What stands on the later of two days in the place of a department of the earlier one; undefined where nothing is known to have changed. */
export const departmentAfter = (
  name: string,
  { from, to }: { readonly from: string; readonly to: string },
): DepartmentSuccession | undefined => {
  const found = byName.get(bodyKey(name));
  return found && from < found.on && found.on <= to ? found : undefined;
};
