import { RouterContextProvider, type ServerBuild } from "react-router";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HeldData, heldData } from "../web/held-data.ts";
import { openTestServer, password, type TestServer, tokenOf } from "./app.testing.ts";
import { holdData } from "./hold-data.ts";

describe("the server", () => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await openTestServer();
    token = await tokenOf(server, "administrator");
  });

  afterAll(() => server?.stop());

  const formOf = async (path: string): Promise<string> => {
    const page = await (await server.ask(path, { token })).text();
    return /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
  };

  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    server.ask(path, { method: "POST", body, token, headers });

  it.each(["/", "/sign-in", "/healthz", "/api/rounds/none", "/nowhere", "/assets/none.css"])(
    "sends the strict headers with %s",
    async (path) => {
      const { headers } = await server.ask(path);
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );

  it("lets a style sheet with a hash in its name be kept for ever, and a page of the staff not at all", async () => {
    const page = await (await server.ask("/sign-in")).text();
    const sheet = /\/assets\/[\w-]+\.css/.exec(page)?.[0] ?? "";
    expect((await server.ask(sheet)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await server.ask("/workspace", { token })).headers.get("cache-control")).toBe("no-store");
  });

  it.each(["/workspace/a%00b", "/workspace/audit?round=%00", "/api/rounds/%00"])("has no page at %s", async (path) => {
    const answer = await server.ask(path, { token });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("E-WEB-001");
  });

  it("takes a body that is no form for a request from elsewhere", async () => {
    for (const type of ["application/json", "multipart/form-data; boundary=b"]) {
      const answer = await post("/workspace/people/invite", "{", { "content-type": type });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("E-WEB-002");
    }
  });

  it("ships no script", async () => {
    for (const path of ["/", "/sign-in", "/workspace", "/workspace/units", "/workspace/audit"])
      expect(await (await server.ask(path, { token })).text(), path).not.toContain("<script");
  });

  it("lets a worker load its own modules, and asks for nothing else from elsewhere", async () => {
    const { headers } = await server.ask("/assets/any.worker-1a2b.js");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*; script-src 'self'; connect-src 'self'$/);
  });

  it.each([
    ["another site says so", { "sec-fetch-site": "cross-site" }],
    ["a neighbour of the same site", { "sec-fetch-site": "same-site" }],
  ])("refuses a form that %s", async (_, headers) => {
    const answer = await post("/workspace/people/invite", new URLSearchParams({ username: "x" }), headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("E-WEB-002");
  });

  it("goes by Origin where a browser does not say Sec-Fetch-Site, and refuses who says neither", async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${server.address}/sign-in`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ username: "nobody", password: "x" }),
        headers,
      });
    expect((await send({ origin: server.address })).status).not.toBe(403);
    expect((await send({ origin: "https://evil.example" })).status).toBe(403);
    expect((await send({ origin: "null" })).status).toBe(403);
    expect((await send({})).status).toBe(403);
  });

  it("refuses a form without the mark of the session, and takes one with it", async () => {
    const person = { name: "Lê Ổn", email: "ke.toan@so.gov.vn", body: "Phòng Tài chính", role: "auditor", round: "" };
    const without = await post("/workspace/people/invite", new URLSearchParams(person));
    expect(without.status).toBe(403);
    const stolen = await post("/workspace/people/invite", new URLSearchParams({ ...person, csrf: "A".repeat(43) }));
    expect(stolen.status).toBe(403);
    const csrf = await formOf("/workspace/people/invite");
    const answer = await post("/workspace/people/invite", new URLSearchParams({ ...person, csrf }));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("/account-link?token=");
  });

  it("keeps what was typed when a form is refused, and never a password", async () => {
    const csrf = await formOf("/workspace/people/invite");
    const person = { csrf, email: "khong-phai-thu", name: "Nguyễn Ưỡng", body: "Phòng Nội vụ", role: "lead", round: "" };
    const answer = await post("/workspace/people/invite", new URLSearchParams(person));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="Nguyễn Ưỡng"');
    expect(page).toContain("Có lỗi: ");
    const changed = await post(
      "/workspace/account",
      new URLSearchParams({ csrf, current: "bí mật thật", next: "a", "next-again": "b" }),
    );
    expect(await changed.text()).not.toContain("bí mật thật");
  });

  it("answers a file that is too large before reading it", async () => {
    const answer = await post("/workspace/new", new Uint8Array(65 * 1024 * 1024), {
      "content-type": "application/octet-stream",
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("lớn hơn 64 MB");
  });

  it("answers a file that is too large when it comes piece by piece, without a length", async () => {
    const piece = new Uint8Array(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        if (sent > 70) controller.close();
        else controller.enqueue(piece);
      },
    });
    const init = { method: "POST", body, token, headers: { "content-type": "application/octet-stream" }, duplex: "half" };
    const answer = await server.ask("/workspace/new", init);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("lớn hơn 64 MB");
    expect((await server.ask("/healthz")).status).toBe(200);
  });

  it("shows its refusals in the look of the pages, the code at the end, with the way back to the form", async () => {
    const sheet = /\/assets\/root-[\w-]+\.css/.exec(await (await server.ask("/sign-in")).text())?.[0] ?? "none";
    const refused = await post("/workspace/people?q=%22x", new URLSearchParams({ username: "x" }), {
      "sec-fetch-site": "cross-site",
    });
    const page = await refused.text();
    expect(page).toContain(`<link rel="stylesheet" href="${sheet}">`);
    expect((await server.ask(sheet)).status).toBe(200);
    expect(page).toMatch(/<span class="code">E-WEB-002<\/span><\/p>/);
    expect(page).toContain('href="/workspace/people?q=%22x"');
    expect(page).not.toContain("<script");
  });

  it("shows a page of the workspace that is missing within the workspace", async () => {
    const answer = await server.ask("/workspace/khong-co?lang=en", { token });
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain("This page cannot be found");
    expect(page).toContain('href="/workspace/units"');
    expect(page).toMatch(/<span class="val">«khong-co»<\/span>.*<span class="code">E-PLAN-001<\/span>/);
  });

  it("shows a file that cannot be had as a page too, and leads back to where it was asked for", async () => {
    const referer = `${server.address}/workspace/units`;
    const answer = await server.ask("/workspace/download/khong-co.csv", { token, headers: { referer } });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    const page = await answer.text();
    expect(page).toContain('href="/workspace/units"');
    expect(page).toMatch(/<span class="code">E-WEB-001<\/span>/);
  });

  it("gives everyone the script that checks a draw, and says in a line why another file of a draw is not there", async () => {
    const ask = (file: string) => server.ask(`/draws/khong-co/${file}?lang=en`);
    const script = await ask("verify-draw.py");
    expect([script.status, script.headers.get("content-type")]).toEqual([200, "text/x-python; charset=utf-8"]);
    expect(await script.text()).toContain("opensipas-draw 1");
    const others = ["frame.csv?part=ubnd-xa", "sizes.csv?part=ubnd-xa", "rows.csv?part=giai-doan-1", "x.csv"];
    const answers = await Promise.all(others.map((file) => server.ask(`/draws/khong-co/${file}`)));
    expect(answers.map(({ status }) => status)).toEqual([403, 404, 404, 404]);
    expect(answers.every(({ headers }) => headers.get("content-type")?.startsWith("text/plain"))).toBe(true);
  });

  it("says the same in JSON to programs, in the language asked for", async () => {
    const answer = await server.ask("/api/rounds/khong-co?lang=en");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      code: expect.stringMatching(/^E-/),
      message: expect.stringContaining("khong-co"),
    });
  });

  it("opens a session with a cookie that scripts cannot read, and goes back only to this site", async () => {
    const wanted = encodeURIComponent("/workspace/units?q=a");
    const csrfless = new URLSearchParams({ username: "administrator.all", password });
    const answer = await server.ask(`/sign-in?to=${wanted}`, { method: "POST", body: csrfless });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/workspace/units?q=a");
    expect(answer.headers.get("set-cookie")).toMatch(/^sipas_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
    for (const to of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      const away = await server.ask(`/sign-in?to=${encodeURIComponent(to)}`, { method: "POST", body: csrfless });
      expect(away.headers.get("location"), to).toBe("/workspace");
    }
  });

  it("ends a session that was idle for an hour, and one that signs out", async () => {
    const idle = await tokenOf(server, "lead");
    expect((await server.ask("/workspace", { token: idle })).status).toBe(200);
    server.setClock("2023-06-20T04:13:00.000Z");
    expect((await server.ask("/workspace", { token: idle })).headers.get("location")).toBe("/sign-in?to=%2Fworkspace");
    server.setClock("2023-06-20T03:12:00.000Z");
    const leaving = await tokenOf(server, "publisher");
    const page = await (await server.ask("/workspace", { token: leaving })).text();
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const out = await server.ask("/sign-out", { method: "POST", body: new URLSearchParams({ csrf }), token: leaving });
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await server.ask("/workspace", { token: leaving })).status).toBe(303);
  });

  it("is alive", async () => {
    const answer = await server.ask("/healthz");
    expect(await answer.json()).toEqual({ ok: true });
  });
});

describe("a server behind HTTPS", () => {
  it("sends its cookies over HTTPS only", async () => {
    const server = await openTestServer({ secureCookie: true });
    const token = await tokenOf(server, "lead");
    expect(token).not.toBe("");
    const body = new URLSearchParams({ username: "lead.all", password });
    const answer = await server.ask("/sign-in", { method: "POST", body });
    expect(answer.headers.get("set-cookie")).toMatch(/; Secure$/);
    await server.stop();
  });
});

describe("the data of a page", () => {
  const page = { view: [1, 2, 3] };
  const ask = async (handle: object, { answer = page, isHeld = true }: { answer?: unknown; isHeld?: boolean } = {}) => {
    const [context, held]: [RouterContextProvider, HeldData] = [new RouterContextProvider(), new Map()];
    if (isHeld) context.set(heldData, held);
    const module = { default: () => null, handle, loader: async () => answer };
    const routes = { root: { id: "root", module: { default: () => null } }, leaf: { id: "leaf", parentId: "root", module } };
    const { loader } = holdData({ routes } as unknown as ServerBuild).routes.leaf?.module ?? {};
    return { told: await loader?.({ context } as never), held: held.get("leaf") };
  };

  it("is held for the page alone where no script reads it, and told to the scripts of the others", async () => {
    expect(await ask({})).toEqual({ told: null, held: page });
    expect(await ask({ interactive: true })).toEqual({ told: page, held: undefined });
    expect(await ask({}, { isHeld: false })).toEqual({ told: page, held: undefined });
  });

  it("is passed on where the answer is more than data", async () => {
    const refused = new Response("x", { status: 404 });
    expect(await ask({}, { answer: refused })).toEqual({ told: refused, held: undefined });
  });

  it("stands once in a page without scripts, and no stream of it beside", async () => {
    const server = await openTestServer();
    const answer = await (await server.ask("/sign-in")).text();
    expect(answer).toContain("<form");
    expect(answer).not.toContain("streamController");
    await server.stop();
  });
});
