import type { ReportSource } from "./compose.ts";
import type { ReportSection } from "./document.ts";
import type { AgencySnapshot, CriterionSnapshot, PartSnapshot } from "./snapshot.ts";
import { figureSentence, intervalText, percentText } from "./words.ts";

/** How many criteria are named as the weakest. */
const weakest = 3;

/** Part IV: only what the figures bear. A difference is named where it is clear and called unclear where it is not. */
export const findings = ({ snapshot }: ReportSource): Omit<ReportSection, "heading"> => ({
  blocks: [],
  sections: [
    { heading: "Nhận xét, đánh giá", blocks: [{ kind: "list", items: snapshot.parts.flatMap(remarks) }] },
    { heading: "Những điều số liệu chưa cho biết", blocks: [{ kind: "list", items: snapshot.parts.flatMap(limits) }] },
    { heading: "Kiến nghị", blocks: [{ kind: "list", items: snapshot.parts.flatMap(advice) }] },
  ],
});

const shown = ({ criteria }: PartSnapshot): CriterionSnapshot[] =>
  criteria
    .filter(({ figure }) => figure.value !== null && figure.flag === "ok")
    .sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));

const criterionWords = ({ id, shortText, figure }: CriterionSnapshot): string =>
  `«${shortText.vi}» (${id}, ${figureSentence(figure)})`;

const remarks = (part: PartSnapshot): string[] => {
  const ordered = shown(part);
  if (ordered.length === 0) return [`${part.title}: chưa đủ số liệu để nhận xét theo tiêu chí`];
  const low = ordered.slice(0, weakest);
  const high = ordered.slice(-weakest).reverse();
  return [
    `${part.title}: các tiêu chí thấp nhất là ${low.map(criterionWords).join("; ")}`,
    `${part.title}: các tiêu chí cao nhất là ${high.map(criterionWords).join("; ")}`,
    overlapRemark(part, ordered),
    agencyRemark(part),
  ].filter((remark) => remark !== "");
};

/** Whether the weakest criterion stands clearly apart from the overall index. */
const overlapRemark = ({ title, overall }: PartSnapshot, [first]: readonly CriterionSnapshot[]): string => {
  if (!first || overall.value === null || overall.ciLow === null || first.figure.ciHigh === null) return "";
  return first.figure.ciHigh < overall.ciLow
    ? `${title}: tiêu chí ${first.id} thấp hơn hẳn chỉ số chung (khoảng tin cậy ${intervalText(first.figure)} nằm dưới ${intervalText(overall)})`
    : `${title}: khoảng tin cậy của tiêu chí thấp nhất (${first.id}) còn chồng lên khoảng của chỉ số chung, nên chưa đủ căn cứ nói tiêu chí này thấp hơn hẳn`;
};

const names = (agencies: readonly AgencySnapshot[]): string => agencies.map(({ name }) => name).join(", ");

/** Agencies that differ clearly from more than half of the others are named; ranks are not given. */
const agencyRemark = ({ title, agencies, pairs }: PartSnapshot): string => {
  if (pairs.total === 0) return "";
  const half = (agencies.length - 1) / 2;
  const above = agencies.filter(({ clearlyBelow }) => clearlyBelow > half);
  const below = agencies.filter(({ clearlyAbove }) => clearlyAbove > half);
  const found = pairs.different > 0 ? `${pairs.different} cặp` : "không cặp nào";
  const head = `${title}: trong ${pairs.total} cặp đơn vị, ${found} khác nhau rõ (mức ý nghĩa 5\u00a0% sau khi điều chỉnh so sánh nhiều cặp)`;
  const up = above.length > 0 ? `; cao hơn hẳn quá nửa số đơn vị còn lại: ${names(above)}` : "";
  const down = below.length > 0 ? `; thấp hơn hẳn quá nửa số đơn vị còn lại: ${names(below)}` : "";
  return `${head}${up}${down}`;
};

const limits = (part: PartSnapshot): string[] => {
  const { title, pairs, source, answered, planned, agencies, minimumValid } = part;
  const few = part.criteria.filter(({ figure }) => figure.flag === "few").map(({ id }) => id);
  return [
    ...(pairs.total > pairs.different
      ? [
          `${title}: ${pairs.total - pairs.different} cặp đơn vị chưa phân biệt được; không nên xếp hạng từng đơn vị theo chênh lệch nhỏ`,
        ]
      : []),
    ...(few.length > 0 ? [`${title}: các tiêu chí ${few.join(", ")} có dưới ${minimumValid} người trả lời, sai số lớn`] : []),
    ...(source === "on-site"
      ? [
          `${title}: người được hỏi gặp tại chỗ, không chọn ngẫu nhiên từ danh sách; ${agencies.length} đơn vị có thể khác nhau về cách gặp`,
        ]
      : []),
    ...(answered < planned
      ? [`${title}: thu ${answered} trên ${planned} phiếu; người không trả lời có thể nghĩ khác người trả lời`]
      : []),
  ];
};

/** Where to look first: the weakest criteria, and in each the agencies that stand lowest on it with enough answers. */
const advice = (part: PartSnapshot): string[] =>
  shown(part)
    .slice(0, weakest)
    .map((criterion) => {
      const value = criterion.figure.value === null ? "" : ` (hiện đạt ${percentText(criterion.figure.value)})`;
      return `${part.title}: rà soát, cải thiện «${criterion.shortText.vi}»${value}; giao đơn vị phụ trách, thời hạn và đo lại ở đợt sau bằng cùng phương pháp`;
    });
