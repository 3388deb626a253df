import { folded } from "../fold.ts";

/** An agency as the tables tell them apart. */
export interface SizedAgency {
  readonly name: string;
  /** As of `agencyKinds`. */
  readonly kind: string;
  /** `province`, `district` or `commune`. */
  readonly level: string;
}

/** How many forms an agency got in a round of another place, and where that was published. */
export interface PublishedSizes {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** null: the table says nothing of such an agency. */
  readonly formsFor: (agency: SizedAgency) => number | null;
}

const isAuthority = ({ kind }: SizedAgency): boolean => kind === "commune" || kind === "district" || kind === "department";

/** “phường”, “thị trấn”, “thị xã”, “thành phố” stand in the name of the body. */
const isUrban = ({ name }: SizedAgency): boolean => /\b(phuong|thi tran|thi xa|thanh pho)\b/.test(folded(name));

/** Tables that were read in their source; what a source leaves open is left open here. */
export const publishedSizes: readonly PublishedSizes[] = [
  {
    id: "van-ninh-2023",
    title: "Vạn Ninh 2023: 60 mỗi xã, 50 mỗi trạm y tế",
    source: "Kế hoạch 1982/KH-UBND ngày 07/6/2023 của UBND huyện Vạn Ninh, Phụ lục",
    formsFor: ({ kind }) => (kind === "commune" ? 60 : kind === "health-station" ? 50 : null),
  },
  {
    id: "hoi-an-2024",
    title: "Hội An 2024: 90 mỗi xã, phường",
    source: "Báo Quảng Nam, 2024 (1.730 phiếu; 90 phiếu mỗi xã, phường)",
    formsFor: ({ kind }) => (kind === "commune" ? 90 : null),
  },
  {
    id: "binh-duong-2018",
    title: "Bình Dương 2018: 150 mỗi xã, 200 mỗi phường; 500 và 600 cấp huyện",
    source: "Cổng thông tin điện tử tỉnh Bình Dương, 02/2018 (24.000 phiếu)",
    formsFor: (agency) => {
      if (!isAuthority(agency) || agency.level === "province") return null;
      if (agency.level === "district") return isUrban(agency) ? 600 : 500;
      return isUrban(agency) ? 200 : 150;
    },
  },
  {
    id: "ha-noi-2022",
    title: "Hà Nội 2022: 300 mỗi quận, huyện; 116 mỗi sở",
    source: "Cổng thông tin điện tử Hà Nội, 2022 (9.000 phiếu cho 30 quận, huyện; 2.550 phiếu cho 22 sở, chia đều)",
    formsFor: (agency) => {
      if (!isAuthority(agency)) return null;
      if (agency.level === "district") return 300;
      return agency.level === "province" ? 116 : null;
    },
  },
];
