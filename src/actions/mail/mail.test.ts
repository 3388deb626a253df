import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import type { MailKey } from "../../store/mails.ts";
import { problem } from "../../survey/problem.ts";
import { fail } from "../../survey/result.ts";
import { write } from "../write.ts";
import { listMails } from "./list-mails.ts";
import { recoverMails } from "./recover-mails.ts";
import { resendMail } from "./resend-mail.ts";
import { writeMail } from "./write-mail.ts";

interface Post {
  readonly port: number;
  /** What arrived, as it was on the wire. */
  readonly received: readonly string[];
  readonly close: () => Promise<void>;
}

const from = "Sở Nội vụ Khánh Hòa <sipas@khanhhoa.gov.vn>";

/** A real SMTP server that takes every recipient but `khong-co@…`, and says “later” to `ban@…`. */
const openPost = async (port = 0): Promise<Post> => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith("khong-co@")) return done(Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 }));
      if (address.startsWith("ban@")) return done(Object.assign(new Error("4.2.1 busy"), { responseCode: 450 }));
      done();
    },
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: (server.server.address() as AddressInfo).port, received, close };
};

let world: TestWorld;
let post: Post;

beforeEach(async () => {
  world = await openTestWorld();
  post = await openPost();
  world.setMail({ url: `smtp://127.0.0.1:${post.port}`, from });
});

afterEach(async () => {
  await post.close();
  await world.close();
});

const letter = {
  kind: "reminder",
  recipient: "lan@khanhhoa.gov.vn",
  subject: "Nhắc việc: lập dàn mẫu quá hạn 3 ngày",
  body: "Kính gửi Văn phòng UBND\n\nNhiệm vụ 2 quá hạn.\nXem: http://sipas.test/workspace/x",
};

const send = (change: Partial<typeof letter> & { key?: string } = {}): Promise<MailKey | null> =>
  world.effects.store.transaction((store) => writeMail({ ...letter, ...change }, { ...world.effects, store }));

const lines = async () => must(await listMails({}, world.effects)).lines;

/** As if the wait until the next try were over. */
const hurry = () => world.database.pool.query("update graphile_worker._private_jobs set run_at = now()");

const decoded = (part: string): string =>
  Buffer.from(
    part.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

const headerOf = (mail: string, name: string): string => {
  const value = new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, "mi").exec(mail)?.[1] ?? "";
  const words = value.replace(/\?=\s+=\?/g, "?==?").replace(/\r\n[ \t]/g, " ");
  return words.replace(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === "b" ? Buffer.from(text, "base64").toString("utf8") : decoded(text.replaceAll("_", " ")),
  );
};

describe("a message", () => {
  it("is delivered once, whoever asks twice", async () => {
    const mail = await send();
    await world.effects.store.queueTask({ task: "mail", payload: mail ?? {} });
    await world.runTasks();
    await recoverMails(world.effects);
    await world.runTasks();
    expect(post.received).toHaveLength(1);
    expect(await lines()).toMatchObject([{ state: "sent", tries: 1, lastError: null, recipient: letter.recipient }]);
    expect(codesOf(await resendMail({ mail: mail?.id ?? "" }, world.effects))).toEqual(["E-MAIL-003"]);
  });

  it("arrives as plain text and HTML, with every diacritic of its headers", async () => {
    const mail = await send();
    await world.runTasks();
    const [arrived = ""] = post.received;
    expect([...arrived].every((sign) => sign < "\u0080")).toBe(true);
    expect(headerOf(arrived, "Subject")).toBe(letter.subject);
    expect(headerOf(arrived, "From")).toBe(from);
    expect(headerOf(arrived, "To")).toBe(letter.recipient);
    expect(headerOf(arrived, "Message-ID")).toBe(`<${mail?.id}@khanhhoa.gov.vn>`);
    expect(headerOf(arrived, "Auto-Submitted")).toBe("auto-generated");
    expect(arrived).toContain("text/plain; charset=utf-8");
    expect(decoded(arrived)).toContain("Nhiệm vụ 2 quá hạn.");
    expect(decoded(arrived)).toContain('<a href="http://sipas.test/workspace/x">');
  });

  it("is not there when its write is rolled back, and with a key is written once", async () => {
    const undone = await write(world.effects, { act: "resendMail", object: "x", detail: {} }, async (store) => {
      await writeMail(letter, { ...world.effects, store });
      return fail(problem("E-MAIL-004", {}));
    });
    expect(codesOf(undone)).toEqual(["E-MAIL-004"]);
    expect(await send({ key: "2026-07-01" })).not.toBeNull();
    expect(await send({ key: "2026-07-01" })).toBeNull();
    await world.runTasks();
    expect(post.received).toHaveLength(1);
  });

  it("is marked when its address is refused, and goes out again once mended", async () => {
    const mail = await send({ recipient: "khong-co@khanhhoa.gov.vn" });
    await world.runTasks();
    expect(await lines()).toMatchObject([{ state: "refused", tries: 1, lastError: expect.stringContaining("no such user") }]);
    await world.database.pool.query("update survey.mails set recipient = 'co@khanhhoa.gov.vn'");
    must(await resendMail({ mail: mail?.id ?? "" }, world.effects));
    await world.runTasks();
    expect(await lines()).toMatchObject([{ state: "sent" }]);
  });

  it("waits for a server that is down, and is delivered when it is up", async () => {
    const { port } = post;
    await post.close();
    await send();
    await world.runTasks();
    expect(await lines()).toMatchObject([{ state: "waiting", tries: 1, lastError: expect.stringContaining("ECONNREFUSED") }]);
    await world.runTasks();
    expect(await lines()).toMatchObject([{ tries: 1 }]);
    await hurry();
    await world.runTasks();
    expect(await lines()).toMatchObject([{ state: "waiting", tries: 2 }]);
    post = await openPost(port);
    await hurry();
    await world.runTasks();
    expect(post.received).toHaveLength(1);
    expect(await lines()).toMatchObject([{ state: "sent", tries: 3, lastError: null }]);
  });

  it("is given up after the last try", async () => {
    await send({ recipient: "ban@khanhhoa.gov.vn" });
    await world.runTasks();
    expect(await lines()).toMatchObject([{ state: "waiting", lastError: expect.stringContaining("busy") }]);
    await world.database.pool.query("update survey.mails set tries = 8");
    await hurry();
    await world.runTasks();
    expect(await lines()).toMatchObject([{ state: "refused", tries: 9 }]);
  });

  it("waits where mail is not configured, and leaves once it is", async () => {
    world.setMail();
    const mail = await send();
    await world.runTasks();
    expect(must(await listMails({ state: "waiting" }, world.effects))).toMatchObject({ configured: false, total: 1 });
    expect(codesOf(await resendMail({ mail: mail?.id ?? "" }, world.effects))).toEqual(["E-MAIL-004"]);
    world.setMail({ url: `smtp://127.0.0.1:${post.port}`, from });
    await recoverMails(world.effects);
    await world.runTasks();
    expect(post.received).toHaveLength(1);
    expect(codesOf(await resendMail({ mail: "khong-co" }, world.effects))).toEqual(["E-MAIL-002"]);
  });
});

describe("the check of the mail server", () => {
  it("says whether it answers", async () => {
    expect(await world.effects.mail.check()).toBeNull();
    world.setMail({ url: "smtp://127.0.0.1:1", from });
    expect(await world.effects.mail.check()).toContain("ECONNREFUSED");
    world.setMail();
    expect(await world.effects.mail.check()).toBeNull();
  });
});
