import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { must } from "../../test/effects.ts";
import { smallRound } from "../../test/small-round.ts";
import { signIn } from "../actions/people/sign-in.ts";
import { createRound } from "../actions/plan/create-round.ts";
import { openTestServer, password, type TestServer, tokenOf } from "./app.testing.ts";

let server: TestServer;
let token: string;

const morning = "2023-06-20T03:12:00.000Z";

beforeAll(async () => {
  server = await openTestServer();
  must(await createRound({ plan: smallRound, file: "round.json" }, server.effects));
  token = await tokenOf(server, "administrator");
});

afterAll(() => server?.stop());

const markIn = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";

const markOf = async (path: string, as = token): Promise<string> =>
  markIn(await (await server.ask(path, { token: as })).text());

const post = (path: string, fields: Record<string, string>, as = token): Promise<Response> =>
  server.ask(path, { token: as, method: "POST", body: new URLSearchParams(fields) });

const rounds = "/workspace?index";

/** What a browser does with an answer that leads elsewhere. */
const follow = async (sent: Promise<Response>): Promise<number> => {
  const answer = await sent;
  await server.ask(answer.headers.get("location") ?? "", { token });
  return answer.status;
};

const asked = async (): Promise<number> =>
  (await server.effects.store.listAuditEntries({ limit: 500 })).filter(({ act }) => act === "askWork").length;

describe("a form that is sent twice", () => {
  it("is carried out once, and both answers lead to the same place", async () => {
    const fields = { csrf: await markOf("/workspace"), intent: "loadExample", note: "bấm đúp" };
    const before = await asked();
    const [first, second] = await Promise.all([post(rounds, fields), post(rounds, fields)]);
    const third = await post(rounds, fields);
    expect([first.status, second.status, third.status]).toEqual([303, 303, 303]);
    const places = [first, second, third].map((answer) => answer.headers.get("location"));
    expect(new Set(places).size).toBe(1);
    expect(places[0]).toMatch(/^\/workspace\/work\/[0-9a-f-]{36}\?done=askWork$/);
    expect((await asked()) - before).toBe(1);
  });

  it("is another form when the page was shown anew, or one field differs", async () => {
    const before = await asked();
    const csrf = await markOf("/workspace");
    expect(await follow(post(rounds, { csrf, intent: "loadExample" }))).toBe(303);
    expect(await follow(post(rounds, { csrf, intent: "loadExample", note: "x" }))).toBe(303);
    expect(await follow(post(rounds, { csrf: await markOf("/workspace"), intent: "loadExample" }))).toBe(303);
    expect((await asked()) - before).toBe(3);
  });

  it("is the same, though the page was shown anew, until its answer has arrived", async () => {
    const before = await asked();
    const send = async () => post(rounds, { csrf: await markOf("/workspace"), intent: "loadExample", note: "mất mạng" });
    const [first, again] = [await send(), await send()];
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect((await asked()) - before).toBe(1);
    await follow(send());
    expect(await follow(send())).toBe(303);
    expect((await asked()) - before).toBe(2);
  });

  it("is carried out though the browser gave up waiting for the first answer", async () => {
    const before = await asked();
    const fields = { csrf: await markOf("/workspace"), intent: "loadExample", note: "bỏ chờ" };
    const giveUp = new AbortController();
    const first = server.ask(rounds, { token, method: "POST", body: new URLSearchParams(fields), signal: giveUp.signal });
    setTimeout(() => giveUp.abort(), 3);
    await first.catch(() => undefined);
    expect((await post(rounds, fields)).status).toBe(303);
    expect((await asked()) - before).toBe(1);
  });

  it("may be sent again when it was refused", async () => {
    const csrf = await markOf("/workspace/mail");
    const fields = { csrf, intent: "resend", mail: "khong-co" };
    expect((await post("/workspace/mail", fields)).status).toBe(404);
    expect((await post("/workspace/mail", fields)).status).toBe(404);
  });

  it("of one account says nothing to another", async () => {
    const other = await tokenOf(server, "lead");
    const csrf = await markOf("/workspace");
    await post(rounds, { csrf, intent: "loadExample" });
    expect((await post(rounds, { csrf, intent: "loadExample" }, other)).status).toBe(403);
  });
});

it("asks once whose session it is, whether a page or a form is asked for", async () => {
  const csrf = await markOf("/workspace/mail");
  const lookUp = vi.spyOn(server.effects.store, "findSession");
  try {
    await post("/workspace/mail", { csrf, intent: "resend", mail: "khong-co" });
    expect(lookUp).toHaveBeenCalledTimes(1);
    await markOf("/workspace/mail");
    expect(lookUp).toHaveBeenCalledTimes(2);
  } finally {
    lookUp.mockRestore();
  }
});

describe("a form whose session has ended", () => {
  const typed = { intent: "addUser", name: "Nguyễn Ưỡng", body: "UBND xã Vạn Thạnh\ndòng hai", password: "bí mật" };

  /** Sends the form an hour and a half after its page was shown. */
  const sendLate = async (): Promise<string> => {
    server.setClock(morning);
    const as = await signInAs("administrator.all");
    const csrf = await markOf("/workspace/people", as);
    server.setClock("2023-06-20T04:45:00.000Z");
    const answer = await post("/workspace/people?q=x", { ...typed, csrf }, as);
    expect(answer.status).toBe(303);
    return new URL(answer.headers.get("location") ?? "", server.address).searchParams.get("to") ?? "";
  };

  const signInAs = async (username: string): Promise<string> =>
    must(await signIn({ username, password }, server.effects)).token;

  it("leads to sign in, which says that nothing is lost, and then gives back what was typed", async () => {
    const kept = await sendLate();
    expect(kept).toMatch(/^\/workspace\/kept\/[0-9a-f-]{36}$/);
    const door = await (await server.ask(`/sign-in?to=${encodeURIComponent(kept)}`)).text();
    expect(door).toContain("Hết phiên. Đăng nhập lại, chữ đã gõ vẫn còn.");
    token = await signInAs("administrator.all");
    const page = await (await server.ask(kept, { token })).text();
    expect(page).toContain('action="/workspace/people?q=x"');
    expect(page).toContain("Gửi lại những gì đã gõ");
    for (const value of ["addUser", "Nguyễn Ưỡng", "UBND xã Vạn Thạnh\ndòng hai"]) expect(page).toContain(`value="${value}"`);
    expect(page).not.toContain("bí mật");
    expect(markIn(page)).toBeTruthy();
  });

  it("is not read when it comes from nobody without saying its length", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const answer = await server.ask("/workspace/people", { method: "POST", body: endless, duplex: "half" } as RequestInit);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sign-in?to=%2Fworkspace%2Fpeople"]);
    expect(pulled).toBeLessThan(200);
  });

  it("belongs to the account that typed it, for an hour", async () => {
    const kept = await sendLate();
    const other = await signInAs("lead.all");
    const refused = await server.ask(kept, { token: other });
    expect([refused.status, (await refused.text()).includes("E-WEB-012")]).toEqual([403, true]);
    server.setClock("2023-06-20T06:00:00.000Z");
    token = await signInAs("administrator.all");
    const gone = await server.ask(kept, { token });
    expect([gone.status, (await gone.text()).includes("E-WEB-011")]).toEqual([404, true]);
  });

  it("is not kept when it has no mark, or is too long; then one signs in as before", async () => {
    for (const fields of [{ name: "x" }, { name: "x".repeat(200_001), csrf: "a~b~administrator.all" }]) {
      const answer = await post("/workspace/people", fields as Record<string, string>, "khong-co");
      expect(answer.headers.get("location")).toBe("/sign-in?to=%2Fworkspace%2Fpeople");
    }
  });

  it("stands in the database only sealed", async () => {
    await sendLate();
    const { rows } = await server.database.pool.query("select * from survey.kept_forms");
    expect(JSON.stringify(rows)).not.toContain("Nguy");
    expect(rows.every(({ sealed }) => !Buffer.from(sealed).toString("utf8").includes("Ưỡng"))).toBe(true);
  });
});

describe("the end of a session", () => {
  it("is told by every page, five minutes ahead", async () => {
    server.setClock(morning);
    const fresh = must(await signIn({ username: "administrator.all", password }, server.effects)).token;
    const page = await (await server.ask("/workspace/work", { token: fresh })).text();
    expect(page).toContain('class="session-warning" role="status" style="animation-delay:3300s"');
  });
});
