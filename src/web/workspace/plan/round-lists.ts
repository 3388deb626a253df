import { compareSizes } from "../../../actions/draw/compare-sizes.ts";
import { showDraw } from "../../../actions/draw/show-draw.ts";
import { showIntercept } from "../../../actions/draw/show-intercept.ts";
import { showReplacements } from "../../../actions/draw/show-replacements.ts";
import type { Effects } from "../../../actions/effects.ts";
import { showFieldwork } from "../../../actions/fieldwork/show-fieldwork.ts";
import { showFrame } from "../../../actions/frame/show-frame.ts";
import { showReconciliation } from "../../../actions/frame/show-reconciliation.ts";
import { showIndicator } from "../../../actions/indicator/show-indicator.ts";
import { showPlan } from "../../../actions/plan/show-plan.ts";
import { showQuotas } from "../../../actions/plan/show-quotas.ts";
import { showReminders } from "../../../actions/plan/show-reminders.ts";
import { showRoundUnits } from "../../../actions/units/show-round-units.ts";
import type { StaffFigure } from "../../../survey/indicator/indicator-view.ts";
import { problemMessage } from "../../../survey/problem.ts";
import type { Unit } from "../../../survey/units/unit.ts";
import type { RoundAgency } from "../../../survey/units/unit-views.ts";
import { valueOrPage } from "../../value-or-page.ts";
import type { CsvList } from "../csv.ts";
import type { Cell } from "../listing.ts";
import { verificationLists } from "../verification/verification-lists.ts";

interface Wanted {
  readonly round: string;
  readonly part: string;
  /** Everything that the address asks for. */
  readonly asked: readonly (readonly [string, string])[];
}

type MakeList = (wanted: Wanted, effects: Effects) => Promise<Omit<CsvList, "name">>;

/** The lists of the stage pages as rows with headings that programs can rely on, by the name of the file. */
export const roundLists: Readonly<Record<string, MakeList>> = {
  "tasks.csv": async ({ round }, effects) => {
    const { tasks } = valueOrPage(await showPlan({ round, sumsOnly: true }, effects));
    return {
      header: ["position", "stage", "title", "lead", "support", "product", "starts", "due", "done_at"],
      rows: tasks.map((task) => [
        task.position,
        task.stage,
        task.title,
        task.lead,
        task.support,
        task.product,
        task.starts,
        task.due,
        task.doneAt,
      ]),
    };
  },
  "reminders.csv": async ({ round }, effects) => {
    const { log } = valueOrPage(await showReminders({ round }, effects));
    return {
      header: ["day", "email", "bodies", "tasks"],
      rows: log.map(({ day, email, bodies, tasks }) => [day, email, bodies, tasks]),
    };
  },
  "quotas.csv": async ({ round, part }, effects) => {
    const { fields, rows } = valueOrPage(await showQuotas({ round, part }, effects));
    return {
      header: ["agency_id", "agency", ...fields.map(({ name }) => name), "total"],
      rows: rows.map(({ agency, sizes, total }) => [agency.id, agency.name, ...sizes, total]),
    };
  },
  "round-units.csv": async ({ round, asked }, effects) => {
    const as = asked.some(([name, value]) => name === "as" && value === "today") ? "today" : "then";
    const { groups, unplaced } = valueOrPage(await showRoundUnits({ round, as }, effects));
    const line = (unit: readonly Cell[], { id, name, planned, now }: RoundAgency) => [
      ...unit,
      id,
      name,
      planned,
      now?.name ?? null,
    ];
    return {
      header: ["unit_id", "unit", "above", "others", "agency_id", "agency", "planned", "agency_now"],
      rows: [
        ...groups.flatMap(({ unit, above, others, agencies }) => {
          const names = (units: readonly Unit[]) => units.map((one) => one.name).join("; ");
          return agencies.map((agency) => line([unit.id, unit.name, names(above), names(others)], agency));
        }),
        ...unplaced.map((agency) => line([null, null, null, null], agency)),
      ],
    };
  },
  "problems.csv": async (wanted, effects) => {
    const { frame } = valueOrPage(await showFrame(wanted, effects));
    return {
      header: ["code", "message", "row", "column", "value", "rows"],
      rows: (frame?.problems ?? []).map(({ first, row, column, value, count }) => [
        first.code,
        problemMessage(first, "vi"),
        row,
        column,
        value,
        count,
      ]),
    };
  },
  ...verificationLists,
  "official-counts.csv": async (wanted, effects) => {
    const { agencies, fields, compared } = valueOrPage(await showReconciliation(wanted, effects));
    const official = new Map((compared?.cells ?? []).map((cell) => [`${cell.agencyId}:${cell.fieldCode}`, cell.official]));
    return {
      header: ["Cơ quan", ...fields.map(({ name }) => name)],
      rows: agencies.map(({ id, name }) => [name, ...fields.map(({ code }) => official.get(`${id}:${code}`) ?? "")]),
    };
  },
  "intercept.csv": async (wanted, effects) => {
    const { sessions, agencies } = valueOrPage(await showIntercept(wanted, effects));
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    return {
      header: ["agency_id", "agency", "day", "half", "quota", "start", "interval"],
      rows: sessions.map(({ agencyId, day, half, quota, start, interval }) => [
        agencyId,
        names.get(agencyId) ?? "",
        day,
        half,
        quota,
        start,
        interval,
      ]),
    };
  },
  "strata.csv": async (wanted, effects) => {
    const { frame } = valueOrPage(await showFrame(wanted, effects));
    return {
      header: [
        "agency_id",
        "agency",
        "field",
        "eligible",
        "quota",
        "agency_citizens",
        "agency_organisations",
        "agency_filed_for_others",
      ],
      rows: (frame?.strata ?? []).flatMap(({ agency, cells, citizens, organisations, filedForOthers }) =>
        cells.map(({ field, eligible, quota }) => [
          ...[agency.id, agency.name, field, eligible, quota, citizens, organisations, filedForOthers],
        ]),
      ),
    };
  },
  "sizes.csv": async (wanted, effects) => {
    const { strata } = valueOrPage(await showDraw(wanted, effects));
    return {
      header: ["stratum", "agency", "field", "units", "size"],
      rows: strata.map(({ stratum, agencyName, fieldName, units, size }) => [stratum, agencyName, fieldName, units, size]),
    };
  },
  "size-comparison.csv": async (wanted, effects) => {
    const { outcomes } = valueOrPage(await compareSizes(wanted, effects));
    return {
      header: [
        "rule",
        "agency_id",
        "agency",
        "people",
        "wanted",
        "forms",
        "expected_share",
        "published_in",
        "half_width_points",
      ],
      rows: outcomes.flatMap((outcome) =>
        outcome.agencies.map(({ id, name, population, wanted: forms, ...row }) => [
          ...[outcome.id, id, name, population, forms, row.forms, row.expected, row.published?.round ?? "", row.halfWidth],
        ]),
      ),
    };
  },
  "replacements.csv": async (wanted, effects) => {
    const { lines } = valueOrPage(await showReplacements(wanted, effects));
    return {
      header: ["code", "reserve", "agency_id", "agency", "stratum", "reason", "note", "by", "at"],
      rows: lines.map((line) => [
        ...[line.code, line.reserve, line.agencyId, line.agency, line.stratum, line.reason, line.note, line.by, line.at],
      ]),
    };
  },
  "fieldwork.csv": async (wanted, effects) => {
    const { agencies } = valueOrPage(await showFieldwork(wanted, effects));
    const counts = ["quota", "answered", "refused", "notFound", "moved", "open", "replaced", "reservesLeft"] as const;
    return {
      header: ["agency_id", "agency", ...counts],
      rows: agencies.map((row) => [row.agency.id, row.agency.name, ...counts.map((count) => row[count])]),
    };
  },
  "index.csv": async (wanted, effects) => {
    const { computed } = valueOrPage(await showIndicator(wanted, effects));
    return {
      header: ["agency_id", "agency", "node", "id", ...figureHeader],
      rows: (computed?.agencies ?? []).flatMap(({ id, name, overall, factors }) => [
        [id, name, "overall", "", ...figureCells(overall)],
        ...factors.map((factor) => [id, name, "factor", factor.id, ...figureCells(factor.figure)]),
      ]),
    };
  },
  "criteria.csv": async (wanted, effects) => {
    const { computed } = valueOrPage(await showIndicator(wanted, effects));
    return {
      header: ["id", "factor", "text", ...figureHeader],
      rows: (computed?.criteria ?? []).map(({ id, factor, text, figure }) => [id, factor, text.vi, ...figureCells(figure)]),
    };
  },
};

const figureHeader = ["index", "se", "ci_low", "ci_high", "n", "valid", "flag", "on_public"];

const figureCells = ({ value, se, ciLow, ciHigh, n, valid, flag, onPublic }: StaffFigure): readonly Cell[] => [
  value,
  se,
  ciLow,
  ciHigh,
  n,
  valid,
  flag,
  onPublic,
];
