import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import { problem } from "../../survey/problem.ts";
import { ErrorPage } from "./error-page.tsx";
import { LanguageProvider } from "./language.tsx";

/** What React Router makes of `throw data(…, { status })`. */
const response = (status: number, data: unknown) => ({ status, statusText: "", internal: false, data });

const shown = (error: unknown) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <LanguageProvider language="vi">
        <ErrorPage error={error} />
      </LanguageProvider>
    </MemoryRouter>,
  );

describe("ErrorPage", () => {
  it("shows the problem with its code at the end", () => {
    const markup = shown(response(404, { problems: [problem("E-REPORT-001", { round: "vn" })] }));
    expect(markup).toContain("<h1>Không tìm thấy trang này</h1>");
    expect(markup).toMatch(/«vn»<\/span>.*<span class="code">E-REPORT-001<\/span>/);
  });

  it("says what may be wrong where no problem is named", () => {
    expect(shown(response(404, { problems: [] }))).toContain("Địa chỉ có thể đã gõ sai");
  });

  it("tells of a refusal as one, not as a page that is missing", () => {
    const markup = shown(response(403, { problems: [problem("E-PEOPLE-001", { action: "importFrame" })] }));
    expect(markup).toContain("<h1>Chưa mở được trang này</h1>");
  });

  it("gives nothing of an unexpected failure away but a code and its time", () => {
    const markup = shown(new Error("password=hunter2 at /srv/app"));
    expect(markup).toContain("E-WEB-004");
    expect(markup).not.toContain("hunter2");
    expect(markup).toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
  });

  it("ignores data that is no list of problems", () => {
    for (const data of [null, "text", { problems: "x" }, { problems: [{ code: "E-NONE-1" }, 3] }])
      expect(shown(response(404, data))).toContain("Địa chỉ có thể đã gõ sai");
  });
});
