import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviceWords } from "./device.ts";

describe("a device in words", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
      "Chrome 126 · Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0",
      "Edge 120 · Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 coc_coc_browser/109.0 Chrome/109.0 Safari/537.36",
      "Cốc Cốc 109 · Windows",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605 (KHTML, like Gecko) Version/17.1 Safari/605",
      "Safari 17 · macOS",
    ],
    ["Mozilla/5.0 (Linux; Android 13; SM-A546E) AppleWebKit/537.36 Chrome/115.0 Mobile Safari/537.36", "Chrome 115 · Android"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox 128 · Linux"],
    ["curl/8.0", ""],
  ])("%s", (userAgent, words) => {
    expect(deviceWords(userAgent)).toBe(words);
  });

  it("is short whatever is sent", () => {
    fc.assert(
      fc.property(fc.string(), (sent) => {
        expect(deviceWords(`${sent} Chrome/1 Windows`).length).toBeLessThan(200);
      }),
    );
  });
});
