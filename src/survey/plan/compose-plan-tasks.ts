import { formatDate } from "../date.ts";
import type { DocumentBlock, DocumentColumn, DocumentSection } from "../document/document.ts";
import { formatNumber, formatPercent } from "../number.ts";
import type { PlanView, TaskView } from "./plan-view.ts";

const column = (header: string, align: DocumentColumn["align"], width: number): DocumentColumn => ({ header, align, width });

/** The tasks with who leads, who helps, what comes of them and by when. */
export const tasksSection = ({ tasks }: PlanView): DocumentSection => ({
  heading: "Nội dung và tiến độ",
  blocks: [
    {
      kind: "table",
      breaks: true,
      columns: [
        column("TT", "center", 11),
        column("Nội dung công việc", "left", 46),
        column("Chủ trì", "left", 28),
        column("Phối hợp", "left", 28),
        column("Sản phẩm", "left", 26),
        column("Thời gian", "left", 26),
      ],
      rows: tasks.map((task, index) => ({
        cells: [String(index + 1), task.title, task.lead, task.support, task.product, periodText(task)],
      })),
    },
  ],
});

const day = (iso: string): string => formatDate(iso, "vi");

const periodText = ({ starts, due }: TaskView): string =>
  starts === null ? `Trước ngày ${day(due)}` : `Từ ngày ${day(starts)} đến ngày ${day(due)}`;

/** Who watches what and when, and how many forms are verified again. */
export const supervisionSection = (plan: PlanView): DocumentSection => ({
  heading: "Giám sát, phúc tra",
  blocks: [...supervisionBlocks(plan), { kind: "paragraph", text: reverificationText(plan) }],
});

const supervisionBlocks = ({ supervision = [], supervisors }: PlanView): readonly DocumentBlock[] => {
  if (supervision.length > 0)
    return [
      {
        kind: "table",
        columns: [
          column("TT", "center", 11),
          column("Cơ quan giám sát", "left", 56),
          column("Nội dung giám sát", "left", 60),
          column("Thời gian", "left", 38),
        ],
        rows: supervision.map(({ body, watches, from, to }, index) => ({
          cells: [String(index + 1), body, watches, `Từ ngày ${day(from)} đến ngày ${day(to)}`],
        })),
      },
    ];
  if (supervisors.length === 0) return [];
  return [
    { kind: "paragraph", text: "Cơ quan giám sát việc chọn mẫu, phát và thu phiếu, phúc tra và chi trả:" },
    { kind: "list", items: supervisors },
  ];
};

const reverificationText = ({ parts, reverificationShare }: PlanView): string => {
  const forms = parts.reduce((sum, { total }) => sum + total, 0);
  const share = formatPercent(100 * reverificationShare, "vi", 1).replace(/,0(?=\u00a0)/, "");
  const again = formatNumber(Math.round(forms * reverificationShare), "vi");
  return `Phúc tra ${share} số phiếu, tức ${again} phiếu, chọn ngẫu nhiên trong số phiếu đã thu. Phiếu không đạt thì điều tra lại hoặc điều tra bổ sung.`;
};

/** What each body does: those that lead a task, in the order of the plan, the lead body of the round first. */
export const dutiesSection = (plan: PlanView): DocumentSection => ({
  heading: "Tổ chức thực hiện",
  blocks: [],
  sections: [
    ...bodiesOf(plan).map((body) => ({ heading: body, blocks: [dutiesOf(body, plan)] })),
    {
      heading: "Các cơ quan, đơn vị được khảo sát",
      blocks: [{ kind: "list", items: measuredDuties }],
    },
  ],
});

const measuredDuties: readonly string[] = [
  "Đối chiếu số hồ sơ của mình trong dàn mẫu và giải thích chênh lệch đúng thời hạn",
  "Tạo điều kiện cho điều tra viên; không gợi ý, không có mặt khi người dân trả lời",
];

const bodiesOf = ({ tasks, leadBody }: PlanView): readonly string[] => {
  const leads = [...new Set(tasks.map(({ lead }) => lead))];
  return leads.includes(leadBody) ? [leadBody, ...leads.filter((lead) => lead !== leadBody)] : leads;
};

const dutiesOf = (body: string, { tasks }: PlanView): DocumentBlock => ({
  kind: "list",
  items: tasks.filter(({ lead }) => lead === body).map(dutyLine),
});

const dutyLine = ({ title, support, due }: TaskView): string => {
  const help = support === "" ? "" : `; phối hợp: ${support}`;
  return `Chủ trì: ${title}${help} (xong trước ngày ${day(due)})`;
};
