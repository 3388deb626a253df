/** Failures of the stage `draw` (see ../problem.ts for how they are written). */
export const drawProblems = {
  "E-DRAW-001": {
    status: 422,
    vi: "Tầng «{stratum}» chỉ có {units} đơn vị, ít hơn cỡ mẫu {size}. Lấy hết tầng, chuyển phần thiếu sang tầng khác hoặc sửa chỉ tiêu.",
    en: "Stratum «{stratum}» has only {units} units, fewer than the sample size {size}. Take them all, move the rest, or change the quota.",
  },
  "E-DRAW-101": {
    status: 422,
    vi: "Dòng {row}, cột {column}: ô để trống. Điền giá trị cho mọi đơn vị trong dàn mẫu.",
    en: "Row {row}, column {column}: the cell is empty. Fill it for every unit of the frame.",
  },
  "E-DRAW-102": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» có ký tự điều khiển (xuống dòng, tab …). Xoá ký tự đó.",
    en: "Row {row}, column {column}: «{value}» holds a control character (line break, tab …). Remove it.",
  },
  "E-DRAW-103": {
    status: 422,
    vi: "Đơn vị «{unit}» có hai lần trong dàn mẫu (lần sau ở tầng «{stratum}»). Mỗi đơn vị chỉ được có một dòng.",
    en: "Unit «{unit}» stands twice in the frame (the second time in stratum «{stratum}»). Each unit may have one row only.",
  },
  "E-DRAW-104": {
    status: 422,
    vi: "Tầng «{stratum}»: cỡ mẫu «{value}» không phải số nguyên từ 0 trở lên. Sửa chỉ tiêu.",
    en: "Stratum «{stratum}»: the size «{value}» is no whole number from 0 on. Change the quota.",
  },
  "E-DRAW-105": {
    status: 422,
    vi: "Kế hoạch có tầng «{stratum}» (cỡ mẫu {size}) nhưng dàn mẫu không có tầng này. Kiểm tra tên tầng trong hai tệp.",
    en: "The plan has stratum «{stratum}» (size {size}), which the frame has not. Compare the names of the strata in both files.",
  },
  "E-DRAW-106": {
    status: 422,
    vi: "Cỡ mẫu {size} lớn hơn số đơn vị trong dàn mẫu ({units}). Giảm cỡ mẫu hoặc bổ sung dàn mẫu.",
    en: "The size {size} exceeds the units of the frame ({units}). Take a smaller size or complete the frame.",
  },
  "E-DRAW-107": {
    status: 422,
    vi: "Hạt giống «{value}» không dùng được: cần đúng 64 chữ số thập lục phân (0–9, a–f).",
    en: "The seed «{value}» cannot be used: exactly 64 hexadecimal digits (0–9, a–f) are needed.",
  },
  "E-DRAW-108": {
    status: 422,
    vi: "Kế hoạch có tầng «{stratum}» hai lần. Mỗi tầng chỉ được có một dòng.",
    en: "The plan has stratum «{stratum}» twice. Each stratum may have one row only.",
  },
  "E-DRAW-109": {
    status: 409,
    vi: "Mẫu không khớp kết quả rút lại, từ dòng {row}: rút lại được «{expected}», trong tệp là «{found}».",
    en: "The sample is not the one drawn, from row {row} on: drawn again «{expected}», in the file «{found}».",
  },
  "E-DRAW-110": {
    status: 422,
    vi: "Dòng {row}, cột {column}: «{value}» không phải số nguyên từ 0 trở lên. Sửa chỉ tiêu của tầng.",
    en: "Row {row}, column {column}: «{value}» is no whole number from 0 on. Change the quota of the stratum.",
  },
  "E-DRAW-111": {
    status: 422,
    vi: "Tầng «{stratum}» của dàn mẫu ({units} đơn vị) không có trong kế hoạch. Thêm một dòng cho tầng; cỡ mẫu 0 nếu không lấy.",
    en: "Stratum «{stratum}» of the frame ({units} units) is not in the plan. Add a row for it; size 0 if none are wanted.",
  },
} as const;
