import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { problem } from "../survey/problem.ts";
import { problemAnswers } from "./problem-answer.ts";

const unbuilt = mkdtempSync(join(tmpdir(), "opensipas-unbuilt-"));
const answer = problemAnswers({ buildDirectory: unbuilt });
afterAll(() => rmSync(unbuilt, { recursive: true, force: true }));

const trouble = problem("E-WEB-007", { field: `<b onclick="x('y')">&` });

describe("a problem as an answer", () => {
  it("is a page that can be read even where nothing is built, in the language asked for", async () => {
    const vietnamese = await answer(new Request("http://x/y"), trouble).text();
    expect(vietnamese).toContain('<html lang="vi">');
    expect(vietnamese).not.toContain("stylesheet");
    const english = await answer(new Request("http://x/y?lang=en"), trouble).text();
    expect(english).toContain("This could not be done");
  });

  it("shows what was typed as text, in a chip", async () => {
    const page = await answer(new Request("http://x/y"), trouble).text();
    expect(page).toContain('<span class="val">«&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;»</span>');
    expect(page).not.toContain("<b ");
  });

  it("leads back to the form on this site alone", async () => {
    const post = (url: string) => answer(new Request(url, { method: "POST" }), trouble).text();
    expect(await post("http://x/workspace/new?a=1&b=2")).toContain('href="/workspace/new?a=1&amp;b=2"');
    expect(await post("http://x//evil.example/")).not.toContain("evil");
    expect(await answer(new Request("http://x/workspace/new"), trouble).text()).not.toContain("/workspace/new");
    const file = (referer: string) => answer(new Request("http://x/f.csv", { headers: { referer } }), trouble).text();
    expect(await file("http://x/workspace/r/fieldwork?part=a")).toContain('href="/workspace/r/fieldwork?part=a"');
    expect(await file("http://evil.example/workspace/r")).not.toContain("/workspace/r");
    expect(await file("x")).not.toContain('href="x"');
  });

  it("is data for who asks for data", async () => {
    for (const request of [
      new Request("http://x/api/y"),
      new Request("http://x/y", { headers: { accept: "application/json" } }),
    ])
      expect(await answer(request, trouble).json()).toMatchObject({ code: "E-WEB-007", details: trouble.details });
  });
});
