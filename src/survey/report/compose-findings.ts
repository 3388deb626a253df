import type { DocumentBlock, DocumentSection } from "../document/document.ts";
import { shownCode } from "../instrument/shown-code.ts";
import type { ReportSource } from "./report-source.ts";
import type { AgencySnapshot, CriterionSnapshot, PartSnapshot } from "./snapshot.ts";
import { countText, enumeration, figureSentence, intervalText, percentText, quoted } from "./words.ts";

/** How many criteria are named as the weakest, and as the strongest. */
const named = 3;

/** Part IV: only what the figures bear. A difference is named where it is clear and called unclear where it is not. */
export const findings = (source: ReportSource): Omit<DocumentSection, "heading"> => {
  const { parts } = source.snapshot;
  const reading = "Số trong ngoặc sau mỗi tỷ lệ là khoảng tin cậy 95\u00a0%.";
  return {
    blocks: [],
    sections: [
      { heading: "Nhận xét, đánh giá", blocks: [{ kind: "paragraph", text: reading }], sections: byPart(parts, remarks) },
      ...(parts.some((part) => limits(part).length > 0)
        ? [{ heading: "Hạn chế của số liệu", blocks: [], sections: byPart(parts, limits) }]
        : []),
      { heading: "Kiến nghị", blocks: [advice(source)] },
    ],
  };
};

/** A list for each part that has something to say. */
const byPart = (parts: readonly PartSnapshot[], say: (part: PartSnapshot) => readonly string[]): DocumentSection[] =>
  parts.flatMap((part) => {
    const items = say(part);
    return items.length > 0 ? [{ heading: part.title, blocks: [{ kind: "list", items }] }] : [];
  });

/** Criteria with enough respondents, lowest first. */
const ordered = ({ criteria }: PartSnapshot): CriterionSnapshot[] =>
  criteria
    .filter(({ figure }) => figure.value !== null && figure.flag === "ok")
    .sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));

const criterionName = ({ id, shortText }: CriterionSnapshot): string => `${quoted(shortText.vi)} (${id})`;

const measured = (criteria: readonly CriterionSnapshot[]): string =>
  enumeration(criteria.map((criterion) => `${criterionName(criterion)} ${figureSentence(criterion.figure)}`));

const remarks = (part: PartSnapshot): string[] => {
  const criteria = ordered(part);
  if (criteria.length === 0) return ["Chưa đủ số liệu để nhận xét theo tiêu chí"];
  const high = criteria.slice(named).slice(-named).reverse();
  return [
    `Các tiêu chí thấp nhất: ${measured(criteria.slice(0, named))}`,
    ...(high.length > 0 ? [`Các tiêu chí cao nhất: ${measured(high)}`] : []),
    overlapRemark(part, criteria),
    agencyRemark(part),
  ].filter((remark) => remark !== "");
};

/** Whether the weakest criterion stands clearly apart from the overall index. */
const overlapRemark = ({ overall }: PartSnapshot, [first]: readonly CriterionSnapshot[]): string => {
  if (!first || overall.value === null || overall.ciLow === null || first.figure.ciHigh === null) return "";
  return first.figure.ciHigh < overall.ciLow
    ? `Tiêu chí ${shownCode(first.id)} thấp hơn rõ rệt so với chỉ số chung: khoảng tin cậy ${intervalText(first.figure)} nằm dưới khoảng ${intervalText(overall)} của chỉ số chung`
    : `Khoảng tin cậy của tiêu chí thấp nhất (${shownCode(first.id)}) còn chồng lên khoảng của chỉ số chung, nên chưa đủ căn cứ để nói tiêu chí này thấp hơn rõ rệt`;
};

const names = (agencies: readonly AgencySnapshot[]): string => enumeration(agencies.map(({ name }) => name));

/** Agencies that stand clearly above, or below, more than half of the others; ranks are not given. */
const apart = ({ agencies }: PartSnapshot, side: "clearlyAbove" | "clearlyBelow"): AgencySnapshot[] =>
  agencies.filter((agency) => agency[side] > (agencies.length - 1) / 2);

const agencyRemark = (part: PartSnapshot): string => {
  const { total, different } = part.pairs;
  if (total === 0) return "";
  const found = different > 0 ? `có ${countText(different)} cặp` : "không có cặp nào";
  const head = `Trong ${countText(total)} cặp đơn vị, ${found} khác nhau rõ rệt (mức ý nghĩa 5\u00a0%, đã điều chỉnh cho việc so sánh nhiều cặp)`;
  const [above, below] = [apart(part, "clearlyBelow"), apart(part, "clearlyAbove")];
  const others = "rõ rệt so với quá nửa số đơn vị còn lại";
  const up = above.length > 0 ? `; ${names(above)} cao hơn ${others}` : "";
  const down = below.length > 0 ? `; ${names(below)} thấp hơn ${others}` : "";
  return `${head}${up}${down}`;
};

const limits = (part: PartSnapshot): string[] => {
  const { source, answered, planned, agencies, minimumValid } = part;
  const few = part.criteria.filter(({ figure }) => figure.flag === "few").map(({ id }) => id);
  return [
    ...pairLimit(part),
    ...(few.length > 0 ? [`Các tiêu chí ${few.join(", ")} có dưới ${minimumValid} người trả lời, sai số lớn`] : []),
    ...(source === "on-site"
      ? [
          `Người trả lời được gặp tại chỗ, không chọn ngẫu nhiên từ danh sách; cách gặp có thể khác nhau giữa ${agencies.length} đơn vị`,
        ]
      : []),
    ...(answered < planned
      ? [`Thu được ${countText(answered)} trên ${countText(planned)} phiếu; người không trả lời có thể nghĩ khác người trả lời`]
      : []),
  ];
};

const pairLimit = ({ pairs: { total, different } }: PartSnapshot): string[] => {
  if (total === different) return [];
  return different === 0
    ? ["Chưa phân biệt được đơn vị nào với đơn vị nào; không xếp hạng các đơn vị theo chênh lệch trong bảng"]
    : [
        `Còn ${countText(total - different)} trên ${countText(total)} cặp đơn vị chưa phân biệt được; không xếp hạng các đơn vị theo những chênh lệch nhỏ`,
      ];
};

/** What to mend first in each part, who decides on the measures, and who follows them up. */
const advice = ({ snapshot: { parts, round } }: ReportSource): DocumentBlock => ({
  kind: "list",
  items: [
    ...parts.flatMap(partAdvice),
    `Giao ${round.leadBody} theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo ${round.issuingBody}; đo lại các tiêu chí nêu trên ở đợt sau bằng cùng phương pháp`,
  ],
});

const partAdvice = (part: PartSnapshot): string[] => {
  const weakest = ordered(part).slice(0, named);
  if (weakest.length === 0) return [];
  const values = enumeration(weakest.map(({ figure }) => percentText(figure.value ?? 0)));
  const below = apart(part, "clearlyAbove");
  const first = below.length > 0 ? `, trước hết là ${names(below)},` : "";
  return [
    `Đối với ${part.title}: tập trung khắc phục các tiêu chí ${enumeration(weakest.map(criterionName))}, hiện đạt lần lượt ${values}; giao từng đơn vị${first} xác định việc, người phụ trách và thời hạn cho mỗi tiêu chí`,
  ];
};
