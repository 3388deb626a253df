import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { createRound } from "../plan/create-round.ts";
import { addUser } from "./add-user.ts";
import { giveRoles, withdrawRole } from "./change-roles.ts";
import { findSession } from "./find-session.ts";
import { type InvitePersonInput, invitePerson } from "./invite-person.ts";
import { listPeople } from "./list-people.ts";
import { disableAccount, enableAccount, endSessionsOf, makePasswordLink } from "./manage-account.ts";
import { renewInvitation, withdrawInvitation } from "./renew-invitation.ts";
import { showPerson } from "./show-person.ts";
import { signIn } from "./sign-in.ts";
import { showAccountLink, useAccountLink } from "./use-account-link.ts";

const password = "một câu đủ dài để nhớ";
const guest: InvitePersonInput = {
  ...{ name: "Trần Thị B", email: "Tran.B@Tinh.gov.vn", body: "Văn phòng UBND" },
  roles: ["frame-supplier"],
};

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

const visitor = () => world.as(anonymous);
const invite = (change: Partial<InvitePersonInput> = {}) => invitePerson({ ...guest, ...change }, world.effects);
const accept = (token: string, change = {}) => useAccountLink({ token, password, ...change }, visitor());
const seen = (token: string) => findSession({ token }, visitor());
const stateOf = async (username: string) =>
  must(await listPeople({}, world.effects)).accounts.find((account) => account.username === username)?.state;

describe("an invitation", () => {
  it("waits under a link, of which the store knows only the hash, until its person chooses a password", async () => {
    const link = must(await invite());
    expect(link).toMatchObject({ username: "tran.b", purpose: "invitation", expiresAt: "2023-06-27T03:12:00.000Z" });
    expect(link.token).toMatch(/^[\w-]{43}$/);
    const [row] = await world.database.db.selectFrom("survey.accountLinks").selectAll().execute();
    expect(row?.tokenHash.toString("latin1")).not.toContain(link.token);
    expect(await stateOf("tran.b")).toBe("invited");
    expect(codesOf(await signIn({ username: "tran.b", password: "" }, visitor()))).toEqual(["E-PEOPLE-002"]);
    const shown = { purpose: "invitation", username: "tran.b", name: "Trần Thị B", body: "Văn phòng UBND" };
    expect(must(await showAccountLink({ token: link.token }, visitor()))).toEqual(shown);

    const entered = must(await accept(link.token, { name: "Trần Thị Bình", username: "tranbinh" }));
    expect((await seen(entered.token))?.actor).toMatchObject({
      name: "Trần Thị Bình",
      username: "tranbinh",
      grants: [{ role: "frame-supplier", roundCode: null, unit: null }],
    });
    expect(await stateOf("tranbinh")).toBe("active");
    expect(codesOf(await accept(link.token))).toEqual(["E-PEOPLE-017"]);
  });

  it("names each thing that is wrong, and makes nothing", async () => {
    const wrong = { name: " ", email: "khong", body: "", roles: ["king"], round: "khong-co", unit: "khong-co" };
    expect(codesOf(await invite(wrong))).toEqual([
      ...["E-PEOPLE-011", "E-PEOPLE-013", "E-PEOPLE-011", "E-PEOPLE-008", "E-PLAN-001", "E-PEOPLE-029"],
    ]);
    expect(codesOf(await invite({ roles: [] }))).toEqual(["E-PEOPLE-011"]);
    expect(codesOf(await invite({ roles: ["agency-coordinator", "supervisor"] }))).toEqual(["E-PEOPLE-016", "E-PEOPLE-015"]);
    expect(codesOf(await invite({ roles: ["supervisor"], supervises: "ai-do" }))).toEqual(["E-PEOPLE-032"]);
    must(await invite());
    expect(codesOf(await invite({ email: "TRAN.B@tinh.gov.vn" }))).toEqual(["E-PEOPLE-014"]);
    expect(must(await listPeople({}, world.effects)).accounts).toHaveLength(1);
  });

  it("keeps the link when the password or the name is not good", async () => {
    const { token } = must(await invite());
    must(await addUser({ username: "coroi", name: "Có rồi", body: "x", role: "auditor", password }, world.effects));
    expect(codesOf(await accept(token, { password: "ngắn" }))).toEqual(["E-PEOPLE-005"]);
    expect(codesOf(await accept(token, { password: "Trần Thị B 2023" }))).toEqual(["E-PEOPLE-012"]);
    expect(codesOf(await accept(token, { username: "Đỗ", name: "" }))).toEqual(["E-PEOPLE-006", "E-PEOPLE-011"]);
    expect(codesOf(await accept(token, { username: "coroi" }))).toEqual(["E-PEOPLE-004"]);
    must(await accept(token));
  });

  it("ends after seven days, is sent again, and can be taken back", async () => {
    const first = must(await invite());
    world.setClock("2023-06-27T03:12:00.000Z");
    expect(await stateOf("tran.b")).toBe("invitation-ended");
    expect(codesOf(await accept(first.token))).toEqual(["E-PEOPLE-017"]);
    const second = must(await renewInvitation({ username: "tran.b" }, world.effects));
    expect(codesOf(await showAccountLink({ token: first.token }, visitor()))).toEqual(["E-PEOPLE-017"]);
    must(await showAccountLink({ token: second.token }, visitor()));
    must(await withdrawInvitation({ username: "tran.b" }, world.effects));
    expect(codesOf(await accept(second.token))).toEqual(["E-PEOPLE-017"]);
    expect(must(await listPeople({}, world.effects)).accounts).toEqual([]);
    must(await invite());
  });

  it("is taken up once, however many try at the same time", async () => {
    const { token } = must(await invite());
    const answers = await Promise.all([1, 2, 3].map(() => accept(token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const act of [renewInvitation, withdrawInvitation])
      expect(codesOf(await act({ username: "tran.b" }, world.effects))).toEqual(["E-PEOPLE-020"]);
  });

  it("comes from a lead for the roles that a lead gives, within what the lead holds", async () => {
    const lead = world.as(personWith("lead", smallRound.code));
    const round = smallRound.code;
    must(await invitePerson({ ...guest, round }, lead));
    expect(codesOf(await invitePerson({ ...guest, email: "c@x.vn" }, lead))).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await invitePerson({ ...guest, email: "c@x.vn", round, roles: ["publisher"] }, lead))).toEqual([
      "E-PEOPLE-021",
    ]);
    must(await invite({ email: "d@x.vn" }));
    expect(must(await listPeople({}, lead)).accounts.map(({ username }) => username)).toEqual(["tran.b"]);
    expect(codesOf(await showPerson({ username: "d00" }, lead))).toEqual(["E-PEOPLE-019"]);
    expect(codesOf(await renewInvitation({ username: "d00" }, lead))).toEqual(["E-PEOPLE-001"]);
    must(await renewInvitation({ username: "tran.b" }, lead));
  });
});

describe("a role for one unit", () => {
  it("reaches the agency with those below it, and the rounds that measure it", async () => {
    const { token } = must(await invite({ roles: ["agency-coordinator"], unit: "van-luong" }));
    const session = await seen(must(await accept(token)).token);
    expect(session?.actor.grants[0]?.unit).toEqual({
      ...{ id: "van-luong", kind: "agency", name: "UBND xã Vạn Lương", covers: ["van-luong"] },
      ...{ rounds: [smallRound.code], wholeRounds: [] },
    });
  });

  it("reaches whole rounds as a province", async () => {
    must(await addUser({ username: "tinh", name: "A", body: "Sở Nội vụ", role: "lead", unit: "56", password }, world.effects));
    const { token } = must(await signIn({ username: "tinh", password }, visitor()));
    const unit = (await seen(token))?.actor.grants[0]?.unit;
    expect(unit).toMatchObject({ kind: "area", rounds: [smallRound.code], wholeRounds: [smallRound.code] });
    expect(unit?.covers).toEqual(expect.arrayContaining(["56", "van-luong", "tyt-van-long"]));
  });
});

describe("managing people", () => {
  const boss = { username: "sep", name: "Quản trị", body: "Sở Nội vụ", role: "administrator", password } as const;
  beforeEach(async () => void must(await addUser(boss, world.effects)));

  const enter = (username: string) => signIn({ username, password }, visitor());

  it("gives and withdraws roles, and each time ends the sessions", async () => {
    const { token } = must(await enter("sep"));
    const more = { username: "sep", roles: ["supervisor"], supervises: "veterans", round: smallRound.code };
    expect(codesOf(await giveRoles({ ...more, supervises: "" }, world.effects))).toContain("E-PEOPLE-016");
    must(await giveRoles(more, world.effects));
    expect(await seen(token)).toBeNull();
    expect(codesOf(await giveRoles(more, world.effects))).toEqual(["E-PEOPLE-030"]);
    const again = must(await enter("sep")).token;
    expect((await seen(again))?.actor.grants[1]).toMatchObject({ role: "supervisor", supervises: "veterans" });
    const one = { username: "sep", role: "supervisor", round: smallRound.code };
    must(await withdrawRole(one, world.effects));
    expect(await seen(again)).toBeNull();
    expect(codesOf(await withdrawRole(one, world.effects))).toEqual(["E-PEOPLE-031"]);
    expect(codesOf(await withdrawRole({ username: "khong-co", role: "lead" }, world.effects))).toEqual(["E-PEOPLE-019"]);
  });

  it("keeps the last administrator, also when two are taken away at the same time", async () => {
    const role = "administrator";
    const said = await withdrawRole({ username: "sep", role }, world.effects);
    expect(codesOf(said)).toEqual(["E-PEOPLE-018"]);
    expect(codesOf(await disableAccount({ username: "sep" }, world.effects))).toEqual(["E-PEOPLE-018"]);
    must(await invite({ roles: [role] }));
    expect(codesOf(await withdrawRole({ username: "sep", role }, world.effects)), "an invited one cannot act yet").toEqual([
      "E-PEOPLE-018",
    ]);
    must(await addUser({ ...boss, username: "sep2" }, world.effects));
    const both = await Promise.all([
      withdrawRole({ username: "sep", role }, world.effects),
      disableAccount({ username: "sep2" }, world.effects),
    ]);
    expect(both.flatMap(codesOf)).toEqual(["E-PEOPLE-018"]);
  });

  it("disables and enables accounts", async () => {
    must(await addUser({ ...boss, username: "khac", role: "auditor" }, world.effects));
    const { token } = must(await enter("khac"));
    must(await disableAccount({ username: "khac" }, world.effects));
    expect(await seen(token)).toBeNull();
    expect(codesOf(await enter("khac"))).toEqual(["E-PEOPLE-002"]);
    must(await enableAccount({ username: "khac" }, world.effects));
    must(await enter("khac"));
  });

  it("resets a password by a link of one day that ends every session", async () => {
    const { token: session } = must(await enter("sep"));
    const link = must(await makePasswordLink({ username: "sep" }, world.effects));
    expect(link).toMatchObject({ purpose: "password", expiresAt: "2023-06-21T03:12:00.000Z" });
    expect(await seen(session)).not.toBeNull();
    const entered = must(await accept(link.token, { password: "một câu mới hoàn toàn", username: "khong-doi", name: "X" }));
    expect((await seen(entered.token))?.actor).toMatchObject({ username: "sep", name: "Quản trị" });
    expect(await seen(session)).toBeNull();
    expect(codesOf(await enter("sep"))).toEqual(["E-PEOPLE-002"]);
  });

  it("shows the sessions of another and ends them", async () => {
    const { token } = must(await signIn({ username: "sep", password, device: "Chrome 126 · Windows" }, visitor()));
    const { sessions } = must(await showPerson({ username: "sep" }, world.effects));
    expect(sessions).toEqual([expect.objectContaining({ device: "Chrome 126 · Windows", current: false })]);
    expect(must(await endSessionsOf({ username: "sep" }, world.effects))).toBe(1);
    expect(await seen(token)).toBeNull();
    expect(must(await showPerson({ username: "sep" }, world.as(personWith("auditor")))).sessions).toEqual([]);
  });
});
