import type { DocumentColumn, DocumentTable } from "../document/document.ts";
import { shownCode } from "../instrument/shown-code.ts";
import { formatNumber } from "../number.ts";
import type { Figure, PartSnapshot } from "./snapshot.ts";
import { countText, figureText, intervalText, markNotes, partSource, scoringWords, upperFirst, withheldMark } from "./words.ts";

const label = (header: string, width: number): DocumentColumn => ({ header, align: "left", width });
const figure = (header: string, width = 1.2): DocumentColumn => ({ header, align: "right", width });
const middle = (header: string, width: number): DocumentColumn => ({ header, align: "center", width });

const figureColumns = [
  figure("Số phiếu"),
  figure("Số câu hợp lệ", 1.4),
  figure("Chỉ số (%)", 1.3),
  middle("Khoảng tin cậy 95\u00a0%", 2.2),
];

const figureCells = (found: Figure): string[] => [
  countText(found.n),
  countText(found.valid),
  figureText(found),
  intervalText(found),
];

/** Factors with the whole in the last row. */
export const factorTable = (part: PartSnapshot): DocumentTable => ({
  kind: "table",
  caption: `Chỉ số hài lòng theo yếu tố – ${part.title}`,
  columns: [middle("Mã", 0.8), label("Yếu tố", 4.6), ...figureColumns],
  rows: [
    ...part.factors.map((factor) => ({ cells: [shownCode(factor.id), factor.title.vi, ...figureCells(factor.figure)] })),
    { cells: ["", "Chỉ số chung", ...figureCells(part.overall)], strong: true },
  ],
  source: partSource(part),
  notes: [...conditionalNote(part), ...markNotes([part.overall, ...part.factors.map((factor) => factor.figure)], part)],
});

const conditionalNote = ({ factors }: PartSnapshot): string[] => {
  const conditional = factors.filter((factor) => factor.conditional).map(({ id }) => id);
  return conditional.length > 0
    ? [`Yếu tố ${conditional.join(", ")} chỉ hỏi những người đã có góp ý, phản ánh, kiến nghị, nên số người trả lời ít hơn.`]
    : [];
};

/** Criteria under the factor they belong to. */
export const criterionTable = (part: PartSnapshot): DocumentTable => ({
  kind: "table",
  caption: `Chỉ số hài lòng theo ${part.criteria.length} tiêu chí – ${part.title}`,
  columns: [middle("Mã", 0.9), label("Tiêu chí", 5), ...figureColumns],
  rows: part.factors.flatMap((factor) => [
    { cells: [shownCode(factor.id), factor.title.vi, ...figureCells(factor.figure)], strong: true },
    ...part.criteria
      .filter((criterion) => criterion.factor === factor.id)
      .map((criterion) => ({ cells: [shownCode(criterion.id), criterion.text.vi, ...figureCells(criterion.figure)] })),
  ]),
  source: partSource(part),
  notes: markNotes(
    part.criteria.map((criterion) => criterion.figure),
    part,
  ),
});

const rankText = (rank: { readonly best: number; readonly worst: number } | null): string => {
  if (rank === null) return withheldMark;
  return rank.best === rank.worst ? String(rank.best) : `${rank.best} – ${rank.worst}`;
};

/** Agencies in the order of the plan, never in an order of merit that the sample does not bear. */
export const agencyTable = (part: PartSnapshot): DocumentTable => ({
  kind: "table",
  caption: `Chỉ số hài lòng theo đơn vị – ${part.title}`,
  columns: [
    middle("STT", 0.7),
    label("Đơn vị", 3.6),
    figure("Số phiếu", 1),
    figure("Chỉ số (%)", 1.3),
    middle("Khoảng tin cậy 95\u00a0%", 2.2),
    middle("Khoảng hạng", 1.3),
  ],
  rows: part.agencies.map(({ name, answered, overall, rank }, index) => ({
    cells: [String(index + 1), name, countText(answered), figureText(overall), intervalText(overall), rankText(rank)],
  })),
  source: partSource(part),
  notes: [
    "Khoảng hạng là các thứ hạng mà đơn vị có thể có, với độ tin cậy 95\u00a0% cho cả bảng; các khoảng chồng nhau thì chưa phân biệt được.",
    ...markNotes(
      part.agencies.map(({ overall }) => overall),
      part,
    ),
  ],
});

export const fieldTable = (part: PartSnapshot): DocumentTable => ({
  kind: "table",
  caption: `Chỉ số hài lòng theo lĩnh vực – ${part.title}`,
  columns: [label("Lĩnh vực", 4), figure("Kế hoạch", 1.1), ...figureColumns],
  rows: part.fields.map(({ name, planned, overall }) => ({ cells: [name, countText(planned), ...figureCells(overall)] })),
  source: partSource(part),
  notes: fieldNotes(part),
});

const fieldNotes = (part: PartSnapshot): string[] => [
  ...(part.fields.some(({ planned }) => planned === 0)
    ? ["Lĩnh vực mà kế hoạch không phân bổ phiếu thì không có chỉ số."]
    : []),
  ...markNotes(
    part.fields.filter(({ planned }) => planned > 0).map(({ overall }) => overall),
    part,
  ),
];

/** Shares of the answers by point of the scale, for the appendix. */
export const distributionTable = (part: PartSnapshot): DocumentTable => ({
  kind: "table",
  caption: `Phân bố câu trả lời theo tiêu chí – ${part.title}`,
  columns: [
    middle("Mã", 0.9),
    label("Tiêu chí", 4.2),
    ...figureColumns,
    ...part.scale.map(({ vi }) => ({ ...figure(vi, 1.3), group: "Tỷ lệ câu trả lời (%)" })),
  ],
  rows: part.criteria.map((criterion) => ({
    cells: [
      shownCode(criterion.id),
      criterion.shortText.vi,
      ...figureCells(criterion.figure),
      ...part.scale.map((_, point) => shareText(criterion.distribution[point])),
    ],
  })),
  source: partSource(part),
  notes: markNotes(
    part.criteria.map((criterion) => criterion.figure),
    part,
  ),
  landscape: true,
});

const shareText = (share: number | undefined): string => (share === undefined ? withheldMark : formatNumber(share, "vi", 1));

/** The same answers under every scoring of the method. */
export const scoringTable = (part: PartSnapshot): DocumentTable => ({
  kind: "table",
  caption: `Chỉ số chung theo các cách tính – ${part.title}`,
  columns: [label("Cách tính", 6), figure("Chỉ số (%)", 1.3), middle("Khoảng tin cậy 95\u00a0%", 2.2)],
  rows: [{ scoring: part.scoring, overall: part.overall }, ...part.alternatives].map(({ scoring, overall }, index) => ({
    cells: [
      `${upperFirst(scoringWords(scoring))}${index === 0 ? " (cách tính công bố)" : ""}`,
      figureText(overall),
      intervalText(overall),
    ],
    strong: index === 0,
  })),
  source: partSource(part),
});

/** How many forms were planned, came in, and came from reserves. */
export const returnTable = (parts: readonly PartSnapshot[]): DocumentTable => ({
  kind: "table",
  caption: "Số phiếu theo kế hoạch và số phiếu thu được",
  columns: [
    label("Nhóm đơn vị", 4),
    ...["Kế hoạch", "Trả lời", "Từ danh sách dự phòng", "Tỷ lệ đạt (%)"].map((head) => figure(head, 1.5)),
  ],
  rows: [
    ...parts.map((part) => ({ cells: returnCells(part.title, part) })),
    ...(parts.length > 1 ? [{ cells: returnCells("Tổng cộng", totalReturn(parts)), strong: true }] : []),
  ],
});

type Return = Pick<PartSnapshot, "planned" | "answered" | "replaced">;

const returnCells = (title: string, { planned, answered, replaced }: Return): string[] => [
  title,
  ...[planned, answered, replaced].map(countText),
  planned > 0 ? formatNumber((100 * answered) / planned, "vi", 1) : withheldMark,
];

const totalReturn = (parts: readonly Return[]): Return =>
  parts.reduce((sum, part) => ({
    planned: sum.planned + part.planned,
    answered: sum.answered + part.answered,
    replaced: sum.replaced + part.replaced,
  }));
