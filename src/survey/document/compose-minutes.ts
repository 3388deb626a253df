import type { DocumentSection, OfficialDocument } from "./document.ts";
import type { AttendingBody, Minutes } from "./minutes.ts";
import { localIso } from "./moment.ts";
import { dateText } from "./numbering.ts";

/**
 * Minutes as an official paper in the layout of Nghị định 30/2020/NĐ-CP: time and place, who was there, what happened, what was agreed,
 * and the parties side by side. writeDocx of formats makes Word of it.
 */
export const composeMinutes = (minutes: Minutes): OfficialDocument => {
  const { simulated, issuer, reference, subject, bases, parties, recipients, appendices } = minutes;
  return {
    ...{ simulated, issuer, reference, subject, bases, recipients, appendices },
    kind: "BIÊN BẢN",
    addressees: [],
    opening: [],
    sections: [whenAndWhere(minutes), presence(minutes), course(minutes), ...agreement(minutes)],
    closing: [closingOf(minutes)],
    signature: { parties },
  };
};

interface Moment {
  readonly day: string;
  readonly clock: string;
}

/** Day and hour in Vietnam (UTC+7 all year), as papers write them: «14 giờ 05 phút». */
const momentOf = (iso: string): Moment => {
  const local = localIso(iso);
  return { day: dateText(local.slice(0, 10)), clock: `${local.slice(11, 13)} giờ ${local.slice(14, 16)} phút` };
};

const whenAndWhere = ({ startedAt, venue }: Minutes): DocumentSection => {
  const { clock, day } = momentOf(startedAt);
  const items = [`Thời gian: bắt đầu hồi ${clock}, ${day}`, `Địa điểm: ${venue}`];
  return { heading: "Thời gian, địa điểm", blocks: [{ kind: "list", items }] };
};

const presence = ({ attending }: Minutes): DocumentSection => ({
  heading: "Thành phần tham dự",
  blocks: [],
  sections: attending.map((one) => ({ heading: bodyHeading(one), blocks: [peopleOf(one)] })),
});

const bodyHeading = ({ body, part }: AttendingBody): string => (part === undefined ? body : `${body} (${part})`);

/** Names that nobody typed are left to be written in by hand. */
const peopleOf = ({ people }: AttendingBody): DocumentSection["blocks"][number] => ({
  kind: "list",
  items:
    people.length === 0
      ? [`${".".repeat(40)} Chức vụ: ${".".repeat(30)}`]
      : people.map(({ name, position }) => (position === undefined ? name : `${name}, ${position}`)),
});

const course = ({ course: sections }: Minutes): DocumentSection => ({
  heading: "Nội dung, diễn biến",
  blocks: [],
  sections,
});

const agreement = ({ conclusions }: Minutes): readonly DocumentSection[] =>
  conclusions.length === 0 ? [] : [{ heading: "Kết luận", blocks: [{ kind: "list", items: conclusions, numbered: true }] }];

const closingOf = ({ startedAt, endedAt, parties, copies = parties.length }: Minutes): string => {
  const count = String(copies).padStart(2, "0");
  const held = copies === parties.length ? ", mỗi bên giữ 01 bản" : "";
  return `${endOf(startedAt, endedAt)}. Biên bản được lập thành ${count} bản có giá trị như nhau${held}; đã đọc lại cho các bên cùng nghe, thống nhất nội dung và ký xác nhận`;
};

const endOf = (startedAt: string, endedAt: string | null): string => {
  if (endedAt === null) return "Biên bản kết thúc hồi ...... giờ ...... phút cùng ngày";
  const { clock, day } = momentOf(endedAt);
  return `Biên bản kết thúc hồi ${clock}, ${day === momentOf(startedAt).day ? "cùng ngày" : day}`;
};
