import { describe, expect, it } from "vitest";
import { publishedFixture } from "./published.fixture.ts";
import { partShown } from "./published.ts";

describe("partShown", () => {
  it("is the part of that code, else the first", () => {
    expect(partShown(publishedFixture, "health-stations").title).toBe("13 Trạm Y tế");
    expect(partShown(publishedFixture, null).code).toBe("communes");
    expect(partShown(publishedFixture, "Health-Stations").code).toBe("communes");
    expect(partShown(publishedFixture, "").code).toBe("communes");
  });
});
