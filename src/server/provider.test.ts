import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "../../test/effects.ts";
import { invitePerson } from "../actions/people/invite-person.ts";
import { openTestServer, type TestServer } from "./app.testing.ts";
import { openProvider } from "./provider.ts";

/** People whom the provider knows, by what is typed into its sign-in form. */
const people: Readonly<Record<string, { readonly email: string; readonly email_verified: boolean }>> = {
  binh: { email: "Tran.Binh@tinh.gov.vn", email_verified: true },
  chi: { email: "le.chi@tinh.gov.vn", email_verified: false },
  la: { email: "la@tinh.gov.vn", email_verified: true },
};

const redirectUri = "http://sipas.test/sign-in/provider/callback";

/** A real provider on a free port, with the sign-in form that it brings for trying things out. */
const startProvider = async (): Promise<{ readonly issuer: string; readonly server: Server }> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: "sipas", client_secret: "a secret of the test alone", redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
    cookies: { keys: ["a key of the test alone"] },
  });
  server.on("request", provider.callback());
  return { issuer, server };
};

/** A browser that keeps cookies by name and follows nothing by itself. */
const openBrowser = () => {
  const jar = new Map<string, string>();
  const keep = (answer: Response): Response => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return { jar, keep, cookie };
};

describe("signing in by a provider", () => {
  let server: TestServer;
  let issuer: string;
  let idp: Server;

  beforeAll(async () => {
    ({ issuer, server: idp } = await startProvider());
    const provider = openProvider({
      issuer,
      clientId: "sipas",
      clientSecret: "a secret of the test alone",
      label: "tài khoản tỉnh",
    });
    server = await openTestServer({ provider });
    const guest = { body: "Văn phòng UBND", roles: ["frame-supplier"] };
    must(await invitePerson({ ...guest, name: "Trần Bình", email: "tran.binh@tinh.gov.vn" }, server.effects));
    must(await invitePerson({ ...guest, name: "Lê Chi", email: "le.chi@tinh.gov.vn" }, server.effects));
  });

  afterAll(async () => {
    await server?.stop();
    idp?.closeAllConnections();
    idp?.close();
  });

  /** Through the provider's forms up to the address that it sends the browser back to. */
  const comeBack = async (
    login: string,
    browser = openBrowser(),
  ): Promise<{ readonly back: URL; readonly browser: typeof browser }> => {
    const begun = browser.keep(await server.ask("/sign-in/provider?to=%2Fworkspace%2Funits"));
    expect(begun.status).toBe(303);
    let next = begun.headers.get("location") ?? "";
    for (let step = 0; step < 12 && !next.startsWith(redirectUri); step += 1) {
      const url = new URL(next, issuer);
      const answer = browser.keep(await fetch(url, { redirect: "manual", headers: { cookie: browser.cookie() } }));
      next = answer.headers.get("location") ?? "";
      if (next !== "") continue;
      const html = await answer.text();
      const form = /action="([^"]+)"/.exec(html)?.[1] ?? "";
      const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? "";
      const body = new URLSearchParams({ prompt, ...(prompt === "login" && { login, password: "x" }) });
      const sent = { method: "POST", body, redirect: "manual", headers: { cookie: browser.cookie() } } as const;
      next = browser.keep(await fetch(new URL(form, issuer), sent)).headers.get("location") ?? "";
    }
    return { back: new URL(next), browser };
  };

  const callback = (back: URL, cookie: string) =>
    server.ask(back.pathname + back.search, { headers: { cookie, "user-agent": "Chrome/126.0 Windows" } });

  it("offers its button on the sign-in page", async () => {
    const html = await (await server.ask("/sign-in?to=%2Fworkspace%2Funits")).text();
    expect(html).toContain("Qua tài khoản tỉnh");
    expect(html).toContain('href="/sign-in/provider?to=%2Fworkspace%2Funits"');
  });

  it("asks with PKCE, state and nonce, and keeps them sealed", async () => {
    const begun = await server.ask("/sign-in/provider");
    const asked = new URL(begun.headers.get("location") ?? "").searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"]) expect(asked.get(name), name).toMatch(/^[\w-]{43}$/);
    const [cookie = ""] = begun.headers.getSetCookie();
    expect(cookie).toMatch(/^sipas_provider=[\w-]+; Path=\/sign-in; HttpOnly; SameSite=Lax; Max-Age=600$/);
    expect(cookie).not.toContain(asked.get("state"));
  });

  it("lets an invited person in under the verified address, back to where they came from", async () => {
    const { back, browser } = await comeBack("binh");
    const entered = browser.keep(await callback(back, browser.cookie()));
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/workspace/units"]);
    const page = await server.ask("/workspace/account", { token: browser.jar.get("sipas_session") ?? "" });
    const html = await page.text();
    expect(html).toContain("Trần Bình");
    expect(html).toContain("Chrome 126 · Windows");
  });

  it.each([
    ["chi", "E-PEOPLE-027"],
    ["la", "E-PEOPLE-026"],
  ])("refuses %s with the reason", async (login, code) => {
    const { back, browser } = await comeBack(login);
    const answer = await callback(back, browser.cookie());
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining(code)]);
    expect(answer.headers.getSetCookie().join()).not.toContain("sipas_session");
  });

  it("takes no answer that this browser did not ask for, nor one twice", async () => {
    const { back, browser } = await comeBack("binh");
    const { browser: other } = await comeBack("binh");
    for (const cookie of ["", "sipas_provider=abc", other.cookie()])
      expect((await callback(back, cookie)).status, cookie).toBe(502);
    const altered = new URL(back);
    altered.searchParams.set("state", "x");
    expect((await callback(altered, browser.cookie())).status).toBe(502);
    expect((await callback(back, browser.cookie())).status).toBe(303);
    expect((await callback(back, browser.cookie())).status, "the code is used up").toBe(502);
  });

  it("says so when the provider is away", async () => {
    const away = openProvider({ issuer: "http://127.0.0.1:9", clientId: "a", clientSecret: "b", label: "tài khoản tỉnh" });
    const lost = await openTestServer({ provider: away });
    const answer = await lost.ask("/sign-in/provider");
    expect([answer.status, await answer.text()]).toEqual([
      502,
      expect.stringContaining("Không đăng nhập được qua tài khoản tỉnh"),
    ]);
    await lost.stop();
  });
});
