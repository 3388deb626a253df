/** Failures of draws in stages (see ../problem.ts for how they are written). */
export const stagedProblems = {
  "E-DRAW-119": {
    status: 422,
    vi: "Cột sắp xếp «{column}», dòng {row}: «{unit}» có giá trị khác với dòng {first}. Một đơn vị chỉ có một giá trị để sắp xếp; sửa cho giống nhau.",
    en: "Sort column «{column}», row {row}: «{unit}» has another value than in row {first}. A unit is sorted by one value; make them the same.",
  },
  "E-DRAW-120": {
    status: 422,
    vi: "Tệp {file} không có cột «{column}» (các cột: {columns}). Chọn lại cột hoặc nạp tệp khác.",
    en: "The file {file} has no column «{column}» (columns: {columns}). Choose another column or another file.",
  },
  "E-DRAW-121": {
    status: 422,
    vi: "Giai đoạn «{stage}», số lấy: «{value}» không dùng được. Ghi số nguyên từ 1 trở lên, ví dụ 2, hoặc tỷ lệ từ 1 % đến 100 %, ví dụ 25 %.",
    en: "Stage «{stage}», units to take: «{value}» cannot be used. Write a whole number from 1 on, such as 2, or a share from 1% to 100%, such as 25%.",
  },
  "E-DRAW-122": {
    status: 422,
    vi: "Chưa chọn giai đoạn nào. Chọn ít nhất một cột của tệp làm giai đoạn, từ đơn vị lớn đến đơn vị nhỏ.",
    en: "No stage is chosen. Choose at least one column of the file as a stage, from large units to small ones.",
  },
  "E-DRAW-123": {
    status: 422,
    vi: "Chưa có danh sách đơn vị. Chọn tệp xlsx, csv hoặc dán bảng có dòng tiêu đề.",
    en: "There is no list of units. Choose an xlsx or csv file, or paste a table with a header row.",
  },
  "E-DRAW-124": {
    status: 404,
    vi: "Đợt «{round}» không có lần chọn mẫu nhiều giai đoạn «{code}». Mở lại danh sách.",
    en: "Round «{round}» has no draw in stages «{code}». Open the list again.",
  },
  "E-DRAW-125": {
    status: 409,
    vi: "Lần chọn mẫu «{title}» đã công bố cam kết nên danh sách và các giai đoạn không đổi được nữa.",
    en: "The draw «{title}» is committed, so its list and stages cannot be changed any more.",
  },
  "E-DRAW-126": {
    status: 409,
    vi: "Lần chọn mẫu «{title}» vừa được người khác sửa. Bảng dự kiến ở dưới là bản vừa lưu, chữ đã gõ còn trong ô; xem chỗ khác nhau rồi gửi lại nếu vẫn muốn.",
    en: "The draw «{title}» was just changed by somebody else. The table below is what was saved, the fields hold what was typed; compare, and send again if still wanted.",
  },
  "E-DRAW-127": {
    status: 409,
    vi: "Lần chọn mẫu «{title}» chưa định các giai đoạn. Định giai đoạn và xem số dự kiến rồi mới công bố cam kết.",
    en: "The draw «{title}» has no stages yet. Set them and look at the expected numbers before committing.",
  },
  "E-DRAW-128": {
    status: 422,
    vi: "Tệp {file} có {rows} dòng, quá {limit} dòng cho một lần chọn mẫu. Chia tệp theo vùng hoặc theo tỉnh.",
    en: "The file {file} has {rows} rows, more than {limit} for one draw. Part it by region or province.",
  },
  "E-DRAW-129": {
    status: 422,
    vi: "Có tổng cộng {count} lỗi trong tệp {file}; {shown} lỗi đầu ở trên. Sửa rồi nạp lại.",
    en: "There are {count} faults in the file {file}; the first {shown} stand above. Mend them and load it again.",
  },
} as const;
