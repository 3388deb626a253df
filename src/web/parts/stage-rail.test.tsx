import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { StageState, StageStatus } from "../../survey/plan/overview.ts";
import { stages } from "../../survey/stage.ts";
import { LanguageProvider } from "./language.tsx";
import { StageNode } from "./stage-node.tsx";
import { ChapterBar, ChapterRail, ChaptersProvider, RailBar, StageRail } from "./stage-rail.tsx";

const statuses: readonly StageStatus[] = stages.map((stage, place) => ({
  stage,
  state: place < 2 ? "done" : "waiting",
  situation: { kind: "not-built" },
  waitingFor: "",
  due: null,
  progress: null,
  open: 0,
}));

describe("StageNode", () => {
  const node = (state: StageState) => renderToStaticMarkup(<StageNode state={state} number={7} />);

  it("tells the states apart by shape as well as colour", () => {
    expect(node("done")).toContain("<path");
    expect(node("current")).toMatch(/class="node now".*>7</);
    expect(node("waiting")).toMatch(/class="node".*>7</);
    expect(node("overdue")).toMatch(/class="node late".*>!</);
    expect(node("not-built")).toMatch(/class="node none".*>–</);
  });

  it("is not read out: the words beside it are", () => {
    for (const state of ["done", "current", "waiting", "overdue", "not-built"] as const)
      expect(node(state)).toContain('aria-hidden="true"');
  });
});

describe("rail", () => {
  it("leads to every stage of the round and to what stands across the rounds", () => {
    const markup = renderToStaticMarkup(<StageRail roundCode="vn-2023" stages={statuses} current={null} />);
    for (const stage of stages) expect(markup).toContain(`href="/workspace/vn-2023/${stage}"`);
    for (const chapter of ["units", "people", "audit"]) expect(markup).toContain(`href="/workspace/${chapter}"`);
    expect(markup).not.toContain("aria-current");
  });

  it("folds into one line that names the stage and its place", () => {
    const bar = (current: StageStatus["stage"] | null) =>
      renderToStaticMarkup(<RailBar roundCode="vn-2023" stages={statuses} current={current} />);
    expect(bar("fieldwork")).toContain("Giai đoạn 5/11 · Điều tra");
    expect(bar(null)).toContain("Tổng quan 11 giai đoạn");
  });

  it("leads on from pages of no round on narrow screens too", () => {
    for (const markup of [renderToStaticMarkup(<ChapterRail />), renderToStaticMarkup(<ChapterBar />)])
      for (const address of ["/workspace", "/workspace/units", "/workspace/audit"])
        expect(markup).toContain(`href="${address}"`);
  });

  it("offers only the chapters that may be opened", () => {
    const markup = renderToStaticMarkup(
      <ChaptersProvider value={["units", "account"]}>
        <ChapterRail />
      </ChaptersProvider>,
    );
    expect(markup).toContain('href="/workspace/units"');
    expect(markup).not.toContain('href="/workspace/people"');
    expect(markup).not.toContain('href="/workspace/audit"');
  });

  it("speaks English when asked", () => {
    const markup = renderToStaticMarkup(
      <LanguageProvider language="en">
        <StageRail roundCode="vn-2023" stages={statuses} current="plan" />
      </LanguageProvider>,
    );
    expect(markup).toContain('Plan<span class="sr"> (done)</span>');
  });
});
