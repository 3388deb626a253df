import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestWorld, type TestWorld } from "../../test/effects.ts";
import { type FrameRow, frameCsv, goodRows, smallRound } from "../../test/small-round.ts";
import type { KeptFile } from "../store/kept-file.ts";
import { ok } from "../survey/result.ts";
import { runCli } from "./cli.ts";
import type { CliWorld } from "./verb.ts";

let world: TestWorld;
let files: Map<string, Uint8Array>;
let closed: number;
beforeEach(async () => {
  world = await openTestWorld();
  files = new Map([
    ["round.json", new TextEncoder().encode(JSON.stringify(smallRound))],
    ["plans/broken.json", new TextEncoder().encode("{ code")],
    ["mot-cua.csv", frameCsv(goodRows)],
  ]);
  closed = 0;
});
afterEach(() => world.close());

const opened = (bytes: Uint8Array): KeptFile => ({
  source: { size: bytes.length, read: (from, length) => bytes.subarray(from, from + length) },
  sha256: createHash("sha256").update(bytes).digest("hex"),
  close: () => undefined,
});

const sipas = async (line: string, input = "", words: readonly string[] = []) => {
  const out: string[] = [];
  const err: string[] = [];
  const cli: CliWorld = {
    stdout: { write: (text) => void out.push(text), isTerminal: false },
    stderr: { write: (text) => void err.push(text), isTerminal: false },
    stdin: (async function* () {
      yield new TextEncoder().encode(input);
    })(),
    environment: { SIPAS_LANG: "en" },
    streamFile: () => {
      throw new Error("not asked for");
    },
    readFile: async (path) => files.get(path) ?? Promise.reject(new Error(`ENOENT: ${path}`)),
    openFile: async (path) => opened(files.get(path) ?? (await Promise.reject(new Error(`ENOENT: ${path}`)))),
    writeFile: async (path, bytes) => void files.set(path, bytes),
    sha256: world.effects.sha256,
    openEffects: async () =>
      ok({
        effects: world.effects,
        close: async () => {
          closed += 1;
        },
      }),
  };
  const code = await runCli([...line.split(" ").filter((word) => word !== ""), ...words], cli);
  return { code, out: out.join(""), err: err.join("") };
};

const textOf = (path: string) => new TextDecoder().decode(files.get(path));

const eventName = "Khánh Hòa lottery of 25/6/2023";

describe("a round on the command line", () => {
  it("names simulated rounds, and no others, beside what it prints", async () => {
    expect((await sipas("round list")).err).toBe("");
    await sipas("round create round.json");
    const listed = await sipas("round list --json");
    expect(listed.err).toBe("Simulated data: dot-thu-2023\n");
    expect(JSON.parse(listed.out)).toHaveLength(1);
  });

  it("goes from the plan to the sample, and every step closes the database", async () => {
    expect((await sipas("round create round.json")).code).toBe(0);
    expect((await sipas("round open dot-thu-2023")).err).toContain("running");
    expect((await sipas("round publish dot-thu-2023 ubnd-xa")).err).toContain("bnv-2640-2017");
    const imported = await sipas("frame import dot-thu-2023 ubnd-xa mot-cua.csv --json");
    expect(JSON.parse(imported.out)).toMatchObject([{ rows: 32, rejected: 0, eligible: 32 }]);
    const frozen = await sipas("frame freeze dot-thu-2023 ubnd-xa");
    expect(frozen.out).toMatch(/^[0-9a-f]{64}\n$/);
    const committed = await sipas("round draw dot-thu-2023 ubnd-xa --reserves 1", "", ["--event-name", eventName]);
    expect(JSON.parse(committed.out)).toMatchObject({ size: 6, frameHash: frozen.out.trim() });
    const drawn = await sipas("round draw dot-thu-2023 ubnd-xa", "", ["--event-text", "482915"]);
    expect(JSON.parse(drawn.out)).toMatchObject({ sampled: 6, reserves: 6 });
    expect((await sipas("round sample dot-thu-2023 ubnd-xa -o sample.csv")).code).toBe(0);
    expect(textOf("sample.csv").trim().split("\n")).toHaveLength(13);
    expect((await sipas("response forms dot-thu-2023 ubnd-xa -o blank.csv")).code).toBe(0);
    expect(textOf("blank.csv").split("\n")[1]).toMatch(/^DT23-A0001,Phiếu công dân,{20,}\r$/);
    const unsaved = await sipas("response contacts dot-thu-2023 ubnd-xa");
    expect([unsaved.code, unsaved.out, unsaved.err]).toEqual([2, "", expect.stringContaining("-o")]);
    expect((await sipas("response contacts dot-thu-2023 ubnd-xa --agency van-long -o visit.csv")).code).toBe(0);
    expect(textOf("visit.csv").trim().split("\n")).toHaveLength(7);
    expect((await sipas("response contacts dot-thu-2023 ubnd-xa -o visit.XLSX")).code).toBe(0);
    expect(textOf("visit.XLSX").slice(0, 2)).toBe("PK");
    expect((await sipas("response contacts dot-thu-2023 ubnd-xa --agency nowhere -o x.csv")).err).toContain("van-luong");
    expect((await sipas("frame export dot-thu-2023 ubnd-xa")).out.trim().split("\n")).toHaveLength(33);
    expect(JSON.parse((await sipas("round draw dot-thu-2023 tram-y-te")).out)).toEqual({ cases: 5 });
    expect((await sipas("round list --csv")).out).toContain("dot-thu-2023,Đợt thử 2023,2023,running,2,11");
    expect((await sipas("round close dot-thu-2023")).code).toBe(0);
    const { rows } = await world.database.pool.query(
      "select count(*)::int as cases, count(frame_unit_id)::int as tied from survey.sample_cases",
    );
    expect(rows).toEqual([{ cases: 17, tied: 0 }]);
    expect((await sipas("audit verify")).code).toBe(0);
    expect(closed).toBe(17);
  });

  it("answers 2 to a mistake and names it", async () => {
    expect(await sipas("round create missing.json")).toMatchObject({ code: 2, err: expect.stringContaining("missing.json") });
    expect(await sipas("round create plans/broken.json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/broken\.json .*JSON/),
    });
    expect(await sipas("round open nowhere")).toMatchObject({ code: 2, err: expect.stringContaining("nowhere") });
    expect(await sipas("round")).toMatchObject({ code: 2, err: expect.stringContaining("list, create, open") });
    expect(await sipas("round fly")).toMatchObject({ code: 2, err: expect.stringContaining("fly") });
    await sipas("round create round.json");
    const rows: readonly FrameRow[] = [];
    files.set("empty.csv", frameCsv(rows));
    expect(await sipas("frame import dot-thu-2023 ubnd-xa empty.csv")).toMatchObject({
      code: 2,
      err: expect.stringContaining("E-FRAME-105"),
    });
    const wrong = await sipas("round draw dot-thu-2023 ubnd-xa --party abc --reserves -1 --design dice", "", [
      "--event-name=x",
    ]);
    expect(wrong.code).toBe(2);
  });

  it("checks each word of a commitment", async () => {
    const wrong = await sipas("round draw dot-thu-2023 ubnd-xa --party abc --design dice", "", ["--event-name", eventName]);
    expect(wrong.err).toMatch(/--party.*abc[\s\S]*--design.*dice/);
  });

  it("gives the refused rows to mend", async () => {
    await sipas("round create round.json");
    files.set("fault.csv", frameCsv([{ dossier: "1" }, { dossier: "2", completed: "31/02/2023" }]));
    await sipas("frame import dot-thu-2023 ubnd-xa fault.csv");
    await sipas("frame rejected dot-thu-2023 ubnd-xa -o faults.csv");
    expect(textOf("faults.csv")).toContain("31/02/2023");
  });
});

describe("users on the command line", () => {
  it("are added with a password made once, or one given on stdin", async () => {
    const made = await sipas("user add nguyenvana --role lead --body", "", ["Phòng Nội vụ"]);
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^([a-z2-9]{5}-){3}[a-z2-9]{5}\n$/)]);
    const given = await sipas("user add nhaplieu --role data-entry --password-stdin", "một câu đủ dài để nhớ\n");
    expect([given.code, given.out]).toEqual([0, ""]);
    expect(await sipas("user add nguyenvana --role lead")).toMatchObject({
      code: 2,
      err: expect.stringContaining("E-PEOPLE-004"),
    });
    expect(await sipas("user add b --role king")).toMatchObject({ code: 2, err: expect.stringContaining("king") });
    expect(await sipas("user add bbb")).toMatchObject({ code: 2, err: expect.stringContaining("--role") });
  });
});

describe("help", () => {
  it.each(["round", "frame", "response", "user", "audit"])("of %s has examples in both languages", async (verb) => {
    expect((await sipas(`${verb} --help`)).out).toContain(`\n  sipas ${verb} `);
    expect((await sipas(`${verb} --help --lang vi`)).out).toContain("Ví dụ:");
  });
});
