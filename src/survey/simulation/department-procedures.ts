import type { Procedure } from "./procedure.ts";

/**
 * Procedures of provincial departments by field code of the plan. Criminal records and driving licences went to the police on 1/3/2025;
 * `tu-phap-tinh` and `van-tai` are what departments of later years keep.
 */
export const departmentProcedures: Readonly<Record<string, readonly Procedure[]>> = {
  "noi-vu": [
    { field: "Tổ chức phi chính phủ", name: "Công nhận ban vận động thành lập hội", days: 30 },
    { field: "Thi đua - khen thưởng", name: "Tặng Bằng khen của Chủ tịch UBND tỉnh", days: 15 },
    { field: "Việc làm", name: "Cấp giấy phép lao động cho người lao động nước ngoài", days: 5, by: "organisation" },
  ],
  "bo-tro-tu-phap": [
    { field: "Lý lịch tư pháp", name: "Cấp Phiếu lý lịch tư pháp", days: 10, by: "citizen" },
    { field: "Công chứng", name: "Đăng ký hành nghề và cấp Thẻ công chứng viên", days: 5 },
    { field: "Quốc tịch", name: "Xác nhận có quốc tịch Việt Nam", days: 20, by: "citizen" },
    { field: "Luật sư", name: "Đăng ký hoạt động của tổ chức hành nghề luật sư", days: 10, by: "organisation" },
  ],
  "tu-phap-tinh": [
    { field: "Hộ tịch", name: "Cấp bản sao Trích lục hộ tịch", days: 1, by: "citizen" },
    { field: "Quốc tịch", name: "Xác nhận có quốc tịch Việt Nam", days: 20, by: "citizen" },
    { field: "Công chứng", name: "Đăng ký hành nghề và cấp Thẻ công chứng viên", days: 5, by: "citizen" },
    { field: "Luật sư", name: "Đăng ký hoạt động của tổ chức hành nghề luật sư", days: 10, by: "organisation" },
  ],
  "dau-tu": [
    { field: "Thành lập và hoạt động của doanh nghiệp", name: "Đăng ký thành lập công ty trách nhiệm hữu hạn", days: 3 },
    { field: "Thành lập và hoạt động của doanh nghiệp", name: "Đăng ký thay đổi nội dung đăng ký doanh nghiệp", days: 3 },
    { field: "Đầu tư tại Việt Nam", name: "Cấp Giấy chứng nhận đăng ký đầu tư", days: 15 },
  ],
  "tai-chinh": [
    { field: "Quản lý công sản", name: "Quyết định bán tài sản công", days: 30 },
    { field: "Quản lý giá", name: "Kê khai giá hàng hóa, dịch vụ", days: 5 },
  ],
  "cong-thuong": [
    { field: "Xúc tiến thương mại", name: "Thông báo thực hiện khuyến mại", days: 3 },
    { field: "An toàn thực phẩm", name: "Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", days: 15 },
  ],
  "nong-nghiep": [
    { field: "Chăn nuôi và Thú y", name: "Cấp Chứng chỉ hành nghề thú y", days: 5, by: "citizen" },
    { field: "Thủy sản", name: "Cấp giấy chứng nhận đăng ký tàu cá", days: 3 },
    { field: "Bảo vệ thực vật", name: "Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật", days: 14 },
  ],
  "giao-thong": [
    { field: "Đường bộ", name: "Đổi Giấy phép lái xe do ngành giao thông vận tải cấp", days: 5, by: "citizen" },
    { field: "Đường bộ", name: "Cấp Giấy phép kinh doanh vận tải bằng xe ô tô", days: 5, by: "organisation" },
  ],
  "van-tai": [
    { field: "Đường bộ", name: "Cấp phù hiệu xe ô tô kinh doanh vận tải", days: 2 },
    { field: "Đường bộ", name: "Cấp Giấy phép kinh doanh vận tải bằng xe ô tô", days: 5, by: "organisation" },
    { field: "Hoạt động xây dựng", name: "Cấp chứng chỉ hành nghề hoạt động xây dựng", days: 20, by: "citizen" },
  ],
  "hoat-dong-xay-dung": [
    { field: "Hoạt động xây dựng", name: "Cấp chứng chỉ hành nghề hoạt động xây dựng", days: 20, by: "citizen" },
    { field: "Nhà ở", name: "Thông báo nhà ở đủ điều kiện được bán", days: 15, by: "organisation" },
  ],
  "tai-nguyen-moi-truong": [
    { field: "Đất đai", name: "Cấp Giấy chứng nhận quyền sử dụng đất cho tổ chức", days: 20, by: "organisation" },
    { field: "Môi trường", name: "Cấp giấy phép môi trường", days: 30 },
    { field: "Tài nguyên nước", name: "Cấp giấy phép khai thác nước dưới đất", days: 45 },
    { field: "Đất đai", name: "Cung cấp dữ liệu đất đai", days: 3, by: "citizen" },
  ],
  "thong-tin": [
    { field: "Xuất bản, In và Phát hành", name: "Cấp giấy phép xuất bản tài liệu không kinh doanh", days: 15 },
    { field: "Thông tin điện tử", name: "Cấp giấy phép thiết lập trang thông tin điện tử tổng hợp", days: 10 },
  ],
  "lao-dong": [
    { field: "Người có công", name: "Giải quyết chế độ trợ cấp thờ cúng liệt sĩ", days: 20, by: "citizen" },
    {
      field: "Giáo dục nghề nghiệp",
      name: "Cấp giấy chứng nhận đăng ký hoạt động giáo dục nghề nghiệp",
      days: 10,
      by: "organisation",
    },
    { field: "Lao động", name: "Đăng ký nội quy lao động của doanh nghiệp", days: 7, by: "organisation" },
  ],
  "van-hoa": [
    { field: "Văn hóa", name: "Cấp giấy phép tổ chức biểu diễn nghệ thuật", days: 5, by: "organisation" },
    { field: "Du lịch", name: "Cấp thẻ hướng dẫn viên du lịch nội địa", days: 10, by: "citizen" },
    { field: "Du lịch", name: "Cấp giấy phép kinh doanh dịch vụ lữ hành nội địa", days: 10, by: "organisation" },
  ],
  "khoa-hoc": [
    { field: "An toàn bức xạ và hạt nhân", name: "Cấp giấy phép sử dụng thiết bị X-quang chẩn đoán y tế", days: 25 },
    { field: "Tiêu chuẩn đo lường chất lượng", name: "Đăng ký công bố hợp chuẩn", days: 5 },
  ],
  "giao-duc": [
    { field: "Hệ thống văn bằng, chứng chỉ", name: "Cấp bản sao văn bằng, chứng chỉ từ sổ gốc", days: 1, by: "citizen" },
    { field: "Giáo dục trung học", name: "Chuyển trường đối với học sinh trung học phổ thông", days: 3, by: "citizen" },
    {
      field: "Giáo dục đào tạo với nước ngoài",
      name: "Cho phép trung tâm ngoại ngữ, tin học hoạt động giáo dục",
      days: 15,
      by: "organisation",
    },
  ],
  "y-te": [
    { field: "Khám bệnh, chữa bệnh", name: "Cấp giấy phép hành nghề khám bệnh, chữa bệnh", days: 30, by: "citizen" },
    { field: "Dược phẩm", name: "Cấp Giấy chứng nhận đủ điều kiện kinh doanh dược", days: 20, by: "organisation" },
    {
      field: "Khám bệnh, chữa bệnh",
      name: "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh",
      days: 60,
      by: "organisation",
    },
  ],
  "dan-toc": [
    { field: "Công tác dân tộc", name: "Công nhận người có uy tín trong đồng bào dân tộc thiểu số", days: 20, by: "citizen" },
  ],
  "khu-cong-nghiep": [
    { field: "Đầu tư vào khu công nghiệp", name: "Điều chỉnh Giấy chứng nhận đăng ký đầu tư trong khu công nghiệp", days: 10 },
    { field: "Lao động trong khu công nghiệp", name: "Đăng ký nội quy lao động trong khu công nghiệp", days: 7 },
  ],
  "ngoai-vu": [{ field: "Công tác lãnh sự", name: "Chứng nhận lãnh sự, hợp pháp hóa lãnh sự giấy tờ", days: 3 }],
};
