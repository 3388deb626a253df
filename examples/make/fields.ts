import type { PlanField } from "../../src/survey/plan/plan.ts";
import { departmentProcedures } from "../../src/survey/simulation/department-procedures.ts";

const others: PlanField = { code: "khac", name: "Các lĩnh vực khác", takesOthers: true };

const judicial: PlanField = { code: "tu-phap", name: "Tư pháp", aliases: ["Hộ tịch", "Chứng thực", "Nuôi con nuôi"] };

const social: PlanField = {
  code: "ld-tbxh",
  name: "Lao động - Thương binh và Xã hội",
  aliases: ["Bảo trợ xã hội", "Người có công", "Trẻ em"],
};

/** The field of a department: everything that its one-stop desk files, under whatever name. */
export const departmentField = (code: string, name: string): PlanField => ({
  code,
  name,
  aliases: [...new Set((departmentProcedures[code] ?? []).map(({ field }) => field))].filter((field) => field !== name),
});

/** Fields of commune offices before 1/7/2025. */
export const communeFields: readonly PlanField[] = [
  judicial,
  social,
  { code: "tnmt", name: "Tài nguyên và môi trường", aliases: ["Đất đai", "Môi trường"] },
  others,
];

/** Fields of district offices, until 30/6/2025. */
export const districtFields: readonly PlanField[] = [
  { code: "tu-phap-huyen", name: "Tư pháp", aliases: ["Hộ tịch", "Chứng thực"] },
  { code: "dat-dai", name: "Đất đai", aliases: ["Tài nguyên và môi trường"] },
  { code: "xay-dung", name: "Xây dựng, quản lý đô thị", aliases: ["Xây dựng", "Quy hoạch"] },
  {
    code: "kinh-doanh",
    name: "Kinh tế, hộ kinh doanh",
    aliases: ["Thành lập và hoạt động của hộ kinh doanh", "Lưu thông hàng hóa trong nước"],
  },
  { code: "lao-dong", name: "Lao động, người có công", aliases: ["Người có công", "Giáo dục nghề nghiệp"] },
  others,
];

/** Fields of commune offices of two-tier provinces: much of what districts did is theirs. */
export const twoTierCommuneFields: readonly PlanField[] = [
  judicial,
  { ...social, name: "Bảo trợ xã hội, người có công" },
  { code: "dat-dai", name: "Đất đai", aliases: ["Tài nguyên và môi trường"] },
  { code: "xay-dung", name: "Xây dựng, quy hoạch", aliases: ["Xây dựng", "Quy hoạch"] },
  {
    code: "kinh-doanh",
    name: "Hộ kinh doanh, thương mại",
    aliases: ["Thành lập và hoạt động của hộ kinh doanh", "Lưu thông hàng hóa trong nước"],
  },
  others,
];
