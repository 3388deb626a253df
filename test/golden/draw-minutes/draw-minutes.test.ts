import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../src/formats/docx.ts";
import { composeMinutes } from "../../../src/survey/document/compose-minutes.ts";
import { drawMinutes } from "../../../src/survey/draw/compose-minutes.ts";
import { wordOutline, wordPart } from "../report/outline.ts";
import { drawnPart, stagedPart } from "./sample.ts";

const outline = async (part = drawnPart): Promise<string> =>
  wordOutline(wordPart(await writeDocx(composeMinutes(drawMinutes(part))), "word/document.xml"));

describe("the minutes of a draw as Word", () => {
  it("say what they said, laid out as they were", async () => {
    await expect(await outline()).toMatchFileSnapshot("../expected/draw-minutes.txt");
  });

  it("hold every hash, the seed, the algorithm, and the first and last unit", async () => {
    const said = await outline();
    const { frameHash, result, commitment } = drawnPart;
    const hashes = [frameHash, result.seed, result.sampleHash, ...commitment.parties.map((party) => party.commitment ?? "")];
    for (const hash of hashes) expect(said.replaceAll(/[\s/]/g, ""), hash).toContain(hash);
    for (const text of ["opensipas-draw 1", "VG-00146", "XS-00510", "từ chối ký; lý do: chưa nhận được tệp dàn mẫu"])
      expect(said).toContain(text);
    expect(said).not.toContain("XS-00101");
  });

  it("tell the substitution rate once somebody was replaced", async () => {
    expect(await outline({ ...drawnPart, replaced: 6 })).toContain("đã thay 6 trên 120 người (5,0\u00a0%)");
  });

  it("tell of a draw in stages what each stage took, with the hash of its sample", async () => {
    const said = await outline(stagedPart);
    for (const text of [
      "lấy tất cả",
      "25 % mỗi đơn vị cấp trên",
      "cách đều, tỷ lệ quy mô, 2 trong mỗi đơn vị cấp trên, xếp theo «Loại xã»",
    ])
      expect(said).toContain(text);
    for (const { sampleHash } of stagedPart.staged?.outcomes ?? []) expect(said.replaceAll(/[\s/]/g, "")).toContain(sampleHash);
    expect(said).toContain("tổng cột «Số hộ»");
    expect(said).not.toContain("dự phòng theo đúng thứ tự");
  });

  it("do without parties", async () => {
    const said = await outline({ ...drawnPart, commitment: { ...drawnPart.commitment, parties: [] } });
    expect(said).toContain("Không bên nào gửi câu bí mật");
  });
});
