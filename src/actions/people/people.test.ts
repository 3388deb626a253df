import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { problemMessage } from "../../survey/problem.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { createRound } from "../plan/create-round.ts";
import { addUser } from "./add-user.ts";
import { changePassword } from "./change-password.ts";
import { createFirstAdministrator } from "./create-first-administrator.ts";
import { findSession } from "./find-session.ts";
import { listPeople } from "./list-people.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

const password = "một câu đủ dài để nhớ";
const person = { username: "nguyenvana", name: "Nguyễn Văn A", body: "Phòng Nội vụ", role: "lead", password } as const;

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

const visitor = () => world.as(anonymous);
const enter = (given = password, username = "nguyenvana") => signIn({ username, password: given }, visitor());
const seen = (token: string) => findSession({ token }, visitor());

describe("the first administrator", () => {
  it("is made once, with a password that can be read aloud and must be changed", async () => {
    const made = await createFirstAdministrator(world.effects);
    expect(made?.username).toBe("admin");
    expect(made?.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(await createFirstAdministrator(world.effects)).toBeNull();
    const { token, mustChange } = must(await enter(made?.password, "admin"));
    expect(mustChange).toBe(true);
    const found = await seen(token);
    expect(found?.actor.grants).toEqual([{ role: "administrator", roundCode: null, unit: null, supervises: null }]);
    must(await changePassword({ current: made!.password, next: password }, world.as(found!.actor)));
    expect(must(await enter(password, "admin")).mustChange).toBe(false);
  });
});

describe("signing in", () => {
  beforeEach(async () => void must(await addUser(person, world.effects)));

  it("opens a session that holds who it is; the store knows only the token's hash", async () => {
    const { token } = must(await enter(password, " NguyenVanA "));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await seen(token))?.actor).toMatchObject({
      kind: "account",
      username: "nguyenvana",
      name: "Nguyễn Văn A",
      body: "Phòng Nội vụ",
      grants: [{ role: "lead", roundCode: null, unit: null }],
    });
    const [session] = await world.database.db.selectFrom("survey.sessions").selectAll().execute();
    expect(session?.tokenHash).toHaveLength(32);
    expect(await seen(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toBeNull();
  });

  it("takes the password in any composition of its letters", async () => {
    expect(codesOf(await enter(password.normalize("NFD")))).toEqual([]);
  });

  it("counts wrong passwords and locks for 15 minutes after five", async () => {
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push(await enter("sai"));
    expect(answers.map((answer) => codesOf(answer)[0])).toEqual([
      ...Array(4).fill("E-PEOPLE-002"),
      "E-PEOPLE-003",
      "E-PEOPLE-003",
    ]);
    const [first] = answers;
    expect(first && !first.ok && problemMessage(first.problems[0]!, "vi")).toBe(
      "Tên đăng nhập hoặc mật khẩu chưa đúng. Còn 4 lần thử trước khi khóa 15 phút.",
    );
    expect(codesOf(await enter())).toEqual(["E-PEOPLE-003"]);
    expect(must(await listPeople({}, world.effects)).accounts[0]?.state).toBe("locked");
    world.setClock("2023-06-20T03:27:00.001Z");
    expect(codesOf(await enter())).toEqual([]);
  });

  it("begins to count anew after a right password", async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await enter("sai");
    must(await enter());
    const again = await enter("sai");
    expect(again.ok ? null : again.problems[0]?.details.left).toBe(4);
  });

  it("counts attempts that come at the same time one by one", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter("sai")));
    expect(answers.flatMap(codesOf).filter((code) => code === "E-PEOPLE-003")).toHaveLength(1);
  });

  it("says the same of a name that nobody has, after the same work, and does not write the name down", async () => {
    const verified: (string | null)[] = [];
    const passwords = {
      ...world.effects.passwords,
      verify: (hash: string | null, given: string) => {
        verified.push(hash);
        return world.effects.passwords.verify(hash, given);
      },
    };
    const attempt = (username: string) => signIn({ username, password: "sai" }, { ...visitor(), passwords });
    const [known, unknown] = [await attempt("nguyenvana"), await attempt("mật khẩu gõ nhầm ô")];
    expect(unknown).toEqual(known);
    expect(verified).toEqual([expect.stringMatching(/^\$argon2id/), null]);
    const entries = await world.effects.store.listAuditEntries({ limit: 2 });
    expect(entries.map(({ act }) => act)).toEqual(["signInRefused", "signInRefused"]);
    expect(JSON.stringify(entries)).not.toContain("gõ nhầm");
  });

  it("refuses a disabled account", async () => {
    const { token } = must(await enter());
    const [account] = must(await listPeople({}, world.effects)).accounts;
    await world.effects.store.updateAccount(account!.id, { disabledAt: new Date() });
    expect(codesOf(await enter())).toEqual(["E-PEOPLE-002"]);
    expect(await seen(token)).toBeNull();
  });
});

describe("a session", () => {
  let token: string;
  beforeEach(async () => {
    must(await addUser(person, world.effects));
    token = must(await enter()).token;
  });

  it("ends after an hour without being seen", async () => {
    world.setClock("2023-06-20T04:11:59.000Z");
    expect(await seen(token)).not.toBeNull();
    world.setClock("2023-06-20T05:11:58.000Z");
    expect(await seen(token)).not.toBeNull();
    world.setClock("2023-06-20T06:11:58.000Z");
    expect(await seen(token)).toBeNull();
  });

  it("ends after twelve hours, however busy", async () => {
    const start = Date.parse("2023-06-20T03:12:00.000Z");
    for (let minutes = 45; minutes < 12 * 60; minutes += 45) {
      world.setClock(new Date(start + minutes * 60_000).toISOString());
      expect(await seen(token)).not.toBeNull();
    }
    world.setClock("2023-06-20T15:12:00.000Z");
    expect(await seen(token)).toBeNull();
  });

  it("ends when its person signs out; signing out twice is no fault", async () => {
    const found = await seen(token);
    await signOut({ token }, world.as(found!.actor));
    expect(await seen(token)).toBeNull();
    await signOut({ token }, visitor());
  });

  it("ends with every other when the password changes", async () => {
    const other = must(await enter()).token;
    const { actor } = (await seen(token))!;
    const change = (current: string, next: string) => changePassword({ current, next }, world.as(actor));
    expect(codesOf(await change("sai", "một câu khác hẳn câu cũ"))).toEqual(["E-PEOPLE-007"]);
    expect(codesOf(await change(password, "ngắn"))).toEqual(["E-PEOPLE-005"]);
    expect(codesOf(await change(password, password))).toEqual(["E-PEOPLE-009"]);
    const changed = must(await change(password, "một câu khác hẳn câu cũ"));
    expect([await seen(token), await seen(other)]).toEqual([null, null]);
    expect(await seen(changed.token)).not.toBeNull();
    expect(codesOf(await enter())).toEqual(["E-PEOPLE-002"]);
    expect(codesOf(await enter("một câu khác hẳn câu cũ"))).toEqual([]);
    expect(codesOf(await changePassword({ current: "a", next: "b" }, visitor()))).toEqual(["E-PEOPLE-010"]);
  });
});

describe("adding people", () => {
  it("makes a password when none is given, and keeps only its hash", async () => {
    const { password: none, ...withoutPassword } = person;
    const added = must(await addUser({ ...withoutPassword, username: "B.Tran" }, world.effects));
    expect(added.username).toBe("b.tran");
    expect(must(await enter(added.password ?? none, "b.tran")).mustChange).toBe(true);
    const account = await world.effects.store.findAccount("b.tran");
    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(must(await listPeople({}, world.effects)).accounts[0]).toMatchObject({
      state: "must-change-password",
      seenAt: expect.any(String),
    });
  });

  it("names each thing that is wrong", async () => {
    const wrong = { ...person, username: "Đỗ", name: " ", role: "king" as "lead", password: "ngắn" };
    expect(codesOf(await addUser(wrong, world.effects))).toEqual([
      "E-PEOPLE-006",
      "E-PEOPLE-011",
      "E-PEOPLE-005",
      "E-PEOPLE-008",
    ]);
    must(await addUser(person, world.effects));
    expect(codesOf(await addUser(person, world.effects))).toEqual(["E-PEOPLE-004"]);
    expect(codesOf(await addUser({ ...person, username: "khac", round: "khong-co" }, world.effects))).toEqual(["E-PLAN-001"]);
  });

  it("lets an administrator of one round add people to that round only", async () => {
    must(await createRound({ plan: smallRound }, world.effects));
    const own = world.as(personWith("administrator", smallRound.code));
    must(await addUser({ ...person, round: smallRound.code }, own));
    expect(codesOf(await addUser({ ...person, username: "khac" }, own))).toEqual(["E-PEOPLE-001"]);
  });

  it("leaves an unbroken audit trail without passwords", async () => {
    must(await addUser(person, world.effects));
    await enter("sai");
    const { token } = must(await enter());
    await signOut({ token }, world.as((await seen(token))!.actor));
    expect(must(await verifyAudit({}, world.effects))).toMatchObject({ intact: true, entries: 4 });
    const entries = await world.database.db.selectFrom("audit.entries").selectAll().orderBy("seq").execute();
    expect(entries.map(({ act }) => act)).toEqual(["addUser", "signInRefused", "signIn", "signOut"]);
    expect(JSON.stringify(entries)).not.toContain(password);
  });
});
