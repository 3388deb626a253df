import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import type { Actor } from "../../survey/people/actor.ts";
import type { Role } from "../../survey/people/role.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { addUser } from "../people/add-user.ts";
import { createRound } from "../plan/create-round.ts";
import { commitDraw } from "./commit-draw.ts";
import { depositCommitment } from "./deposit-commitment.ts";
import { downloadMinutes } from "./download-minutes.ts";
import { drawSample } from "./draw-sample.ts";
import { enterEvent } from "./enter-event.ts";
import { excuseParty } from "./excuse-party.ts";
import { revealDraw } from "./reveal-draw.ts";
import { showDraw } from "./show-draw.ts";
import { signDraw } from "./sign-draw.ts";
import { watchDraw } from "./watch-draw.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };
const eventText = "XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915";
const front = "Ủy ban Mặt trận Tổ quốc Việt Nam huyện";
const secrets = ["Sông Cái chảy về vịnh 1407", "Đèo Cả sương sớm 88-21"] as const;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const person = (role: Role, at: number, body: string): Actor =>
  ({ ...personWith(role), id: `01890000-0000-7000-8000-00000000000${at}`, name: `Người ${at}`, body }) as Actor;

const people = {
  an: person("lead", 1, "Phòng Nội vụ"),
  binh: person("supervisor", 2, "Uỷ ban MTTQ huyện"),
  cuc: person("supervisor", 3, "Hội Cựu chiến binh huyện"),
} as const;

let world: TestWorld;
const as = (who: keyof typeof people) => world.as(people[who]);
const enter = (who: keyof typeof people, text = eventText) => enterEvent({ ...place, eventText: text }, as(who));
const reveal = (who: keyof typeof people, position: number, text: string) => revealDraw({ ...place, position, text }, as(who));
const ceremony = async (who: keyof typeof people = "an") => must(await showDraw(place, as(who))).ceremony!;

beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
  await approvePlan(world, place.round);
  must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));
  must(await freezeFrame(place, world.effects));
  const parties = ["Phòng Nội vụ", front].map((party, at) => ({ party, commitment: sha256(secrets[at]!) }));
  must(await commitDraw({ ...place, eventName: "XSKT Khánh Hòa 25/6/2023", parties }, world.effects));
});
afterEach(() => world.close());

const agree = async () => {
  must(await enter("an"));
  expect(must(await enter("binh", ` ${eventText.normalize("NFD")} `)).standing).toBe("agreed");
};

const drawAll = async () => {
  await agree();
  must(await reveal("an", 1, secrets[0]));
  must(await reveal("binh", 2, secrets[1]));
  return must(await drawSample(place, as("an")));
};

describe("the event", () => {
  it("counts once two persons have typed it alike, the second without seeing the first", async () => {
    expect(must(await enter("an")).standing).toBe("waiting");
    expect((await ceremony("binh")).entries).toEqual([{ by: "Người 1", at: expect.any(String), text: null }]);
    expect(must(await enter("an")).standing).toBe("waiting");
    expect(must(await enter("binh")).standing).toBe("agreed");
    expect(await ceremony()).toMatchObject({ next: "reveal", eventText });
    expect(codesOf(await enter("cuc"))).toEqual(["E-DRAW-019"]);
  });

  it("stops at a difference, with both texts shown, until one of the two mends it", async () => {
    must(await enter("an"));
    expect(must(await enter("binh", "482916")).standing).toBe("different");
    expect((await ceremony("cuc")).entries.map(({ text }) => text)).toEqual([eventText, "482916"]);
    expect(codesOf(await enter("cuc"))).toEqual(["E-DRAW-018"]);
    expect(codesOf(await reveal("an", 1, secrets[0]))).toEqual(["E-DRAW-020"]);
    expect(codesOf(await drawSample(place, as("an")))).toEqual(["E-DRAW-020"]);
    expect(must(await enter("binh")).standing).toBe("agreed");
  });

  it("is nothing without a text", async () => {
    expect(codesOf(await enter("an", " \n"))).toEqual(["E-DRAW-009"]);
  });
});

describe("revealing", () => {
  it("stops the draw at a text that does not match, keeps its hash for everyone and not the text", async () => {
    await agree();
    const wrong = must(await reveal("binh", 2, "Đèo Cả sương sơm 88-21"));
    expect(wrong).toMatchObject({
      party: front,
      matches: false,
      commitment: sha256(secrets[1]),
      found: sha256("Đèo Cả sương sơm 88-21"),
    });
    const { parties } = must(await showDraw(place, as("cuc"))).commitment!;
    expect(parties[1]).toMatchObject({ reveal: null, failedHash: wrong.found });
    const { rows } = await world.database.pool.query("select * from survey.draw_parties");
    expect(JSON.stringify(rows)).not.toContain("sương sơm");
    must(await reveal("an", 1, secrets[0]));
    expect(codesOf(await drawSample(place, as("an")))).toEqual(["E-DRAW-021"]);
    expect(must(await reveal("binh", 2, secrets[1].normalize("NFD"))).matches).toBe(true);
    expect(must(await showDraw(place, as("cuc"))).commitment!.parties[1]).toMatchObject({
      reveal: secrets[1],
      failedHash: null,
    });
    expect(codesOf(await reveal("binh", 2, secrets[1]))).toEqual(["E-DRAW-022"]);
    expect(must(await drawSample(place, as("an"))).sampled).toBe(6);
  });

  it("gives the seed of the protocol, and lets no person give event and texts alone", async () => {
    const alone = await drawSample({ ...place, eventText, reveals: secrets }, as("an"));
    expect(codesOf(alone)).toEqual(["E-DRAW-020"]);
    const { seed } = await drawAll();
    const { frameHash } = must(await showDraw(place, as("an")));
    expect(seed).toBe(sha256([frameHash, eventText, ...secrets].join("\n")));
  });
});

describe("parties that act for themselves", () => {
  const other = { round: place.round, part: "ubnd-huyen" };
  const deposit = (who: keyof typeof people, commitment = sha256(secrets[1]), position = 2) =>
    depositCommitment({ ...place, position, commitment }, as(who));
  const nameOnly = async () => {
    await world.database.pool.query("update survey.draw_parties set commitment = null where position = 2");
  };
  const giveAccount = () =>
    addUser(
      {
        username: "mat.tran",
        password: "một câu dài của Mặt trận",
        name: "Ngô Ưỡng",
        body: "Uỷ ban MTTQ huyện",
        role: "supervisor",
      },
      world.effects,
    );

  it("hand in their code after the commitment, once, before anybody types the event", async () => {
    await nameOnly();
    expect(codesOf(await deposit("cuc"))).toEqual(["E-DRAW-035"]);
    expect(codesOf(await deposit("binh", "abc"))).toEqual(["E-DRAW-008"]);
    expect(codesOf(await deposit("binh", sha256("x"), 3))).toEqual(["E-DRAW-036"]);
    expect(must(await deposit("binh", ` ${sha256(secrets[1]).toUpperCase()} `)).commitment).toBe(sha256(secrets[1]));
    expect(codesOf(await deposit("binh", sha256("khác")))).toEqual(["E-DRAW-037"]);
    const { parties } = must(await showDraw(place, as("cuc"))).commitment!;
    expect(parties[1]!.committed).toMatchObject({ by: "Người 2", as: "own" });
    expect(codesOf(await depositCommitment({ ...other, position: 1, commitment: sha256("x") }, as("an")))).toEqual([
      "E-PLAN-005",
    ]);
  });

  it("take no part when they handed in nothing by then: the seed rests on the others alone", async () => {
    await nameOnly();
    await agree();
    expect(codesOf(await deposit("binh"))).toEqual(["E-DRAW-038"]);
    expect(codesOf(await reveal("binh", 2, secrets[1]))).toEqual(["E-DRAW-022"]);
    must(await reveal("an", 1, secrets[0]));
    expect(codesOf(await drawSample(place, as("an")))).toEqual(["E-DRAW-045"]);
    must(await excuseParty({ ...place, position: 2, reason: "đại diện đi công tác" }, as("an")));
    const { seed } = must(await drawSample(place, as("an")));
    expect(seed).toBe(sha256([must(await showDraw(place, as("an"))).frameHash, eventText, secrets[0]].join("\n")));
  });

  it("open their text alone where they have an account; for a party without one the lead does, by name", async () => {
    await agree();
    expect(codesOf(await reveal("cuc", 2, secrets[1]))).toEqual(["E-DRAW-035"]);
    must(await giveAccount());
    expect(codesOf(await reveal("an", 2, secrets[1]))).toEqual(["E-DRAW-034"]);
    const speakers = async (who: keyof typeof people) =>
      must(await showDraw(place, as(who))).commitment!.parties.map(({ speaker }) => speaker);
    expect(await Promise.all([speakers("an"), speakers("binh"), speakers("cuc")])).toEqual([
      ["own", null],
      [null, "own"],
      [null, null],
    ]);
    await world.database.pool.query("update survey.accounts set disabled_at = now() where username = 'mat.tran'");
    expect(must(await reveal("an", 2, secrets[1])).matches).toBe(true);
    const { parties } = must(await showDraw(place, as("cuc"))).commitment!;
    expect(parties[1]!.revealed).toMatchObject({ by: "Người 1", as: "for" });
    const watched = must(await watchDraw({ round: place.round }, world.as(anonymous))).draws[0]!;
    expect(watched.commitment.parties[1]!.revealed).toMatchObject({ by: "", as: "for" });
  });
});

describe("signing", () => {
  it("is for one's own body, after the draw, once; refusing needs a reason and can be taken back by signing", async () => {
    expect(codesOf(await signDraw({ ...place, state: "signed" }, as("an")))).toEqual(["E-DRAW-023"]);
    await drawAll();
    expect(must(await signDraw({ ...place, state: "signed" }, as("an"))).body).toBe("Phòng Nội vụ");
    expect(codesOf(await signDraw({ ...place, state: "refused" }, as("binh")))).toEqual(["E-DRAW-025"]);
    must(await signDraw({ ...place, state: "refused", reason: "Chưa nhận tệp" }, as("binh")));
    expect((await ceremony("binh")).signatures).toMatchObject([
      { body: "Phòng Nội vụ", state: "signed" },
      { body: front, state: "refused", reason: "Chưa nhận tệp" },
      { body: "Hội Cựu chiến binh huyện", state: "waiting" },
    ]);
    expect(must(await signDraw({ ...place, state: "signed" }, as("binh"))).body).toBe(front);
    expect(codesOf(await signDraw({ ...place, state: "refused", reason: "đổi ý" }, as("binh")))).toEqual(["E-DRAW-024"]);
    expect(must(await signDraw({ ...place, state: "signed" }, as("cuc"))).body).toBe("Hội Cựu chiến binh huyện");
    const { rows } = await world.database.pool.query("select state, ended_by from survey.sign_offs order by signed_at, state");
    expect(rows.filter((row) => row.state === "refused")).toEqual([{ state: "refused", ended_by: "Người 2" }]);
  });

  it("for a supervising body is its supervisor's alone, not that of an administrator who belongs to it", async () => {
    await drawAll();
    const refused = async (who: Actor) => codesOf(await signDraw({ ...place, state: "signed" }, world.as(who)));
    expect(await refused(person("administrator", 4, "Uỷ ban MTTQ huyện"))).toEqual(["E-DRAW-026"]);
    expect(await refused(person("lead", 5, "Hội Cựu chiến binh huyện"))).toEqual(["E-DRAW-026"]);
    expect(await refused(person("supervisor", 6, "Sở Nội vụ"))).toEqual(["E-DRAW-026"]);
  });
});

describe("the minutes", () => {
  it("are a Word file once the sample is drawn", async () => {
    expect(codesOf(await downloadMinutes(place, as("cuc")))).toEqual(["E-DRAW-023"]);
    await drawAll();
    must(await signDraw({ ...place, state: "signed" }, as("an")));
    const { name, bytes } = must(await downloadMinutes(place, as("cuc")));
    expect(name).toBe("dot-thu-2023-ubnd-xa-bien-ban-chon-mau-mo-phong.docx");
    expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe("PK");
  });
});

describe("watching", () => {
  it("shows everyone the same steps without the names of persons, from the commitment on", async () => {
    const watch = async () => must(await watchDraw({ round: place.round }, world.as(anonymous))).draws[0]!;
    must(await enter("an"));
    const before = await watch();
    expect(before).toMatchObject({ units: 32, result: null, ceremony: { next: "event", eventText: null } });
    must(await enter("binh"));
    must(await reveal("an", 1, secrets[0]));
    must(await reveal("binh", 2, secrets[1]));
    const { seed } = must(await drawSample(place, as("an")));
    const after = await watch();
    expect(after.result).toMatchObject({ seed, sampled: 6 });
    expect(JSON.stringify(after)).not.toContain("Người 1");
    expect(codesOf(await watchDraw({ round: "khong-co" }, world.as(anonymous)))).toEqual(["E-PLAN-001"]);
  });
});
