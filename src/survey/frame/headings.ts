import { folded } from "../fold.ts";
import type { FrameField } from "./frame-columns.ts";

/** A field of a dossier: what its column is called in messages, and the headings (folded) that one-stop exports give it. */
interface FieldHeadings {
  readonly name: string;
  readonly headings: readonly string[];
}

/** Earlier headings win over later ones when a file has several that fit. */
export const fieldHeadings: Readonly<Record<FrameField, FieldHeadings>> = {
  dossier: {
    name: "Số hồ sơ",
    headings: ["so ho so", "ma ho so", "so bien nhan", "ma so ho so", "so tiep nhan", "ma bien nhan"],
  },
  name: {
    name: "Họ và tên",
    headings: [
      "ho va ten",
      "ho ten",
      "ho ten nguoi nop",
      "ho va ten nguoi nop",
      "nguoi nop",
      "nguoi nop ho so",
      "ten nguoi nop",
      "ho ten to chuc ca nhan",
      "to chuc ca nhan",
      "ten to chuc ca nhan",
      "ten ca nhan to chuc",
    ],
  },
  owner: { name: "Chủ hồ sơ", headings: ["chu ho so", "ten chu ho so", "ho ten chu ho so", "ho va ten chu ho so"] },
  respondent: {
    name: "Đối tượng",
    headings: [
      "doi tuong",
      "loai doi tuong",
      "doi tuong nop ho so",
      "loai doi tuong nop ho so",
      "loai hinh nguoi nop",
      "loai nguoi nop",
      "doi tuong nguoi nop",
      "loai chu ho so",
      "loai hinh chu ho so",
    ],
  },
  identity: {
    name: "CCCD/CMND",
    headings: [
      "cccd",
      "cccd nguoi nop",
      "so cccd nguoi nop",
      "so giay to nguoi nop",
      "cmnd",
      "cccd cmnd",
      "cmnd cccd",
      "so cccd",
      "so cmnd",
      "so cccd cmnd",
      "so cmnd cccd",
      "so dinh danh",
      "so dinh danh ca nhan",
      "so giay to",
      "so giay to tuy than",
      "cmnd cccd ho chieu",
      "ma so thue",
    ],
  },
  birth: {
    name: "Ngày sinh",
    headings: ["ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay sinh nam sinh", "ngay thang sinh"],
  },
  phone: {
    name: "Điện thoại",
    headings: [
      "dien thoai",
      "so dien thoai",
      "sdt",
      "so dt",
      "dien thoai lien he",
      "so dien thoai lien he",
      "so dien thoai nguoi nop",
      "di dong",
    ],
  },
  address: {
    name: "Địa chỉ",
    headings: [
      "dia chi",
      "dia chi lien he",
      "dia chi nguoi nop",
      "dia chi thuong tru",
      "noi o",
      "noi cu tru",
      "noi o hien nay",
    ],
  },
  field: { name: "Lĩnh vực", headings: ["linh vuc", "ten linh vuc", "nhom linh vuc", "linh vuc thu tuc"] },
  procedure: {
    name: "Tên thủ tục",
    headings: ["ten thu tuc", "ten thu tuc hanh chinh", "thu tuc", "thu tuc hanh chinh", "ten tthc", "tthc", "ten dich vu"],
  },
  receivedAt: {
    name: "Nơi tiếp nhận",
    headings: ["noi tiep nhan", "don vi tiep nhan", "co quan tiep nhan", "bo phan tiep nhan", "noi nop"],
  },
  agency: {
    name: "Cơ quan giải quyết",
    headings: [
      "co quan giai quyet",
      "don vi giai quyet",
      "co quan thuc hien",
      "don vi thuc hien",
      "don vi xu ly",
      "co quan xu ly",
      "don vi thu ly",
    ],
  },
  receivedOn: {
    name: "Ngày tiếp nhận",
    headings: ["ngay tiep nhan", "ngay nhan", "ngay nop", "ngay nhan ho so", "thoi gian tiep nhan", "ngay nop ho so"],
  },
  completedOn: {
    name: "Ngày trả kết quả",
    headings: [
      "ngay tra ket qua",
      "ngay tra",
      "ngay tra kq",
      "ngay tra ket qua thuc te",
      "thoi gian tra ket qua",
      "ngay co ket qua",
      "ngay hoan thanh",
      "ngay ket thuc",
    ],
  },
  status: {
    name: "Trạng thái",
    headings: ["trang thai", "tinh trang", "trang thai ho so", "tinh trang ho so", "tinh trang xu ly", "trang thai xu ly"],
  },
};

const fieldOfHeading = new Map(
  Object.entries(fieldHeadings).flatMap(([field, { headings }]) =>
    headings.map((heading, rank) => [heading, { field: field as FrameField, rank }] as const),
  ),
);

/**
 * The field that a heading names, and how well: 0 is its usual name. Where the column stands under a name of several columns, that name
 * follows in brackets: “Họ tên (Người nộp hồ sơ)” is the name of who filed, “Số CCCD (Thông tin chung)” the number as it stands.
 */
export const headingField = (heading: string): { readonly field: FrameField; readonly rank: number } | undefined => {
  const whole = fieldOfHeading.get(folded(heading));
  if (whole) return whole;
  const [, name = "", group = ""] = /^([^(]+)\((.+)\)$/.exec(heading) ?? [];
  if (name === "") return undefined;
  const [bare, above] = [folded(name), ` ${folded(group)} `];
  const person = persons.find((one) => above.includes(` ${one} `));
  const under = person === undefined ? undefined : fieldOfHeading.get(`${bare} ${person}`);
  if (under) return under;
  const alone = fieldOfHeading.get(bare);
  return alone && { ...alone, rank: alone.rank + lessSure };
};

const persons = ["chu ho so", "nguoi nop"] as const;
/** A name that is known only without what stands above it gives way to any that is known as a whole. */
const lessSure = 100;

/** Whether lists of transactions have a column of this name. */
export const isFrameHeading = (heading: string): boolean => headingField(heading) !== undefined;
