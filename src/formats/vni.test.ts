import { describe, expect, it } from "vitest";
import { decodeVni } from "./vni.ts";

const read = (western: string): string => decodeVni(Buffer.from(western, "latin1")).normalize("NFC");

describe("decodeVni", () => {
  it.each([
    ["Nguyeãn Thò Thuùy Haèng", "Nguyễn Thị Thúy Hằng"],
    ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
    ["THAØNH PHOÁ HOÀ CHÍ MINH", "THÀNH PHỐ HỒ CHÍ MINH"],
    ["Caáp giaáy chöùng nhaän quyeàn söû duïng ñaát", "Cấp giấy chứng nhận quyền sử dụng đất"],
    ["Ñaëng Vaên Kyõ, Lyù, Mî, Phuù Yeân", "Đặng Văn Kỹ, Lý, Mỵ, Phú Yên"],
    ["Ñôn vò: UBND xaõ Vaïn Höng; böôùc 1 æ", "Đơn vị: UBND xã Vạn Hưng; bước 1 ỉ"],
  ])("reads «%s»", (western, vietnamese) => {
    expect(read(western)).toBe(vietnamese);
  });

  it("reads every vowel under every tone", () => {
    const tones = ["", "ù", "ø", "û", "õ", "ï"];
    const roofs = ["â", "á", "à", "å", "ã", "ä"];
    const bowls = ["ê", "é", "è", "ú", "ü", "ë"];
    const under = (letters: readonly string[], signs: readonly string[]) =>
      letters.map((letter) => signs.map((sign) => read(letter + sign)).join("")).join(" ");
    expect(under(["a", "e", "o", "u", "ô", "ö"], tones)).toBe("aáàảãạ eéèẻẽẹ oóòỏõọ uúùủũụ ơớờởỡợ ưứừửữự");
    expect(under(["a", "e", "o"], roofs)).toBe("âấầẩẫậ êếềểễệ ôốồổỗộ");
    expect(under(["a"], bowls)).toBe("ăắằẳẵặ");
    expect(read("i í ì æ ó ò - y yù yø yû yõ î").replaceAll(" ", "")).toBe("iíìỉĩị-yýỳỷỹỵ");
    expect(read("AÂ AÊ Ô Ö Ñ Î EÄ")).toBe("Â Ă Ơ Ư Đ Ỵ Ệ");
  });

  it("keeps signs, and marks what VNI has no letter for", () => {
    expect(decodeVni(Uint8Array.of(0x93, 0x61, 0x94, 0x20, 0x96, 0xa0, 0xb0))).toBe("“a” – °");
    expect(decodeVni(Uint8Array.of(0x61, 0xdf, 0xff, 0x81))).toBe("a\uFFFD\uFFFD\uFFFD");
  });

  it("needs no memory between chunks", () => {
    const bytes = Buffer.from("Vieät Nam", "latin1");
    const halves = [bytes.subarray(0, 4), bytes.subarray(4)].map(decodeVni).join("");
    expect(halves.normalize("NFC")).toBe("Việt Nam");
  });
});
