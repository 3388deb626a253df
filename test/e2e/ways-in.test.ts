import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "@playwright/test";
import Provider from "oidc-provider";
import { generateSync } from "otplib";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickThrough, openBrowser } from "./browser.ts";
import { type Desk, openDesk } from "./desk.ts";
import { accept, invite, ownPassword, signIn, takeOver } from "./people-steps.ts";
import { type RealServer, startServer } from "./server.ts";

const client = { client_id: "sipas", client_secret: "a secret of the test alone" };
const email = "le.chu.tri@khanhhoa.gov.vn";

/** What a server of mail was given, as it was on the wire. */
const openPost = async () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (piece) => {
        text += piece;
      });
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return { server, received, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
};

/** The link in a letter, whose lines are folded and whose equals signs are written as =3D. */
const linkIn = (letter: string): string => {
  const text = letter.replace(/=\r\n/g, "").replaceAll("=3D", "=");
  const body = text.slice(text.indexOf("\r\n\r\n"));
  const plain = /base64/.test(text) ? Buffer.from(body, "base64").toString("utf8") : body;
  return /http:\/\/localhost:\d+\/account-link\?\S+/.exec(plain)?.[0] ?? "";
};

/** The ways of a person into the workspace besides the password: a second step, a letter, somebody else who vouches. */
describe("the ways in, in the browser", () => {
  let post: Awaited<ReturnType<typeof openPost>>;
  let vouching: Server;
  let server: RealServer;
  let browser: Browser;
  let lead: Desk;
  let recovery: readonly string[];
  const words = `${ownPassword}, lead`;
  const seen = new Set<string>();
  /** No other walk opens these. */
  const pages = /^(factor-pending|recovery-codes|sign-in-code|link-asked|new-password)$/;
  const newWords = "một câu mới nhớ được sau khi quên";

  const desk = (role: string): Promise<Desk> => openDesk({ server, browser, round: "ways", seen, pages }, role);

  /** A real provider, which vouches for the address that is typed into its form. */
  const vouchFor = (issuer: string, redirectUri: string): void => {
    const provider = new Provider(issuer, {
      clients: [{ ...client, redirect_uris: [redirectUri] }],
      claims: { openid: ["sub"], email: ["email", "email_verified"] },
      pkce: { required: () => true },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, email: sub, email_verified: true }) }),
      cookies: { keys: ["a key of the test alone"] },
    });
    vouching.on("request", provider.callback());
  };

  beforeAll(async () => {
    vouching = createServer();
    vouching.listen(0, "127.0.0.1");
    [post] = await Promise.all([openPost(), once(vouching, "listening")]);
    const issuer = `http://127.0.0.1:${(vouching.address() as AddressInfo).port}`;
    const starting = startServer((address) => {
      vouchFor(issuer, `${address}/sign-in/provider/callback`);
      const provider = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.client_id, OIDC_CLIENT_SECRET: client.client_secret };
      return { ...provider, MAIL_URL: post.url, MAIL_FROM: "SIPAS <sipas@khanhhoa.gov.vn>" };
    });
    [server, browser] = await Promise.all([starting, openBrowser()]);
    const admin = await desk("administrator");
    await takeOver(admin, server);
    const link = await invite(admin, { name: "Lê Chủ Trì", body: "Phòng Nội vụ", email, role: "Cơ quan chủ trì" });
    lead = await desk("lead");
    await accept(lead, link);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await new Promise<void>((resolve) => post.server.close(() => resolve()));
    vouching?.closeAllConnections();
    vouching?.close();
  });

  /** As if at another machine, or after the session has ended. */
  const forgetSession = (): Promise<void> => lead.page.context().clearCookies();

  it("turns the second step on with a code of the telephone, after a wrong one, and shows the recovery codes once", async () => {
    const { page } = lead;
    await lead.open("/workspace/account");
    const begin = page.locator("form", { has: page.getByRole("button", { name: "Bật xác thực hai bước" }) });
    await begin.getByLabel("Mật khẩu hiện tại").fill(words);
    await clickThrough(begin.getByRole("button"));
    await lead.look("factor-pending");
    await lead.fill({ "Mã xác thực": "000000" });
    await lead.press("Xác nhận và bật");
    expect(await lead.refused()).not.toBe("");
    const secret = (await page.locator("code.told-link").innerText()).replaceAll(" ", "");
    await lead.fill({ "Mã xác thực": generateSync({ secret }) });
    await lead.press("Xác nhận và bật");
    recovery = await page.locator(".recovery-codes code").allInnerTexts();
    expect(recovery).toHaveLength(10);
    await lead.look("recovery-codes");
    await lead.open("/workspace/account");
    expect(await page.locator(".recovery-codes").count()).toBe(0);
  });

  it("lets in with a recovery code where the telephone is lost, and with each of them once", async () => {
    for (const [code = "", isTaken] of [[recovery[0]], [recovery[0], true], [recovery[1]]] as const) {
      await forgetSession();
      await signIn(lead, "le.chu.tri", words);
      await lead.look("sign-in-code");
      await lead.fill({ "Mã xác thực": code });
      await lead.press("Xác nhận");
      if (isTaken) expect(await lead.refused()).not.toBe("");
      else expect(new URL(lead.page.url()).pathname).toBe("/workspace");
    }
  });

  it("sends a link to who forgot the password, which opens once, and the former password is none any more", async () => {
    await forgetSession();
    await lead.open("/sign-in");
    await lead.follow("Quên mật khẩu");
    await lead.fill({ "Tên đăng nhập hoặc thư điện tử": email });
    const before = post.received.length;
    await lead.press("Gửi liên kết");
    expect(await lead.done()).toContain("liên kết đã được gửi");
    await lead.look("link-asked");
    await expect.poll(() => post.received.length, { timeout: 15_000 }).toBe(before + 1);
    const link = linkIn(post.received.at(-1) ?? "");
    await lead.open(link);
    await lead.look("new-password");
    await lead.page.locator("#password").fill(newWords);
    await lead.page.locator("#password-again").fill(newWords);
    await lead.press("Lưu mật khẩu");
    expect((await lead.page.goto(link))?.status()).toBe(404);
    await signIn(lead, "le.chu.tri", words);
    expect(await lead.refused()).toContain("Tên đăng nhập hoặc mật khẩu chưa đúng");
    await lead.fill({ "Tên đăng nhập": "le.chu.tri", "Mật khẩu": newWords });
    await lead.press("Đăng nhập");
    await lead.fill({ "Mã xác thực": recovery[2] ?? "" });
    await lead.press("Xác nhận");
    expect(new URL(lead.page.url()).pathname).toBe("/workspace");
  });

  /** Through the forms of the provider: who one is, and that this installation may know. */
  const vouch = async (guest: Desk, address: string): Promise<void> => {
    await guest.open("/sign-in?to=%2Fworkspace%2Funits");
    await guest.follow("Qua tài khoản tỉnh");
    await guest.page.locator("input[name=login]").fill(address);
    await guest.page.locator("input[name=password]").fill("x");
    await clickThrough(guest.page.locator("button[type=submit]"));
    await clickThrough(guest.page.locator("button[type=submit]"));
    await guest.page.waitForURL(`${server.address}/**`);
  };

  it("lets in by the provider of the province whom it was told to expect, with the second step that they turned on", async () => {
    const guest = await desk("guest");
    await vouch(guest, email);
    await guest.fill({ "Mã xác thực": recovery[3] ?? "" });
    await guest.press("Xác nhận");
    expect(new URL(guest.page.url()).pathname).toBe("/workspace/units");
    expect(await guest.sees("Lê Chủ Trì · Phòng Nội vụ")).toBe(true);
  });

  it("does not let in whom the provider knows and nobody has invited, and says whom to ask", async () => {
    const stranger = await desk("stranger");
    await vouch(stranger, "la@khanhhoa.gov.vn");
    expect(await stranger.sees("E-PEOPLE-")).toBe(true);
    await stranger.open("/workspace");
    expect(new URL(stranger.page.url()).pathname).toBe("/sign-in");
  });
});
