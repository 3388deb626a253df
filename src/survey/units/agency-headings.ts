import { folded } from "../fold.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

/** What a list of agencies tells of each; the order is that of the exported file. */
export const agencyFields = [
  "id",
  "name",
  "shortName",
  "kind",
  "level",
  "province",
  "parent",
  "officialCode",
  "identifierCode",
  "receives",
  "settles",
  "validFrom",
  "validTo",
  "endReason",
] as const;

export type AgencyField = (typeof agencyFields)[number];

/** The heading that the export writes, and the others (folded) that are understood. */
export const agencyHeadings: Readonly<Record<AgencyField, { readonly name: string; readonly headings: readonly string[] }>> = {
  id: { name: "Mã cơ quan", headings: ["ma co quan", "id", "ma he thong"] },
  name: { name: "Tên cơ quan", headings: ["ten co quan", "ten don vi", "co quan", "don vi", "ten", "name"] },
  shortName: { name: "Tên ngắn", headings: ["ten ngan", "ten viet tat", "short name"] },
  kind: { name: "Loại", headings: ["loai", "loai hinh", "loai co quan", "kind"] },
  level: { name: "Cấp", headings: ["cap", "cap hanh chinh", "level"] },
  province: { name: "Tỉnh", headings: ["tinh", "tinh thanh pho", "ma tinh", "province"] },
  parent: { name: "Trực thuộc", headings: ["truc thuoc", "co quan chu quan", "don vi cap tren", "parent"] },
  officialCode: {
    name: "Mã đơn vị hành chính",
    headings: ["ma don vi hanh chinh", "ma dvhc", "ma xa", "ma", "ma don vi", "official code"],
  },
  identifierCode: { name: "Mã định danh", headings: ["ma dinh danh", "ma dinh danh dien tu", "identifier code"] },
  receives: { name: "Nơi tiếp nhận", headings: ["noi tiep nhan", "tiep nhan", "receives"] },
  settles: { name: "Cơ quan giải quyết", headings: ["co quan giai quyet", "giai quyet", "settles"] },
  validFrom: { name: "Hiệu lực từ", headings: ["hieu luc tu", "tu ngay", "ngay thanh lap", "valid from"] },
  validTo: { name: "Hiệu lực đến", headings: ["hieu luc den", "den ngay", "ngay ket thuc", "valid to"] },
  endReason: { name: "Lý do kết thúc", headings: ["ly do ket thuc", "ly do", "end reason"] },
};

/** Position of each field's column, counted from 0. */
export type AgencyPlaces = ReadonlyMap<AgencyField, number>;

const rankOf = (field: AgencyField, heading: string): number => agencyHeadings[field].headings.indexOf(folded(heading));

/** Finds the columns by their headings; of two that name the same field the more usual one wins. E-FRAME-013 without names. */
export const recogniseAgencyColumns = (header: readonly string[], file: string): Result<AgencyPlaces> => {
  const places = new Map<AgencyField, number>();
  for (const field of agencyFields) {
    const ranked = header.map((heading, at) => ({ at, rank: rankOf(field, heading) })).filter(({ rank }) => rank >= 0);
    const [best] = ranked.toSorted((a, b) => a.rank - b.rank);
    if (best) places.set(field, best.at);
  }
  if (places.has("name")) return ok(places);
  return fail(missingName(header, file));
};

const missingName = (header: readonly string[], file: string): Problem =>
  problem("E-FRAME-013", { file, column: agencyHeadings.name.name, found: header.filter((name) => name !== "").join(", ") });
