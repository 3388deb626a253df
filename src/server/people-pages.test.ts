import { generateSync } from "otplib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeMail } from "../actions/mail/write-mail.ts";
import { write } from "../actions/write.ts";
import { ok } from "../survey/result.ts";
import { openTestServer, password, type TestServer, tokenOf } from "./app.testing.ts";

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await openTestServer();
  token = await tokenOf(server, "administrator");
});
afterAll(() => server?.stop());

/** Sends a form from its page, with the mark of the session. */
const post = async (path: string, fields: readonly (readonly [string, string])[], session = token) => {
  const html = session === "" ? "" : await (await server.ask(path, { token: session })).text();
  const csrf = /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? "";
  const body = new URLSearchParams([["csrf", csrf], ...fields.map(([name, value]) => [name, value])]);
  const answer = await server.ask(path, { method: "POST", body, token: session });
  return { answer, html: await answer.text() };
};

const cookieOf = (answer: Response, name: string): string =>
  new RegExp(`${name}=([\\w-]+)`).exec(answer.headers.getSetCookie().join("\n"))?.[1] ?? "";

const guest = [
  ["name", "Trần Thị Bình"],
  ["body", "Văn phòng UBND"],
  ["email", "binh@tinh.gov.vn"],
] as const;

describe("the page that invites", () => {
  it("keeps what was typed and chosen when something is wrong", async () => {
    const { answer, html } = await post("/workspace/people/invite", [
      ...guest,
      ["role", "supervisor"],
      ["role", "agency-coordinator"],
    ]);
    expect(answer.status).toBe(422);
    for (const kept of ["E-PEOPLE-015", "E-PEOPLE-016", 'value="Trần Thị Bình"', 'value="binh@tinh.gov.vn"'])
      expect(html).toContain(kept);
    expect(html).toMatch(/id="unit-problem"[\s\S]*E-PEOPLE-015[\s\S]*aria-invalid="true"/);
    expect(html).toContain('<a href="#supervises">');
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value="agency-coordinator"|value="agency-coordinator"[^>]*checked=""/);
  });

  it("shows a link under which the person comes in, wrong input keeping the name", async () => {
    const { html } = await post("/workspace/people/invite", [...guest, ["role", "analyst"]]);
    const link = /account-link\?token=[\w-]+/.exec(html)?.[0] ?? "";
    const choose = (next: string, again = next) =>
      post(
        `/${link}`,
        [
          ["name", "Bình Trần"],
          ["username", "binh"],
          ["password", next],
          ["password-again", again],
        ],
        "",
      );
    const differing = await choose("mưa rơi trên mái ngói", "khác");
    expect([differing.html.includes('value="Bình Trần"'), differing.html.includes("mưa rơi")]).toEqual([true, false]);
    expect((await choose("ngắn")).html).toContain("E-PEOPLE-005");
    const { answer } = await choose("mưa rơi trên mái ngói");
    expect(answer.status).toBe(303);
    const page = await server.ask("/workspace/account", { token: cookieOf(answer, "sipas_session") });
    expect(await page.text()).toContain("Bình Trần");
    expect((await server.ask(`/${link}`)).status).toBe(404);
  });
});

describe("the list of people and the page of one", () => {
  const read = async (path: string) => (await server.ask(path, { token })).text();

  it("gives away the people that the address asks for", async () => {
    await tokenOf(server, "analyst");
    await tokenOf(server, "publisher");
    const csv = (search: string) => read(`/workspace/download/people.csv?${search}`);
    expect(await csv("role=publisher")).toMatch(/^[^\n]*\n"?publisher\.all[^\n]*\n$/);
    expect((await csv("q=nguoi&sort=username&dir=descending")).match(/^\w+\.all/gm)).toEqual([
      ...["publisher.all", "analyst.all", "administrator.all"],
    ]);
    expect(await csv("q=khong-co-ai")).not.toContain("publisher.all");
    expect(await read("/workspace/people?role=finance")).toContain("Không có ai khớp bộ lọc.");
    expect(await read("/workspace/people?role=publisher")).toContain('href="/workspace/download/people.xlsx?role=publisher"');
  });

  it("searches the whole log, on its page and in its files", async () => {
    await tokenOf(server, "finance");
    for (let more = 0; more < 210; more++)
      await write(server.effects, { act: "signOut", object: `nguoi-${more}`, detail: {} }, async () => ok(null));
    expect(await read("/workspace/audit")).not.toContain("finance.all");
    expect(await read("/workspace/audit?q=finance.all")).toContain("finance.all");
    const lines = (await read("/workspace/download/audit.csv?q=finance.all")).trim().split("\r\n");
    expect(lines.slice(1).every((line) => line.includes("finance.all"))).toBe(true);
    expect((await read("/workspace/download/audit.csv")).trim().split("\r\n").length).toBeGreaterThan(210);
  });

  it("gives away the messages and the work in the background as they are filtered", async () => {
    await writeMail({ kind: "passwordReset", recipient: "an@vd.gov.vn", subject: "=1+1", body: "thư" }, server.effects);
    const mails = (await read("/workspace/download/mail.csv?state=waiting")).trim().split("\r\n");
    expect(mails[0]).toContain("recipient,subject,kind,state");
    expect(mails.find((line) => line.includes("an@vd.gov.vn"))).toContain("'=1+1");
    expect((await read("/workspace/download/mail.csv?state=sent")).trim().split("\r\n")).toHaveLength(1);
    expect(await read("/workspace/mail?state=waiting")).toContain('href="/workspace/download/mail.xlsx?state=waiting"');
    expect(await read("/workspace/download/work.csv?state=failed")).toMatch(/id,kind,state,done,total,round/);
  });

  it("asks before a role, an account or the sessions are taken from somebody", async () => {
    const page = "/workspace/people/analyst.all";
    const links = await read(page);
    for (const act of ["disable", "end-sessions", "withdraw&amp;role=analyst&amp;round=&amp;unit="])
      expect(links).toContain(`href="?confirm=${act}"`);
    expect(links).not.toContain('value="disable"');
    expect(await read(`${page}?confirm=disable`)).toMatch(/Ngừng tài khoản của Người analyst\?[\s\S]*value="disable"/);
    const asked = `${page}?confirm=withdraw&role=analyst&round=&unit=`;
    expect(await read(asked)).toContain("Rút vai trò của Người analyst?");
    expect(await read(`${page}?confirm=withdraw&role=lead`)).not.toContain("Rút vai trò của");
    const { answer } = await post(asked, [
      ["intent", "withdraw"],
      ["role", "analyst"],
    ]);
    expect(answer.headers.get("location")).toBe(`${page}?done=withdrawRole`);
    expect(await read(page)).toContain("Chưa có vai trò nào");
  });
});

describe("signing in with a second factor, without a script", () => {
  it("goes from password to code, and keeps where one wanted to go", async () => {
    const session = await tokenOf(server, "lead");
    await post(
      "/workspace/account",
      [
        ["intent", "begin-factor"],
        ["password", password],
      ],
      session,
    );
    const account = await (await server.ask("/workspace/account", { token: session })).text();
    expect(account).toContain('role="img" aria-label="Mã QR');
    const secret = (/told-link">([A-Z2-7 ]+)</.exec(account)?.[1] ?? "").replaceAll(" ", "");
    const epoch = server.effects.clock().getTime() / 1_000;
    const wrong = await post(
      "/workspace/account",
      [
        ["intent", "confirm-factor"],
        ["one-time-code", "000000"],
      ],
      session,
    );
    expect(wrong.html).toContain("E-PEOPLE-024");
    const on = await post(
      "/workspace/account",
      [
        ["intent", "confirm-factor"],
        ["one-time-code", generateSync({ secret, epoch })],
      ],
      session,
    );
    expect(on.html.match(/<code>[a-z2-9]{5}-[a-z2-9]{5}<\/code>/g)).toHaveLength(10);

    const first = await post(
      "/sign-in?to=%2Fworkspace%2Funits",
      [
        ["username", "lead.all"],
        ["password", password],
      ],
      "",
    );
    expect(first.answer.headers.get("location")).toBe("/sign-in/code?to=%2Fworkspace%2Funits");
    expect(cookieOf(first.answer, "sipas_session")).toBe("");
    const cookie = `sipas_step=${cookieOf(first.answer, "sipas_step")}`;
    const asked = await (await server.ask("/sign-in/code?to=%2Fworkspace%2Funits", { headers: { cookie } })).text();
    expect(asked).toContain('autoComplete="one-time-code"');
    server.setClock(new Date((epoch + 60) * 1_000).toISOString());
    const body = new URLSearchParams({ "one-time-code": generateSync({ secret, epoch: epoch + 60 }) });
    const second = await server.ask("/sign-in/code?to=%2Fworkspace%2Funits", { method: "POST", body, headers: { cookie } });
    expect([second.status, second.headers.get("location")]).toEqual([303, "/workspace/units"]);
    expect(cookieOf(second, "sipas_session")).toMatch(/^[\w-]{43}$/);
  });

  it("says no word of what exists to who forgot the password", async () => {
    const html = await (await server.ask("/forgot-password")).text();
    expect(html).toContain("Nhờ quản trị viên");
  });
});
