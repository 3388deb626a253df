import { describe, expect, it } from "vitest";
import { drawFile, fileHref, filesEndingIn, formatBytes, formatName, tableFile } from "./files.ts";
import { publishedFixture } from "./published.fixture.ts";
import { sizesFile } from "./sizes-file.ts";

describe("files of a release", () => {
  it("writes sizes as file managers do", () => {
    expect(formatBytes(512, "vi")).toBe("512 B");
    expect(formatBytes(1500, "vi")).toBe("1,5 KB");
    expect(formatBytes(41_200, "vi")).toBe("41 KB");
    expect(formatBytes(4_812_345, "vi")).toBe("4,8 MB");
    expect(formatBytes(4_812_345, "en")).toBe("4.8 MB");
  });

  it("names the format by the ending", () => {
    expect(formatName({ name: "bao-cao.final.docx" })).toBe("DOCX");
  });

  it("escapes a name in its address", () => {
    expect(fileHref(publishedFixture, { name: "bảng số liệu.csv" })).toBe(
      "/results/van-ninh-2023/files/b%E1%BA%A3ng%20s%E1%BB%91%20li%E1%BB%87u.csv",
    );
  });

  it("finds the files of a kind and of a part", () => {
    const csv = filesEndingIn(publishedFixture, ".csv");
    expect(csv.map(({ name }) => name)).toEqual(["chi-so.csv", "communes-frame.csv", "communes-sample.csv"]);
    expect(drawFile(publishedFixture, "communes", "frame")?.name).toBe("communes-frame.csv");
    expect(drawFile(publishedFixture, "health-stations", "frame")).toBeUndefined();
    expect(tableFile(publishedFixture)?.name).toBe("chi-so.csv");
    expect(tableFile({ ...publishedFixture, files: csv.slice(1) })).toBeUndefined();
  });
});

describe("sizesFile", () => {
  it("is what the script reads: header, LF, RFC 4180 quotes", () => {
    const sizes = [
      { stratum: "Vạn Giã", size: 30 },
      { stratum: 'a "b", c', size: 0 },
    ];
    expect(sizesFile(sizes)).toBe('stratum,n\nVạn Giã,30\n"a ""b"", c",0\n');
  });
});
