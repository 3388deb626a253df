import type { FieldNames } from "./typed-value.ts";

/** The fields of the head of a plan as pages and messages call them. */
export const headNames = {
  ...{ title: "Tên đợt khảo sát", shortTitle: "Tên ngắn", area: "Địa bàn", leadBody: "Cơ quan chủ trì" },
  ...{ issuingBody: "Cơ quan ban hành", planNumber: "Số, ký hiệu kế hoạch", planDate: "Ngày ban hành" },
  ...{ periodFrom: "Giao dịch có kết quả từ ngày", periodTo: "Giao dịch có kết quả đến ngày" },
  ...{ reverificationShare: "Tỷ lệ phúc tra", legalBases: "Căn cứ pháp lý", purposes: "Mục đích", recipients: "Nơi nhận" },
  ...{ supervisors: "Cơ quan giám sát", signatory: "Người ký", "signatory.authority": "Thẩm quyền ký" },
  ...{ "signatory.position": "Chức vụ người ký", "signatory.name": "Họ tên người ký" },
  ...{ code: "Mã đợt", province: "Tỉnh", year: "Năm" },
} as const satisfies FieldNames;
