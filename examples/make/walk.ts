import type { ExampleWalk } from "../../src/survey/simulation/example-walk.ts";

/** How an example is walked: to the drawn sample, by a public event that never happened and three secret texts. */
export const drawnBy = (
  province: string,
  day: string,
  [home, front, veterans]: readonly [string, string, string],
): ExampleWalk => ({
  until: "draw",
  event: {
    name: `Giải đặc biệt xổ số kiến thiết ${province} mở thưởng ngày ${day} (sự kiện mô phỏng)`,
    text: "305718 (kết quả mô phỏng)",
  },
  parties: [
    { party: "Sở Nội vụ", text: `Sở Nội vụ: ${home}` },
    { party: "Ủy ban Mặt trận Tổ quốc Việt Nam", text: `Mặt trận: ${front}` },
    { party: "Hội Cựu chiến binh", text: `Cựu chiến binh: ${veterans}` },
  ],
});
