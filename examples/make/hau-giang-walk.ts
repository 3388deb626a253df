import { count, walkOf } from "./walk.ts";

/**
 * Hậu Giang, to its drawn samples; the highest regional minimum wage of 2021 is that of region I in
 * Nghị định 90/2019/NĐ-CP, written from memory and not confirmed.
 */
export const hauGiangWalk = walkOf({
  shows: {
    vi: "tỉnh ba cấp năm 2021: 17 sở, 8 huyện, 75 xã; hai mẫu phiếu, dự toán, đối chiếu, giám sát, mẫu đã chọn",
    en: "a province of three levels in 2021: 17 departments, 8 districts, 75 communes; two forms, budget, reconciliation, supervision, drawn samples",
  },
  province: "tỉnh Hậu Giang",
  event: "Giải đặc biệt xổ số kiến thiết Hậu Giang mở thưởng ngày 30/10/2021 (sự kiện mô phỏng)",
  secrets: ["mùa nước nổi", "chợ nổi Ngã Bảy", "kênh xáng Xà No"],
  names: [
    "Trần Thị Bích Trâm",
    "Lê Hoàng Nghĩa",
    "Huỳnh Quốc Toàn",
    "Phan Thị Kim Loan",
    "Nguyễn Thị Hồng Thắm",
    "Võ Văn Chiến",
  ],
  monthlyWage: "4420000",
  counts: [
    count(
      ["so-nganh", "hg-so-giao-thong-van-tai", "giao-thong"],
      [
        "Đặng Minh Phú",
        14,
        "14 giấy phép lái xe trả qua bưu chính, bưu cục chưa báo ngày phát nên phần mềm chưa ghi ngày trả.",
      ],
    ),
    count(
      ["so-nganh", "hg-so-y-te", "y-te"],
      ["Lý Thị Diễm", -3, "3 hồ sơ trả ngày cuối kỳ, báo cáo chính thức tính vào kỳ sau."],
    ),
    count(
      ["ubnd-huyen", "hg-ubnd-huyen-phung-hiep", "dat-dai"],
      ["Ngô Tấn Lộc", 6, "6 hồ sơ đất đai trả trên giấy khi mất kết nối, chưa nhập vào phần mềm một cửa."],
    ),
    count(
      ["ubnd-xa", "hg-ubnd-31318", "tu-phap"],
      ["Mai Thị Thu Yến", 4, "4 hồ sơ chứng thực ghi sổ giấy trong ngày phần mềm bảo trì."],
    ),
  ],
  picks: [
    {
      ...{ body: "fatherland-front", part: "so-nganh", source: "frame", wanted: 12, text: "Lá bàng rụng trước cổng cơ quan" },
      differs: {
        position: 4,
        note: "Người nộp cho biết nhận kết quả sau ngày ghi trên phần mềm hai ngày; vẫn trong kỳ khảo sát.",
      },
    },
    {
      ...{ body: "veterans", part: "ubnd-huyen", source: "sample", wanted: 10, text: "Gió chướng về sớm" },
      differs: { position: 7, note: "Số điện thoại đã đổi; xã đã cung cấp số mới cho Sở Nội vụ." },
    },
  ],
  refusal: {
    ...{ body: "veterans", part: "ubnd-xa" },
    reason:
      "Chưa được xem các dòng bị từ chối của các xã, phường, thị trấn; đề nghị Văn phòng UBND tỉnh cung cấp trước khi ký.",
  },
});
