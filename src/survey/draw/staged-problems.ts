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
  "E-DRAW-130": {
    status: 409,
    vi: "Lần chọn mẫu «{title}» chưa chọn xong nên chưa nạp danh sách người được. Chọn xong các giai đoạn trên rồi lập danh sách.",
    en: "The draw «{title}» is not drawn yet, so no list of persons can be loaded. Draw the stages above first.",
  },
  "E-DRAW-131": {
    status: 409,
    vi: "Lần chọn mẫu «{title}» đã có danh sách người «{code}». Mỗi lần chọn chỉ nối một danh sách; sửa danh sách ấy trước khi cam kết.",
    en: "The draw «{title}» has the list of persons «{code}» already. A draw goes on with one list; change that one before it is committed.",
  },
  "E-DRAW-132": {
    status: 422,
    vi: "Tệp {file}, dòng {row}: «{unit}» không nằm trong các đơn vị đã chọn. Chỉ lập danh sách của đơn vị đã chọn, tên ghi đúng như trong mẫu đã công bố.",
    en: "File {file}, row {row}: «{unit}» is not one of the units drawn. List persons of drawn units only, under the names of the published sample.",
  },
  "E-DRAW-133": {
    status: 422,
    vi: "Tệp {file} thiếu {count} đơn vị đã chọn ({units}). Bổ sung người của các đơn vị ấy, hoặc ghi lý do để công khai.",
    en: "The file {file} lacks {count} of the drawn units ({units}). Add their persons, or give the reason, which is published.",
  },
  "E-DRAW-134": {
    status: 422,
    vi: "Tệp {file}, dòng {row}: người này đã có ở dòng {first} (trùng mã, số định danh, hoặc họ tên, ngày sinh và điện thoại). Mỗi người chỉ một dòng.",
    en: "File {file}, row {row}: this person stands in row {first} already (same code, identity number, or name, birth and telephone). One row a person.",
  },
  "E-DRAW-135": {
    status: 422,
    vi: "Tệp {file}, dòng {row}, cột «{column}»: mã người giống số định danh hoặc số điện thoại. Mã sẽ công khai; dùng số thứ tự hoặc để hệ thống đặt mã.",
    en: "File {file}, row {row}, column «{column}»: the code reads like an identity or telephone number. Codes are published; use running numbers or have codes given.",
  },
  "E-DRAW-136": {
    status: 422,
    vi: "Tệp {file}, cột «{column}» cho biết người ấy là ai nên không dùng để chọn mẫu: các cột dùng để chọn được công khai. Chọn cột khác.",
    en: "File {file}, column «{column}» says who somebody is and cannot be used for the draw: columns in use are published. Choose another.",
  },
  "E-DRAW-137": {
    status: 422,
    vi: "Phần «{part}» không nhận danh sách người được: phần phải điều tra theo dàn mẫu, có nhiều nhất một lĩnh vực, chưa có dàn mẫu và chưa mở phiếu.",
    en: "Part «{part}» takes no list of persons: it must be surveyed from a frame, have one field at most, and neither a frame nor forms yet.",
  },
  "E-DRAW-138": {
    status: 422,
    vi: "Tệp {file}, dòng {row}: không tìm được cơ quan «{value}» trong phần đã chọn. Chọn cột ghi tên cơ quan, tên như trong kế hoạch.",
    en: "File {file}, row {row}: the agency «{value}» is not one of the part. Choose the column that names agencies as the plan does.",
  },
  "E-DRAW-139": {
    status: 422,
    vi: "Tệp {file}, dòng {row}: «{unit}» thuộc hai cơ quan khác nhau. Một đơn vị chỉ thuộc một cơ quan; sửa cho thống nhất.",
    en: "File {file}, row {row}: «{unit}» belongs to two agencies. A unit has one; make them the same.",
  },
  "E-DRAW-140": {
    status: 409,
    vi: "Mẫu của phần «{part}» chọn qua nhiều giai đoạn ở «{code}» nên không nhập dàn mẫu hay cam kết riêng. Làm tiếp ở trang ấy.",
    en: "The sample of part «{part}» is drawn in stages at «{code}», so it takes no frame or commitment of its own. Go on there.",
  },
  "E-DRAW-141": {
    status: 422,
    vi: "Giai đoạn cuối «{stage}» phải là cột mã người «{column}»: mỗi phiếu là một người.",
    en: "The last stage «{stage}» has to be the column of the persons' codes, «{column}»: a form is a person's.",
  },
  "E-DRAW-142": {
    status: 409,
    vi: "«{title}» là danh sách người, nạp lại ở trang của lần chọn trước để thông tin cá nhân được mã hóa.",
    en: "«{title}» is a list of persons; load it again on the page of the draw before, where personal data are sealed.",
  },
  "E-DRAW-150": {
    status: 409,
    vi: "Đợt này đã có lần chọn nhiều giai đoạn mang tên «{title}». Mở lần chọn đó để thay danh sách, hoặc đặt tên khác.",
    en: "This round has a draw in stages called «{title}» already. Open it to replace its list, or choose another name.",
  },
} as const;
