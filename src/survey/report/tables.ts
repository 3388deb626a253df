import type { Figure, PartSnapshot, Snapshot } from "./snapshot.ts";
import { dayText, fewMark, markNotes, partSource, scoringWords, upperFirst, withheldMark } from "./words.ts";

/** A table of figures for spreadsheets: real numbers, unrounded; null where a figure is withheld or missing. */
export interface ResultTable {
  readonly name: string;
  readonly title: readonly string[];
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows, counted from 0, that stand out: headings inside the table and totals. */
  readonly strongRows?: readonly number[];
  readonly notes: readonly string[];
}

export interface ResultColumn {
  readonly header: string;
  readonly kind: "text" | "integer" | "decimal";
}

const text = (header: string): ResultColumn => ({ header, kind: "text" });
const integer = (header: string): ResultColumn => ({ header, kind: "integer" });
const decimal = (header: string): ResultColumn => ({ header, kind: "decimal" });

const figureColumns: readonly ResultColumn[] = [
  integer("Số phiếu tính chỉ số"),
  integer("Số người trả lời"),
  integer("Số câu trả lời hợp lệ"),
  decimal("Chỉ số (%)"),
  decimal("Sai số chuẩn"),
  decimal("Cận dưới 95\u00a0%"),
  decimal("Cận trên 95\u00a0%"),
  text("Ghi chú"),
];

const flagWords: Readonly<Record<Figure["flag"], string>> = {
  ok: "",
  few: `${fewMark} ít người trả lời`,
  suppressed: "không công bố: quá ít người trả lời",
  complementary: "không công bố: che kèm",
  empty: "không có người trả lời",
};

const figureCells = ({ n, respondents, valid, value, se, ciLow, ciHigh, flag }: Figure) => [
  ...[n, respondents ?? null, valid, value, se, ciLow, ciHigh],
  flagWords[flag],
];

/** All tables of a release: for each part the factors and criteria, the agencies, the fields and the scorings. */
export const resultTables = (snapshot: Snapshot): ResultTable[] =>
  snapshot.parts.flatMap((part, index) =>
    [
      nodeTable(snapshot, part),
      agencyTable(snapshot, part),
      ...(part.fields.length > 0 ? [fieldTable(snapshot, part)] : []),
      scoringTable(snapshot, part),
    ].map((table) => (snapshot.parts.length > 1 ? { ...table, name: `${index + 1}. ${table.name}` } : table)),
  );

const tableHead = ({ round }: Snapshot, part: PartSnapshot, about: string): readonly string[] => [
  `${about} – ${part.title}`,
  `${round.title}${round.simulated ? " (số liệu mô phỏng)" : ""}`,
];

/** Method, scoring, weights, data set and n, under every table. */
const tableNotes = (part: PartSnapshot, figures: readonly Figure[]): string[] => {
  const { method, scoring, dataset } = partSource(part);
  return [
    `Phương pháp: ${method}. Cách tính: ${scoring}.`,
    `Mã băm bộ số liệu (SHA-256): ${dataset}; chốt ngày ${dayText(part.dataset.frozenOn)}.`,
    ...markNotes(figures, part).map(blankNote),
  ];
};

/** A cell without a figure is empty here, not marked, so that a column of figures stays one. */
const blankNote = (note: string): string => note.replace(`${withheldMark} `, "Ô để trống: ");

/** The figures by factor stand without a column for their marks. */
const factorNotes = (part: PartSnapshot): string[] => {
  const figures = part.agencies.flatMap(({ factors }) => factors.map(({ figure }) => figure));
  return figures.some(({ flag }) => flag !== "ok")
    ? [
        `Chỉ số yếu tố của một đơn vị có thể dựa trên dưới ${part.minimumValid} người trả lời, hoặc để trống vì không công bố; ghi chú của từng số có trong tệp chi-so.csv.`,
      ]
    : [];
};

const nodeTable = (snapshot: Snapshot, part: PartSnapshot): ResultTable => {
  const factors = part.factors.map((factor) => ({ label: factor.title.vi, ...factor }));
  const criteria = part.criteria.map((criterion) => ({ label: criterion.text.vi, ...criterion }));
  const whole = { id: "", label: "Chỉ số chung", figure: part.overall, distribution: [] };
  const lines = [...factors.flatMap((factor) => [factor, ...criteria.filter((one) => one.factor === factor.id)]), whole];
  return {
    name: "Tiêu chí",
    title: tableHead(snapshot, part, "Chỉ số theo yếu tố và tiêu chí"),
    columns: [text("Mã"), text("Yếu tố, tiêu chí"), ...figureColumns, ...part.scale.map(({ vi }) => decimal(`${vi} (%)`))],
    rows: lines.map(({ id, label, figure, distribution }) => [
      id,
      label,
      ...figureCells(figure),
      ...part.scale.map((_, point) => distribution[point] ?? null),
    ]),
    strongRows: lines.flatMap(({ id }, index) => (criteria.some((one) => one.id === id) ? [] : [index])),
    notes: tableNotes(
      part,
      lines.map(({ figure }) => figure),
    ),
  };
};

const agencyTable = (snapshot: Snapshot, part: PartSnapshot): ResultTable => ({
  name: "Đơn vị",
  title: tableHead(snapshot, part, "Chỉ số theo đơn vị"),
  columns: [
    ...[text("Đơn vị"), integer("Phiếu theo kế hoạch"), integer("Phiếu trả lời"), ...figureColumns],
    ...[integer("Hạng cao nhất"), integer("Hạng thấp nhất")],
    ...part.factors.map(({ id, shortTitle }) => decimal(`${id}. ${shortTitle.vi}`)),
  ],
  rows: part.agencies.map(({ name, planned, answered, overall, rank, factors }) => [
    ...[name, planned, answered, ...figureCells(overall), rank?.best ?? null, rank?.worst ?? null],
    ...factors.map(({ figure }) => figure.value),
  ]),
  notes: [
    ...tableNotes(
      part,
      part.agencies.map(({ overall }) => overall),
    ),
    ...factorNotes(part),
    "Hạng cao nhất và hạng thấp nhất là hai đầu của khoảng hạng mà đơn vị có thể có, với độ tin cậy 95\u00a0% cho cả bảng.",
  ],
});

const fieldTable = (snapshot: Snapshot, part: PartSnapshot): ResultTable => ({
  name: "Lĩnh vực",
  title: tableHead(snapshot, part, "Chỉ số theo lĩnh vực"),
  columns: [text("Lĩnh vực"), integer("Phiếu theo kế hoạch"), ...figureColumns],
  rows: part.fields.map(({ name, planned, overall }) => [name, planned, ...figureCells(overall)]),
  notes: tableNotes(
    part,
    part.fields.map(({ overall }) => overall),
  ),
});

const scoringTable = (snapshot: Snapshot, part: PartSnapshot): ResultTable => {
  const lines = [{ scoring: part.scoring, overall: part.overall }, ...part.alternatives];
  return {
    name: "Cách tính",
    title: tableHead(snapshot, part, "Chỉ số chung theo các cách tính"),
    columns: [text("Cách tính"), ...figureColumns],
    rows: lines.map(({ scoring, overall }, index) => [
      `${upperFirst(scoringWords(scoring))}${index === 0 ? " (cách tính công bố)" : ""}`,
      ...figureCells(overall),
    ]),
    strongRows: [0],
    notes: tableNotes(
      part,
      lines.map(({ overall }) => overall),
    ),
  };
};
