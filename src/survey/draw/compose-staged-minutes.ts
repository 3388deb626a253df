import type { DocumentSection } from "../document/document.ts";
import { formatNumber } from "../number.ts";
import type { ExpectedStage } from "./expect-stages.ts";
import type { StageOutcome } from "./published-stages.ts";
import type { DrawStage } from "./stage.ts";
import type { AboveView } from "./staged-view.ts";

/** What the minutes say of a draw in stages beside what they say of every draw. */
export interface StagedPart {
  readonly rows: number;
  readonly sizeColumn: string | null;
  readonly stages: readonly DrawStage[];
  readonly expected: readonly ExpectedStage[];
  readonly outcomes: readonly StageOutcome[];
  /** What it goes on from. */
  readonly above?: AboveView | null;
}

const count = (value: number): string => formatNumber(value, "vi");

const designs = { all: "lấy tất cả", srs: "ngẫu nhiên đơn giản", systematic: "cách đều", pps: "cách đều, tỷ lệ quy mô" };

const designText = ({ design, take, isShare, sort = [] }: DrawStage): string => {
  if (design === "all") return designs.all;
  const taken = isShare ? `${take} % mỗi đơn vị cấp trên` : `${count(take)} trong mỗi đơn vị cấp trên`;
  return [designs[design], taken, ...sort.map((column) => `xếp theo «${column}»`)].join(", ");
};

const goesOn = ({ title, sampled, sampleHash, names, unlisted, unlistedReason, part }: AboveView): string =>
  [
    `Chọn tiếp trong ${count(sampled)} đơn vị (${names.join(", ")}) của «${title}», mã băm của mẫu ấy (SHA-256): ${sampleHash}.`,
    `Xác suất của một người là tích xác suất qua mọi giai đoạn; mỗi người được chọn là một phiếu của phần «${part.title}».`,
    ...(unlisted > 0 ? [`Không lập danh sách ở ${count(unlisted)} đơn vị, lý do: ${unlistedReason}.`] : []),
  ].join(" ");

/** The list of units and the stages that were fixed before the event. */
export const stagesSection = (
  { rows, sizeColumn, stages, expected, above = null }: StagedPart,
  { frameHash, algorithm }: { readonly frameHash: string; readonly algorithm: string },
): DocumentSection => ({
  heading: "Danh sách đơn vị và các giai đoạn",
  blocks: [
    ...(above === null ? [] : [{ kind: "paragraph", text: goesOn(above) } as const]),
    {
      kind: "paragraph",
      text: `Danh sách đã công bố gồm ${count(rows)} ${above ? "người" : "đơn vị"}, mã băm (SHA-256): ${frameHash}.`,
    },
    {
      kind: "paragraph",
      text: `Chọn qua ${count(stages.length)} giai đoạn; quy mô của một đơn vị là ${sizeColumn === null ? "số dòng" : `tổng cột «${sizeColumn}»`} thuộc đơn vị ấy; thuật toán ${algorithm}.`,
    },
    {
      kind: "table",
      caption: "Các giai đoạn",
      columns: [
        { header: "TT", align: "center", width: 12 },
        { header: "Giai đoạn", align: "left", width: 40 },
        { header: "Cách chọn", align: "left", width: 68 },
        { header: "Có", align: "right", width: 20 },
        { header: "Dự kiến chọn", align: "right", width: 25 },
      ],
      rows: stages.map((stage, at) => ({
        cells: [
          ...[String((above?.stage ?? 0) + at + 1), stage.name, designText(stage), count(expected[at]?.units ?? 0)],
          formatNumber(expected[at]?.expected ?? 0, "vi", Number.isInteger(expected[at]?.expected) ? 0 : 1),
        ],
      })),
    },
  ],
});

/** What every stage came to, with the hash of its sample. */
export const stagesDrawn = ({ outcomes, above }: StagedPart, seed: string): DocumentSection => ({
  heading: "Hạt giống và mẫu",
  blocks: [
    { kind: "paragraph", text: `Hạt giống: ${seed}.` },
    {
      kind: "table",
      caption: "Mẫu của từng giai đoạn",
      columns: [
        { header: "TT", align: "center", width: 10 },
        { header: "Giai đoạn", align: "left", width: 38 },
        { header: "Trong", align: "right", width: 20 },
        { header: "Đã chọn", align: "right", width: 20 },
        { header: "Dự phòng", align: "right", width: 20 },
        { header: "Mã băm của mẫu (SHA-256)", align: "left", width: 67 },
      ],
      rows: outcomes.map(({ name, units, sampled, reserves, sampleHash }, at) => ({
        cells: [String((above?.stage ?? 0) + at + 1), name, count(units), count(sampled), count(reserves), sampleHash],
      })),
    },
  ],
});
