import { generateSync } from "otplib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anonymous, codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { addUser } from "./add-user.ts";
import { confirmSignIn } from "./confirm-sign-in.ts";
import { findSession } from "./find-session.ts";
import { invitePerson } from "./invite-person.ts";
import { listPeople } from "./list-people.ts";
import { clearSecondFactor } from "./manage-account.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  showSecondFactor,
} from "./second-factor.ts";
import { endOwnSessions, listOwnSessions } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { type ProviderIdentity, signInByProvider } from "./sign-in-by-provider.ts";

const password = "một câu đủ dài để nhớ";
const username = "nguyenvana";
const start = Date.parse("2023-06-20T03:12:00.000Z");

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await addUser({ username, name: "Nguyễn Văn A", body: "Sở Nội vụ", role: "lead", password }, world.effects));
});
afterEach(() => world.close());

const visitor = () => world.as(anonymous);
const enter = async () => must(await signIn({ username, password }, visitor()));
const own = async (token: string) => world.as((await findSession({ token }, visitor()))!.actor);
const codeAt = (secret: string, seconds: number): string => generateSync({ secret, epoch: start / 1_000 + seconds });
const later = (seconds: number): void => world.setClock(new Date(start + seconds * 1_000).toISOString());
const confirm = (token: string, code: string) => confirmSignIn({ token, code }, visitor());

/** Sets a second factor up at second 0. */
const setUp = async () => {
  const person = await own((await enter()).token);
  must(await beginSecondFactor({ password }, person));
  const { secret } = must(await showSecondFactor(person)).pending!;
  const { recoveryCodes } = must(await confirmSecondFactor({ code: codeAt(secret, 0) }, person));
  return { person, secret, recoveryCodes };
};

describe("setting a second factor up", () => {
  it("asks for the password, shows the secret until a code confirms it, and keeps it sealed", async () => {
    const person = await own((await enter()).token);
    expect(codesOf(await beginSecondFactor({ password: "sai" }, person))).toEqual(["E-PEOPLE-007"]);
    must(await beginSecondFactor({ password }, person));
    const { pending, since } = must(await showSecondFactor(person));
    expect([since, pending?.address]).toEqual([null, expect.stringContaining("otpauth://totp/OpenSIPAS:nguyenvana")]);
    expect(codesOf(await confirmSecondFactor({ code: "000000" }, person))).toEqual(["E-PEOPLE-024"]);
    expect((await enter()).codeNeeded, "not asked for before it is confirmed").toBe(false);
    const { recoveryCodes } = must(await confirmSecondFactor({ code: codeAt(pending!.secret, 0) }, person));
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(must(await showSecondFactor(person))).toEqual({
      ...{ since: "2023-06-20T03:12:00.000Z", recoveryCodesLeft: 10, pending: null },
    });
    expect(codesOf(await beginSecondFactor({ password }, person))).toEqual(["E-PEOPLE-025"]);
    const account = await world.effects.store.findAccount(username);
    expect(account?.totpSecret?.toString("latin1")).not.toContain(pending?.secret);
    expect(must(await listPeople({}, world.effects)).accounts[0]?.secondFactor).toBe(true);
  });
});

describe("signing in with a second factor", () => {
  it("takes two steps; the token of the first is no session", async () => {
    const { secret } = await setUp();
    const first = await enter();
    expect(first.codeNeeded).toBe(true);
    expect(await findSession({ token: first.token }, visitor())).toBeNull();
    later(60);
    const { token, codeNeeded } = must(await confirm(first.token, ` ${codeAt(secret, 60).replace(/^.../, "$& ")} `));
    expect(codeNeeded).toBe(false);
    expect(await findSession({ token }, visitor())).toMatchObject({ secondFactor: true, actor: { username } });
    expect(codesOf(await confirm(first.token, codeAt(secret, 90)))).toEqual(["E-PEOPLE-023"]);
  });

  it("does not accept a code twice, nor an earlier one", async () => {
    const { secret } = await setUp();
    const wrong = (left: number) => ({ code: "E-PEOPLE-022", details: { left } });
    const refused = async (code: string) => {
      const answer = await confirm((await enter()).token, code);
      return answer.ok ? null : answer.problems[0];
    };
    expect(await refused(codeAt(secret, 0)), "the one that confirmed it").toEqual(wrong(4));
    later(60);
    must(await confirm((await enter()).token, codeAt(secret, 60)));
    expect(await refused(codeAt(secret, 60))).toEqual(wrong(4));
    expect(await refused(codeAt(secret, 30))).toEqual(wrong(3));
  });

  it("counts wrong codes like wrong passwords; a right password in between does not begin anew", async () => {
    await setUp();
    const codes = [];
    for (let attempt = 0; attempt < 4; attempt += 1) codes.push(...codesOf(await confirm((await enter()).token, "000000")));
    const { token } = await enter();
    codes.push(...codesOf(await confirm(token, "000000")), ...codesOf(await confirm(token, "000000")));
    expect(codes).toEqual([...Array(4).fill("E-PEOPLE-022"), "E-PEOPLE-003", "E-PEOPLE-003"]);
    expect(codesOf(await signIn({ username, password }, visitor()))).toEqual(["E-PEOPLE-003"]);
  });

  it("waits five minutes for the code", async () => {
    const { secret } = await setUp();
    const { token } = await enter();
    later(300);
    expect(codesOf(await confirm(token, codeAt(secret, 300)))).toEqual(["E-PEOPLE-023"]);
    expect(codesOf(await confirm("khong-co", "123456"))).toEqual(["E-PEOPLE-023"]);
  });

  it("opens with each recovery code once", async () => {
    const { recoveryCodes, person } = await setUp();
    const [one = "", two = ""] = recoveryCodes;
    must(await confirm((await enter()).token, one.toUpperCase()));
    expect(codesOf(await confirm((await enter()).token, one))).toEqual(["E-PEOPLE-022"]);
    expect(must(await showSecondFactor(person)).recoveryCodesLeft).toBe(9);
    const fresh = must(await renewRecoveryCodes({ password }, person)).recoveryCodes;
    expect(codesOf(await confirm((await enter()).token, two))).toEqual(["E-PEOPLE-022"]);
    must(await confirm((await enter()).token, fresh[0] ?? ""));
  });

  it("opens one session for a code sent twice at the same time", async () => {
    const { secret } = await setUp();
    later(60);
    const steps = [await enter(), await enter()];
    const answers = await Promise.all(steps.map(({ token }) => confirm(token, codeAt(secret, 60))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is turned off by its owner with the password, or by an administrator", async () => {
    const { person } = await setUp();
    expect(codesOf(await removeSecondFactor({ password: "sai" }, person))).toEqual(["E-PEOPLE-007"]);
    must(await removeSecondFactor({ password }, person));
    expect((await enter()).codeNeeded).toBe(false);
    await setUp();
    must(await clearSecondFactor({ username }, world.effects));
    expect((await enter()).codeNeeded).toBe(false);
  });
});

describe("one's own sessions", () => {
  it("are told apart and ended one by one, or all others at once", async () => {
    const [here, there, elsewhere] = [await enter(), await enter(), await enter()];
    const person = await own(here.token);
    const lines = must(await listOwnSessions(here, person));
    expect(lines.filter(({ current }) => current)).toHaveLength(1);
    expect(lines).toHaveLength(3);
    const other = lines.find(({ current }) => !current)!;
    expect(must(await endOwnSessions({ token: here.token, id: other.id }, person))).toBe(1);
    expect(must(await endOwnSessions({ token: here.token, id: "không phải" }, person))).toBe(0);
    expect(must(await endOwnSessions({ token: here.token }, person))).toBe(1);
    expect(await findSession(here, visitor())).not.toBeNull();
    for (const { token } of [there, elsewhere]) expect(await findSession({ token }, visitor())).toBeNull();
    expect(codesOf(await listOwnSessions(here, visitor()))).toEqual(["E-PEOPLE-010"]);
  });

  it("belong to their person: nobody ends another's by its id", async () => {
    await enter();
    must(await addUser({ username: "khac", name: "Khác", body: "x", role: "auditor", password }, world.effects));
    const { token } = must(await signIn({ username: "khac", password }, visitor()));
    const [victim] = await world.effects.store.listSessions((await world.effects.store.findAccount(username))!.id);
    expect(must(await endOwnSessions({ token, id: victim!.id }, await own(token)))).toBe(0);
  });
});

describe("signing in by a provider", () => {
  const identity: ProviderIdentity = {
    ...{ issuer: "https://id.tinh.gov.vn", subject: "s-1" },
    ...{ email: "Tran.B@tinh.gov.vn", emailVerified: true },
  };
  const come = (change: Partial<ProviderIdentity> = {}) => signInByProvider({ ...identity, ...change }, visitor());
  beforeEach(async () => {
    const guest = { name: "Trần B", email: "tran.b@tinh.gov.vn", body: "Văn phòng UBND", roles: ["frame-supplier"] };
    must(await invitePerson(guest, world.effects));
  });

  it("takes up the invitation of a verified address, and afterwards goes by the subject", async () => {
    expect(codesOf(await come({ emailVerified: false }))).toEqual(["E-PEOPLE-027"]);
    const { token } = must(await come());
    expect((await own(token)).actor).toMatchObject({ username: "tran.b", grants: [{ role: "frame-supplier" }] });
    must(await come({ email: null, emailVerified: false }));
    expect(codesOf(await come({ subject: "s-2" })), "another person with the same address").toEqual(["E-PEOPLE-026"]);
    expect(codesOf(await come({ issuer: "https://khac.vn" }))).toEqual(["E-PEOPLE-026"]);
  });

  it("never makes an account nor a role", async () => {
    const before = must(await listPeople({}, world.effects));
    expect(codesOf(await come({ email: "la@tinh.gov.vn" }))).toEqual(["E-PEOPLE-026"]);
    expect(codesOf(await come({ email: null }))).toEqual(["E-PEOPLE-027"]);
    expect(must(await listPeople({}, world.effects))).toEqual(before);
  });

  it("refuses a disabled account", async () => {
    must(await come());
    const { id } = (await world.effects.store.findAccount("tran.b"))!;
    await world.effects.store.updateAccount(id, { disabledAt: new Date() });
    expect(codesOf(await come())).toEqual(["E-PEOPLE-026"]);
  });
});
