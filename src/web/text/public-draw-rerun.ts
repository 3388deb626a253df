import type { Language } from "../../survey/language.ts";

/** Words of running the draw again in the visitor's own browser. */
const vi = {
  title: "Chạy lại việc chọn mẫu",
  lead: "Trình duyệt tải dàn mẫu và mẫu đã công bố, tự tính lại từng bước trên máy này rồi so hai danh sách. Không có gì được gửi đi.",
  leadByHash:
    "Trình duyệt tải dàn mẫu, tự tính lại từng bước trên máy này rồi so với các mã băm đã công bố. Không có gì được gửi đi.",
  steps: { frame: "Dàn mẫu", commitments: "Cam kết của các bên", seed: "Hạt giống", sample: "Mẫu và dự phòng" },
  brokenHere: "khác ở bước này",
  notReached: "chưa tính đến",
  run: "Chạy lại trên máy này",
  again: "Chạy lại lần nữa",
  stop: "Dừng",
  running: (done: string, units: string) => `Đang tính khóa: ${done} trên ${units} người`,
  reading: "Đang tải tệp",
  stopped: "Đã dừng. Chưa so được gì.",
  matches: (sampled: string) => `${sampled} trên ${sampled} người khớp`,
  stagesMatch: (units: string) => `${units} trên ${units} đơn vị của giai đoạn cuối khớp`,
  stagesMatchText: "Mã băm danh sách, các cam kết, hạt giống và mẫu của từng giai đoạn cũng khớp từng chữ với bản đã công bố.",
  matchesText: (reserves: string) =>
    `Mã băm dàn mẫu, các cam kết, hạt giống và ${reserves} người dự phòng theo thứ tự cũng khớp từng chữ với bản đã công bố.`,
  differs: (same: string, total: string) => `${same} trên ${total} người khớp`,
  row: (row: string) => `Dòng đầu tiên khác nhau trong tệp mẫu: dòng ${row}`,
  expected: "Tính lại được",
  inFile: "Trong tệp",
  published: "Đã công bố",
  computed: "Tính được trên máy này",
  noRow: "không có dòng này",
  frame: "Dàn mẫu tải về không phải dàn mẫu đã chốt",
  seed: "Hạt giống tính lại khác hạt giống đã công bố",
  commitment: (party: string) => `Câu của ${party} không khớp mã băm đã cam kết`,
  sampleHash: "Mã băm của mẫu khác mã đã công bố",
  above: "Mẫu của lần chọn trước tải về khác mã đã công bố",
  notDrawn: "Danh sách có người ngoài các đơn vị đã chọn",
  stage: (name: string) => `Mẫu của giai đoạn «${name}» khác mã đã công bố`,
  algorithm: (name: string) =>
    `Trang này chưa biết thuật toán «${name}». Tải các tệp ở dưới và chạy bằng bản OpenSIPAS của đợt này.`,
  unreadable: "Không đọc được dàn mẫu tải về",
  noFile: (href: string, status: string) => `Không tải được ${href} (trả lời ${status}). Kiểm tra kết nối rồi chạy lại.`,
  broke: "Trình duyệt này không chạy được phép tính. Dùng đoạn mã Python ở dưới.",
  whom: (body: string) => `Tải lại trang và chạy lần nữa. Vẫn khác thì gửi phần này cho ${body}, cơ quan chủ trì đợt khảo sát.`,
};

export type RerunText = typeof vi;

const en: RerunText = {
  title: "Run the draw again",
  lead: "The browser loads the published frame and sample, computes every step anew on this machine and compares the two lists. Nothing is sent anywhere.",
  leadByHash:
    "The browser loads the frame, computes every step anew on this machine and compares it with the published hashes. Nothing is sent anywhere.",
  steps: { frame: "Frame", commitments: "Commitments of the parties", seed: "Seed", sample: "Sample and reserves" },
  brokenHere: "differs at this step",
  notReached: "not reached",
  run: "Run it on this machine",
  again: "Run it once more",
  stop: "Stop",
  running: (done, units) => `Computing keys: ${done} of ${units} people`,
  reading: "Loading the files",
  stopped: "Stopped. Nothing has been compared yet.",
  matches: (sampled) => `${sampled} of ${sampled} people match`,
  stagesMatch: (units) => `${units} of ${units} units of the last stage match`,
  stagesMatchText:
    "The list's hash, the commitments, the seed and the sample of every stage match the published ones to the letter as well.",
  matchesText: (reserves) =>
    `The frame's hash, the commitments, the seed and the ${reserves} reserves in their order match the published ones to the letter as well.`,
  differs: (same, total) => `${same} of ${total} people match`,
  row: (row) => `First differing row of the sample file: row ${row}`,
  expected: "Computed anew",
  inFile: "In the file",
  published: "Published",
  computed: "Computed on this machine",
  noRow: "there is no such row",
  frame: "The frame that was loaded is not the one that was frozen",
  seed: "The seed computed anew differs from the published one",
  commitment: (party) => `The sentence of ${party} does not match the hash it committed`,
  sampleHash: "The hash of the sample differs from the published one",
  above: "The sample of the draw before differs from the published hash",
  notDrawn: "The list has persons outside the units drawn",
  stage: (name) => `The sample of stage «${name}» differs from the published hash`,
  algorithm: (name) =>
    `This page does not know the algorithm «${name}». Load the files below and run them with the OpenSIPAS of this round.`,
  unreadable: "The frame that was loaded cannot be read",
  noFile: (href, status) => `${href} could not be loaded (answer ${status}). Check the connection and run again.`,
  broke: "This browser cannot run the computation. Use the Python script below.",
  whom: (body) => `Reload the page and run again. If it still differs, send this to ${body}, the body in charge of the round.`,
};

export const rerunText: Readonly<Record<Language, RerunText>> = { vi, en };
