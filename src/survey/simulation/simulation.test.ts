import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkReserves } from "../fieldwork/check-reserves.ts";
import { plain } from "../fold.ts";
import { parseMethod } from "../instrument/parse-method.ts";
import { formOf } from "./answers.ts";
import { exportDate, isoOf, shortDate } from "./calendar.ts";
import { frameColumns, frameCsv, simulateFrame } from "./frame.ts";
import { keyedRandom, normal, pickByShare } from "./keyed-random.ts";
import { simulatedPersons } from "./persons.ts";
import { populationFrom } from "./population.ts";
import { ageGroup, frameRespondent } from "./respondents.ts";
import { type SimulationCase, simulateAnswers } from "./simulate-answers.ts";
import { simulatedCensus } from "./true-index.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const methodOf = (id: string) => {
  const parsed = parseMethod(read(`methods/${id}.json`), `${id}.json`);
  if (!parsed.ok) throw new Error(`${id} is not right`);
  return parsed.value;
};
const method = methodOf("bnv-2640-2017");
const population = populationFrom(JSON.parse(read("examples/van-ninh-2023/population.json")));
const frame = simulateFrame(population);
const persons = simulatedPersons(population);
const column = (name: (typeof frameColumns)[number], rows = frame.rows) =>
  rows.map((row) => row[frameColumns.indexOf(name)] ?? "");

describe("streams of chance", () => {
  test("the same words give the same stream, other words another", () => {
    const three = (...words: string[]) => {
      const random = keyedRandom(...words);
      return [random(), random(), random()];
    };
    expect(three("a", "b")).toEqual(three("a", "b"));
    expect(three("a", "b")).not.toEqual(three("ab", ""));
    expect(three("a", "b")).not.toEqual(three("b", "a"));
  });

  test("first numbers of many streams are spread evenly over [0, 1)", () => {
    const counts = new Array(10).fill(0);
    for (let stream = 0; stream < 20_000; stream += 1) counts[Math.floor(keyedRandom("s", String(stream))() * 10)] += 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  test("normal numbers have mean 0 and variance 1", () => {
    const random = keyedRandom("normal");
    const drawn = Array.from({ length: 20_000 }, () => normal(random));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(drawn.reduce((sum, one) => sum + one * one, 0) / drawn.length - 1)).toBeLessThan(0.05);
  });

  test("a word of share 0 is never picked", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(pickByShare(keyedRandom(seed), { never: 0, always: 0.3 })).toBe("always");
      }),
    );
  });
});

describe("the frame", () => {
  test("is the same each time", () => {
    expect(frameCsv(simulateFrame(population))).toBe(frameCsv(frame));
  });

  test("has 16 to 18 thousand eligible people, as many as the population says in each stratum", () => {
    const eligible = persons.filter(({ kind }) => kind === "eligible");
    expect(eligible.length).toBeGreaterThan(16_000);
    expect(eligible.length).toBeLessThan(18_000);
    for (const agency of population.agencies)
      for (const [field, size] of Object.entries(agency.eligible))
        expect(eligible.filter((one) => one.agency.id === agency.id && one.field === field)).toHaveLength(size);
  });

  test("numbers of dossiers are unique and of the one-stop shape", () => {
    const codes = column("Số hồ sơ");
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^H32\.27\.\d\d-\d{6}-\d{4}$/);
  });

  test("no two people share a number or a telephone, and one person's dossiers lie in one agency and field", () => {
    expect(new Set(persons.map(({ identity }) => identity)).size).toBe(persons.length);
    const phones = persons.map(({ phone }) => phone).filter((phone) => phone !== "");
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(persons.map(({ name, born }) => `${plain(name)} ${born}`)).size).toBe(persons.length);
    expect(persons.some(({ dossiers }) => dossiers.length > 1)).toBe(true);
    for (const { dossiers } of persons.filter((one) => one.kind === "eligible"))
      expect(dossiers.some(({ status }) => status === "done")).toBe(true);
  });

  test("results were returned within the period, dossiers still open have no day", () => {
    const returned = column("Ngày trả kết quả");
    expect(column("Trạng thái").map((status) => status === "Đã trả kết quả")).toEqual(returned.map((day) => day !== ""));
    expect(returned.filter((day) => day !== "" && !/^\d\d\/0[1-5]\/2023$/.test(day))).toEqual([]);
  });

  test("has people who may not be drawn: too young, unreachable, withdrawn, not yet served", () => {
    const kinds = new Set(persons.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["eligible", "no-contact", "not-completed", "under-age", "withdrawn"]);
    const limit = Date.parse("2005-01-01") / 86_400_000;
    for (const { kind, born } of persons) expect(born > limit).toBe(kind === "under-age");
    for (const { kind, phone, address } of persons) expect(phone === "" && address === "").toBe(kind === "no-contact");
  });

  test("is written in composed characters", () => {
    const text = frameCsv(frame);
    expect(text.normalize("NFC")).toBe(text);
  });

  test("faulty rows stand among the good ones and belong to nobody", () => {
    const dirty = simulateFrame(population, { dirty: 0.01 });
    const added = dirty.rows.length - frame.rows.length;
    expect(added).toBe(Math.round(frame.rows.length * 0.01));
    expect(column("Ngày trả kết quả", [...dirty.rows])).toContain("31/02/2023");
    expect(column("Cơ quan giải quyết", [...dirty.rows])).toContain("UBND xã Vạn Lươngg");
    const offices = new Set(column("Cơ quan giải quyết", [...frame.rows]));
    const misspelt = column("Cơ quan giải quyết", [...dirty.rows]).filter((name) => !offices.has(name));
    for (const name of misspelt) expect(offices, name).toContain(name.slice(0, -1));
    expect(column("Ngày sinh", [...dirty.rows])).toContain("05/9/1887");
    const codes = column("Số hồ sơ", [...dirty.rows]);
    expect(new Set(codes).size).toBeLessThan(codes.length);
    expect(dirty.personOf.size).toBe(frame.rows.length);
  });
});

test("dates are written as the export writes them", () => {
  const day = Date.parse("2023-02-05") / 86_400_000;
  expect([isoOf(day), exportDate(day), shortDate(day)]).toEqual(["2023-02-05", "05/02/2023", "230205"]);
});

test("age groups leave no gap and do not overlap", () => {
  expect([18, 24, 25, 34, 35, 49, 50, 60, 61, 90].map(ageGroup)).toEqual([
    "18-24",
    "18-24",
    "25-34",
    "25-34",
    "35-49",
    "35-49",
    "50-60",
    "50-60",
    "61+",
    "61+",
  ]);
});

describe("answers", () => {
  const forms = persons.slice(0, 3000).map((person) => formOf(population, method, frameRespondent(population, person)));

  test("are points of the scale or a named gap, one for each criterion", () => {
    for (const { answers } of forms) {
      expect(Object.keys(answers)).toHaveLength(22);
      for (const answer of Object.values(answers))
        expect([1, 2, 3, 4, 5, "not-applicable", "blank", "refused", "not-asked"]).toContain(answer);
    }
  });

  test("factor V is answered by those who gave feedback, about 27 in a hundred", () => {
    for (const { context, answers } of forms) expect(answers["V.1"] === "not-asked").toBe(context.gave_feedback === "no");
    const gave = forms.filter(({ context }) => context.gave_feedback === "yes").length / forms.length;
    expect(Math.abs(gave - 0.27)).toBeLessThan(0.03);
  });

  test("context answers are options of their question, and nobody is asked why a result in time was late", () => {
    for (const { context } of forms)
      for (const [id, given] of Object.entries(context)) {
        const question = method.context.find((one) => one.id === id);
        for (const value of [given].flat()) expect(question?.options?.map((option) => option.value)).toContain(value);
      }
    for (const { context } of forms) expect(context.apology === "not-applicable").toBe(context.lateness !== "late");
  });

  test("of one person do not depend on who else is asked", () => {
    const person = persons[1234];
    if (person === undefined) throw new Error("no such person");
    const once = formOf(population, method, frameRespondent(population, person));
    expect(formOf(population, method, frameRespondent(population, person))).toEqual(once);
  });
});

describe("the fieldwork", () => {
  const codes = [...frame.personOf].filter(([, { kind }]) => kind === "eligible").map(([code]) => code);
  const cases: SimulationCase[] = codes.slice(0, 400).map((dossier, index) => ({
    code: `VN23-${String(index + 1).padStart(4, "0")}`,
    stratum: "s",
    role: index < 200 ? "sample" : "reserve",
    position: index < 200 ? index + 1 : index - 199,
    agencyId: "ubnd-van-gia",
    dossier,
  }));
  const responses = simulateAnswers({ population, method, cases, personOf: frame.personOf });

  test("every failed case is replaced by the next reserve, none out of turn", () => {
    const given = new Map(responses.map(({ code, outcome }) => [code, outcome]));
    const settled = cases.map((one, row) => ({ ...one, outcome: given.get(one.code) ?? ("open" as const), row }));
    expect(checkReserves(settled, "answers.csv")).toEqual([]);
    expect(responses.filter(({ outcome }) => outcome === "answered")).toHaveLength(200);
    expect(responses.length).toBeGreaterThan(205);
  });

  test("a case that was tried in vain has no form, the others are dated within the fieldwork", () => {
    for (const { outcome, form } of responses) expect(form === null).toBe(outcome !== "answered");
    for (const { form } of responses)
      if (form) expect(form.answeredOn >= "2023-07-15" && form.answeredOn <= "2023-09-30").toBe(true);
  });

  test("a dossier that is not in the frame is an error of the caller", () => {
    const stray = [{ ...cases[0]!, dossier: "H32.27.99-230101-0001" }];
    expect(() => simulateAnswers({ population, method, cases: stray, personOf: frame.personOf })).toThrow("H32.27.99");
  });

  test("13 health stations × 50 visitors answer on the spot", () => {
    const onSite = population.stations.flatMap(({ id }) =>
      Array.from(
        { length: 50 },
        (_, index): SimulationCase => ({
          code: `${id}-${index + 1}`,
          stratum: id,
          role: "on-site",
          position: index + 1,
          agencyId: id,
          dossier: null,
        }),
      ),
    );
    const visits = simulateAnswers({ population, method: methodOf("health-station"), cases: onSite });
    expect(visits).toHaveLength(650);
    for (const { outcome, form } of visits) expect([outcome, form?.mode]).toEqual(["answered", "interview"]);
  });
});

test("the census holds the eligible people of the covered strata", () => {
  const census = simulatedCensus({ population, method, covers: (id, field) => id === "ubnd-van-tho" && field === "tnmt" });
  const vanTho = population.agencies.find(({ id }) => id === "ubnd-van-tho");
  expect(census.persons).toHaveLength(vanTho?.eligible.tnmt ?? 0);
  expect(census.strata).toEqual(["ubnd-van-tho/tnmt"]);
});

test("a population that does not say it is simulated is refused", () => {
  expect(() => populationFrom({ ...population, simulated: false })).toThrow();
});
