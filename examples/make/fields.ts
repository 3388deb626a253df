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
    aliases: [
      "Thành lập và hoạt động của hộ kinh doanh",
      "Thành lập và hoạt động của tổ hợp tác, hợp tác xã",
      "Lưu thông hàng hóa trong nước",
    ],
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
    aliases: [
      "Thành lập và hoạt động của hộ kinh doanh",
      "Thành lập và hoạt động của tổ hợp tác, hợp tác xã",
      "Lưu thông hàng hóa trong nước",
    ],
  },
  others,
];

/** Who comes to a department besides citizens: enterprises, cooperatives, schools, clinics; shares by field. */
export const departmentOrganisations = {
  ...{
    "noi-vu": 0.35,
    "bo-tro-tu-phap": 0.06,
    "tu-phap-tinh": 0.12,
    "dau-tu": 0.85,
    "tai-chinh": 0.9,
    "cong-thuong": 0.85,
    "nong-nghiep": 0.45,
  },
  ...{
    "giao-thong": 0.2,
    "van-tai": 0.45,
    "hoat-dong-xay-dung": 0.5,
    "tai-nguyen-moi-truong": 0.6,
    "thong-tin": 0.9,
    "lao-dong": 0.35,
  },
  ...{ "van-hoa": 0.5, "khoa-hoc": 0.7, "giao-duc": 0.08, "y-te": 0.3, "khu-cong-nghiep": 0.97, "ngoai-vu": 0.1 },
} as const;

/** Few come to offices of districts and communes, for land, cooperatives and certified copies. */
export const localOrganisations = {
  ...{ "tu-phap": 0.03, "tu-phap-huyen": 0.05, "dat-dai": 0.06, tnmt: 0.05, "xay-dung": 0.05, "kinh-doanh": 0.08, khac: 0.08 },
} as const;
