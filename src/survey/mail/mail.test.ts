import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAddress, normaliseAddress } from "./address.ts";
import { mailHtml } from "./mail-html.ts";
import { nextTry } from "./next-try.ts";

describe("the waits between tries", () => {
  it("grow, and end within three days", () => {
    const waits: number[] = [];
    for (let tries = 1, wait = nextTry(tries); wait !== null; tries++, wait = nextTry(tries)) waits.push(wait);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBe(60);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(3 * 24 * 3600);
  });
});

describe("an address", () => {
  it.each(["lan.nguyen@khanhhoa.gov.vn", "a@b.vn", "ubnd+sipas@xa-van-thanh.gov.vn"])("%s is one", (text) => {
    expect(isAddress(text)).toBe(true);
  });

  it.each([
    "",
    "lan",
    "lan@khanhhoa",
    "a@b.vn, c@d.vn",
    "Lan <a@b.vn>",
    "a@b.vn\r\nBcc: c@d.vn",
    "a b@c.vn",
    `${"a".repeat(65)}@b.vn`,
    `a@${"b".repeat(260)}.vn`,
  ])("«%s» is none", (text) => {
    expect(isAddress(text)).toBe(false);
  });

  it("is compared in small letters without the spaces around it", () => {
    expect(normaliseAddress("  Lan@KhanhHoa.gov.vn ")).toBe("lan@khanhhoa.gov.vn");
  });
});

describe("the HTML of a message", () => {
  it("keeps paragraphs and lines, and makes links of addresses", () => {
    const html = mailHtml("Kính gửi Sở Nội vụ\n\n1. Lập dàn mẫu\n2. Chọn mẫu\n\nXem tại http://sipas.vn/workspace/x?a=1&b=2.");
    expect(html).toContain("<p>Kính gửi Sở Nội vụ</p>");
    expect(html).toContain("1. Lập dàn mẫu<br>\n2. Chọn mẫu");
    expect(html).toContain(
      '<a href="http://sipas.vn/workspace/x?a=1&amp;b=2">http://sipas.vn/workspace/x?a=1&amp;b=2</a>.</p>',
    );
  });

  it("lets no text of a person become markup", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const tags = mailHtml(text).match(/<[^>]*>/g) ?? [];
        const known = /^<(!doctype html|html lang="vi"|body style="[^"]*"|\/?p|br|\/body|\/html|a href="[^"<>]*"|\/a)>$/;
        expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      }),
    );
    expect(mailHtml('<script>"&')).toContain("<p>&lt;script&gt;&quot;&amp;</p>");
  });
});
