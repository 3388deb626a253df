import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import type { Language } from "../../survey/language.ts";
import type { StageStatus } from "../../survey/plan/overview.ts";
import { problem } from "../../survey/problem.ts";
import type { Figure } from "../../survey/report/snapshot.ts";
import { stages } from "../../survey/stage.ts";
import { Badge, StageBadge } from "./badge.tsx";
import { Button, ButtonLink } from "./button.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import { DataTable, type Sorting } from "./data-table.tsx";
import { Emphasised } from "./emphasised.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Field, SelectField } from "./field.tsx";
import { FigureValue, Interval } from "./figure.tsx";
import { KpiBand } from "./kpi.tsx";
import { LanguageProvider } from "./language.tsx";
import { Native } from "./native.tsx";
import { ProblemList } from "./problem.tsx";
import { Progress } from "./progress.tsx";
import { Steps } from "./steps.tsx";
import { WorkspacePage } from "./workspace-page.tsx";

const shown = (node: ReactNode, language: Language = "vi", address = "/") =>
  renderToStaticMarkup(
    <MemoryRouter initialEntries={[address]}>
      <LanguageProvider language={language}>{node}</LanguageProvider>
    </MemoryRouter>,
  );

const figure = (parts: Partial<Figure>): Figure => ({
  ...{ value: 84.625, se: 1, ciLow: 82.6, ciHigh: 86.625, n: 60, valid: 60, flag: "ok" },
  ...parts,
});
const withheld = (flag: Figure["flag"]) => figure({ value: null, se: null, ciLow: null, ciHigh: null, valid: null, flag });

describe("FigureValue", () => {
  it("rounds half-up and writes the comma of Vietnamese", () => {
    expect(shown(<FigureValue figure={figure({})} minimum={10} />)).toBe('<span class="num">84,63</span>');
    expect(shown(<FigureValue figure={figure({})} minimum={10} decimals={1} />, "en")).toBe('<span class="num">84.6</span>');
  });

  it("marks a figure that few answered", () => {
    expect(shown(<FigureValue figure={figure({ flag: "few" })} minimum={10} />)).toContain("ít phiếu");
  });

  it("is never empty and never 0 where it is withheld, and says why", () => {
    expect(shown(<FigureValue figure={withheld("suppressed")} minimum={10} />)).toBe('<span class="supp">dưới 10 phiếu</span>');
    expect(shown(<FigureValue figure={withheld("complementary")} minimum={10} />)).toContain(">che kèm</span>");
    expect(shown(<FigureValue figure={withheld("empty")} minimum={10} />)).toContain("không có câu trả lời");
    expect(shown(<FigureValue figure={withheld("suppressed")} minimum={12} />, "en")).toContain("fewer than 12");
  });

  it("gives no interval to a withheld figure", () => {
    expect(shown(<Interval figure={withheld("suppressed")} />)).toBe("");
    expect(shown(<Interval figure={figure({})} />)).toContain("82,60 – 86,63");
  });
});

describe("ProblemList", () => {
  const problems = [problem("E-REPORT-001", { round: "vn-2023" }), problem("E-SYSTEM-001", { file: "a.csv", reason: "x" })];

  it("sets the offending value in a chip and the code at the end", () => {
    const markup = shown(<ProblemList problems={problems} />);
    expect(markup).toContain('<span class="val">«vn-2023»</span>');
    expect(markup).toMatch(/kết quả\. <span class="code">E-REPORT-001<\/span>/);
    expect(markup).toContain("Có 2 việc cần sửa");
    expect(markup).toContain('role="alert"');
  });

  it("shows nothing when there is no problem", () => {
    expect(shown(<ProblemList problems={[]} />)).toBe("");
  });

  it("writes values as text, whatever they hold", () => {
    const markup = shown(<ProblemList problems={[problem("E-REPORT-001", { round: "<script>" })]} />);
    expect(markup).toContain("«&lt;script&gt;»");
  });
});

describe("Field", () => {
  it("ties label, hint and problem to the input", () => {
    const markup = shown(
      <Field name="round" label="Mã đợt" hint="Chữ thường" problem={problem("E-REPORT-001", { round: "x" })} required />,
    );
    expect(markup).toContain('<label for="round">Mã đợt</label>');
    expect(markup).toContain('aria-describedby="round-hint round-problem"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('id="round-problem"');
  });

  it("describes nothing that is not there", () => {
    const markup = shown(<SelectField name="s" label="Sắp xếp" options={[{ value: "a", label: "A" }]} />);
    expect(markup).not.toContain("aria-describedby");
    expect(markup).not.toContain("aria-invalid");
  });
});

describe("DataTable", () => {
  const rows = [
    { name: "Vạn Giã", value: 80 },
    { name: "Vạn Hưng", value: 96 },
  ];
  const table = (sorting?: Sorting) => (
    <DataTable
      caption="Đơn vị"
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", heading: "Tên", rowHeading: true, sortable: true, cell: ({ name }) => name },
        { key: "value", heading: "Chỉ số", number: true, sortable: true, cell: ({ value }) => value },
      ]}
      {...(sorting ? { sorting } : {})}
    />
  );
  const by = (key: string, direction: Sorting["direction"]): Sorting => ({
    key,
    direction,
    href: (column, to) => `?sort=${column}&to=${to}`,
  });

  it("is a table with caption, column and row headings", () => {
    const markup = shown(table());
    expect(markup).toContain('<caption class="sr">Đơn vị</caption>');
    expect(markup.match(/scope="col"/g)).toHaveLength(2);
    expect(markup.match(/scope="row"/g)).toHaveLength(2);
    expect(markup).not.toContain("aria-sort");
  });

  it("says how it is sorted, and turns the order round on the next click", () => {
    const markup = shown(table(by("value", "descending")));
    expect(markup).toContain('aria-sort="descending"');
    expect(markup).toContain("?sort=value&amp;to=ascending");
    expect(markup).toContain("?sort=name&amp;to=ascending");
  });

  it("begins with the largest number and with the first letter", () => {
    expect(shown(table(by("name", "ascending")))).toContain("?sort=value&amp;to=descending");
    expect(shown(table(by("name", "ascending")))).toContain("?sort=name&amp;to=descending");
  });

  it("can be reached by keyboard where it scrolls", () => {
    expect(shown(table())).toMatch(/class="tw" tabindex="0" aria-label="Đơn vị"/i);
  });
});

describe("small parts", () => {
  it("says a state in words and by shape", () => {
    expect(shown(<StageBadge state="overdue" />)).toBe('<span class="badge bad">Quá hạn</span>');
    expect(shown(<Badge>Chưa đến</Badge>)).toBe('<span class="badge">Chưa đến</span>');
  });

  it("tells the current step", () => {
    const markup = shown(
      <Steps
        steps={[
          { label: "Chọn tệp", state: "done" },
          { label: "Kiểm tra", state: "now" },
        ]}
      />,
    );
    expect(markup).toMatch(/<li class="now" aria-current="step">.*Kiểm tra/);
    expect(markup.match(/aria-current/g)).toHaveLength(1);
  });

  it("says progress in words and never runs past the end", () => {
    const markup = shown(<Progress done={1500} total={1430} label="Phiếu" />);
    expect(markup).toContain('aria-label="Phiếu: 1.500 trên 1.430"');
    expect(markup).toContain('width="100%" height="8" rx="4"');
    expect(shown(<Progress done={0} total={0} />)).toContain('width="0%"');
  });

  it("makes emphasis of marked words only", () => {
    expect(shown(<Emphasised text="a **b** c" />)).toBe("a <b>b</b> c");
    expect(shown(<Emphasised text="a" />)).toBe("a");
  });

  it("marks Vietnamese names on an English page", () => {
    expect(shown(<Native>UBND xã Vạn Hưng</Native>, "en")).toBe('<span lang="vi">UBND xã Vạn Hưng</span>');
    expect(shown(<Native>UBND xã Vạn Hưng</Native>)).toBe("UBND xã Vạn Hưng");
  });

  it("keeps a button a button and a link a link", () => {
    expect(shown(<Button main>Chốt bản 2</Button>)).toBe('<button type="submit" class="btn pri">Chốt bản 2</button>');
    expect(shown(<ButtonLink href="/x">Tải</ButtonLink>)).toBe('<a class="btn" href="/x">Tải</a>');
  });

  it("says what is empty and what to do", () => {
    expect(shown(<EmptyState title="Chưa có đợt nào.">Tạo đợt mới.</EmptyState>)).toMatch(/Chưa có đợt nào\..*Tạo đợt mới\./);
  });

  it("offers the safe way out before the act that cannot be undone", () => {
    const form = (
      <ConfirmForm
        title="Chốt?"
        consequence="Không sửa được nữa."
        verb="Chốt bản 2"
        csrfToken="t"
        intent="freeze"
        backHref="/b"
      />
    );
    expect(shown(form)).toMatch(/href="\/b".*value="freeze" name="intent"/);
    expect(shown(form)).toContain('name="csrf" value="t"');
  });

  it("pairs each figure's name with its value", () => {
    const markup = shown(<KpiBand figures={[{ label: "Phiếu đã thu", value: "1.389", unit: "/ 1.430", detail: "97,13 %" }]} />);
    expect(markup).toMatch(/<dl.*<dt class="k">Phiếu đã thu<\/dt><dd class="v num">1\.389 <small>\/ 1\.430<\/small><\/dd>/);
  });
});

describe("WorkspacePage", () => {
  const statuses: readonly StageStatus[] = stages.map((stage, place) => ({
    stage,
    state: place < 4 ? "done" : place === 4 ? "overdue" : "waiting",
    situation: { kind: "not-built" },
    waitingFor: "",
    due: null,
    progress: null,
    open: place === 4 ? 2 : 0,
  }));
  const round = { code: "vn-2023", shortTitle: "Vạn Ninh 2023", simulated: true, stages: statuses };
  const page = (hasProblems = false) => (
    <WorkspacePage title="Điều tra" round={round} current="fieldwork" who="Nguyễn Ưỡng" csrfToken="t" hasProblems={hasProblems}>
      <p>nội dung</p>
    </WorkspacePage>
  );

  it("shows the eleven stages with their state in words", () => {
    const rail = shown(page()).split('<nav class="rail"')[1]?.split("</ol>")[0] ?? "";
    expect(rail.match(/<li/g)).toHaveLength(11);
    expect(rail).toContain("(quá hạn)");
    expect(rail).toContain("2 việc cần xử lý");
    expect(rail.match(/aria-current="page"/g)).toHaveLength(1);
  });

  it("names page and round in the title, and errors before them", () => {
    expect(shown(page())).toContain("<title>Điều tra · Vạn Ninh 2023 – OpenSIPAS</title>");
    expect(shown(page(true))).toContain("<title>Có lỗi: Điều tra");
  });

  it("carries the banner of a simulated round and the way to the content", () => {
    expect(shown(page())).toContain("Số liệu mô phỏng.");
    expect(shown(page())).toMatch(/href="#noi-dung".*<main class="main" id="noi-dung"/);
  });

  it("keeps the address when the language changes", () => {
    expect(shown(page(), "vi", "/workspace/vn-2023/frame?page=2")).toContain(
      'href="/workspace/vn-2023/frame?page=2&amp;lang=en"',
    );
  });

  it("signs out by a form that posts, with the token", () => {
    expect(shown(page())).toMatch(/<form action="\/sign-out" method="post"><input type="hidden" name="csrf" value="t"/);
  });

  it("has no rail before anyone has signed in", () => {
    const alone = shown(<WorkspacePage title="Đăng nhập">x</WorkspacePage>);
    expect(alone).not.toContain('class="rail"');
    expect(alone).not.toContain("sign-out");
  });
});
