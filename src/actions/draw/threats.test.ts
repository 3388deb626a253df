import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import type { Actor } from "../../survey/people/actor.ts";
import { openFrozenFrame } from "../frame/download-frame.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { createRound } from "../plan/create-round.ts";
import { setQuotas } from "../plan/set-quotas.ts";
import { cancelDraw } from "./cancel-draw.ts";
import { commitDraw } from "./commit-draw.ts";
import { depositCommitment } from "./deposit-commitment.ts";
import { drawSample } from "./draw-sample.ts";
import { enterEvent } from "./enter-event.ts";
import { excuseParty } from "./excuse-party.ts";
import { revealDraw } from "./reveal-draw.ts";
import { signDraw } from "./sign-draw.ts";
import { watchDraw } from "./watch-draw.ts";

/** The rows of docs/draw-protocol.md: each is tried here under its mark, in a round that is not made up. */
const round = smallRound.code;
const place = { round, part: "ubnd-xa" };
const [before, at, after] = ["2023-06-20T03:00:00Z", "2023-06-25T18:15", "2023-06-25T11:20:00Z"] as const;
const eventText = "XSKT Khánh Hòa 25/6/2023: 482915";
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const person = (role: "lead" | "supervisor", number: number, body: string): Actor =>
  ({ ...personWith(role), id: `01890000-0000-7000-8000-00000000000${number}`, name: `Người ${number}`, body }) as Actor;
const front = "Ủy ban Mặt trận Tổ quốc Việt Nam huyện";
const people = {
  an: person("lead", 1, "Phòng Nội vụ"),
  binh: person("lead", 2, "Phòng Nội vụ"),
  mat: person("supervisor", 3, front),
} as const;

let world: TestWorld;
const as = (who: keyof typeof people) => world.as(people[who]);
const commit = (more: Partial<Parameters<typeof commitDraw>[0]> = {}) => {
  const parties = [
    { party: "Phòng Nội vụ", commitment: sha256("gió nồm") },
    { party: front, commitment: "" },
  ];
  return commitDraw({ ...place, eventName: "XSKT Khánh Hòa", eventAt: at, parties, ...more }, as("an"));
};
const deposit = (text: string) => depositCommitment({ ...place, position: 2, commitment: sha256(text) }, as("mat"));
const enter = (who: keyof typeof people, text = eventText) => enterEvent({ ...place, eventText: text }, as(who));
const watch = async () => must(await watchDraw({ round }, world.as(anonymous)));

beforeAll(async () => {
  world = await openTestWorld();
  world.setClock(before);
  must(await createRound({ plan: { ...smallRound, simulated: false } }, world.effects));
  await approvePlan(world, round);
});
afterAll(() => world.close());

describe("who could cheat, and what stops it", () => {
  it("M1: a frame that comes or changes after the event is known", async () => {
    expect(codesOf(await commit())).toEqual(["E-FRAME-108"]);
    must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));
    expect(codesOf(await commit())).toEqual(["E-DRAW-002"]);
    must(await freezeFrame(place, world.effects));
    const again = { ...place, file: { name: "b.csv", bytes: frameCsv(goodRows) }, replace: true };
    expect(codesOf(await importFrame(again, world.effects))).toEqual(["E-FRAME-107"]);
  });

  it("M2: an event that was chosen after it was known", async () => {
    expect(codesOf(await commit({ eventAt: "" }))).toEqual(["E-DRAW-009"]);
    expect(codesOf(await commit({ eventAt: "25/6/2023" }))).toEqual(["E-DRAW-040"]);
    expect(codesOf(await commit({ eventAt: "2023-06-20T09:59" }))).toEqual(["E-DRAW-041"]);
    must(await commit());
    const [draw] = (await watch()).draws;
    expect(draw?.commitment).toMatchObject({ eventAt: "2023-06-25T11:15:00.000Z", clock: "before", number: 1 });
  });

  it("M3: sizes that follow the outcome", async () => {
    const quotas = [{ agency: "van-luong", field: "tu-phap", size: 5 }];
    expect(codesOf(await setQuotas({ ...place, quotas, reason: "đổi" }, as("an")))).not.toEqual([]);
    expect(codesOf(await commit())).toEqual(["E-DRAW-003"]);
  });

  it("M4: several codes of one party, or a code after the outcome is known", async () => {
    must(await deposit("đèo Cả"));
    expect(codesOf(await deposit("khác"))).toEqual(["E-DRAW-037"]);
    await world.database.pool.query("update survey.draw_parties set commitment = null, committed_at = null where position = 2");
    world.setClock(after);
    expect(codesOf(await deposit("đèo Cả"))).toEqual(["E-DRAW-042"]);
    world.setClock(before);
    must(await deposit("đèo Cả"));
  });

  it("M5: an outcome typed before the event, to lock a party out or to choose it", async () => {
    expect(codesOf(await enter("an"))).toEqual(["E-DRAW-043"]);
    expect((await watch()).draws[0]?.ceremony.entries).toEqual([]);
  });

  it("M6: an outcome that one person makes up", async () => {
    world.setClock(after);
    expect(must(await enter("an", "482916")).standing).toBe("waiting");
    expect(must(await enter("an", "482916")).standing).toBe("waiting");
    expect(must(await enter("binh")).standing).toBe("different");
    expect(codesOf(await drawSample(place, as("an")))).toEqual(["E-DRAW-020"]);
    expect(must(await enter("an")).standing).toBe("agreed");
  });

  it("M7: another text than the one committed, the best of several", async () => {
    const reveal = (text: string) => revealDraw({ ...place, position: 1, text }, as("an"));
    expect(must(await reveal("gió bấc")).matches).toBe(false);
    expect((await watch()).draws[0]?.commitment.parties[0]?.failedHash).toBe(sha256("gió bấc"));
    expect(codesOf(await drawSample(place, as("an")))).toEqual(["E-DRAW-021"]);
    must(await reveal("gió nồm"));
  });

  it("M8: calling off a draw whose outcome one does not like, and trying again unseen", async () => {
    expect(codesOf(await cancelDraw({ ...place, reason: "thôi" }, as("an")))).toEqual(["E-DRAW-044"]);
    expect(codesOf(await cancelDraw({ ...place, reason: "Mặt trận không còn câu bí mật" }, as("mat")))).toEqual([
      "E-PEOPLE-001",
    ]);
    const reason = "Mặt trận Tổ quốc không còn câu bí mật của mình";
    expect(must(await cancelDraw({ ...place, reason }, as("an")))).toMatchObject({ number: 1, after: "after-reveal" });
    const { cancelled, draws } = await watch();
    expect(draws).toEqual([]);
    expect(cancelled).toMatchObject([{ number: 1, reason, after: "after-reveal", part: { code: place.part } }]);
    expect(cancelled[0]?.parties.map(({ commitment }) => commitment)).toEqual([sha256("gió nồm"), sha256("đèo Cả")]);
    expect(JSON.stringify(cancelled)).not.toContain("Người 1");
  });

  it("M9: going on without a party that was left out, unseen", async () => {
    must(await commit({ eventAt: "2023-07-02T18:15" }));
    world.setClock("2023-07-02T12:00:00Z");
    must(await enter("an"));
    must(await enter("binh"));
    must(await revealDraw({ ...place, position: 1, text: "gió nồm" }, as("an")));
    expect((await watch()).draws[0]?.ceremony.next).toBe("reveal");
    expect(codesOf(await drawSample(place, as("an")))).toEqual(["E-DRAW-045"]);
    const excuse = (reason: string, position = 2) => excuseParty({ ...place, position, reason }, as("an"));
    expect(codesOf(await excuse("bận"))).toEqual(["E-DRAW-044"]);
    expect(codesOf(await excuse("đại diện đi công tác", 1))).toEqual(["E-DRAW-037"]);
    expect(codesOf(await excuse("đại diện đi công tác", 9))).toEqual(["E-DRAW-036"]);
    must(await excuse("đại diện đi công tác cả tuần"));
    const [draw] = (await watch()).draws;
    expect(draw?.commitment).toMatchObject({ number: 2, cancelled: [{ number: 1 }] });
    expect(draw?.commitment.parties[1]?.excused).toMatchObject({ reason: "đại diện đi công tác cả tuần" });
    expect(draw?.ceremony.next).toBe("run");
  });

  it("M10: a frame changed in the database under its hash, and a second draw of the same", async () => {
    const flip = (set: string) =>
      world.database.pool.query(
        `update survey.frame_units set ${set} where unit_id = (select min(unit_id) from survey.frame_units)`,
      );
    await flip("unit_id = 'x' || unit_id");
    await expect(drawSample(place, as("an"))).rejects.toThrow("no longer has its hash");
    await world.database.pool.query("update survey.frame_units set unit_id = substr(unit_id, 2) where unit_id like 'x%'");
    must(await drawSample(place, as("an")));
    expect(codesOf(await drawSample(place, as("an")))).toEqual(["E-DRAW-005"]);
    expect(codesOf(await cancelDraw({ ...place, reason: "không thích mẫu đã rút ra" }, as("an")))).toEqual(["E-DRAW-005"]);
  });

  it("hands out the frame as it was hashed: kept at the freeze, not composed for each visitor, and not sent twice", async () => {
    const open = (known?: string) => openFrozenFrame({ ...place, ...(known && { known }) }, world.as(anonymous));
    const { bytes, sha256: hash } = must(await open());
    expect(createHash("sha256").update(bytes!).digest("hex")).toBe(hash);
    expect((await watch()).draws[0]?.frameHash).toBe(hash);
    expect(must(await open(hash)).bytes).toBeNull();
    expect(must(await open("0".repeat(64))).bytes).toEqual(bytes);
    await world.database.pool.query("delete from survey.frozen_frames");
    expect(must(await open()).bytes, "frozen before files were kept").toEqual(bytes);
  });

  it("M11: minutes signed for somebody else, or changed after they were signed", async () => {
    must(await signDraw({ ...place, state: "signed" }, as("mat")));
    expect(codesOf(await signDraw({ ...place, state: "signed" }, as("mat")))).toEqual(["E-DRAW-024"]);
    await expect(world.database.pool.query("update survey.sign_offs set reason = 'x'")).rejects.toThrow(
      "keeps what was signed",
    );
    const [draw] = (await watch()).draws;
    const signed = draw?.ceremony.signatures.find(({ state }) => state === "signed");
    expect([signed?.body, signed?.subject]).toEqual([front, draw?.result?.sampleHash]);
  });

  it("stands in the table with every mark", () => {
    const table = readFileSync(new URL("../../../docs/draw-protocol.md", import.meta.url), "utf8");
    for (let mark = 1; mark <= 13; mark += 1) expect(table).toContain(`| M${mark} |`);
  });
});
