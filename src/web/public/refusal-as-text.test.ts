import { data } from "react-router";
import { describe, expect, it } from "vitest";
import { problem } from "../../survey/problem.ts";
import { fail } from "../../survey/result.ts";
import { valueOrPage } from "../value-or-page.ts";
import { refusalAsText } from "./refusal-as-text.ts";

const refused = () => Promise.resolve(valueOrPage<Response>(fail(problem("E-REPORT-001", { round: "vn" }))));

describe("refusalAsText", () => {
  it("says in the visitor's language why there is no file, with the status of the problem", async () => {
    const answer = await refusalAsText("vi", async () => refused());
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toBe("Đợt «vn» chưa công bố kết quả. E-REPORT-001\n");
    expect(await (await refusalAsText("en", async () => refused())).text()).toMatch(/not been published/);
  });

  it("lets a file through as it is", async () => {
    const file = new Response("a,b\n");
    expect(await refusalAsText("vi", async () => file)).toBe(file);
  });

  it("leaves what it does not know to those who do", async () => {
    await expect(refusalAsText("vi", () => Promise.reject(new Error("x")))).rejects.toThrow("x");
    await expect(refusalAsText("vi", () => Promise.reject(data("other", { status: 500 })))).rejects.toMatchObject({
      data: "other",
    });
  });
});
