import { expect, test } from "vitest";
import { answersIn, carried, previewHref } from "./preview-walk.ts";

test("answers come from the address and go into the next one", () => {
  const answers = answersIn(new URLSearchParams("mode=web&a.trips=2&a.channel=posted&a.channel=internet&a.sex="));
  expect(answers).toEqual({ trips: "2", channel: ["posted", "internet"], sex: [] });
  expect(previewHref({ mode: "web" }, answers)).toBe("?mode=web&a.trips=2&a.channel=posted&a.channel=internet");
  expect(carried(answers, ["channel"])).toEqual([["a.trips", "2"]]);
});
