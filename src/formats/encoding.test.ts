import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode, encodeVni } from "./encoding.testing.ts";
import { type Encoding, encodingSamples, findEncoding } from "./encoding.ts";
import { isSyllable, plausibility } from "./syllable.ts";
import { readRows, readText } from "./table.testing.ts";
import { readTable } from "./table.ts";
import { decodeTcvn3, restoreCapitals } from "./tcvn3.ts";

const csv = "Mã hồ sơ,Họ và tên,Thủ tục\nH1,Nguyễn Thị Thuý Hằng,Đăng ký kết hôn\nH2,Đỗ Quốc Vượng,Cấp giấy phép xây dựng\n";
const cells = csv
  .trimEnd()
  .split("\n")
  .map((line) => line.split(","));

describe("findEncoding", () => {
  const utf16 = Buffer.from(csv, "utf16le");
  const files: readonly (readonly [string, Encoding, Buffer])[] = [
    ["UTF-8", "UTF-8", Buffer.from(csv)],
    ["UTF-8 with mark", "UTF-8", Buffer.from(`\uFEFF${csv}`)],
    ["UTF-16LE with mark", "UTF-16LE", Buffer.from(`\uFEFF${csv}`, "utf16le")],
    ["UTF-16BE with mark", "UTF-16BE", Buffer.from(`\uFEFF${csv}`, "utf16le").swap16()],
    ["UTF-16LE without", "UTF-16LE", utf16],
    ["UTF-16BE without", "UTF-16BE", Buffer.from(utf16).swap16()],
    ["Windows-1258", "Windows-1258", encode(csv, "Windows-1258")],
    ["TCVN3", "TCVN3 (ABC)", encode(csv, "TCVN3 (ABC)")],
    ["VNI", "VNI", encodeVni(csv)],
  ];

  it.each(files)("%s", async (_, encoding, bytes) => {
    expect(findEncoding(bytes).encoding).toBe(encoding);
    const { source, rows } = await readRows({ name: "a.csv", bytes });
    expect(source).toMatchObject({ kind: "csv", encoding, header: cells[0] });
    expect(rows).toEqual(cells.slice(1));
  });

  it("keeps its evidence", () => {
    expect(findEncoding(encode(csv, "TCVN3 (ABC)")).evidence).toMatch(
      /^TCVN3 \(ABC\): (\d+)\/\1(; (VNI|Windows-1258): \d+\/\d+){2}$/,
    );
    expect(findEncoding(Buffer.from("Mã")).evidence).toBe("1 UTF-8");
  });

  it.each(files)("shows %s in every encoding, and right in its own", (_, encoding, bytes) => {
    const samples = encodingSamples(bytes);
    expect(samples).toHaveLength(6);
    expect(samples.find((sample) => sample.encoding === encoding)?.text).toContain("Mã hồ sơ,Họ và tên,Thủ tục");
    expect(samples.filter(({ text }) => text.includes("Mã hồ sơ"))).toHaveLength(1);
  });

  it("finds Vietnamese that begins only after a megabyte of plain text", async () => {
    const plain = "H1,khong dau,x\n".repeat(100_000);
    const bytes = Buffer.concat([Buffer.from(`a,b,c\n${plain}`), encode("H2,Đỗ Quốc Vượng,x\n", "TCVN3 (ABC)")]);
    const { rows } = await readRows({ name: "a.csv", bytes });
    expect(rows.at(-1)).toEqual(["H2", "Đỗ Quốc Vượng", "x"]);
  });

  it("is not misled by a letter cut at the end of the sample", () => {
    const bytes = Buffer.from("Nguyễn");
    expect(findEncoding(bytes.subarray(0, bytes.indexOf(0xe1) + 2)).encoding).toBe("UTF-8");
  });

  it("says where the first strange letter stands when nothing fits", async () => {
    const bytes = Buffer.from("a,b\n1,Préfecture générée\n2,éééé\n", "latin1");
    const table = await readTable({ name: "lạ.csv", bytes });
    expect(table).toMatchObject({
      ok: false,
      problems: [
        { code: "E-FRAME-023", details: { file: "lạ.csv", row: 2, value: "1,Pr\uFFFDfecture g\uFFFDn\uFFFDr\uFFFDe" } },
      ],
    });
  });
});

describe("TCVN3", () => {
  it("has every small letter and the seven capitals without tone", () => {
    const all = decodeTcvn3(Uint8Array.from({ length: 256 }, (_, code) => code));
    const lower = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
    for (const letter of [...lower, ..."ĂÂÊÔƠƯĐ"]) expect(all).toContain(letter);
    expect(new Set(all.replace(/\uFFFD/g, "")).size).toBe(128 + lower.length + 7);
  });

  it.each([
    ["TỉNH HậU GIANG", "TỈNH HẬU GIANG"],
    ["Hà NộI", "HÀ NỘI"],
    ["Lê Hà", "Lê Hà"],
    ["Đỗ", "Đỗ"],
    ["Tỉnh Hậu Giang", "Tỉnh Hậu Giang"],
  ])("capitals of %s", (text, expected) => {
    expect(restoreCapitals(text)).toBe(expected);
  });

  it("comes back from its bytes for any Vietnamese words", async () => {
    const words = fc.array(fc.constantFrom("nguyễn", "thị", "đường", "khuyến", "nghị", "quyết", "hưởng", "lắng", "ý"), {
      minLength: 3,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom("TCVN3 (ABC)" as const, "Windows-1258" as const), async (list, encoding) => {
        const row = list.join(" ");
        expect(await readText(encode(`tên,mã\n${row},1\n`, encoding))).toEqual([
          ["tên", "mã"],
          [row, "1"],
        ]);
      }),
    );
  });
});

describe("isSyllable", () => {
  it.each(["nguyễn", "khuỷu", "quốc", "nghiêng", "ý", "Đắk", "giếng", "hoà", "thuý", "ƯỚC", "gì", "quý"])(
    "takes %s",
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );
  it.each(["néi", "µ", "hµng", "fõ", "ngữễ", "tr­êng", "été"])("refuses %s", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
  it("counts only words outside ASCII", () => {
    expect(plausibility("abc Hà Nội fõ 123")).toEqual({ words: 3, syllables: 2 });
  });
});
