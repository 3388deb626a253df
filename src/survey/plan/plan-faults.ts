import type { PlanAgency, PlanPart, PlanTask, RoundPlan } from "./plan.ts";

/** Something that contradicts itself in a plan of the right shape. */
export interface PlanFault {
  readonly path: string;
  readonly value: string;
  readonly reason: string;
}

/** What a plan of the right shape may still say wrongly: names used twice or never defined, quotas without a field, dates turned round. */
export const planFaults = (plan: RoundPlan): readonly PlanFault[] => [
  ...twice(
    "agencies",
    plan.agencies.map(({ id }) => id),
  ),
  ...twice(
    "parts",
    plan.parts.map(({ code }) => code),
  ),
  ...(plan.periodFrom <= plan.periodTo
    ? []
    : [{ path: "periodTo", value: plan.periodTo, reason: `phải từ ${plan.periodFrom} trở đi` }]),
  ...plan.agencies.flatMap((agency, index) => agencyFaults(agency, `agencies.${index}`, plan.agencies)),
  ...(plan.supervision ?? []).flatMap(({ from, to }, index) => turnedRound(`supervision.${index}.to`, from, to)),
  ...plan.tasks.flatMap((task, index) => taskFaults(task, `tasks.${index}`)),
  ...plan.parts.flatMap((part, index) => partFaults(part, `parts.${index}`, new Set(plan.agencies.map(({ id }) => id)))),
];

const twice = (path: string, names: readonly string[]): readonly PlanFault[] =>
  names.filter((name, index) => names.indexOf(name) !== index).map((value) => ({ path, value, reason: "xuất hiện hai lần" }));

const agencyFaults = (agency: PlanAgency, path: string, agencies: readonly PlanAgency[]): readonly PlanFault[] => [
  ...(isUnderItself(agency, agencies)
    ? [{ path: `${path}.parentId`, value: agency.parentId ?? "", reason: "cơ quan không thể trực thuộc chính mình" }]
    : []),
  ...turnedRound(`${path}.validTo`, agency.validFrom, agency.validTo),
];

const isUnderItself = ({ id, parentId }: PlanAgency, agencies: readonly PlanAgency[]): boolean => {
  const parents = new Map(agencies.map((agency) => [agency.id, agency.parentId]));
  const seen = new Set<string>();
  for (let above = parentId; above !== undefined && !seen.has(above); above = parents.get(above)) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
};

const taskFaults = ({ starts, due }: PlanTask, path: string): readonly PlanFault[] => turnedRound(`${path}.due`, starts, due);

const turnedRound = (path: string, from: string | undefined, to: string | undefined): readonly PlanFault[] =>
  from !== undefined && to !== undefined && from > to ? [{ path, value: to, reason: `phải từ ${from} trở đi` }] : [];

const partFaults = (part: PlanPart, path: string, agencies: ReadonlySet<string>): readonly PlanFault[] => [
  ...twice(
    `${path}.fields`,
    part.fields.map(({ code }) => code),
  ),
  ...twice(
    `${path}.agencies`,
    part.agencies.map(({ id }) => id),
  ),
  ...part.agencies
    .filter(({ id }) => !agencies.has(id))
    .map(({ id }) => ({ path: `${path}.agencies`, value: id, reason: "không có trong agencies của kế hoạch" })),
  ...sourceFaults(part, path),
  ...quotaFaults(part, path),
];

const sourceFaults = ({ source, fields }: PlanPart, path: string): readonly PlanFault[] => {
  const others = fields.filter(({ takesOthers }) => takesOthers);
  const fieldsFault = (reason: string) => [{ path: `${path}.fields`, value: String(fields.length), reason }];
  if (source === "on-site") return fields.length > 0 ? fieldsFault("khảo sát tại chỗ không chia lĩnh vực") : [];
  return others.length > 1
    ? [{ path: `${path}.fields`, value: "takesOthers", reason: "chỉ một lĩnh vực nhận phần còn lại" }]
    : [];
};

const quotaFaults = ({ source, fields, agencies }: PlanPart, path: string): readonly PlanFault[] =>
  agencies.flatMap(({ id, quota }) => {
    const place = `${path}.agencies.${id}.quota`;
    if (typeof quota === "number")
      return source === "on-site" ? [] : [{ path: place, value: String(quota), reason: "cần chỉ tiêu theo từng lĩnh vực" }];
    if (source === "on-site") return [{ path: place, value: JSON.stringify(quota), reason: "cần một số phiếu" }];
    const known = new Set(fields.map(({ code }) => code));
    return Object.keys(quota)
      .filter((code) => !known.has(code))
      .map((value) => ({ path: place, value, reason: "không có trong fields của phần" }));
  });
