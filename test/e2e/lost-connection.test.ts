import { createHash } from "node:crypto";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameCsv, goodRows, smallRound } from "../small-round.ts";
import { openBrowser } from "./browser.ts";
import { parseCsv } from "./csv.ts";
import { type Desk, openDesk } from "./desk.ts";
import { accept, type Invitation, invite, ownPassword, signIn, takeOver } from "./people-steps.ts";
import { type RealServer, startServer } from "./server.ts";

/** The small round with its communes alone: what is drawn needs a frame, and one is enough. */
const plan = {
  ...smallRound,
  parts: smallRound.parts.filter(({ source }) => source === "frame"),
  agencies: smallRound.agencies.filter(({ kind }) => kind === "commune"),
};
const round = `/workspace/${plan.code}`;
const part = "ubnd-xa";
const secret = "gió nồm đầu mùa";

/** Lines that break, a server that stops, sessions that end, second tabs, second clicks, and pages read again half-way. */
describe("work that is interrupted, in the browser", () => {
  let server: RealServer;
  let browser: Browser;
  let admin: Desk;
  let lead: Desk;
  let approver: Desk;
  let front: Desk;

  /** How often an act stands in the log. */
  const times = async (act: string): Promise<number> => {
    const [head = [], ...rows] = parseCsv((await admin.download("/workspace/download/audit.csv")).toString("utf8"));
    return rows.filter((row) => row[head.indexOf("act")] === act).length;
  };

  /** Two clicks as fast as a hand makes them, and what came of them: the act stands once in the log, and the page says that it is done. */
  const twice = async (desk: Desk, button: string | RegExp, act: string, done: string): Promise<void> => {
    const before = await times(act);
    await desk.page.getByRole("button", { name: button }).first().dblclick();
    await desk.page.getByRole("status").filter({ hasText: done }).first().waitFor();
    expect((await times(act)) - before, act).toBe(1);
  };

  /** Presses a button that leads nowhere, because nobody answers: the browser shows a page of its own. */
  const pressInVain = async (desk: Desk, button: string): Promise<void> => {
    await desk.page.getByRole("button", { name: button, exact: true }).first().click();
    await desk.page.waitForURL("chrome-error://**");
  };

  const task = { Nhiệm: "Nhiệm vụ", Hạn: "Hạn hoàn thành", Chủ: "Cơ quan chủ trì" } as const;

  const typeTask = async (desk: Desk, title: string): Promise<void> => {
    await desk.open(`${round}/plan/task`);
    await desk.fill({ [task.Nhiệm]: title, [task.Chủ]: "Sở Nội vụ", [task.Hạn]: "2023-08-01" });
  };

  const typed = (desk: Desk): Promise<string> => desk.page.getByLabel(task.Nhiệm, { exact: true }).inputValue();

  /** How often a task of this title stands in the plan. */
  const tasksCalled = async (title: string): Promise<number> => {
    await lead.open(`${round}/plan`);
    return lead.page.getByRole("rowheader", { name: title }).count();
  };

  /** Goes back from the page of the browser that says that nobody answers: what was typed stands there, and is sent again. */
  const goBackAndSend = async (title: string): Promise<void> => {
    await lead.page.goBack();
    expect(await typed(lead)).toBe(title);
    await lead.press("Lưu");
    expect(await lead.done()).toContain("Đã thêm nhiệm vụ");
    expect(await tasksCalled(title)).toBe(1);
  };

  const seat = async (role: string, person: Invitation): Promise<Desk> => {
    const link = await invite(admin, person);
    const desk = await openDesk({ server, browser, round: "lost", seen: new Set(), pages: /(?!)/ }, role);
    await accept(desk, link);
    return desk;
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    admin = await openDesk({ server, browser, round: "lost", seen: new Set(), pages: /(?!)/ }, "administrator");
    await takeOver(admin, server);
    const body = plan.leadBody;
    lead = await seat("lead", { name: "Lê Chủ Trì", body, email: "lead@example.vn", role: "Cơ quan chủ trì" });
    approver = await seat("approver", { name: "Đỗ Duyệt", body, email: "duyet@example.vn", role: "Cơ quan chủ trì" });
    front = await seat("front", {
      ...{ name: "Ngô Mặt Trận", body: "Ủy ban Mặt trận Tổ quốc huyện", email: "front@example.vn", role: "Giám sát" },
      supervises: "Mặt trận Tổ quốc Việt Nam",
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("makes a round once, however fast the button is pressed twice", async () => {
    await lead.open("/workspace/new");
    await lead.attach(/Tệp kế hoạch/, "round.json", Buffer.from(JSON.stringify(plan)));
    await twice(lead, "Tạo từ tệp", "createRound", "Đã tạo đợt khảo sát");
  });

  it("gives back what was typed when the line was cut, and writes it once", async () => {
    await typeTask(lead, "Gõ khi mất mạng");
    await lead.page.context().setOffline(true);
    await pressInVain(lead, "Lưu");
    await lead.page.context().setOffline(false);
    await goBackAndSend("Gõ khi mất mạng");
  });

  it("writes once what had arrived though its answer was lost", async () => {
    await typeTask(lead, "Mất câu trả lời");
    await lead.page.route("**/plan/task?*", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch({ maxRedirects: 0 });
      return route.abort("internetdisconnected");
    });
    await pressInVain(lead, "Lưu");
    await lead.page.unroute("**/plan/task?*");
    await goBackAndSend("Mất câu trả lời");
  });

  it("goes on where it was after the server was stopped and started", async () => {
    await typeTask(lead, "Gõ khi máy chủ dừng");
    await server.halt();
    await pressInVain(lead, "Lưu");
    await server.resume();
    await goBackAndSend("Gõ khi máy chủ dừng");
  });

  it("keeps what was typed when the session has ended, and sends it after signing in", async () => {
    await typeTask(lead, "Gõ khi hết phiên");
    await lead.page.context().clearCookies();
    await lead.press("Lưu");
    expect(await lead.sees(/chữ đã gõ vẫn còn/)).toBe(true);
    await lead.fill({ "Tên đăng nhập": "lead", "Mật khẩu": `${ownPassword}, lead` });
    await lead.press("Đăng nhập");
    expect(await lead.sees("Gõ khi hết phiên")).toBe(true);
    await lead.press("Gửi lại những gì đã gõ");
    expect(await lead.done()).toContain("Đã thêm nhiệm vụ");
    expect(await tasksCalled("Gõ khi hết phiên")).toBe(1);
  });

  const firstTask = async (): Promise<string> => {
    await lead.open(`${round}/plan`);
    return (await lead.page.locator('a[href*="task?task="]').first().getAttribute("href")) ?? "";
  };

  it.each([
    ["a task", firstTask, "Sản phẩm"],
    ["the contents of the plan", async () => `${round}/plan/edit`, "Địa bàn"],
  ])("tells the second of two tabs that write %s, and keeps what it typed", async (_, addressOf, label) => {
    const other = await lead.tab();
    const address = await addressOf();
    for (const tab of [lead, other]) await tab.open(address);
    await lead.fill({ [label]: "Ghi ở cửa sổ thứ nhất" });
    await lead.press("Lưu");
    expect(await lead.done()).toContain("Đã");
    await other.fill({ [label]: "Ghi ở cửa sổ thứ hai" });
    await other.press("Lưu");
    expect(await other.refused()).not.toBe("");
    expect(await other.page.getByLabel(label, { exact: true }).inputValue()).toBe("Ghi ở cửa sổ thứ hai");
    await other.page.close();
  });

  it("approves, publishes and begins once", async () => {
    await lead.open(`${round}/plan`);
    await twice(lead, "Trình duyệt", "changeRoundState", "Đã chuyển trạng thái");
    await approver.open(`${round}/plan`);
    await twice(approver, "Ghi đã duyệt", "changeRoundState", "Đã chuyển trạng thái");
    await lead.open(`${round}/plan`);
    await twice(lead, "Bắt đầu thực hiện", "changeRoundState", "Đã chuyển trạng thái");
    await lead.open(`${round}/instrument`);
    await lead.follow("Ban hành phiếu…");
    await twice(lead, "Ban hành phiếu", "publishQuestionnaire", "Đã ban hành phiếu");
  });

  /** Two persons of one name and birth: somebody has to look whether they are one. */
  const doubtful = ["H56-901", "H56-902"].map((dossier) => ({ dossier, name: "Trần Thị Đôi", agency: "UBND xã Vạn Lương" }));
  const file = ["mot-cua.csv", frameCsv([...goodRows, ...doubtful])] as const;

  it("keeps no half of a file whose sending broke, and takes it when it is sent again", async () => {
    await lead.open(`${round}/frame?part=${part}`);
    await lead.page.route("**/frame/file?*", (route) => route.abort("connectionreset"));
    await lead.attach(/Tệp xuất từ/, ...file);
    await pressInVain(lead, "Tải tệp lên");
    await lead.page.unroute("**/frame/file?*");
    await lead.open(`${round}/frame?part=${part}`);
    expect(await lead.page.getByRole("button", { name: "Nhập danh sách" }).count()).toBe(0);
    expect(await times("receiveFrameFile")).toBe(0);
  });

  it("goes on by itself with a file that is sent in pieces, and imports it once", async () => {
    let broken = 0;
    await lead.page.route("**/frame/pieces?*step=piece*", (route) => {
      broken += 1;
      return broken === 1 ? route.abort("connectionreset") : route.continue();
    });
    await lead.open(`${round}/frame/file?part=${part}`);
    await lead.page.getByText(/Tệp được gửi từng phần/).waitFor();
    await lead.attach(/Tệp xuất từ/, ...file);
    await lead.page.getByRole("button", { name: "Tải tệp lên" }).first().click();
    await lead.page.getByText(/Mất kết nối với máy chủ/).waitFor();
    await lead.page.getByRole("button", { name: "Thử lại ngay" }).click();
    await lead.page.getByRole("button", { name: "Nhập danh sách" }).waitFor();
    expect([broken, await times("receiveFrameFile")]).toEqual([2, 1]);
    await lead.page.getByRole("button", { name: "Nhập danh sách" }).dblclick();
    await lead.page.getByRole("link", { name: "Sang bước Kiểm tra" }).waitFor({ timeout: 30_000 });
    expect(await times("importFrame")).toBe(1);
  });

  it("keeps a verdict on a pair when the page is read again in the middle", async () => {
    await lead.open(`${round}/frame/pairs?part=${part}`);
    await lead.press("Tìm các cặp cần xem");
    await lead.page.getByRole("button", { name: "Khác người" }).waitFor();
    await lead.page.reload();
    await lead.page.getByRole("button", { name: "Khác người" }).dblclick();
    await lead.page.getByText(/Đã xem hết/).waitFor();
    await lead.page.reload();
    expect(await lead.sees(/Đã xem hết/)).toBe(true);
    expect([await times("findDoubtfulPairs"), await times("judgePair")]).toEqual([1, 1]);
  });

  it("freezes, commits, draws and signs once", async () => {
    const draw = `${round}/draw?part=${part}`;
    await lead.open(`${round}/frame?part=${part}&confirm=freeze`);
    await twice(lead, "Chốt dàn mẫu", "freezeFrame", "Đã chốt dàn mẫu");
    await lead.open(draw);
    await lead.fill({ "Tên sự kiện": "XSKT Khánh Hòa ngày 25/6/2023", "Bên thứ 1": plan.leadBody });
    await lead.fill({ "Thời điểm công bố kết quả (giờ Việt Nam)": "2023-06-25T18:15" });
    await lead.fill({ "Mã SHA-256 của bên thứ 1": createHash("sha256").update(secret).digest("hex") });
    await lead.press("Xem lại trước khi công bố");
    await twice(lead, "Công bố cam kết", "commitDraw", "Đã công bố cam kết");
    for (const desk of [lead, front]) {
      await desk.open(draw);
      await desk.page.getByLabel(/Kết quả của sự kiện/).fill("giải đặc biệt: 482915");
      await twice(desk, "Ghi kết quả sự kiện", "enterEvent", "Đã ghi kết quả");
    }
    await lead.open(draw);
    await lead.fill({ [`Câu bí mật của ${plan.leadBody}`]: secret });
    await twice(lead, `Mở câu của ${plan.leadBody}`, "revealDraw", "Đã mở câu");
    await lead.open(`${draw}&confirm=run`);
    await twice(lead, "Chọn mẫu", "drawSample", "Đã chọn mẫu");
    await twice(lead, /^Ký cho/, "signDraw", "Đã ghi ý kiến");
  });

  it("watches the draw again after the page was read again in the middle", async () => {
    const visitor = await openDesk({ server, browser, round: "lost", seen: new Set(), pages: /(?!)/ }, "visitor");
    await visitor.open(`/draws/${plan.code}`);
    await visitor.page.reload();
    const seed = (await lead.page.locator(".seed .hash").innerText()).trim();
    expect(await visitor.sees(seed)).toBe(true);
  });

  it("lets Mặt trận keep its check-list from two tabs, pick and sign, each once", async () => {
    const list = `${round}/verification/check-list`;
    const other = await front.tab();
    for (const tab of [front, other]) await tab.open(list);
    const answer = async (desk: Desk, word: string, note: string) => {
      await desk.page.getByLabel(word, { exact: true }).first().check();
      await desk.page.getByLabel("Ghi chú").first().fill(note);
    };
    await answer(front, "Không đạt", "Thiếu xã Vạn Long");
    await twice(front, /^Lưu: /, "answerChecks", "Đã lưu danh mục kiểm tra");
    await answer(other, "Đạt", "Ghi ở cửa sổ thứ hai");
    await other.press(/^Lưu: /);
    expect(await other.refused()).not.toBe("");
    expect(await other.page.getByLabel("Ghi chú").first().inputValue()).toBe("Ghi ở cửa sổ thứ hai");
    await other.page.close();
    await front.open(`${round}/verification`);
    await front.page.getByLabel(/^Số đơn vị/).fill("3");
    await front.page.getByLabel(/^Câu làm hạt giống/).fill("Sông Cái");
    await twice(front, "Chọn ngẫu nhiên", "pickUnits", "Đã chọn ngẫu nhiên");
    await front.open(`${round}/verification`);
    await front.page.locator("summary", { hasText: /^Ký:/ }).first().click();
    await twice(front, /^Ký:/, "signStage", "Đã ghi ý kiến");
  });

  it("lets nobody in by the address of a page that was signed out of", async () => {
    await approver.press("Đăng xuất");
    await approver.page.goBack();
    await approver.open(`${round}/plan`);
    expect(approver.page.url()).toContain("/sign-in");
    await signIn(approver, "duyet", `${ownPassword}, approver`);
    expect(new URL(approver.page.url()).pathname).toBe("/workspace");
  });
});
