import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import type { Actor } from "../../survey/people/actor.ts";
import { listMails } from "../mail/list-mails.ts";
import { addUser } from "../people/add-user.ts";
import { findSession } from "../people/find-session.ts";
import { signIn } from "../people/sign-in.ts";
import { createRound } from "./create-round.ts";
import { setReminderWish, showReminderWish } from "./reminder-wish.ts";
import { setReminderAddresses } from "./set-reminder-addresses.ts";
import { showReminders } from "./show-reminders.ts";
import { writeReminders } from "./write-reminders.ts";

const round = smallRound.code;
const password = "một câu dài dễ nhớ 1";

const tasks = [
  {
    stage: "frame",
    title: "Lập dàn mẫu",
    lead: "Văn phòng UBND",
    support: "Phòng Nội vụ",
    product: "Danh sách",
    due: "2023-06-08",
  },
  { stage: "draw", title: "Chọn mẫu", lead: "Phòng Nội vụ", support: "", product: "", due: "2023-06-15" },
] as const;

let world: TestWorld;

beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: { ...smallRound, simulated: false, tasks } }, world.effects));
  await world.database.pool.query("update survey.rounds set state = 'running'");
  world.setClock("2023-06-08T00:00:00Z");
});
afterEach(() => world.close());

const person = async (username: string, body: string): Promise<Actor> => {
  must(await addUser({ username, name: username, body, role: "lead", password }, world.effects));
  const { token } = must(await signIn({ username, password }, world.effects));
  const session = await findSession({ token }, world.effects);
  if (!session) throw new Error("no session");
  return session.actor;
};

const mails = async () => must(await listMails({}, world.effects)).lines.map(({ recipient, subject }) => [recipient, subject]);

const setAddresses = (text: string) => setReminderAddresses({ round, text }, world.effects);

describe("the reminders of a day", () => {
  it("go to the people of a body and to the addresses set for it, one message each", async () => {
    const lan = await person("lan", "phòng nội vụ");
    must(await setReminderWish({ email: "Lan@vanninh.gov.vn", wanted: true }, world.as(lan)));
    must(await setAddresses("Văn phòng UBND: vp@vanninh.gov.vn\n\nPhòng Nội vụ: vp@vanninh.gov.vn"));
    expect(await writeReminders(world.effects)).toBe(2);
    expect((await mails()).toSorted()).toEqual([
      ["lan@vanninh.gov.vn", "Nhắc việc: 2 nhiệm vụ – Đợt thử 2023"],
      ["vp@vanninh.gov.vn", "Nhắc việc: 2 nhiệm vụ – Đợt thử 2023"],
    ]);
    const view = must(await showReminders({ round }, world.effects));
    expect(view.log.map(({ day, email, tasks: count }) => [day, email, count])).toEqual([
      ["2023-06-08", "lan@vanninh.gov.vn", 2],
      ["2023-06-08", "vp@vanninh.gov.vn", 2],
    ]);
    const [letter] = view.letters;
    expect(letter?.body).toContain("Lập dàn mẫu: hạn 08/6/2023, đến hạn hôm nay.");
    expect(letter?.body).toContain(`http://sipas.test/workspace/${round}/plan`);
  });

  it("have addresses that one person changes at a time; the other is told what stands there", async () => {
    must(await setAddresses("Phòng Nội vụ: nv@vanninh.gov.vn"));
    const save = (text: string, seen: string) => setReminderAddresses({ round, text, seen }, world.effects);
    const late = await save("Phòng Nội vụ: khac@vanninh.gov.vn", "");
    expect(late).toMatchObject({ ok: false, problems: [{ details: { fields: "«Phòng Nội vụ: nv@vanninh.gov.vn»" } }] });
    must(await save("Phòng Nội vụ: khac@vanninh.gov.vn", "Phòng Nội vụ: nv@vanninh.gov.vn\r\n"));
  });

  it("are never written twice for the same day, whoever asks at the same time", async () => {
    must(await setAddresses("Phòng Nội vụ: nv@vanninh.gov.vn"));
    await Promise.all([writeReminders(world.effects), writeReminders(world.effects)]);
    expect(await writeReminders(world.effects)).toBe(0);
    expect(await mails()).toHaveLength(1);
    world.setClock("2023-06-08T16:59:00Z");
    expect(await writeReminders(world.effects)).toBe(0);
    world.setClock("2023-06-12T01:00:00Z");
    expect(await writeReminders(world.effects)).toBe(1);
    expect(await mails()).toHaveLength(2);
  });

  it("come by the task of the clock", async () => {
    must(await setAddresses("Phòng Nội vụ: nv@vanninh.gov.vn"));
    await world.effects.store.queueTask({ task: "remind", payload: {} });
    await world.effects.store.queueTask({ task: "sweep", payload: {} });
    await world.runTasks();
    expect(await mails()).toHaveLength(1);
  });

  it("leave out what is done, rounds that do not run, and simulated ones", async () => {
    must(await setAddresses("Phòng Nội vụ: nv@vanninh.gov.vn"));
    await world.database.pool.query("update survey.tasks set done_at = now()");
    expect(await writeReminders(world.effects)).toBe(0);
    await world.database.pool.query("update survey.tasks set done_at = null");
    await world.database.pool.query("update survey.rounds set state = 'closed'");
    expect(await writeReminders(world.effects)).toBe(0);
    await world.database.pool.query("update survey.rounds set state = 'running', simulated = true");
    expect(await writeReminders(world.effects)).toBe(0);
    expect(must(await showReminders({ round }, world.effects)).active).toBe(false);
    await world.database.pool.query("update survey.rounds set simulated = false");
    expect(await writeReminders(world.effects)).toBe(1);
  });

  it("do not go to who wants none, nor to an account that was closed or has no part in the round", async () => {
    const lan = await person("lan", "Phòng Nội vụ");
    must(await setReminderWish({ email: "lan@vanninh.gov.vn", wanted: true }, world.as(lan)));
    await world.database.pool.query("update survey.role_grants set round_code = 'dot-khac'");
    expect(await writeReminders(world.effects)).toBe(0);
    await world.database.pool.query("update survey.role_grants set round_code = null");
    must(await setReminderWish({ email: "lan@vanninh.gov.vn", wanted: false }, world.as(lan)));
    must(await setAddresses("Phòng Nội vụ: lan@vanninh.gov.vn"));
    expect(await writeReminders(world.effects)).toBe(0);
    expect(must(await showReminderWish({}, world.as(lan)))).toEqual({ email: "lan@vanninh.gov.vn", wanted: false });
    must(await setReminderWish({ email: "lan@vanninh.gov.vn", wanted: true }, world.as(lan)));
    expect(await writeReminders(world.effects)).toBe(1);
  });
});

describe("the page of reminders", () => {
  it("shows the next day with something to say, and whom nobody reaches", async () => {
    world.setClock("2023-06-02T01:00:00Z");
    const view = must(await showReminders({ round }, world.effects));
    expect(view).toMatchObject({ day: "2023-06-05", letters: [], active: true, configured: false });
    expect(view.unreached.toSorted()).toEqual(["Phòng Nội vụ", "Văn phòng UBND"]);
    expect(view.bodies.toSorted()).toEqual(["Phòng Nội vụ", "Văn phòng UBND"]);
  });

  it("takes addresses line by line and names those that are none", async () => {
    const wrong = await setAddresses("Phòng Nội vụ: nv@vanninh\nVăn phòng UBND vp@vanninh.gov.vn");
    expect(codesOf(wrong)).toEqual(["E-MAIL-001", "E-MAIL-001"]);
    expect(must(await setAddresses("Phòng Nội vụ: NV@vanninh.gov.vn\nPhòng Nội vụ: nv@vanninh.gov.vn"))).toBe(2);
    expect(must(await showReminders({ round }, world.effects)).addresses).toEqual([
      { body: "Phòng Nội vụ", email: "nv@vanninh.gov.vn" },
    ]);
    must(await setAddresses(""));
    expect(must(await showReminders({ round }, world.effects)).addresses).toEqual([]);
  });

  it("keeps a person from an address that is none", async () => {
    const lan = await person("lan", "Phòng Nội vụ");
    expect(codesOf(await setReminderWish({ email: "lan", wanted: true }, world.as(lan)))).toEqual(["E-MAIL-001"]);
    must(await setReminderWish({ email: "", wanted: false }, world.as(lan)));
  });
});
