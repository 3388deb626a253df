import type { UnitMove } from "./unit-source.ts";

/** Codes that the source has wrong, by province and name, with the official ones (list of the General Statistics Office, 1/7/2025). */
export const mendedCodes: readonly { readonly wrong: string; readonly code: string; readonly name: string }[] = [
  { wrong: "06970", code: "06978", name: "Xã Ba Chẽ" },
  { wrong: "23737", code: "23938", name: "Xã Ia Mơ" },
];

/**
 * Island districts that had no commune, so that the source gives their special zone no predecessor; each became the special zone of
 * its name (resolutions of the Standing Committee of the National Assembly on the communes of each province, 16/6/2025).
 */
export const islandDistricts: readonly { readonly name: string; readonly province: string; readonly zone: string }[] = [
  { name: "Huyện Bạch Long Vĩ", province: "Hải Phòng", zone: "11948" },
  { name: "Huyện Cồn Cỏ", province: "Quảng Trị", zone: "19742" },
  { name: "Huyện Hoàng Sa", province: "Đà Nẵng", zone: "20333" },
  { name: "Huyện Lý Sơn", province: "Quảng Ngãi", zone: "21548" },
  { name: "Huyện Côn Đảo", province: "Bà Rịa - Vũng Tàu", zone: "26732" },
];

/** A commune that went on as it was and that the source leaves out of its moves; with it the former communes are 10,035. */
export const missingMoves: readonly UnitMove[] = [
  {
    ...{ oldCode: "23938", oldName: "Xã Ia Mơ", oldDistrict: "Huyện Chư Prông", oldProvince: "Tỉnh Gia Lai" },
    ...{ newCode: "23938", newName: "Xã Ia Mơ", newProvince: "Gia Lai" },
  },
];
