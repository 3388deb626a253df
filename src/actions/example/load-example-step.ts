import type { RoundPlan } from "../../survey/plan/plan.ts";
import type { Result } from "../../survey/result.ts";
import type { Stage } from "../../survey/stage.ts";
import type { Effects } from "../effects.ts";
import type { ExamplePerson } from "./example-people.ts";

/** One step of a walk; the failure of a step ends it. */
export interface Step {
  /** What is being done, for the log. */
  readonly name: string;
  /** ISO date in the made-up time of the example: a draw comes before the answers of the people drawn. */
  readonly day: string;
  /** Absent: the machine. */
  readonly by?: ExamplePerson;
  readonly run: (effects: Effects) => Promise<Result<unknown>>;
}

/** A step of one of the people of an example. */
export const stepOf = (by: ExamplePerson, day: string, name: string, run: Step["run"]): Step => ({ by, day, name, run });

/** The days of an example, from the days of its fieldwork and the deadlines of its plan. */
export interface ExampleDays {
  readonly plan: string;
  /** Forms are published. */
  readonly forms: string;
  readonly frame: string;
  /** The supervising bodies look at the frozen frames. */
  readonly watch: string;
  readonly settled: string;
  readonly commit: string;
  readonly draw: string;
  readonly responses: string;
  readonly dataset: string;
  readonly index: string;
  readonly draft: string;
  readonly release: string;
}

const dayLength = 86_400_000;

const shift = (iso: string, days: number): string => new Date(Date.parse(iso) + days * dayLength).toISOString().slice(0, 10);

interface DaySource {
  readonly fieldworkFrom: string;
  readonly fieldworkTo: string;
  readonly tasks: RoundPlan["tasks"];
}

export const exampleDays = ({ fieldworkFrom, fieldworkTo, tasks }: DaySource): ExampleDays => {
  const dueOf = (stage: Stage): string[] => tasks.filter((task) => task.stage === stage).map(({ due }) => due);
  const plan = [shift(fieldworkFrom, -38), ...dueOf("plan")].toSorted()[0] ?? fieldworkFrom;
  return {
    plan,
    forms: dueOf("instrument").at(-1) ?? plan,
    frame: shift(fieldworkFrom, -25),
    watch: shift(fieldworkFrom, -18),
    settled: shift(fieldworkFrom, -14),
    commit: shift(fieldworkFrom, -10),
    draw: shift(fieldworkFrom, -5),
    responses: shift(fieldworkTo, 25),
    dataset: shift(fieldworkTo, 36),
    index: shift(fieldworkTo, 41),
    draft: shift(fieldworkTo, 51),
    release: shift(fieldworkTo, 76),
  };
};

/** Effects whose clock stands at nine in the morning of a day in Vietnam. */
export const onDay = (effects: Effects, day: string): Effects => ({
  ...effects,
  clock: () => new Date(`${day}T02:00:00.000Z`),
});

export const byDay = (a: Step, b: Step): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
