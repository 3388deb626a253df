import type { OfficialDocument } from "../document/document.ts";
import { appendices } from "./compose-appendices.ts";
import { conduct } from "./compose-conduct.ts";
import { findings } from "./compose-findings.ts";
import { introduction } from "./compose-introduction.ts";
import { results } from "./compose-results.ts";
import { reportOutline, reportSubject } from "./outline.ts";
import type { ReportSource } from "./report-source.ts";
import { dayText } from "./words.ts";

/**
 * The report of a round with the title and the five parts that Quyết định 628/QĐ-BNV asks for, in finished Vietnamese. Every figure
 * comes from the snapshot, so that the report says what the public pages say.
 */
export const composeReport = (source: ReportSource): OfficialDocument => {
  const { snapshot, plan } = source;
  const { round } = snapshot;
  const [first, second, third, fourth, fifth] = reportOutline;
  return {
    simulated: round.simulated,
    issuer: { issuing: round.issuingBody },
    reference: { sign: "BC-UBND", place: placeOf(round.area), date: String(round.year) },
    kind: "BÁO CÁO",
    subject: reportSubject(round.year),
    addressees: [],
    bases: plan.legalBases,
    opening: openingOf(source),
    sections: [
      { heading: first.vi, ...introduction(source) },
      { heading: second.vi, ...conduct(source) },
      { heading: third.vi, ...results(source) },
      { heading: fourth.vi, ...findings(source) },
      { heading: fifth.vi, blocks: [{ kind: "appendices" }] },
    ],
    closing: [closingOf(source)],
    signature: signatureOf(source),
    recipients: plan.recipients,
    appendices: appendices(source),
  };
};

/** “Huyện Vạn Ninh, tỉnh Khánh Hòa” → “Vạn Ninh”. */
const placeOf = (area: string): string =>
  (area.split(",")[0] ?? area).replace(/^(Huyện|Thành phố|Thị xã|Tỉnh|Xã|Phường|Thị trấn|Đặc khu)\s+/iu, "");

const openingOf = ({ snapshot: { round } }: ReportSource): string[] => {
  const plan = round.planNumber === "" ? "Kế hoạch" : `Kế hoạch số ${round.planNumber}${planDay(round.planDate)}`;
  const mark = "Toàn bộ người trả lời và câu trả lời trong báo cáo này là số liệu mô phỏng, không phải kết quả khảo sát thật.";
  return [
    ...(round.simulated ? [mark] : []),
    `Thực hiện ${plan} về ${lowerFirst(round.title)}, ${round.issuingBody} báo cáo kết quả như sau:`,
  ];
};

const planDay = (date: string | null): string => (date === null ? "" : ` ngày ${dayText(date)}`);

const lowerFirst = (text: string): string => text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);

const closingOf = ({ snapshot: { round } }: ReportSource): string =>
  `Trên đây là báo cáo kết quả ${lowerFirst(round.title)}${round.simulated ? " (số liệu mô phỏng)" : ""}`;

/** Nobody's name stands under figures that were made up. */
const signatureOf = ({ snapshot, plan: { signatory } }: ReportSource): OfficialDocument["signature"] =>
  snapshot.round.simulated ? { authority: signatory.authority, position: signatory.position } : signatory;
