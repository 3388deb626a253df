import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import { describe, expect, it } from "vitest";
import type { Language } from "../../survey/language.ts";
import type { PublishedRound } from "../../survey/report/snapshot.ts";
import { LanguageProvider } from "../parts/language.tsx";
import PublicAgency from "./agency.route.tsx";
import PublicDraw from "./draw.route.tsx";
import PublicIndex from "./index.route.tsx";
import PublicMethod from "./method.route.tsx";
import { figureOf, publishedFixture } from "./published.fixture.ts";
import { roundRouteId } from "./published.ts";
import PublicRanking from "./ranking.route.tsx";
import PublishedRoundLayout from "./round.route.tsx";

interface Asked {
  readonly path?: string;
  readonly language?: Language;
  readonly published?: PublishedRound;
}

const base = "/results/van-ninh-2023";

const page = (Component: ComponentType, { path = "", language = "vi", published = publishedFixture }: Asked = {}): string => {
  const router = createMemoryRouter(
    [
      {
        id: roundRouteId,
        path: "/results/:round",
        Component: PublishedRoundLayout,
        children: [
          { path: "agencies/:agency", Component },
          { path: "*", Component },
          { index: true, Component },
        ],
      },
    ],
    { initialEntries: [`${base}${path}`], hydrationData: { loaderData: { [roundRouteId]: published } } },
  );
  return renderToStaticMarkup(
    <LanguageProvider language={language}>
      <RouterProvider router={router} />
    </LanguageProvider>,
  );
};

describe("index", () => {
  const markup = page(PublicIndex);

  it("opens with the index, its interval and what it means", () => {
    expect(markup).toContain('<b class="num">85,74\u00a0%</b>');
    expect(markup).toContain("khoảng tin cậy 95 % từ 84,62 đến 86,86\u00a0%");
    expect(markup).toContain("có gần 86 lượt chọn <b>hài lòng</b> hoặc <b>rất hài lòng</b>");
    expect(markup).toContain("có thể nằm từ 84,62 đến 86,86\u00a0%");
  });

  it("states the finding as the heading over the factors", () => {
    expect(markup).toContain("<h2>Kết quả được đánh giá cao nhất, thấp nhất là góp ý, kiến nghị</h2>");
  });

  it("gives the other part a figure of its own and pools nothing", () => {
    expect(markup).toMatch(/13 Trạm Y tế được đo riêng.*part=health-stations">88,31\u00a0% \(86,40 – 90,22\)/);
    expect(page(PublicIndex, { path: "?part=health-stations" })).toContain('<b class="num">88,31\u00a0%</b>');
  });

  it("does not speak of a random sample where people were met on site", () => {
    const stations = page(PublicIndex, { path: "?part=health-stations" });
    expect(stations).not.toContain("mẫu ngẫu nhiên, giá trị thật");
    expect(stations).toContain("gặp tại chỗ theo chỉ tiêu");
    expect(stations).not.toContain("/draw");
  });

  it("falls back to the first part when the address names none", () => {
    expect(page(PublicIndex, { path: "?part=nothing" })).toContain('<b class="num">85,74\u00a0%</b>');
  });

  it("ships no script, no handler and one first heading", () => {
    expect(markup).not.toContain("<script");
    expect(markup).not.toMatch(/ on[a-z]+="/);
    expect(markup.match(/<h1/g)).toHaveLength(1);
  });

  it("stands on the banner of simulated data, data set and scoring", () => {
    expect(markup).toContain("Số liệu mô phỏng.");
    expect(markup).toContain(publishedFixture.snapshot.parts[0].dataset.sha256);
    expect(markup).toContain("tỷ lệ lượt chọn hài lòng và rất hài lòng, trung bình cộng các tiêu chí");
  });

  it("is whole in English, with Vietnamese names marked", () => {
    const english = page(PublicIndex, { language: "en" });
    expect(english).toContain("85.74%");
    expect(english).toContain('<span lang="vi">UBND 13 xã, thị trấn</span>');
    expect(english).toContain("15 July – 30 September 2023");
  });

  it("withholds an index with too few answers without a trace of its value", () => {
    const [first, ...rest] = publishedFixture.snapshot.parts;
    const parts = [{ ...first, overall: figureOf(85.74, 7) }, ...rest] as const;
    const hidden = page(PublicIndex, { published: { ...publishedFixture, snapshot: { ...publishedFixture.snapshot, parts } } });
    expect(hidden).toContain("dưới 10 phiếu");
    expect(hidden).toContain("Chưa đủ câu trả lời");
    expect(hidden).not.toContain("85,74");
  });
});

describe("ranking", () => {
  it("begins with how many pairs differ and gives ranges, not ranks", () => {
    const markup = page(PublicRanking, { path: "/ranking" });
    expect(markup).toMatch(/trong 78 cặp, chỉ 33 cặp.*không có một thứ hạng duy nhất/s);
    expect(markup).toContain("Hạng 1 đến 6");
    expect(markup.match(/<th scope="row">/g)?.length).toBeGreaterThanOrEqual(26);
  });

  it("says how many stand clearly above the last one", () => {
    expect(page(PublicRanking, { path: "/ranking" })).toContain("Thấp hơn rõ so với 11 trên 12 đơn vị còn lại.");
  });

  it("hides cells under ten and marks those under thirty", () => {
    const markup = page(PublicRanking, { path: "/ranking" });
    expect(markup).toContain('<span class="supp">dưới 10 phiếu</span>');
    expect(markup).toContain("ít phiếu</small>");
  });

  it("leaves the ranks out when a single factor is asked for", () => {
    const markup = page(PublicRanking, { path: "/ranking?factor=V&sort=name" });
    expect(markup).not.toContain("Hạng 1 đến 6");
    expect(markup).toContain("Khoảng hạng chỉ tính cho chỉ số chung");
    expect(markup).toContain('<option value="V" selected="">');
  });

  it("offers the table as a file and keeps the part in the form", () => {
    const markup = page(PublicRanking, { path: "/ranking?part=health-stations" });
    expect(markup).toContain('name="part" value="health-stations"');
    expect(markup).toContain(`${base}/files/chi-so.csv`);
  });
});

describe("agency", () => {
  it("shows one office against the whole", () => {
    const markup = page(PublicAgency, { path: "/agencies/vn-13" });
    expect(markup).toContain("UBND xã Vạn Thạnh</h1>");
    expect(markup).toContain("Hạng 12 đến 13");
    expect(markup).toContain("Cao hơn rõ so với</dt><dd>0 đơn vị");
    expect(markup).toContain("Thấp hơn rõ so với</dt><dd>11 đơn vị");
    expect(markup).toContain("Ba tiêu chí thấp nhất");
    expect(markup).toContain("cả đợt 85,97\u00a0%");
  });

  it("withholds the figures of an office with too few answers", () => {
    const [first, ...rest] = publishedFixture.snapshot.parts;
    const agencies = first.agencies.map((agency) => ({ ...agency, overall: figureOf(67.22, 6), rank: null }));
    const snapshot = { ...publishedFixture.snapshot, parts: [{ ...first, agencies }, ...rest] as const };
    const markup = page(PublicAgency, { path: "/agencies/vn-13", published: { ...publishedFixture, snapshot } });
    expect(markup).toContain("có dưới 10 câu trả lời nên chỉ số được giữ lại");
    expect(markup).not.toContain("67,22");
    expect(markup).not.toContain("Mọi tiêu chí");
  });
});

describe("method and downloads", () => {
  const markup = page(PublicMethod, { path: "/method" });

  it("gives the formula in words and symbols, and an example that adds up", () => {
    expect(markup).toContain("100 × (c₄ + c₅) ÷ V");
    expect(markup).toContain(
      "45,59\u00a0% lượt chọn hài lòng và 37,30\u00a0% lượt chọn rất hài lòng; cộng lại là 82,89\u00a0%",
    );
  });

  it("says what was checked and what was not", () => {
    expect(markup).toMatch(/Đã đối chiếu với văn bản.*nguyên văn 22 tiêu chí.*Chưa đối chiếu được.*Công thức tính chỉ số/s);
  });

  it("lists every file with size and hash", () => {
    for (const { name, sha256 } of publishedFixture.files) {
      expect(markup).toContain(`${base}/files/${name}`);
      expect(markup).toContain(sha256);
    }
    expect(markup).toContain("4,8 MB");
  });

  it("puts other scorings beside the published one", () => {
    expect(markup).toContain("83,87");
    expect(markup).toContain("<b>Tỷ lệ lượt chọn hài lòng và rất hài lòng, trung bình cộng các tiêu chí</b>");
  });
});

describe("draw", () => {
  const markup = page(PublicDraw, { path: "/draw" });
  const { draw } = publishedFixture.snapshot.parts[0];

  it("shows every hash, commitment and the seed", () => {
    for (const hash of [
      draw?.frameHash,
      draw?.seed,
      draw?.sampleHash,
      ...(draw?.parties.map(({ commitment }) => commitment) ?? []),
    ])
      expect(markup).toContain(hash);
    expect(markup).toContain("Giải đặc biệt 482915");
  });

  it("gives the commands that repeat it and the script to read", () => {
    expect(markup).toContain(`python3 verify-draw.py communes-frame.csv sizes.csv ${draw?.seed} srs 3`);
    expect(markup).toContain(`--seed ${draw?.seed}`);
    expect(markup).toContain("hashlib");
  });

  it("says so where nothing was drawn", () => {
    expect(page(PublicDraw, { path: "/draw?part=health-stations" })).toContain("không có việc rút mẫu để kiểm tra");
  });
});

describe("a withdrawn release", () => {
  const withdrawal = { on: "2024-01-05", reason: "Nhập nhầm phiếu của hai xã." };
  const withdrawn: PublishedRound = { ...publishedFixture, state: "withdrawn", withdrawal };

  it("says when and why above everything else", () => {
    const markup = page(PublicIndex, { published: withdrawn });
    expect(markup).toContain("Bản công bố 1 đã được rút lại");
    expect(markup).toContain("Ngày rút lại: 05/01/2024. Lý do: Nhập nhầm phiếu của hai xã.");
    expect(markup.indexOf("đã được rút lại")).toBeLessThan(markup.indexOf("85,74"));
  });

  it("leads to the last valid release, or says there is none", () => {
    const valid = { version: 2, state: "released", releasedOn: "2024-01-06", withdrawal: null } as const;
    expect(page(PublicIndex, { published: { ...withdrawn, history: [valid] } })).toContain('href="?release=2"');
    expect(page(PublicIndex, { published: withdrawn })).toContain("không có bản nào còn hiệu lực");
  });
});
