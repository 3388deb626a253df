import { count, walkOf } from "./walk.ts";

/**
 * Cần Thơ, to its drawn samples; the highest regional minimum wage of 2026 is that of region I in
 * Nghị định 293/2025/NĐ-CP, written from memory and not confirmed.
 */
export const canThoWalk = walkOf({
  shows: {
    vi: "thành phố hai cấp năm 2026: 13 sở, ban, 103 xã, phường; hai mẫu phiếu, dự toán, đối chiếu, giám sát, mẫu đã chọn",
    en: "a city of two levels in 2026: 13 departments, 103 communes; two forms, budget, reconciliation, supervision, drawn samples",
  },
  province: "thành phố Cần Thơ",
  event: "Giải đặc biệt xổ số kiến thiết Cần Thơ mở thưởng ngày 24/10/2026 (sự kiện mô phỏng)",
  secrets: ["bến Ninh Kiều", "vườn cò Bằng Lăng", "cầu Cần Thơ sáng sớm"],
  names: ["Nguyễn Thị Ngọc Hân", "Phạm Thanh Tùng", "Trương Quang Vinh", "Đoàn Thị Phương", "Lê Thị Mỹ Duyên", "Trần Hữu Đức"],
  monthlyWage: "5310000",
  counts: [
    count(
      ["so-nganh", "ct-so-xay-dung", "van-tai"],
      ["Bùi Trọng Khoa", 9, "9 giấy phép kinh doanh vận tải cấp trên hệ thống của Bộ Xây dựng, chưa đồng bộ về thành phố."],
    ),
    count(
      ["so-nganh", "ct-so-tai-chinh", "dau-tu"],
      ["Hồ Thị Quỳnh Thư", -5, "5 hồ sơ đăng ký doanh nghiệp bị ghi hai lần trong báo cáo tháng 6, số chính thức đã trừ."],
    ),
    count(
      ["ubnd-xa", "ct-ubnd-31135", "tu-phap"],
      ["Võ Minh Khánh", 7, "7 hồ sơ chứng thực tại nhà cho người cao tuổi ghi sổ giấy, chưa nhập vào phần mềm."],
    ),
    count(
      ["ubnd-xa", "ct-ubnd-31258", "dat-dai"],
      ["Lương Thị Cúc", -2, "2 hồ sơ của xã cũ chuyển về sau sắp xếp, số chính thức còn tính cho xã bên."],
    ),
  ],
  picks: [
    {
      ...{ body: "fatherland-front", part: "so-nganh", source: "frame", wanted: 12, text: "Phượng nở ngoài sân trường" },
      differs: { position: 5, note: "Hồ sơ do người được ủy quyền nộp; doanh nghiệp xác nhận đã nhận kết quả đúng ngày." },
    },
    {
      ...{ body: "veterans", part: "ubnd-xa", source: "sample", wanted: 15, text: "Con nước rằm tháng chín" },
      differs: { position: 9, note: "Người được chọn đã chuyển sang phường khác; địa chỉ mới đã báo Sở Nội vụ." },
    },
  ],
  refusal: {
    ...{ body: "veterans", part: "ubnd-xa" },
    reason: "Chưa được xem các dòng bị từ chối của các xã, phường; đề nghị Văn phòng UBND thành phố cung cấp trước khi ký.",
  },
});
