import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "../../src/formats/xlsx.ts";
import type { PlanAgency, PlanPart, RoundPlan } from "../../src/survey/plan/plan.ts";
import { simulateFrame } from "../../src/survey/simulation/frame.ts";
import { type Population, populationFrom, populationOf } from "../../src/survey/simulation/population.ts";

const folder = join(import.meta.dirname, "..", "..", "examples");
const read = (example: string, file: string): unknown => JSON.parse(readFileSync(join(folder, example, file), "utf8"));

/** An example: its plan, to be typed, and its people, who come to the one-stop offices. */
export interface Example {
  readonly plan: RoundPlan;
  readonly part: (code: string) => PlanPart;
  readonly agenciesOf: (part: string) => readonly PlanAgency[];
  readonly population: Population;
}

export const openExample = (name: string): Example => {
  const plan = read(name, "round.json") as RoundPlan;
  const part = (code: string): PlanPart => {
    const found = plan.parts.find((one) => one.code === code);
    if (!found) throw new Error(`${name} has no part ${code}`);
    return found;
  };
  const agenciesOf = (code: string) => {
    const ids = new Set(part(code).agencies.map(({ id }) => id));
    return plan.agencies.filter(({ id }) => ids.has(id));
  };
  return { plan, part, agenciesOf, population: populationFrom(read(name, "population.json")) };
};

/** An export of the one-stop software, and what is wrong with it. */
export interface Export {
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** The rows that are faulty, in the order of the file. */
  readonly faulty: readonly (readonly string[])[];
}

/** The transactions of a part as xlsx, 3 in a hundred rows at fault: what `sipas simulate --dirty 0.03` writes. */
export const exportOf = async ({ population, part }: Example, code: string): Promise<Export> => {
  const people = populationOf(
    population,
    part(code).agencies.map(({ id }) => id),
  );
  const { columns, rows } = simulateFrame(people, { dirty: 0.03 });
  const good = new Set(simulateFrame(people).rows.map((cells) => cells.join("\u0000")));
  const faulty = rows.filter((cells) => !good.delete(cells.join("\u0000")));
  const sheet = { name: "Hồ sơ", columns: columns.map((header) => ({ header, kind: "text" as const })), rows };
  return { bytes: await writeXlsx({ sheets: [sheet] }), rows: rows.length, faulty };
};

/**
 * Completed dossiers of the period by agency and field, counted from the faultless rows, as the office would report them: a heading,
 * then a line an agency. The first number is higher by `more` than the export tells.
 */
export const officialCounts = (example: Example, code: string, more: number): readonly (readonly string[])[] => {
  const { plan, part, agenciesOf, population } = example;
  const agencies = agenciesOf(code);
  const { fields } = part(code);
  const others = fields.find(({ takesOthers }) => takesOthers)?.name ?? "";
  const fieldOf = (name: string) =>
    fields.find((field) => field.name === name || field.aliases?.includes(name))?.name ?? others;
  const ids = agencies.map(({ id }) => id);
  const counts = new Map<string, number>();
  for (const cells of simulateFrame(populationOf(population, ids)).rows) {
    const [field = "", agency = "", completed = "", status] = [cells[6], cells[9], cells[12], cells[13]];
    if (status !== "Đã trả kết quả" || !isWithin(completed, plan)) continue;
    const key = `${agency}\n${fieldOf(field)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = agencies.map(({ name }) => [name, ...fields.map((field) => String(counts.get(`${name}\n${field.name}`) ?? 0))]);
  const [first = [], ...rest] = rows;
  return [["Cơ quan", ...fields.map(({ name }) => name)], first.with(1, String(Number(first[1]) + more)), ...rest];
};

/** “05/01/2023” between two ISO days. */
const isWithin = (day: string, { periodFrom, periodTo }: RoundPlan): boolean => {
  const iso = day.slice(0, 10).split("/").reverse().join("-");
  return iso >= periodFrom && iso <= periodTo;
};
