import type { Minutes } from "../../../src/survey/document/minutes.ts";

const hash = (letter: string): string => `${letter}0123456789abcde`.repeat(4);

/** Minutes of a draw that three parties held; all of it is made up. */
export const sampleMinutes: Minutes = {
  simulated: true,
  issuer: { governing: "Ủy ban nhân dân tỉnh Khánh Hòa", issuing: "Sở Nội vụ" },
  reference: { sign: "BB-SNV", place: "Khánh Hòa", date: "2026-10-05" },
  subject: "Chọn mẫu điều tra xã hội học đo lường sự hài lòng của người dân, tổ chức năm 2026",
  bases: ["Căn cứ Kế hoạch số 120/KH-UBND ngày 14/8/2026 của Ủy ban nhân dân tỉnh Khánh Hòa"],
  startedAt: "2026-10-05T01:05:00.000Z",
  endedAt: "2026-10-05T03:40:00.000Z",
  venue: "Phòng họp số 2, trụ sở Sở Nội vụ",
  attending: [
    { body: "Sở Nội vụ", part: "chủ trì", people: [{ name: "Bà Trần Thị Ổn", position: "Phó Giám đốc" }] },
    { body: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", part: "giám sát", people: [{ name: "Ông Nguyễn Ưỡng" }] },
    { body: "Hội Cựu chiến binh tỉnh", part: "giám sát", people: [] },
  ],
  course: [
    {
      heading: "Công bố cam kết",
      blocks: [
        { kind: "paragraph", text: `Dàn mẫu gồm 16.032 người, mã băm (SHA-256): ${hash("a")}.` },
        {
          kind: "table",
          caption: "Cam kết của các bên",
          columns: [
            { header: "TT", align: "center", width: 12 },
            { header: "Bên cam kết", align: "left", width: 50 },
            { header: "Mã cam kết (SHA-256)", align: "left", width: 103 },
          ],
          rows: [
            { cells: ["1", "Sở Nội vụ", hash("b")] },
            { cells: ["2", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", hash("c")] },
            { cells: ["3", "Hội Cựu chiến binh tỉnh", hash("d")] },
          ],
        },
      ],
    },
    {
      heading: "Tính hạt giống và chọn mẫu",
      blocks: [
        { kind: "list", items: [`Hạt giống: ${hash("e")}`, "Mỗi người được chọn kèm ba người dự phòng"] },
        {
          kind: "table",
          caption: "Tệp công bố",
          columns: [
            { header: "Tệp", align: "left", width: 25 },
            { header: "Số dòng", align: "right", width: 20 },
            { header: "Mã băm (SHA-256)", align: "left", width: 130 },
          ],
          rows: [{ cells: ["frame.csv", "16.032", hash("f")] }, { cells: ["sample.csv", "3.120", hash("1")] }],
        },
      ],
    },
  ],
  conclusions: [
    "Việc chọn mẫu đúng trình tự đã công bố; ai cũng có thể tính lại từ các tệp trên.",
    "Danh sách người được hỏi chỉ giao cho đơn vị điều tra.",
  ],
  parties: [
    { party: "Đại diện Sở Nội vụ", position: "Phó Giám đốc", name: "Trần Thị Ổn" },
    { party: "Đại diện Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", name: "Nguyễn Ưỡng" },
    { party: "Đại diện Hội Cựu chiến binh tỉnh" },
  ],
  recipients: ["Các bên ký biên bản", "Lưu: VT, CCHC"],
  appendices: [],
};
