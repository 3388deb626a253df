import { type Problem, problem } from "../problem.ts";
import type { QuotaCell } from "./quotas.ts";

/** What a part asks about: its agencies by id, and its fields by code (none for an on-site part). */
export interface QuotaShape {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/** So many forms of one cell are a slip of the finger, not a plan. */
export const largestQuota = 1_000_000;

/** Each cell that is not of the part's table, appears twice, or is no count of forms. */
export const quotaFaults = (cells: readonly QuotaCell[], { agencies, fields }: QuotaShape): readonly Problem[] => {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const fieldNames = new Map(fields.length > 0 ? fields.map(({ code, name }) => [code, name]) : [["", ""]]);
  const seen = new Set<string>();
  return cells.flatMap(({ agencyId, fieldCode, size }) => {
    const key = JSON.stringify([agencyId, fieldCode]);
    const reason = reasonOf(size, {
      isAgency: names.has(agencyId),
      isField: fieldNames.has(fieldCode),
      isSeen: seen.has(key),
    });
    seen.add(key);
    const place = { agency: names.get(agencyId) ?? agencyId, field: fieldNames.get(fieldCode) ?? fieldCode };
    return reason === null ? [] : [problem("E-PLAN-009", { ...place, value: size, reason })];
  });
};

const reasonOf = (
  size: number,
  { isAgency, isField, isSeen }: { readonly isAgency: boolean; readonly isField: boolean; readonly isSeen: boolean },
): string | null => {
  if (!isAgency) return "cơ quan không thuộc phần này";
  if (!isField) return "lĩnh vực không thuộc phần này";
  if (isSeen) return "ô này xuất hiện hai lần";
  return Number.isInteger(size) && size >= 0 && size <= largestQuota ? null : `cần số nguyên từ 0 đến ${largestQuota}`;
};
