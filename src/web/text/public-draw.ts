import type { DrawCommitment } from "../../survey/draw/draw-view.ts";
import type { Language } from "../../survey/language.ts";

type Design = DrawCommitment["design"];

/** Words of the page that lets anyone check the draw. */
const vi = {
  title: "Kiểm tra việc chọn mẫu",
  lead: (sampled: string) =>
    `${sampled} người được hỏi do phép tính rút ra từ dàn mẫu đã chốt và một sự kiện công khai; không ai chọn bằng tay. Chạy lại phép tính sẽ ra đúng danh sách ấy.`,
  none: "Phần này hỏi người gặp tại chỗ theo chỉ tiêu nên không có việc rút mẫu để kiểm tra.",
  frame: "Dàn mẫu đã chốt trước khi rút",
  frameText: (persons: string) =>
    `${persons} người đủ điều kiện. Mã băm này được công bố trước sự kiện, nên dàn mẫu không thể đổi về sau.`,
  frameHash: "SHA-256 của dàn mẫu",
  commitments: "Cam kết của các bên",
  commitmentsText: "Mỗi bên nộp mã băm của một câu bí mật trước sự kiện, rồi mở câu ấy ra sau sự kiện.",
  noCommitments: "Không bên nào nộp cam kết; hạt giống lấy từ dàn mẫu và sự kiện.",
  party: "Bên",
  commitment: "Cam kết (SHA-256)",
  reveal: "Câu đã mở",
  event: "Sự kiện công khai",
  eventName: "Sự kiện",
  eventText: "Kết quả",
  seedTitle: "Hạt giống và kết quả",
  seedText: "Hạt giống là SHA-256 của mã băm dàn mẫu, kết quả sự kiện và các câu đã mở, mỗi thứ một dòng, theo thứ tự cam kết.",
  seed: "Hạt giống (seed)",
  design: "Cách rút",
  designs: {
    srs: "ngẫu nhiên đơn giản trong từng tầng",
    systematic: "cách đều trong từng tầng",
    staged: "nhiều giai đoạn",
  } as Readonly<Record<Design, string>>,
  algorithm: "Thuật toán",
  reserves: "Dự phòng",
  reservesText: (count: string) => `${count} người cho mỗi người được rút`,
  drawnOn: "Ngày rút",
  sampleHash: "SHA-256 của mẫu",
  repeat: "Tự chạy lại",
  repeatSteps: "Tải các tệp dưới đây vào một thư mục, rồi chạy hai lệnh:",
  repeatResult: "Lệnh thứ hai phải in ra đúng mã SHA-256 của mẫu ghi ở trên. Khác một chữ là có sai lệch.",
  repeatSipas: "Có cài OpenSIPAS thì chạy:",
  script: "Đoạn mã Python (60 dòng)",
  scriptFile: "Đoạn mã, Python 3, không cần thư viện",
  sizesFile: "Cỡ mẫu theo tầng",
  frameFile: "Dàn mẫu: mã người và tầng, không có thông tin cá nhân",
  sampleFile: "Mẫu đã công bố, để so với kết quả chạy lại",
  frameMissing: "Dàn mẫu không kèm trong bản phát hành này. Đề nghị cơ quan thực hiện cung cấp tệp có mã băm ghi ở trên.",
  sizes: "Cỡ mẫu theo tầng",
  sizesCaption: (strata: number, total: string) => `${strata} tầng, tổng ${total} người`,
  stratum: "Tầng",
  size: "Cỡ mẫu",
};

export type DrawText = typeof vi;

const en: DrawText = {
  title: "Check of the draw",
  lead: (sampled) =>
    `The ${sampled} people asked were drawn by computation from the frozen frame and a public event; nobody picked them by hand. Running it again gives the same list.`,
  none: "In this part people were met on site up to a quota, so there is no draw to check.",
  frame: "The frame, frozen before the draw",
  frameText: (persons) =>
    `${persons} eligible people. This hash was published before the event, so the frame cannot have been changed later.`,
  frameHash: "SHA-256 of the frame",
  commitments: "Commitments of the parties",
  commitmentsText: "Each party deposits the hash of a secret sentence before the event, and reveals the sentence after it.",
  noCommitments: "No party deposited a commitment; the seed comes from the frame and the event.",
  party: "Party",
  commitment: "Commitment (SHA-256)",
  reveal: "Revealed sentence",
  event: "Public event",
  eventName: "Event",
  eventText: "Result",
  seedTitle: "Seed and result",
  seedText:
    "The seed is the SHA-256 of the frame's hash, the event's result and the revealed sentences, one a line, in the order of the commitments.",
  seed: "Seed",
  design: "Design",
  designs: { srs: "simple random within each stratum", systematic: "systematic within each stratum", staged: "in stages" },
  algorithm: "Algorithm",
  reserves: "Reserves",
  reservesText: (count) => `${count} for each person drawn`,
  drawnOn: "Drawn on",
  sampleHash: "SHA-256 of the sample",
  repeat: "Run it yourself",
  repeatSteps: "Save the files below in one folder and run two commands:",
  repeatResult:
    "The second command must print exactly the SHA-256 of the sample given above. One different character means a difference.",
  repeatSipas: "With OpenSIPAS installed, run:",
  script: "The Python script (60 lines)",
  scriptFile: "The script, Python 3, no libraries",
  sizesFile: "Sizes by stratum",
  frameFile: "The frame: unit codes and strata, no personal data",
  sampleFile: "The published sample, to compare with what comes out",
  frameMissing: "The frame is not part of this release. Ask the body in charge for the file with the hash given above.",
  sizes: "Sizes by stratum",
  sizesCaption: (strata, total) => `${strata} strata, ${total} people in all`,
  stratum: "Stratum",
  size: "Size",
};

export const drawText: Readonly<Record<Language, DrawText>> = { vi, en };
