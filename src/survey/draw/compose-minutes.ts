import type { DocumentSection } from "../document/document.ts";
import type { Minutes } from "../document/minutes.ts";
import { shortMoment } from "../document/moment.ts";
import { dateText } from "../document/numbering.ts";
import { formatNumber, formatPercent } from "../number.ts";
import { civilDay } from "../plan/civil-day.ts";
import { type StagedPart, stagesDrawn, stagesSection } from "./compose-staged-minutes.ts";
import type { DrawCeremonyView, DrawCommitment, DrawResult, DrawStratum, PartyEntry, ShownStratum } from "./draw-view.ts";

/** What the minutes of a draw are written from; all of it can be seen on the page of the draw. */
export interface DrawnPart {
  readonly round: {
    readonly area: string;
    readonly leadBody: string;
    readonly issuingBody: string;
    readonly planNumber: string;
    readonly planDate: string | null;
    readonly year: number;
    readonly simulated: boolean;
  };
  readonly partTitle: string;
  readonly frameHash: string;
  readonly strata: readonly DrawStratum[];
  readonly commitment: DrawCommitment;
  readonly ceremony: DrawCeremonyView;
  readonly result: DrawResult;
  /** The sampled units of the first and the last stratum that has any. */
  readonly ends: readonly ShownStratum[];
  /** Of a draw in stages, which has no strata and no ends. */
  readonly staged?: StagedPart;
  /** Sampled persons replaced so far; absent or 0 while nobody was. */
  readonly replaced?: number;
}

const count = (value: number): string => formatNumber(value, "vi");
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const designs = {
  srs: "ngẫu nhiên đơn giản trong từng tầng",
  systematic: "cách đều trong từng tầng",
  staged: "nhiều giai đoạn",
} as const;

/** The minutes of a draw: frame, sizes, commitments, event, reveals, seed, first and last units, hashes, and who signs. */
export function drawMinutes(drawn: DrawnPart): Minutes {
  const { round, partTitle, commitment, ceremony, result } = drawn;
  return {
    simulated: round.simulated,
    issuer: issuerOf(round),
    reference: { sign: "BB-CM", place: placeOf(round.area), date: civilDay(new Date(result.drawnAt)) },
    subject: `Chọn mẫu điều tra xã hội học đo lường sự hài lòng năm ${round.year} (${partTitle})`,
    bases: [planBasis(round)],
    startedAt: commitment.committedAt,
    endedAt: result.drawnAt,
    venue: `${round.leadBody}; các bên theo dõi trên trang công khai của việc chọn mẫu`,
    attending: ceremony.signatures.map(({ body }) => ({
      body,
      part: body === round.leadBody ? "chủ trì" : "cam kết, giám sát",
      people: [],
    })),
    course: [fixedBefore(drawn), commitments(drawn), eventAndReveals(drawn), cameOut(drawn), signedOff(drawn)],
    conclusions: [
      "Việc chọn mẫu đúng trình tự đã công bố; ai cũng tính lại được từ dàn mẫu, cỡ mẫu, kết quả sự kiện và các câu đã mở.",
      ...(drawn.staged
        ? []
        : [`Người không tiếp cận được chỉ thay bằng dự phòng theo đúng thứ tự đã rút, có ghi lý do${substitution(drawn)}.`]),
      ...ceremony.signatures.flatMap(({ body, state, reason }) =>
        state === "refused" ? [`${body} từ chối ký; lý do: ${reason}.`] : [],
      ),
    ],
    parties: ceremony.signatures.map(({ body, by, state }) => ({
      party: `Đại diện ${body}`,
      ...(state === "signed" && by !== null && { name: by }),
    })),
    recipients: ["Các bên ký biên bản", "Lưu: VT, hồ sơ đợt khảo sát"],
    appendices: [],
  };
}

const fixedBefore = (drawn: DrawnPart): DocumentSection =>
  drawn.staged
    ? stagesSection(drawn.staged, { frameHash: drawn.frameHash, algorithm: drawn.commitment.algorithm })
    : frameAndSizes(drawn);

const cameOut = (drawn: DrawnPart): DocumentSection =>
  drawn.staged ? stagesDrawn(drawn.staged, drawn.result.seed) : outcome(drawn);

const planBasis = ({ planNumber, planDate, issuingBody }: DrawnPart["round"]): string =>
  `Căn cứ Kế hoạch số ${planNumber}${planDate === null ? "" : ` ${dateText(planDate)}`} của ${issuingBody}`;

/** Minutes that are written out again during the fieldwork tell how many were replaced by then. */
const substitution = ({ replaced = 0, result: { sampled } }: DrawnPart): string =>
  replaced === 0
    ? ""
    : `; đến khi in biên bản này đã thay ${count(replaced)} trên ${count(sampled)} người (${formatPercent((100 * replaced) / sampled, "vi", 1)})`;

const issuerOf = ({ issuingBody, leadBody }: DrawnPart["round"]): Minutes["issuer"] =>
  issuingBody === leadBody ? { issuing: leadBody } : { governing: issuingBody, issuing: leadBody };

/** “Huyện Vạn Ninh, tỉnh Khánh Hòa” → “Vạn Ninh”. */
const placeOf = (area: string): string =>
  (area.split(",")[0] ?? area).replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s+/iu, "").trim();

function frameAndSizes({ frameHash, strata, commitment }: DrawnPart): DocumentSection {
  const asked = strata.filter(({ size }) => size > 0);
  const agencies = [...Map.groupBy(strata, ({ agencyName }) => agencyName)];
  return {
    heading: "Dàn mẫu và cỡ mẫu",
    blocks: [
      {
        kind: "paragraph",
        text: `Dàn mẫu đã chốt gồm ${count(sum(strata.map(({ units }) => units)))} người, mã băm (SHA-256): ${frameHash}.`,
      },
      {
        kind: "paragraph",
        text: `Cỡ mẫu ${count(sum(strata.map(({ size }) => size)))} người trong ${count(asked.length)} tầng; mỗi người kèm ${count(commitment.reserves)} người dự phòng. Cách chọn: ${designs[commitment.design]}; thuật toán ${commitment.algorithm}.`,
      },
      {
        kind: "table",
        caption: "Cỡ mẫu theo đơn vị",
        columns: [
          { header: "TT", align: "center", width: 12 },
          { header: "Đơn vị", align: "left", width: 93 },
          { header: "Người đủ điều kiện", align: "right", width: 35 },
          { header: "Mẫu", align: "right", width: 25 },
        ],
        rows: [
          ...agencies.map(([agency, own], at) => ({ cells: [String(at + 1), agency, ...unitsAndSize(own)] })),
          { cells: ["", "Tổng cộng", ...unitsAndSize(strata)], strong: true },
        ],
      },
    ],
  };
}

const unitsAndSize = (strata: readonly DrawStratum[]): readonly string[] => [
  count(sum(strata.map(({ units }) => units))),
  count(sum(strata.map(({ size }) => size))),
];

/** The event with its announced time, and what draws before this one came to. */
const eventText = ({ eventName, eventAt, number, cancelled }: DrawCommitment): string =>
  [
    `Sự kiện công khai nêu trước: ${eventName}${eventAt === null ? "" : `, công bố kết quả lúc ${shortMoment(eventAt)}`}.`,
    ...(number > 1 ? [`Đây là lần chọn mẫu thứ ${count(number)}.`] : []),
    ...cancelled.map((one) => `Lần ${count(one.number)} đã hủy lúc ${shortMoment(one.cancelledAt)}, lý do: ${one.reason}.`),
  ].join(" ");

function commitments({ commitment }: DrawnPart): DocumentSection {
  const event = { kind: "paragraph" as const, text: eventText(commitment) };
  if (commitment.parties.length === 0)
    return { heading: "Công bố cam kết", blocks: [event, { kind: "paragraph", text: "Không bên nào gửi câu bí mật." }] };
  return {
    heading: "Công bố cam kết",
    blocks: [
      event,
      {
        kind: "table",
        caption: "Cam kết của các bên",
        columns: [
          { header: "TT", align: "center", width: 11 },
          { header: "Bên cam kết", align: "left", width: 42 },
          { header: "Mã cam kết (SHA-256)", align: "left", width: 70 },
          { header: "Người gửi mã", align: "left", width: 42 },
        ],
        rows: commitment.parties.map(({ party, commitment: hash, committed, excused }, at) => ({
          cells: [
            String(at + 1),
            party,
            hash ?? `không gửi mã trước sự kiện${excused === null ? "" : `; lý do: ${excused.reason}`}`,
            committed === null ? "" : entryText(committed),
          ],
        })),
      },
    ],
  };
}

/** Who entered it and when; that it was for the party, where it was. */
const entryText = ({ by, at, as }: PartyEntry): string => `${by}${as === "for" ? " (nhập thay)" : ""}, ${shortMoment(at)}`;

function eventAndReveals({ commitment, ceremony, result }: DrawnPart): DocumentSection {
  const typists = ceremony.entries.map(({ by }) => by).join(" và ");
  const typed = typists === "" ? "" : ` Do ${typists} gõ độc lập, khớp nhau.`;
  const items = commitment.parties.flatMap(({ party, reveal, revealed }) =>
    reveal === null || revealed === null ? [] : [`${party}: “${reveal}”, khớp với cam kết; người mở: ${entryText(revealed)}`],
  );
  return {
    heading: "Kết quả sự kiện và mở cam kết",
    blocks: [
      { kind: "paragraph", text: `Kết quả sự kiện: ${result.eventText}.${typed}` },
      ...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
    ],
  };
}

function outcome({ result, ends }: DrawnPart): DocumentSection {
  return {
    heading: "Hạt giống và mẫu",
    blocks: [
      { kind: "paragraph", text: `Hạt giống: ${result.seed}.` },
      {
        kind: "paragraph",
        text: `Đã chọn ${count(result.sampled)} người và ${count(result.reserves)} người dự phòng. Mã băm của mẫu (SHA-256): ${result.sampleHash}.`,
      },
      {
        kind: "table",
        caption: "Người đầu và người cuối của mẫu",
        columns: [
          { header: "Tầng", align: "left", width: 75 },
          { header: "Thứ tự", align: "right", width: 25 },
          { header: "Mã người", align: "left", width: 65 },
        ],
        rows: firstAndLast(ends).map(({ stratum, order, unitId }) => ({ cells: [stratum, count(order), unitId] })),
      },
    ],
  };
}

/** Who signed the outcome on the page of the draw, and the hash that stood under the signature. */
function signedOff({ ceremony }: DrawnPart): DocumentSection {
  const signed = ceremony.signatures.filter(({ state }) => state === "signed").length;
  return {
    heading: "Xác nhận trên hệ thống",
    blocks: [
      {
        kind: "paragraph",
        text: `Đến khi in biên bản này ${count(signed)} trên ${count(ceremony.signatures.length)} bên đã ký bằng tài khoản của mình; mỗi chữ ký gắn với mã băm của mẫu ở trên.`,
      },
      {
        kind: "table",
        caption: "Ý kiến của các bên",
        columns: [
          { header: "TT", align: "center", width: 10 },
          { header: "Bên", align: "left", width: 36 },
          { header: "Ý kiến", align: "left", width: 19 },
          { header: "Người ký, thời điểm", align: "left", width: 33 },
          { header: "Mã băm của mẫu đã ký", align: "left", width: 67 },
        ],
        rows: ceremony.signatures.map(({ body, state, by, at, subject }, index) => ({
          cells: [
            ...[String(index + 1), body, { signed: "đã ký", refused: "từ chối ký", waiting: "chưa ký" }[state]],
            at === null ? "" : [by, shortMoment(at)].filter(Boolean).join(", "),
            subject ?? "",
          ],
        })),
      },
    ],
  };
}

function firstAndLast(ends: readonly ShownStratum[]): readonly { stratum: string; order: number; unitId: string }[] {
  const sampled = ends.flatMap(({ stratum, rows }) =>
    rows.filter(({ role }) => role === "sample").map(({ order, unitId }) => ({ stratum, order, unitId })),
  );
  const [first] = sampled;
  const last = sampled.at(-1);
  return first && last ? (first === last ? [first] : [first, last]) : [];
}
