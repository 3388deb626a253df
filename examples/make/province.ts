import type { PlanAgency, PlanField, PlanPart, RoundPlan } from "../../src/survey/plan/plan.ts";
import { keyedRandom, type Random } from "../../src/survey/simulation/keyed-random.ts";
import type { Population } from "../../src/survey/simulation/population.ts";

/** An agency of an example: who it is, where people live that come to it, and how many come by field in a usual year. */
export interface ExampleAgency extends PlanAgency {
  readonly place: string;
  readonly home?: string;
  /** People come from the whole province. */
  readonly wide?: true;
  /** First part of its dossier codes. */
  readonly dossierCode: string;
  /** Completed transactions by field in the period, before chance. */
  readonly usual: Readonly<Record<string, number>>;
  /** Forms by field. */
  readonly quota: Readonly<Record<string, number>>;
}

export interface ExamplePart {
  readonly code: string;
  readonly title: string;
  readonly methodId: string;
  readonly fields: readonly PlanField[];
  readonly agencies: readonly ExampleAgency[];
  /** Share of organisations among those who file, by field, before chance; none where absent. */
  readonly organisations: Readonly<Record<string, number>>;
}

/** What is particular to an example; the rest follows by rule. */
export interface ProvinceExample {
  readonly plan: Omit<RoundPlan, "agencies" | "parts">;
  readonly parts: readonly ExamplePart[];
  readonly fieldwork: { readonly from: string; readonly to: string };
  readonly factors: readonly string[];
}

/** The `round.json` of an example. */
export const planOf = ({ plan, parts }: ProvinceExample): RoundPlan => ({
  ...plan,
  agencies: parts.flatMap(({ agencies }) => agencies.map(planAgency)),
  parts: parts.map(
    ({ agencies, organisations: _, ...part }): PlanPart => ({
      ...part,
      source: "frame",
      agencies: agencies.map(({ id, quota }) => ({ id, quota })),
    }),
  ),
});

const planAgency = ({
  place: _,
  home: _h,
  wide: _w,
  dossierCode: _d,
  usual: _u,
  quota: _q,
  ...agency
}: ExampleAgency): PlanAgency => agency;

/** The `population.json` of an example: counts and satisfaction drawn from its seed, so that no two agencies are alike. */
export const populationOf = (example: ProvinceExample): Population => {
  const { plan, parts, fieldwork, factors } = example;
  const seed = `${plan.code}/${plan.planNumber}`;
  return {
    seed,
    simulated: true,
    note: "Số liệu mô phỏng: không có người thật, không có giao dịch thật, không có câu trả lời thật.",
    periodFrom: plan.periodFrom,
    periodTo: plan.periodTo,
    fieldworkFrom: fieldwork.from,
    fieldworkTo: fieldwork.to,
    agencies: parts.flatMap(({ agencies, organisations }) =>
      agencies.map(({ id, name, dossierCode, place, home, wide, usual, quota }) => {
        const random = keyedRandom(seed, id);
        const size = 0.65 + 0.9 * random();
        return {
          ...{ id, name, dossierCode, place },
          ...(home === undefined ? {} : { home }),
          ...(wide === undefined ? {} : { wide }),
          eligible: Object.fromEntries(
            Object.entries(usual).map(([field, count]) => [field, enough(count * size * (0.8 + 0.4 * random()), quota[field])]),
          ),
          ...organisationsOf(keyedRandom(seed, id, "organisations"), organisations, usual),
          satisfied: satisfiedOf(random, factors),
        };
      }),
    ),
    places: parts.flatMap(({ agencies }) =>
      agencies.flatMap(({ level, place, home = "Ấp" }) => (level === "commune" ? [{ place, home }] : [])),
    ),
    stations: [],
    ...shares,
  };
};

const organisationsOf = (
  random: Random,
  shares: ExamplePart["organisations"],
  usual: ExampleAgency["usual"],
): Pick<Population["agencies"][number], "organisations"> => {
  const own = Object.keys(usual).flatMap((field) => {
    const share = shares[field];
    return share === undefined
      ? []
      : [[field, Math.round(1000 * Math.min(0.98, share * (0.8 + 0.4 * random()))) / 1000] as const];
  });
  return { organisations: Object.fromEntries(own) };
};

/** Twice the forms at least, so that each form has a reserve. */
const enough = (count: number, quota = 0): number => Math.max(Math.round(count), quota * 2);

const satisfiedOf = (random: Random, factors: readonly string[]): Record<string, number> => {
  const whole = 76 + 16 * random();
  return Object.fromEntries(factors.map((factor) => [factor, Math.round(10 * Math.min(97, whole - 4 + 8 * random())) / 10]));
};

const shares = {
  fieldEffect: {},
  criterionEffect: {},
  personSpread: 1.6,
  missing: { notApplicable: 0.012, blank: 0.004, refused: 0.001 },
  outcome: { refused: 0.035, "not-found": 0.04, moved: 0.02 },
  mode: { interview: 0.52, paper: 0.3, web: 0.14, email: 0.04 },
  context: {
    gave_feedback: { yes: 0.22, no: 0.78 },
    trips: { "1": 0.24, "2": 0.58, "3": 0.14, "4+": 0.04 },
    lateness: { early: 0.18, "on-time": 0.75, late: 0.07 },
  },
  frame: { moreDossiers: 0.1, notCompleted: 0.055, withdrawn: 0.012, underAge: 0.002, noContact: 0.016 },
} satisfies Partial<Population>;
