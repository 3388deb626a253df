import { departmentProcedures } from "./department-procedures.ts";
import type { Procedure } from "./procedure.ts";

/** Common procedures by field code of the plan. */
export const procedures: Readonly<Record<string, readonly Procedure[]>> = {
  ...departmentProcedures,
  "tu-phap": [
    { field: "Chứng thực", name: "Chứng thực bản sao từ bản chính giấy tờ, văn bản", days: 1 },
    { field: "Chứng thực", name: "Chứng thực chữ ký trong các giấy tờ, văn bản", days: 1 },
    { field: "Chứng thực", name: "Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản", days: 2 },
    { field: "Hộ tịch", name: "Đăng ký khai sinh", days: 1, by: "citizen" },
    { field: "Hộ tịch", name: "Đăng ký kết hôn", days: 1, by: "citizen" },
    { field: "Hộ tịch", name: "Đăng ký khai tử", days: 1, by: "citizen" },
    { field: "Hộ tịch", name: "Cấp Giấy xác nhận tình trạng hôn nhân", days: 3, by: "citizen" },
    { field: "Hộ tịch", name: "Cấp bản sao Trích lục hộ tịch", days: 1, by: "citizen" },
    { field: "Hộ tịch", name: "Thay đổi, cải chính, bổ sung thông tin hộ tịch", days: 3, by: "citizen" },
  ],
  "ld-tbxh": [
    { field: "Bảo trợ xã hội", name: "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng", days: 22 },
    { field: "Bảo trợ xã hội", name: "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội", days: 5 },
    { field: "Bảo trợ xã hội", name: "Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật", days: 25 },
    { field: "Bảo trợ xã hội", name: "Công nhận hộ nghèo, hộ cận nghèo thường xuyên hàng năm", days: 15 },
    { field: "Người có công", name: "Giải quyết chế độ mai táng phí và trợ cấp một lần khi người có công từ trần", days: 12 },
  ],
  tnmt: [
    { field: "Đất đai", name: "Hòa giải tranh chấp đất đai", days: 45 },
    { field: "Đất đai", name: "Xác nhận nguồn gốc và thời điểm sử dụng đất", days: 15 },
    { field: "Môi trường", name: "Tham vấn trong đánh giá tác động môi trường", days: 15 },
  ],
  "gt-xd": [
    { field: "Đường thủy nội địa", name: "Đăng ký phương tiện hoạt động trên đường thủy nội địa", days: 3 },
    { field: "Xây dựng", name: "Xác nhận công trình xây dựng nhà ở riêng lẻ tại nông thôn", days: 10 },
  ],
  "gd-yt": [
    {
      field: "Giáo dục và Đào tạo",
      name: "Cho phép cơ sở giáo dục khác thực hiện chương trình giáo dục mầm non độc lập",
      days: 15,
    },
    { field: "Dân số", name: "Xác nhận thực hiện chính sách dân số", days: 5 },
  ],
  "kinh-doanh": [
    { field: "Thành lập và hoạt động của hộ kinh doanh", name: "Đăng ký thành lập hộ kinh doanh", days: 3, by: "citizen" },
    {
      field: "Thành lập và hoạt động của hộ kinh doanh",
      name: "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh",
      days: 3,
      by: "citizen",
    },
    {
      field: "Thành lập và hoạt động của tổ hợp tác, hợp tác xã",
      name: "Đăng ký thành lập hợp tác xã",
      days: 3,
      by: "organisation",
    },
    { field: "Lưu thông hàng hóa trong nước", name: "Cấp Giấy phép bán lẻ sản phẩm thuốc lá", days: 15 },
  ],
  "tu-phap-huyen": [
    { field: "Hộ tịch", name: "Đăng ký khai sinh có yếu tố nước ngoài", days: 1, by: "citizen" },
    { field: "Hộ tịch", name: "Thay đổi, cải chính hộ tịch cho người từ đủ 14 tuổi", days: 3, by: "citizen" },
    { field: "Chứng thực", name: "Chứng thực chữ ký người dịch", days: 1 },
  ],
  "xay-dung": [
    { field: "Xây dựng", name: "Cấp giấy phép xây dựng nhà ở riêng lẻ", days: 15, by: "citizen" },
    { field: "Quy hoạch", name: "Cung cấp thông tin quy hoạch", days: 15 },
  ],
  "dat-dai": [
    { field: "Đất đai", name: "Cấp đổi Giấy chứng nhận quyền sử dụng đất", days: 7 },
    { field: "Đất đai", name: "Chuyển mục đích sử dụng đất", days: 15 },
    { field: "Đất đai", name: "Đăng ký biến động quyền sử dụng đất", days: 10 },
  ],
  khac: [
    { field: "Nông nghiệp", name: "Hỗ trợ khôi phục sản xuất vùng bị thiệt hại do thiên tai, dịch bệnh", days: 10 },
    {
      field: "Thi đua - khen thưởng",
      name: "Tặng Giấy khen của Chủ tịch UBND cấp xã về thực hiện nhiệm vụ chính trị",
      days: 15,
    },
    { field: "Tôn giáo", name: "Đăng ký hoạt động tín ngưỡng", days: 15 },
    { field: "Tiếp công dân", name: "Tiếp công dân tại cấp xã", days: 2, by: "citizen" },
  ],
};
