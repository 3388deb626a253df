import { pngFromSvg } from "../../../src/formats/png.ts";
import type { DocumentTable, OfficialDocument } from "../../../src/survey/document/document.ts";
import { reportOutline, reportSubject } from "../../../src/survey/report/outline.ts";

const source = {
  method: "bnv-2640-2017, phiên bản 1 (5 yếu tố, 22 tiêu chí)",
  scoring: "tỷ lệ chọn mức 4 và 5 trên số trả lời hợp lệ; bình quân các tiêu chí; trọng số thiết kế",
  dataset: "5f2cbe0f4a3d1f1e9c2b7a6d8e4f0c1b2a3948576e6f7d8c9b0a1f2e3d4c5b6a",
} as const;

const factors: DocumentTable = {
  kind: "table",
  caption: "Chỉ số hài lòng theo yếu tố",
  columns: [
    { header: "TT", align: "center", width: 8 },
    { header: "Yếu tố", align: "left", width: 52 },
    { header: "Số trả lời hợp lệ", align: "right", width: 20 },
    { header: "Chỉ số (%)", align: "right", width: 18, group: "Ước lượng" },
    { header: "Sai số chuẩn", align: "right", width: 18, group: "Ước lượng" },
    { header: "Khoảng tin cậy 95%", align: "center", width: 30, group: "Ước lượng" },
  ],
  rows: [
    { cells: ["1", "Tiếp cận dịch vụ", "3.098", "83,94", "1,27", "81,44 – 86,44"] },
    { cells: ["2", "Thủ tục hành chính", "3.871", "86,12", "1,12", "83,91 – 88,33"] },
    { cells: ["3", "Công chức trực tiếp giải quyết công việc", "4.640", "88,05", "1,04", "86,00 – 90,10"] },
    { cells: ["4", "Kết quả cung ứng dịch vụ", "2.330", "90,21", "1,31", "87,63 – 92,79"] },
    { cells: ["5", "Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị", "212", "71,70", "3,96", "63,87 – 79,53"] },
    { cells: ["", "Chỉ số hài lòng chung", "14.151", "86,38", "0,96", "84,49 – 88,27"], strong: true },
  ],
  source,
  notes: ["Yếu tố 5 chỉ hỏi người đã gửi góp ý, phản ánh, kiến nghị; số trả lời hợp lệ vì vậy thấp hơn các yếu tố khác."],
};

const communes = [
  "Vạn Giã",
  "Đại Lãnh",
  "Vạn Phước",
  "Vạn Long",
  "Vạn Bình",
  "Vạn Thọ",
  "Vạn Khánh",
  "Vạn Phú",
  "Vạn Lương",
  "Vạn Thắng",
  "Vạn Hưng",
  "Vạn Thạnh",
  "Xuân Sơn",
];
const fields = ["Đất đai", "Hộ tịch", "Chứng thực", "Đăng ký kinh doanh"];

const decimal = (value: number): string => value.toFixed(2).replace(".", ",");

const long: DocumentTable = {
  kind: "table",
  caption: "Chỉ số hài lòng theo xã, thị trấn và lĩnh vực",
  columns: [
    { header: "TT", align: "center", width: 9 },
    { header: "Xã, thị trấn", align: "left", width: 40 },
    { header: "Lĩnh vực", align: "left", width: 46 },
    { header: "Số phiếu", align: "right", width: 22 },
    { header: "Chỉ số (%)", align: "right", width: 24 },
    { header: "Ghi chú", align: "left", width: 30 },
  ],
  rows: communes.flatMap((commune, place) =>
    fields.map((field, index) => {
      const order = place * fields.length + index;
      const forms = 12 + ((order * 7) % 9);
      return {
        cells: [
          String(order + 1),
          commune,
          field,
          String(forms),
          decimal(78 + ((order * 37) % 1700) / 100),
          forms < 15 ? "Cỡ mẫu nhỏ" : "",
        ],
      };
    }),
  ),
  source,
};

const wide: DocumentTable = {
  kind: "table",
  caption: "Tỷ lệ trả lời theo từng mức của thang đo (%)",
  columns: [
    { header: "TT", align: "center", width: 7 },
    { header: "Tiêu chí", align: "left", width: 60 },
    ...["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"].map(
      (header) => ({ header, align: "right", width: 17, group: "Mức độ hài lòng" }) as const,
    ),
    { header: "Không áp dụng", align: "right", width: 17 },
    { header: "Số trả lời hợp lệ", align: "right", width: 17 },
    { header: "Chỉ số (%)", align: "right", width: 15 },
  ],
  rows: [
    { cells: ["1", "Nơi ngồi chờ có đủ chỗ ngồi", "0,39", "2,45", "13,81", "58,71", "24,64", "4", "775", "83,35"] },
    { cells: ["2", "Trang thiết bị phục vụ đầy đủ", "0,26", "2,07", "14,20", "60,26", "23,21", "6", "773", "83,47"] },
    { cells: ["3", "Trang thiết bị phục vụ hiện đại", "0,65", "3,10", "15,25", "57,11", "23,89", "5", "774", "81,00"] },
    { cells: ["4", "Trang thiết bị phục vụ dễ sử dụng", "0,13", "1,68", "10,34", "62,14", "25,71", "3", "776", "87,85"] },
  ],
  source,
  landscape: true,
};

const bars = [83.94, 86.12, 88.05, 90.21, 71.7];

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 260" width="600" height="260" font-family="Times New Roman, Tinos, serif" font-size="15">
<rect width="600" height="260" fill="#ffffff"/>
${bars
  .map(
    (value, index) =>
      `<text x="230" y="${40 + index * 44}" text-anchor="end">${["Tiếp cận dịch vụ", "Thủ tục hành chính", "Công chức", "Kết quả dịch vụ", "Góp ý, phản ánh, kiến nghị"][index]}</text><rect x="240" y="${22 + index * 44}" width="${value * 3}" height="26" fill="#1f5f99"/><text x="${248 + value * 3}" y="${40 + index * 44}">${decimal(value)}</text>`,
  )
  .join("\n")}
</svg>`;

const [introduction, conduct, results, findings, annexes] = reportOutline;

/** A whole report as an office would issue it; all figures are made up. */
export const sampleReport: OfficialDocument = {
  simulated: true,
  issuer: { governing: "Ủy ban nhân dân tỉnh Khánh Hòa", issuing: "Ủy ban nhân dân huyện Vạn Ninh" },
  reference: { sign: "BC-UBND", place: "Vạn Ninh", date: "2023-12-05" },
  kind: "BÁO CÁO",
  subject: reportSubject(2023),
  addressees: ["Sở Nội vụ tỉnh Khánh Hòa"],
  bases: [
    "Căn cứ Quyết định số 2640/QĐ-BNV ngày 10 tháng 10 năm 2017 của Bộ trưởng Bộ Nội vụ phê duyệt Phương pháp đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước giai đoạn 2017 - 2020",
    "Căn cứ Kế hoạch khảo sát, đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước năm 2023 trên địa bàn huyện Vạn Ninh",
  ],
  opening: ["Ủy ban nhân dân huyện Vạn Ninh báo cáo kết quả đo lường sự hài lòng của người dân, tổ chức năm 2023 như sau:"],
  sections: [
    {
      heading: introduction.vi,
      blocks: [],
      sections: [
        {
          heading: "Mục đích, yêu cầu",
          blocks: [
            {
              kind: "paragraph",
              text: "Việc đo lường nhằm đánh giá khách quan chất lượng cung ứng dịch vụ hành chính công của các cơ quan, đơn vị trên địa bàn huyện; qua đó các cơ quan nắm bắt yêu cầu, mong muốn của người dân, tổ chức để có biện pháp cải thiện chất lượng phục vụ.",
            },
          ],
        },
        {
          heading: "Phạm vi, đối tượng",
          blocks: [
            {
              kind: "paragraph",
              text: "Đối tượng là người dân, người đại diện cho tổ chức đã trực tiếp giao dịch và nhận kết quả trong thời gian từ ngày 01 tháng 01 đến ngày 30 tháng 6 năm 2023, gồm:",
            },
            {
              kind: "list",
              items: ["Các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện;", "13 Ủy ban nhân dân xã, thị trấn."],
            },
          ],
        },
      ],
    },
    {
      heading: conduct.vi,
      blocks: [
        {
          kind: "paragraph",
          text: "Tổng số phiếu phát ra là 780 phiếu; thu về 780 phiếu, trong đó 779 phiếu hợp lệ. Mẫu được chọn ngẫu nhiên theo phương pháp phân tầng; việc bốc mẫu có sự giám sát của Ủy ban Mặt trận Tổ quốc Việt Nam và Hội Cựu chiến binh huyện. Phúc tra 10% số phiếu.",
        },
      ],
    },
    {
      heading: results.vi,
      blocks: [],
      sections: [
        {
          heading: "Chỉ số hài lòng chung và theo yếu tố",
          blocks: [
            {
              kind: "paragraph",
              text: "Chỉ số hài lòng chung năm 2023 là 86,38% (khoảng tin cậy 95%: từ 84,49% đến 88,27%). Yếu tố được đánh giá cao nhất là kết quả cung ứng dịch vụ (90,21%); thấp nhất là tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị (71,70%).",
            },
            factors,
            {
              kind: "figure",
              caption: "Chỉ số hài lòng theo yếu tố (%)",
              png: pngFromSvg(svg, { width: 1200, background: "#ffffff" }),
              svg,
              alternative:
                "Biểu đồ thanh ngang năm yếu tố: tiếp cận dịch vụ 83,94; thủ tục hành chính 86,12; công chức 88,05; kết quả dịch vụ 90,21; góp ý, phản ánh, kiến nghị 71,70.",
              width: 140,
              height: 61,
            },
          ],
        },
        {
          heading: "Kết quả theo đơn vị",
          blocks: [],
          sections: [
            {
              heading: "Theo xã, thị trấn",
              blocks: [
                {
                  kind: "paragraph",
                  text: "Chỉ số của từng xã, thị trấn theo lĩnh vực trình bày tại bảng sau. Các ô có dưới 15 phiếu được ghi chú và không dùng để xếp hạng.",
                },
                long,
              ],
            },
          ],
        },
      ],
    },
    {
      heading: findings.vi,
      blocks: [],
      sections: [
        {
          heading: "Nhận xét, đánh giá",
          blocks: [
            {
              kind: "paragraph",
              text: "Nhìn chung người dân, tổ chức hài lòng với sự phục vụ của các cơ quan; tuy nhiên việc tiếp nhận và trả lời góp ý, phản ánh, kiến nghị còn chậm.",
            },
          ],
        },
        {
          heading: "Kiến nghị",
          blocks: [
            {
              kind: "list",
              items: [
                "Niêm yết công khai hình thức tiếp nhận góp ý, phản ánh, kiến nghị tại Bộ phận Một cửa;",
                "Thông báo kết quả xử lý cho người góp ý trong thời hạn quy định.",
              ],
            },
          ],
        },
      ],
    },
    { heading: annexes.vi, blocks: [{ kind: "appendices" }] },
  ],
  closing: [
    "Trên đây là báo cáo Chỉ số hài lòng của người dân, tổ chức năm 2023, Ủy ban nhân dân huyện Vạn Ninh kính báo cáo Sở Nội vụ tổng hợp.",
  ],
  signature: { authority: "TM. Ủy ban nhân dân", position: "Chủ tịch" },
  recipients: [
    "Như trên",
    "Thường trực Huyện ủy",
    "Thường trực HĐND huyện",
    "Ủy ban MTTQ Việt Nam huyện",
    "UBND các xã, thị trấn",
    "Lưu: VT, NV",
  ],
  appendices: [
    { title: "Tỷ lệ trả lời theo tiêu chí", landscape: true, blocks: [wide] },
    {
      title: "Phương pháp tính",
      blocks: [
        {
          kind: "paragraph",
          text: "Chỉ số của một tiêu chí là tỷ lệ phần trăm người trả lời chọn “Hài lòng” hoặc “Rất hài lòng” trên tổng số trả lời hợp lệ; câu trả lời “Không áp dụng”, bỏ trống hoặc từ chối không tính là hợp lệ.",
        },
      ],
    },
  ],
};
