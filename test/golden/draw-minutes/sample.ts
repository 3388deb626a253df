import type { DrawnPart } from "../../../src/survey/draw/compose-minutes.ts";

const hash = (letter: string): string => `${letter}0123456789abcde`.repeat(4);

const row = (order: number, unitId: string, role: "sample" | "reserve") => ({ order, unitId, key: hash("9"), role });

const signature = { reason: "", by: null, at: null, subject: null };

/** A draw of two communes by three parties, one of whom refused to sign; all of it is made up. */
export const drawnPart: DrawnPart = {
  round: {
    area: "Huyện Vạn Ninh, tỉnh Khánh Hòa",
    leadBody: "Phòng Nội vụ",
    issuingBody: "Ủy ban nhân dân huyện Vạn Ninh",
    planNumber: "1982/KH-UBND",
    planDate: "2023-06-07",
    year: 2023,
    simulated: true,
  },
  partTitle: "UBND các xã",
  frameHash: hash("a"),
  strata: [
    { stratum: "van-gia/tu-phap", agencyName: "UBND thị trấn Vạn Giã", fieldName: "Tư pháp", units: 1200, size: 40 },
    { stratum: "van-gia/khac", agencyName: "UBND thị trấn Vạn Giã", fieldName: "Khác", units: 786, size: 20 },
    { stratum: "xuan-son/tu-phap", agencyName: "UBND xã Xuân Sơn", fieldName: "Tư pháp", units: 663, size: 60 },
    { stratum: "xuan-son/gt-xd", agencyName: "UBND xã Xuân Sơn", fieldName: "Giao thông, Xây dựng", units: 0, size: 0 },
  ],
  commitment: {
    ...{ eventAt: null, clock: null, number: 1, cancelled: [] },
    eventName: "Giải đặc biệt xổ số kiến thiết Khánh Hòa, mở thưởng ngày 25/6/2023",
    design: "srs",
    algorithm: "opensipas-draw 1",
    reserves: 3,
    committedBy: "Nguyễn Văn A",
    committedAt: "2023-06-22T02:00:00.000Z",
    parties: ["Phòng Nội vụ", "Ủy ban MTTQ Việt Nam huyện", "Hội Cựu chiến binh huyện"].map((party, at) => ({
      party,
      commitment: hash("bcd"[at] ?? "b"),
      reveal: ["gió nồm đầu mùa", "thuyền về bến Vạn Giã", "đèo Cả sáng nay"][at] ?? "",
      failedHash: null,
      excused: null,
      committed: { by: "Nguyễn Văn A", at: "2023-06-22T02:00:00.000Z", as: at === 0 ? ("own" as const) : ("for" as const) },
      revealed: {
        by: ["Nguyễn Văn A", "Võ Thị Ổn", "Lê Văn Ưỡng"][at] ?? "",
        at: "2023-06-25T10:30:00.000Z",
        as: "own" as const,
      },
      speaker: null,
    })),
  },
  ceremony: {
    next: "sign",
    entries: ["Nguyễn Văn A", "Trần Thị Ổn"].map((by) => ({ by, at: "2023-06-25T10:15:00.000Z", text: "482915" })),
    eventText: "XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915",
    agreedAt: "2023-06-25T10:15:00.000Z",
    signatures: [
      {
        ...signature,
        body: "Phòng Nội vụ",
        state: "signed",
        by: "Nguyễn Văn A",
        at: "2023-06-25T10:40:00.000Z",
        subject: hash("f"),
      },
      { ...signature, body: "Ủy ban MTTQ Việt Nam huyện", state: "refused", reason: "chưa nhận được tệp dàn mẫu" },
      { ...signature, body: "Hội Cựu chiến binh huyện", state: "waiting" },
    ],
    signsFor: null,
    changedAt: "2023-06-25T10:40:00.000Z",
  },
  result: {
    eventText: "XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915",
    seed: hash("e"),
    sampleHash: hash("f"),
    sampled: 120,
    reserves: 360,
    drawnBy: "Nguyễn Văn A",
    drawnAt: "2023-06-25T10:31:00.000Z",
  },
  ends: [
    { stratum: "van-gia/khac", units: 786, rows: [row(1, "VG-00146", "sample"), row(1, "VG-00007", "reserve")] },
    { stratum: "xuan-son/tu-phap", units: 663, rows: [row(60, "XS-00510", "sample"), row(1, "XS-00101", "reserve")] },
  ],
};

const stage = { seed: hash("7"), frameHash: hash("6"), columns: { size: null, sort: [] } };

/** The same parties at a draw in stages; made up, too. */
export const stagedPart: DrawnPart = {
  ...drawnPart,
  ...{ partTitle: "Chọn tỉnh, xã", strata: [], ends: [] },
  commitment: { ...drawnPart.commitment, design: "staged" },
  staged: {
    ...{ rows: 136, sizeColumn: "Số hộ" },
    stages: [
      { name: "Vùng", design: "all", take: 1 },
      { name: "Tỉnh", design: "srs", take: 25, isShare: true },
      { name: "Xã", design: "pps", take: 2, sort: ["Loại xã"] },
    ],
    expected: [
      { name: "Vùng", units: 3, expected: 3, least: 1, most: 1 },
      { name: "Tỉnh", units: 17, expected: 4.5, least: 0.2, most: 0.3333 },
      { name: "Xã", units: 136, expected: 9, least: 0.03, most: 0.12 },
    ],
    outcomes: [
      { ...stage, name: "Vùng", design: "srs", units: 3, sampled: 3, reserves: 0, sampleHash: hash("1") },
      { ...stage, name: "Tỉnh", design: "srs", units: 17, sampled: 5, reserves: 0, sampleHash: hash("2") },
      { ...stage, name: "Xã", design: "pps", units: 40, sampled: 10, reserves: 10, sampleHash: hash("3") },
    ],
  },
};
