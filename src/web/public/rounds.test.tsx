import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import type { PublishedRoundLine } from "../../survey/report/published-list.ts";
import { LanguageProvider } from "../parts/language.tsx";
import { figureOf } from "./published.fixture.ts";
import Rounds from "./rounds.route.tsx";

const line = (parts: Partial<PublishedRoundLine>): PublishedRoundLine => ({
  code: "vn-2023",
  title: "Khảo sát huyện Vạn Ninh năm 2023",
  shortTitle: "Vạn Ninh 2023",
  area: "Huyện Vạn Ninh",
  year: 2023,
  issuingBody: "UBND huyện",
  simulated: false,
  version: 1,
  state: "released",
  releasedOn: "2023-12-14",
  parts: [{ code: "a", title: "UBND 13 xã", overall: figureOf(85.74, 780) }],
  ...parts,
});

const shown = (rounds: readonly PublishedRoundLine[]) => {
  const props = { loaderData: { rounds } } as unknown as ComponentProps<typeof Rounds>;
  return renderToStaticMarkup(
    <MemoryRouter>
      <LanguageProvider language="vi">
        <Rounds {...props} />
      </LanguageProvider>
    </MemoryRouter>,
  );
};

describe("list of published rounds", () => {
  it("says what will be here and what to do while there is none", () => {
    const markup = shown([]);
    expect(markup).toContain("Chưa có đợt khảo sát nào công bố kết quả.");
    expect(markup).toContain('href="/sign-in"');
  });

  it("gives each round its figures and its address", () => {
    const markup = shown([line({}), line({ code: "vn 2022" })]);
    expect(markup).toContain("85,74\u00a0%");
    expect(markup).toContain('href="/results/vn%202022"');
    expect(markup).toContain("Công bố ngày 14/12/2023");
  });

  it("shows no figure of a withdrawn round", () => {
    const markup = shown([line({ state: "withdrawn" })]);
    expect(markup).toContain("Đã rút lại");
    expect(markup).not.toContain("85,74");
  });

  it("carries the banner as soon as one of the figures is simulated", () => {
    expect(shown([line({}), line({ code: "b", simulated: true })])).toContain("Số liệu mô phỏng.");
    expect(shown([line({})])).not.toContain("Số liệu mô phỏng.");
  });

  it("says so where a part's index is withheld", () => {
    const markup = shown([line({ parts: [{ code: "a", title: "UBND 13 xã", overall: figureOf(85.74, 4) }] })]);
    expect(markup).toContain("Chưa đủ câu trả lời");
    expect(markup).not.toContain("85,74");
  });
});
