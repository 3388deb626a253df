import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "../../src/formats/xlsx.ts";
import { responseTable, type WritableResponse } from "../../src/survey/fieldwork/response-table.ts";
import type { Method } from "../../src/survey/instrument/method.ts";
import { simulateFrame } from "../../src/survey/simulation/frame.ts";
import { populationFrom } from "../../src/survey/simulation/population.ts";

const home = join(import.meta.dirname, "..", "..");

export const planFile = join(home, "examples", "van-ninh-2023", "round.json");

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

export const methodOf = (id: string): Method => readJson(join(home, "methods", `${id}.json`)) as Method;

/** The transactions of the example as a one-stop export in xlsx, about one row in a hundred at fault. */
export const frameFile = async (): Promise<Uint8Array> => {
  const population = populationFrom(readJson(join(home, "examples", "van-ninh-2023", "population.json")));
  const { columns, rows } = simulateFrame(population, { dirty: 0.01 });
  const sheet = { name: "Danh sách", columns: columns.map((header) => ({ header, kind: "text" as const })), rows };
  return writeXlsx({ sheets: [sheet] });
};

interface CaseLine {
  readonly code: string;
  readonly role: string;
  readonly stratum: string;
}

/** The lines of cases.csv as the page gives it. */
export const casesOf = (csv: string): readonly CaseLine[] =>
  csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([code = "", role = "", , , , stratum = ""]) => ({ code, role, stratum }));

/** A file of answers: of the sampled cases one in twenty refuses and the next reserve of the stratum answers in its place. */
export const answersFile = (cases: readonly CaseLine[], method: Method): Uint8Array => {
  const asked = cases.filter(({ role }) => role !== "reserve");
  const refused = new Set(asked.filter(({ role }, place) => role === "sample" && place % 20 === 7).map(({ code }) => code));
  const taken = new Map<string, number>();
  const reserves = Map.groupBy(
    cases.filter(({ role }) => role === "reserve"),
    ({ stratum }) => stratum,
  );
  const responses = asked.flatMap((one, place): WritableResponse[] => {
    if (!refused.has(one.code)) return [answered(one.code, { method, place })];
    const next = taken.get(one.stratum) ?? 0;
    taken.set(one.stratum, next + 1);
    const reserve = reserves.get(one.stratum)?.[next];
    return [
      { code: one.code, outcome: "refused", form: null },
      ...(reserve ? [answered(reserve.code, { method, place })] : []),
    ];
  });
  const lines = responseTable(method, responses).map((cells) =>
    cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(","),
  );
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
};

/** Answers that differ from person to person and from criterion to criterion, most of them satisfied. */
const answered = (code: string, { method, place }: { readonly method: Method; readonly place: number }): WritableResponse => {
  const said = Object.fromEntries(
    method.context.flatMap(({ id, options }) =>
      options?.[0] ? [[id, options[place % 2 ? 0 : options.length - 1]?.value ?? ""]] : [],
    ),
  );
  const afterwards = Object.keys(said).filter((id) => id === "late_notice" || id === "apology");
  const context = {
    ...said,
    ...Object.fromEntries(afterwards.map((id) => [id, said.lateness === "late" ? "no" : "not-applicable"])),
  };
  const answers = Object.fromEntries(
    method.factors.flatMap(({ criteria, askedIf }, factor) =>
      criteria.map(({ id }, item) => {
        if (askedIf && context[askedIf.question] !== askedIf.equals) return [id, "not-asked"] as const;
        return [id, 1 + ([4, 3, 4, 2, 4, 3, 4, 1, 3, 4, 0][(place * 7 + factor * 3 + item * 5) % 11] ?? 3)] as const;
      }),
    ),
  );
  return { code, outcome: "answered", form: { mode: "interview", answeredOn: "2023-08-02", context, answers } };
};
