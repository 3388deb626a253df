import { describe, expect, it } from "vitest";
import { languageCookie, languageInAddress, languageOf } from "./language.ts";

const request = (address: string, cookie?: string) =>
  new Request(`http://localhost${address}`, { headers: cookie ? { cookie } : {} });

describe("languageOf", () => {
  it("is Vietnamese unless something else was chosen", () => {
    expect(languageOf(request("/"))).toBe("vi");
    expect(languageOf(request("/?lang=fr"))).toBe("vi");
    expect(languageOf(request("/", "lang=fr; a=b"))).toBe("vi");
  });

  it("takes the address before the cookie", () => {
    expect(languageOf(request("/?lang=en"))).toBe("en");
    expect(languageOf(request("/", "session=1; lang=en"))).toBe("en");
    expect(languageOf(request("/?lang=vi", "lang=en"))).toBe("vi");
  });

  it("is not misled by a cookie whose name ends in lang", () => {
    expect(languageOf(request("/", "slang=en"))).toBe("vi");
  });

  it("knows a choice only when the address makes one", () => {
    expect(languageInAddress(request("/?lang=en"))).toBe("en");
    expect(languageInAddress(request("/", "lang=en"))).toBeNull();
  });

  it("keeps the choice where the next request finds it", () => {
    const cookie = languageCookie("en").split(";")[0] ?? "";
    expect(languageOf(request("/", cookie))).toBe("en");
  });
});
