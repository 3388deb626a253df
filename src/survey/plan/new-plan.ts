import { dayOfYear, movedDay, movedWorkday } from "./moved-day.ts";
import type { PlanTask, RoundPlan } from "./plan.ts";
import type { PlanTemplate, TemplateTask } from "./templates/template.ts";

/** What a new round is asked for, whatever it starts from. */
export interface NewRound {
  readonly code: string;
  readonly shortTitle: string;
  readonly area: string;
  readonly province: string;
  readonly year: number;
  /** Empty: what the template or last year's round says. */
  readonly leadBody: string;
}

/** The draft of a round in a year after a template: tasks and period dated, agencies still to be chosen. */
export const planFromTemplate = (template: PlanTemplate, round: NewRound): RoundPlan => {
  const leadBody = round.leadBody || template.leadBody;
  const say = (text: string): string =>
    text
      .replaceAll("{lead}", leadBody)
      .replaceAll("{year}", String(round.year))
      .replaceAll("{before}", String(round.year - 1));
  const { reverificationShare, authority, position, issuingBody } = template;
  return {
    ...round,
    ...{ leadBody, issuingBody, reverificationShare, simulated: false, planNumber: "", planDate: null },
    title: say(template.roundTitle),
    periodFrom: dayOfYear(round.year, template.period.from),
    periodTo: dayOfYear(round.year, template.period.to),
    legalBases: template.legalBases.map(say),
    purposes: template.purposes.map(say),
    recipients: template.recipients,
    signatory: { authority, position, name: "" },
    supervisors: template.supervisors,
    supervision: template.supervision.map(({ from, to, ...line }) => ({
      ...{ ...line, from: dayOfYear(round.year, from), to: dayOfYear(round.year, to) },
    })),
    agencies: [],
    parts: template.parts.map((part) => ({ ...part, agencies: [] })),
    tasks: template.tasks.map((task) => datedTask(task, { year: round.year, say })),
  };
};

const datedTask = (
  { title, lead, support, product, starts, due, stage }: TemplateTask,
  { year, say }: { readonly year: number; readonly say: (text: string) => string },
): PlanTask => ({
  ...{ stage, title: say(title), lead: say(lead), due: dayOfYear(year, due) },
  ...(support !== undefined && { support: say(support) }),
  ...(product !== undefined && { product: say(product) }),
  ...(starts !== undefined && { starts: dayOfYear(year, starts) }),
});

/** The draft of a round without parts and tasks. */
export const blankPlan = (round: NewRound): RoundPlan => ({
  ...round,
  leadBody: round.leadBody || "Sở Nội vụ",
  issuingBody: "Ủy ban nhân dân",
  title: `Đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước năm ${round.year}`,
  ...{ planNumber: "", planDate: null, reverificationShare: 0.1, simulated: false },
  ...{ periodFrom: `${round.year}-01-01`, periodTo: `${round.year}-12-31` },
  ...{ legalBases: [], purposes: [], recipients: [], supervisors: [], supervision: [], agencies: [], parts: [], tasks: [] },
  signatory: { authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: "" },
});

/**
 * The draft of a round like an earlier one: every date moved by the years between (days of work stay days of work), the year in the
 * texts changed, number and date of the plan left to be given; agencies, parts and tasks kept, quotas only where asked for. What became
 * of the agencies is told by carry-agencies.ts.
 */
export const planFromRound = (
  before: RoundPlan,
  { round, withQuotas }: { readonly round: NewRound; readonly withQuotas: boolean },
): RoundPlan => {
  const years = round.year - before.year;
  const move = (date: string): string => movedWorkday(date, years);
  const say = (text: string): string => text.replaceAll(String(before.year), String(round.year));
  return {
    ...{ ...before, ...round, leadBody: round.leadBody || before.leadBody, area: round.area || before.area },
    ...{ title: say(before.title), planNumber: "", planDate: null, simulated: false },
    ...{ periodFrom: movedDay(before.periodFrom, years), periodTo: movedDay(before.periodTo, years) },
    purposes: before.purposes.map(say),
    supervision: (before.supervision ?? []).map((line) => ({ ...line, from: move(line.from), to: move(line.to) })),
    parts: before.parts.map((part) => ({
      ...part,
      agencies: part.agencies.map(({ id, quota }) => ({ id, quota: withQuotas ? quota : part.source === "on-site" ? 0 : {} })),
    })),
    tasks: before.tasks.map(({ starts, due, product, ...task }) => ({
      ...{ ...task, title: say(task.title), due: move(due) },
      ...(product !== undefined && { product: say(product) }),
      ...(starts !== undefined && { starts: move(starts) }),
    })),
  };
};
