import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import type { Part } from "../../store/parts.ts";
import { populationFrom } from "../../survey/simulation/population.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { downloadDataset } from "../dataset/download-dataset.ts";
import { showDataset } from "../dataset/show-dataset.ts";
import { showFieldwork } from "../fieldwork/show-fieldwork.ts";
import { showFrame } from "../frame/show-frame.ts";
import { showIndicator } from "../indicator/show-indicator.ts";
import { showPlan } from "../plan/show-plan.ts";
import { showRoundOverview } from "../plan/show-round-overview.ts";
import { listPublishedRounds } from "../report/list-published-rounds.ts";
import { readPublishedFile } from "../report/read-published-file.ts";
import { showPublishedRound } from "../report/show-published-round.ts";
import { showReport } from "../report/show-report.ts";
import { loadExample } from "./load-example.ts";
import { makeFrame } from "./simulate-round.ts";

const round = "van-ninh-2023";

/** The last digits of a logarithm differ between processors. */
const tenDigits = (_key: string, value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(10)) : value;

describe("the example round, walked by the actions of the house", () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
    expect(must(await loadExample({ example: round }, world.effects))).toEqual({ code: round, loaded: true });
  });
  afterAll(() => world?.close());

  const casesOf = async (code: string) => {
    const { store } = world.effects;
    const found = await store.findRound(round);
    const part = (await store.findPart(found!, code)) as Part;
    return { part, cases: await store.listCases(part), quotas: await store.listQuotas(part) };
  };

  it("does nothing the second time", async () => {
    expect(must(await loadExample({ example: round }, world.effects))).toEqual({ code: round, loaded: false });
    expect(must(await showReport({ round }, world.effects)).releases).toHaveLength(1);
  });

  it("shows rows that cannot be used, one hundredth, with their reasons; everybody of the population is in the frame", async () => {
    const { frame } = must(await showFrame({ round, part: "ubnd-xa" }, world.effects));
    const { population } = must(await world.effects.formats.readExample(round));
    const clean = makeFrame(populationFrom(population)).rows.length;
    const { rows, rejected, ...others } = frame!.counts;
    expect(rejected).toBe(Math.round(clean * 0.01));
    expect(rows - rejected).toBe(clean);
    expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(clean);
    expect(frame!.problems.map(({ first }) => first.code).sort()).toEqual([
      "E-FRAME-017",
      "E-FRAME-019",
      "E-FRAME-101",
      "E-FRAME-102",
    ]);
    for (const { count } of frame!.problems) expect(Math.abs(count - rejected / 4)).toBeLessThanOrEqual(1);
  });

  it("has done each task of the plan on its day, and left the re-contact open", async () => {
    const { store } = world.effects;
    const tasks = await store.listTasks((await store.findRound(round))!);
    const days = tasks.map(({ stage, due, doneAt }) => [stage, due, doneAt?.toISOString().slice(0, 10) ?? null]);
    expect(days).toEqual(tasks.map(({ stage, due }) => [stage, due, stage === "verification" ? null : due]));
    expect(tasks).toHaveLength(7);
  });

  it("draws the 780 cases of the plan, cell by cell", async () => {
    const { cases, quotas } = await casesOf("ubnd-xa");
    const sampled = cases.filter(({ role }) => role === "sample");
    expect(sampled).toHaveLength(780);
    expect(quotas.filter(({ size }) => size > 0)).toHaveLength(13 * 4);
    for (const { agencyId, fieldCode, size } of quotas)
      expect(sampled.filter((one) => one.agencyId === agencyId && one.fieldCode === fieldCode)).toHaveLength(size);
  });

  it("opens the 650 places of the stations, cell by cell", async () => {
    const { cases, quotas } = await casesOf("tram-y-te");
    expect(cases).toHaveLength(650);
    for (const { agencyId, size } of quotas) {
      expect(size).toBe(50);
      expect(cases.filter((one) => one.agencyId === agencyId && one.role === "on-site")).toHaveLength(50);
    }
  });

  it("counts what came in against the plan, and reserves only where somebody failed", async () => {
    const fieldwork = must(await showFieldwork({ round, part: "ubnd-xa" }, world.effects));
    const { totals } = fieldwork;
    expect(fieldwork.stage).toBe("frozen");
    expect(totals.quota).toBe(780);
    expect(totals.open).toBe(0);
    expect(totals.replaced).toBeGreaterThan(0);
    expect(totals.replaced).toBeLessThanOrEqual(totals.refused + totals.notFound + totals.moved);
    expect(totals.answered).toBeLessThanOrEqual(780);
    expect(totals.answered).toBeGreaterThan(760);
    expect(fieldwork.agencies).toHaveLength(13);
    expect(fieldwork.agencies.reduce((sum, { answered }) => sum + answered, 0)).toBe(totals.answered);
    expect(fieldwork.imports.map(({ file }) => file)).toEqual(["tra-loi-ubnd-xa-mo-phong.csv"]);
  });

  it("freezes bytes whose hash is told everywhere", async () => {
    const view = must(await showDataset({ round, part: "ubnd-xa" }, world.effects));
    const { bytes } = must(await downloadDataset({ round, part: "ubnd-xa" }, world.effects));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(view.versions.map((version) => version.sha256)).toEqual([sha256]);
    expect(view.unchanged).toBe(true);
    const published = must(await showPublishedRound({ round }, world.effects));
    expect(published.snapshot.parts[0].dataset.sha256).toBe(sha256);
  });

  it("weighs the answered forms up to the people of their strata", async () => {
    const { bytes } = must(await downloadDataset({ round, part: "ubnd-xa" }, world.effects));
    const [header = "", ...lines] = new TextDecoder().decode(bytes).trimEnd().split("\n");
    expect(header).toMatch(/^case_code,agency,field,stratum,population,weight,/);
    const people = new Map<string, number>();
    let weighed = 0;
    for (const line of lines) {
      const [, , , stratum = "", population, weight] = line.split(",");
      people.set(stratum, Number(population));
      weighed += Number(weight);
    }
    expect(weighed).toBeCloseTo(
      [...people.values()].reduce((sum, size) => sum + size, 0),
      6,
    );
  });

  it("gives an index with its interval, and lists the published round", async () => {
    const { computed } = must(await showIndicator({ round, part: "ubnd-xa" }, world.effects));
    expect(computed?.overall.value).toBeGreaterThan(60);
    expect(computed?.overall.ciLow).toBeLessThan(computed?.overall.value ?? 0);
    expect(computed?.scorings).toHaveLength(6);
    expect(computed?.agencies).toHaveLength(13);
    const [line] = must(await listPublishedRounds({}, world.effects));
    expect(line?.simulated).toBe(true);
    expect(line?.parts.map(({ code }) => code)).toEqual(["ubnd-xa", "tram-y-te"]);
    expect(line?.parts[0]?.overall.value).toBe(computed?.overall.value);
  });

  it("withholds on the public page what fewer than ten people said", async () => {
    const { snapshot } = must(await showPublishedRound({ round }, world.effects));
    for (const part of snapshot.parts)
      for (const { overall, factors, criteria } of part.agencies)
        for (const figure of [overall, ...[...factors, ...criteria].map((one) => one.figure)])
          if (figure.value !== null) expect(figure.respondents).toBeGreaterThanOrEqual(part.publicMinimumValid);
  });

  it("publishes report, tables, methods and the proof of the draw, and no answers", async () => {
    const published = must(await showPublishedRound({ round }, world.effects));
    expect(published.files.map(({ name }) => name)).toEqual([
      "bao-cao.docx",
      "chi-so.csv",
      "chi-so.xlsx",
      "tram-y-te-method.json",
      "ubnd-xa-draw.json",
      "ubnd-xa-frame.csv",
      "ubnd-xa-method.json",
      "ubnd-xa-sample.csv",
    ]);
    const frame = must(await readPublishedFile({ round, version: 1, file: "ubnd-xa-frame.csv" }, world.effects));
    const { draw } = published.snapshot.parts[0];
    expect(createHash("sha256").update(frame.bytes).digest("hex")).toBe(draw?.frameHash);
    const sample = must(await readPublishedFile({ round, version: 1, file: "ubnd-xa-sample.csv" }, world.effects));
    expect(createHash("sha256").update(sample.bytes).digest("hex")).toBe(draw?.sampleHash);
    const method = must(await readPublishedFile({ round, version: 1, file: "ubnd-xa-method.json" }, world.effects));
    expect(createHash("sha256").update(method.bytes).digest("hex")).toBe(published.snapshot.parts[0].method.sha256);
  });

  it("publishes the same figures on every machine", async () => {
    const { snapshot } = must(await showPublishedRound({ round }, world.effects));
    await expect(`${JSON.stringify(snapshot, tenDigits, 2)}\n`).toMatchFileSnapshot(
      "../../../test/golden/expected/report-compose/snapshot.json",
    );
  });

  it("follows the days of the plan: the draw before the answers, the release on its day", async () => {
    const { snapshot, releasedOn } = must(await showPublishedRound({ round }, world.effects));
    expect(snapshot.parts[0].draw?.drawnOn).toBe("2023-07-10");
    expect(snapshot.round.fieldworkFrom).toBe("2023-07-15");
    expect(snapshot.parts[0].dataset.frozenOn).toBe("2023-11-05");
    expect(releasedOn).toBe("2023-12-15");
  });

  it("shows all stages: eight done, two not built, and only verification still to do, begun by those who signed", async () => {
    const overview = must(await showRoundOverview({ round }, world.effects));
    expect(overview.stages).toHaveLength(11);
    const states = Object.fromEntries(overview.stages.map(({ stage, state }) => [stage, state]));
    expect(Object.values(states).filter((state) => state === "done")).toHaveLength(8);
    expect([states.verification, states.payment, states.followup]).toEqual(["overdue", "not-built", "not-built"]);
    expect(overview.tasks.map(({ stage, overdueDays }) => [stage, overdueDays])).toEqual([["verification", 51]]);
    expect([overview.today, overview.round.exampleDay]).toEqual(["2023-12-15", "2023-12-15"]);
    expect(overview.audit.map(({ act }) => act)).toContain("loadExample");
    expect(overview.audit.map(({ actor }) => actor)).toContain("Trần Quốc Việt (mô phỏng)");
    expect(overview.figures.find(({ kind }) => kind === "forms-answered")?.total).toBe(1430);
  });

  it("counts its cases as they are, after drawing, replacing and answering", async () => {
    const counted =
      "select part_id, agency_id, role, outcome, count(*)::integer as cases from survey.sample_cases group by 1, 2, 3, 4";
    const kept = "select part_id, agency_id, role, outcome, cases from survey.case_cells where cases > 0";
    const { rows } = await world.database.pool.query(`(${counted} except ${kept}) union all (${kept} except ${counted})`);
    expect(rows).toEqual([]);
    const { rows: answered } = await world.database.pool.query(`${kept} and outcome = 'answered' and role = 'reserve'`);
    expect(answered.length).toBeGreaterThan(0);
  });

  it("leaves an audit chain that holds, and a plan to compare with", async () => {
    expect(must(await verifyAudit({}, world.effects)).intact).toBe(true);
    const plan = must(await showPlan({ round }, world.effects));
    expect(plan.parts.map(({ total }) => total)).toEqual([780, 650]);
  });
});
