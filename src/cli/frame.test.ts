import { afterAll, describe, expect, it } from "vitest";
import { openFolder } from "./process.testing.ts";

const folder = openFolder();
afterAll(() => folder.remove());

describe("sipas frame, which runs in a process with less room for young objects", () => {
  it("gives back what that process says and how it ended", () => {
    const help = folder.run("frame", "--help");
    expect([help.code, help.stderr]).toEqual([0, ""]);
    expect(help.stdout).toContain("sipas frame import");
    const wrong = folder.run("frame", "import");
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("E-");
  });
});
