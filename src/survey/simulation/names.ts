import { pick, type Random } from "./keyed-random.ts";

const families =
  "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Huỳnh Huỳnh Võ Võ Đặng Bùi Đỗ Hồ Hồ Ngô Dương Phan Đinh Lý Trương Mai Cao Lương Đoàn Thái Châu Tô".split(
    " ",
  );
const middles = {
  male: "Văn Văn Văn Văn Hữu Đức Minh Quang Thanh Ngọc Xuân Đình Công Quốc Tấn Anh Hoàng Duy Trọng Bá".split(" "),
  female: "Thị Thị Thị Thị Thị Ngọc Thanh Kim Thu Bích Mỹ Hồng Minh Phương Thùy Quỳnh Ánh Như Xuân Tuyết".split(" "),
} as const;
const givens = {
  male: "An Bảo Bình Chiến Chung Cường Dũng Duy Đạt Đông Đức Hải Hạnh Hậu Hiếu Hòa Hoàng Hùng Huy Hưng Khánh Khoa Kiên Lâm Lộc Long Luân Mạnh Nam Nghĩa Nhân Phát Phong Phú Phúc Phước Quân Quang Sơn Tài Tâm Tân Thắng Thành Thiện Thịnh Tiến Toàn Trí Trung Tuấn Tùng Vinh Vũ".split(
    " ",
  ),
  female:
    "Ánh Bích Châu Chi Cúc Diễm Diệu Dung Duyên Đào Giang Hà Hạnh Hằng Hiền Hoa Hồng Huệ Hương Hường Lan Lệ Liên Linh Loan Lý Mai Mận My Nga Ngân Ngọc Nguyệt Nhàn Nhung Nương Oanh Phụng Phương Quyên Sương Tâm Thảo Thắm Thoa Thơm Thu Thủy Thúy Tiên Trang Trâm Trinh Tuyết Vân Xuân Yến".split(
      " ",
    ),
} as const;

export type Sex = "male" | "female";

/** A believable name of nobody in particular. */
export const madeUpName = (random: Random, sex: Sex): string =>
  `${pick(random, families)} ${pick(random, middles[sex])} ${pick(random, givens[sex])}`;
