import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { repeatDraw } from "../../survey/draw/repeat-draw.ts";
import { sha256 as plainSha256 } from "../../survey/draw/sha256.ts";
import { downloadContacts } from "../fieldwork/download-contacts.ts";
import { importFrame } from "../frame/import-frame.ts";
import { createRound } from "../plan/create-round.ts";
import { commitDraw } from "./commit-draw.ts";
import { downloadMinutes } from "./download-minutes.ts";
import { downloadStage } from "./download-stage.ts";
import { drawSample } from "./draw-sample.ts";
import { planStages } from "./plan-stages.ts";
import { type ReceivePersonListInput, receivePersonList } from "./receive-person-list.ts";
import { receiveStageFile } from "./receive-stage-file.ts";
import { showStaged } from "./show-staged.ts";
import { watchDraw } from "./watch-draw.ts";

const [communes, stations] = smallRound.parts;
if (!communes || !stations) throw new Error("the small round has two parts");
const round = "dot-nhieu-giai-doan";
const personsPart = {
  ...communes,
  fields: communes.fields.slice(0, 1),
  agencies: communes.agencies.map(({ id }) => ({ id, quota: { "tu-phap": 9 } })),
};
const plan = { ...smallRound, code: round, parts: [personsPart, stations] };
const first = { round, part: "giai-doan-1" };
const next = { round, part: "giai-doan-2" };
const lead = { ...personWith("lead"), body: "Phòng Nội vụ" };

/** 6 communes of 4 villages of 20 to 43 people. */
const villages = Array.from({ length: 24 }, (_, at) => [`Xã ${at >> 2}`, `Thôn ${at % 4}`, String(20 + at)]);
const pasted = [["Xã", "Thôn", "Dân"], ...villages].map((row) => row.join("\t")).join("\n");

let world: TestWorld;
let drawn: readonly string[];
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan }, world.effects));
  await approvePlan(world, round);
  must(await receiveStageFile({ round, title: "Xã và thôn", file: null, pasted }, world.as(lead)));
});
afterAll(() => world.close());

const stage = (column: string, design: string, take = "") => ({ column, design, take, sort: "" });
const bytesOf = async (place: typeof first, file: string): Promise<Uint8Array> =>
  must(await downloadStage({ ...place, file }, world.as(anonymous))).bytes;
const textOf = async (place: typeof first, file: string): Promise<string> =>
  new TextDecoder().decode(await bytesOf(place, file));
/** Hash and seed as they would be, had this list been committed: only the check against the sample above can find it out. */
const seededOn = (file: Uint8Array, { eventText }: { readonly eventText: string }) => ({
  frameHash: sha(file),
  seed: sha(new TextEncoder().encode([sha(file), eventText].join("\n"))),
});

const sha = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** 9 persons in each drawn village, under the headings of a list that a village keeps. */
const header = ["Xã", "Thôn", "Cơ quan", "Họ và tên", "Năm sinh", "Điện thoại"];
const people = (units: readonly string[]) =>
  units.flatMap((unit, at) =>
    Array.from({ length: 9 }, (_, n) => {
      const agency = at % 2 === 0 ? "UBND xã Vạn Lương" : "UBND xã Vạn Long";
      return [...unit.split("/"), agency, `Nguyễn Văn ${at}-${n}`, "1980", `09051${at}0${n}234`];
    }),
  );
const listOf = (rows: readonly (readonly string[])[]) => [header, ...rows].map((row) => row.join("\t")).join("\n");

const list = (given: Partial<ReceivePersonListInput> = {}): ReceivePersonListInput => ({
  ...{ round, continues: first.part, part: "ubnd-xa", title: "Người của các thôn đã rút", file: null },
  ...{ key: "", agency: "Cơ quan", more: [], unlisted: "", pasted: listOf(people(drawn)) },
  ...given,
});
const receive = (given: Partial<ReceivePersonListInput> = {}) => receivePersonList(list(given), world.as(lead));

const python = existsSync("/usr/bin/python3");

/** Runs docs/verify-stages.py on what anyone may download; its answer, or what differs. */
const verified = async (place: typeof first, stages: readonly number[], tampered: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "opensipas-stages-"));
  try {
    const whats = ["frame", "sizes", "sample", "probabilities"];
    const names = ["rows.csv", "stages.csv", ...stages.flatMap((at) => whats.map((what) => `stage-${at}-${what}.csv`))];
    if (place === next) names.push("above-sample.csv", "above-probabilities.csv");
    for (const name of names) writeFileSync(join(folder, name), tampered[name] ?? (await textOf(place, name)));
    const { draws } = must(await watchDraw({ round }, world.as(anonymous)));
    const seed = draws.find(({ part }) => part.code === place.part)?.result?.seed ?? "";
    const { stdout, stderr } = spawnSync("python3", [join(process.cwd(), "docs/verify-stages.py"), seed], { cwd: folder });
    return `${stdout}${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe("a draw in stages that goes on to persons", () => {
  it("goes on once the stages above are drawn", async () => {
    drawn = ["Xã 0/Thôn 0"];
    expect(codesOf(await receive())).toEqual(["E-DRAW-130"]);
    const stages = [stage("Xã", "srs", "3"), stage("Thôn", "pps", "2")];
    must(await planStages({ ...first, stages, sizeColumn: "Dân", reserves: 0, version: 1 }, world.as(lead)));
    must(await commitDraw({ ...first, eventName: "XSMB" }, world.effects));
    must(await drawSample({ ...first, eventText: "XSMB 48291", reveals: [] }, world.effects));
    drawn = (await textOf(first, "stage-2-sample.csv"))
      .split("\n")
      .slice(1, -1)
      .map((line) => line.split(",")[0] ?? "");
    expect(drawn).toHaveLength(6);
  });

  it("takes persons of drawn units only, each once, none of them known from what is public", async () => {
    const rows = people(drawn);
    const wrong = [
      [{ title: " " }, "E-DRAW-009"],
      [{ pasted: listOf([...rows, ["Xã 9", "Thôn 0", "UBND xã Vạn Long", "Lê A", "1990", "0905"]]) }, "E-DRAW-132"],
      [{ pasted: listOf(rows.slice(9)) }, "E-DRAW-133"],
      [{ pasted: listOf([...rows, rows[4] ?? []]) }, "E-DRAW-134"],
      [{ key: "Điện thoại" }, "E-DRAW-136"],
      [{ more: ["Họ và tên"] }, "E-DRAW-136"],
      [{ agency: "Thôn" }, "E-DRAW-138"],
      [{ agency: "" }, "E-DRAW-138"],
      [{ key: "Mã" }, "E-DRAW-120"],
      [{ part: "tram-y-te" }, "E-DRAW-137"],
    ] as const;
    for (const [given, code] of wrong) expect([given, codesOf(await receive(given))[0]]).toEqual([given, code]);
    const coded = [...header, "Mã"];
    const withCodes = (code: (at: number) => string) =>
      [coded, ...rows.map((row, at) => [...row, code(at)])].map((row) => row.join("\t")).join("\n");
    expect(codesOf(await receive({ key: "Mã", pasted: withCodes((at) => `05600${at}012345`) }))[0]).toBe("E-DRAW-135");
    expect(codesOf(await receive({ key: "Mã", pasted: withCodes(() => "1") }))[0]).toBe("E-DRAW-134");
    const swapped = rows.map((row, at) => (at === 1 ? row.with(2, "UBND xã Vạn Long") : row));
    expect(codesOf(await receive({ pasted: listOf(swapped) }))).toEqual(["E-DRAW-139"]);
    const fewer = await receive({ pasted: listOf(rows.slice(9)), unlisted: "Thôn đã di dời" });
    expect(must(fewer)).toEqual({ code: "giai-doan-2", rows: 45 });
    const { above } = must(await showStaged(next, world.as(lead)));
    expect(above).toMatchObject({ unlisted: 1, unlistedReason: "Thôn đã di dời", part: { code: "ubnd-xa" } });
    expect(must(await receive())).toEqual({ code: "giai-doan-2", rows: 54 });
    const { rows: stored } = await world.database.pool.query("select file from survey.staged_draws where number = 2");
    expect(stored[0].file.toString()).not.toMatch(/Nguyễn|0905/);
    expect(stored[0].file.toString().split("\n")[0]).toBe("Xã,Thôn,Mã người");
  });

  it("is planned to the persons, and takes no other way into its part", async () => {
    const { version } = must(await showStaged(next, world.as(lead)));
    const given = { sizeColumn: "", reserves: 1, version };
    const early = await planStages({ ...next, ...given, stages: [stage("Thôn", "srs", "2")] }, world.as(lead));
    expect(codesOf(early)).toEqual(["E-DRAW-141"]);
    must(await planStages({ ...next, ...given, stages: [stage("Mã người", "systematic", "3")] }, world.as(lead)));
    const { expected } = must(await showStaged(next, world.as(lead)));
    expect(expected[0]?.expected).toBeCloseTo(18, 9);
    expect(expected[0]?.most).toBeLessThan(3 / 9);
    const other = { file: null, pasted, title: "Khác" };
    expect(codesOf(await receiveStageFile({ ...next, ...other }, world.as(lead)))).toEqual(["E-DRAW-142"]);
    const file = { name: "x.csv", bytes: new Uint8Array([65]) };
    expect(codesOf(await importFrame({ round, part: "ubnd-xa", file, replace: true }, world.effects))).toEqual(["E-DRAW-140"]);
    const own = await commitDraw({ round, part: "ubnd-xa", eventName: "XSMB" }, world.effects);
    expect(codesOf(own)).toEqual(["E-DRAW-140"]);
  });

  it("opens a case for each person with the product of all probabilities and its first-stage unit", async () => {
    must(await commitDraw({ ...next, eventName: "XSMB 2" }, world.effects));
    expect(codesOf(await receive())).toEqual(["E-DRAW-131"]);
    expect(must(await drawSample({ ...next, eventText: "XSMB 11111", reveals: [] }, world.effects)).sampled).toBe(18);
    const { rows } = await world.database.pool.query(
      "select unit_id, agency_id, stratum, role, probability, psu, design_stratum from survey.sample_cases order by code",
    );
    expect(rows).toHaveLength(36);
    const upper = new Map(
      (await textOf(first, "stage-2-probabilities.csv"))
        .split("\n")
        .map((line) => [line.split(",")[0] ?? "", Number(line.split(",")[1])]),
    );
    for (const row of rows) {
      expect(row.probability).toBeCloseTo((upper.get(row.stratum) ?? 0) * (3 / 9), 12);
      expect(row).toMatchObject({ psu: row.stratum.split("/")[0], design_stratum: "*" });
      expect(row.agency_id).toBe(drawn.indexOf(row.stratum) % 2 === 0 ? "van-luong" : "van-long");
    }
    const contacts = must(await downloadContacts({ round, part: "ubnd-xa" }, world.effects));
    expect(new TextDecoder().decode(contacts.bytes).match(/Nguyễn Văn \d-\d/g)).toHaveLength(36);
    expect(must(await downloadMinutes(next, world.as(lead))).bytes.length).toBeGreaterThan(1000);
  });

  it("can be run again by anyone, down from the published sample above", async () => {
    const { draws } = must(await watchDraw({ round }, world.as(anonymous)));
    const draw = draws.find(({ part }) => part.code === next.part);
    if (!draw?.staged?.outcomes || !draw.result) throw new Error("not drawn");
    expect(draw.staged.above).toMatchObject({ code: first.part, stage: 2, names: ["Xã", "Thôn"], sampled: 6 });
    const published = {
      ...{ ...draw.commitment, ...draw.result, frameHash: draw.frameHash, parties: [], sizes: [] },
      reserves: draw.commitment.reserves,
      staged: { ...draw.staged, outcomes: draw.staged.outcomes },
    };
    const frame = await bytesOf(next, "rows.csv");
    const above = await bytesOf(first, "stage-2-sample.csv");
    expect(sha(above)).toBe(draw.staged.above?.sampleHash);
    const again = (files: Partial<Parameters<typeof repeatDraw>[1]>) =>
      repeatDraw(published, { frame, sample: null, above, ...files }, plainSha256);
    expect(again({})).toMatchObject({ kind: "matches", sampled: 18, reserves: 18 });
    expect(again({ above: await bytesOf(first, "stage-1-sample.csv") }).kind).toBe("above");
    expect(await textOf(next, "stage-3-probabilities.csv")).toContain("unit_id,probability,weight");
    const strange = new TextEncoder().encode(`${new TextDecoder().decode(frame)}Xã 9,Thôn 9,0001\n`);
    const alien = repeatDraw(
      { ...published, ...seededOn(strange, published) },
      { frame: strange, sample: null, above },
      plainSha256,
    );
    expect(alien).toEqual({ kind: "not-drawn", unit: "Xã 9/Thôn 9" });
  });

  it.skipIf(!python)("is found the same by the script in another language, and each thing that is not", async () => {
    const [upper, lower] = [await verified(first, [1, 2]), await verified(next, [3])];
    expect(upper.trim().split("\n")).toHaveLength(2);
    const { draws } = must(await watchDraw({ round }, world.as(anonymous)));
    const hashes = draws.flatMap(({ staged }) => (staged?.outcomes ?? []).map(({ sampleHash }) => sampleHash));
    expect(`${upper}${lower}`.match(/[0-9a-f]{64}/g)).toEqual(hashes);
    const [rows, chances] = [await textOf(next, "rows.csv"), await textOf(next, "stage-3-probabilities.csv")];
    const swap = (text: string) => text.replace(/0\.(\d)/, (_, digit) => `0.${(Number(digit) + 1) % 10}`);
    expect(await verified(next, [3], { "rows.csv": `${rows}Xã 9,Thôn 9,0001\n` })).toContain("below no unit drawn before");
    expect(await verified(next, [3], { "stage-3-probabilities.csv": swap(chances) })).toContain("probabilities of stage 3");
    expect(await verified(next, [3], { "stage-3-sample.csv": "unit_id,stratum,role,order\n" })).toContain("sample of stage 3");
  });
});
