import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPage, clickThrough, openBrowser } from "./browser.ts";
import { answersFile, casesOf, frameFile, methodOf, planFile } from "./files.ts";
import { secondPerson, typeEvent } from "./second-person.ts";
import { type RealServer, startServer } from "./server.ts";

/**
 * One round from the first start to the withdrawn result, in Chromium, as a new user goes: nothing is prepared but the files an
 * office would have. No page of the staff ships a script (checkPage holds that), so every step is a link or a form.
 */
describe("a whole round in the browser", () => {
  let server: RealServer;
  let browser: Browser;
  let page: Page;
  /** Who approves what the first one submits, and types the event of the draw again. */
  let second: Page;
  const password = "một câu dài dễ nhớ ở Vạn Ninh";
  const round = "/workspace/van-ninh-2023";
  const parts = ["ubnd-xa", "tram-y-te"] as const;

  const open = (path: string) => page.goto(server.address + path);
  const press = (name: string | RegExp) => clickThrough(page.getByRole("button", { name }).first());
  const follow = (name: string | RegExp) => clickThrough(page.getByRole("link", { name }).first());
  const heading = () => page.getByRole("heading", { level: 1 }).innerText();
  const done = () => page.getByRole("status").first().innerText();
  const download = async (path: string): Promise<string> => (await page.request.get(server.address + path)).text();

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    page = await (await browser.newContext({ locale: "vi-VN" })).newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("shows nothing of the workspace before signing in, and says what is wrong with a password", async () => {
    await open(round);
    expect(page.url()).toContain("/sign-in?to=");
    await page.getByLabel("Tên đăng nhập").fill("admin");
    await page.getByLabel("Mật khẩu").fill("không phải mật khẩu này");
    await press("Đăng nhập");
    expect(await page.getByRole("alert").innerText()).toMatch(/Còn 4 lần/);
    expect(await page.getByLabel("Tên đăng nhập").inputValue()).toBe("admin");
    await checkPage(page, "01-sign-in-refused");
  });

  it("takes the printed password once and wants one's own before anything else", async () => {
    await open("/sign-in");
    await page.getByLabel("Tên đăng nhập").fill("admin");
    await page.getByLabel("Mật khẩu").fill(server.password);
    await press("Đăng nhập");
    await open("/workspace/units");
    expect(new URL(page.url()).pathname).toBe("/workspace/account");
    await checkPage(page, "02-account");
    await page.locator("#current").fill(server.password);
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(password);
    await page.getByLabel("Gõ lại mật khẩu mới").fill(password);
    await press("Đổi mật khẩu");
    expect(new URL(page.url()).pathname).toBe("/workspace");
    expect(await page.getByText("Chưa có đợt nào.").count()).toBe(1);
    await checkPage(page, "03-no-rounds");
  });

  it("creates the round from the plan file", async () => {
    await follow("Tạo đợt mới");
    await page
      .getByLabel(/Tệp kế hoạch/)
      .setInputFiles({ name: "sai.json", mimeType: "application/json", buffer: Buffer.from("{") });
    await press("Tạo từ tệp");
    expect(await page.getByRole("alert").innerText()).toContain("sai.json");
    await checkPage(page, "04-new-round-refused");
    await page.getByLabel(/Tệp kế hoạch/).setInputFiles(planFile);
    await press("Tạo từ tệp");
    expect(new URL(page.url()).pathname).toBe(round);
    await checkPage(page, "05-overview-new");
  });

  it("walks the plan to running and marks a task, with undo", async () => {
    await open(`${round}/plan`);
    await press("Trình duyệt");
    second = await secondPerson(server, browser);
    await second.goto(`${server.address}${round}/plan`);
    await clickThrough(second.getByRole("button", { name: "Ghi đã duyệt" }));
    await open(`${round}/plan`);
    await press("Bắt đầu thực hiện");
    await press(/^Ghi đã xong/);
    expect(await done()).toContain("Đã ghi nhiệm vụ là xong");
    await checkPage(page, "06-plan");
    await press(/^Mở lại/);
    expect(await done()).toContain("Đã mở lại nhiệm vụ");
    await follow("Kết thúc đợt…");
    expect(await page.getByText("không hoàn tác được").count()).toBe(1);
    await follow("Quay lại");
  });

  it("publishes both questionnaires after asking", async () => {
    await open(`${round}/instrument`);
    await checkPage(page, "07-instrument");
    for (const _ of parts) {
      await follow("Ban hành phiếu…");
      await checkPage(page, "08-instrument-confirm");
      await press("Ban hành phiếu");
      expect(await done()).toContain("Đã ban hành phiếu");
    }
  });

  it("refuses a file that is no table, imports the real one, shows what was rejected and freezes", async () => {
    await open(`${round}/frame`);
    await checkPage(page, "09-frame-empty");
    const noTable = { name: "anh.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a", "hex") };
    await page.getByLabel(/Tệp xuất từ/).setInputFiles(noTable);
    await press("Tải tệp lên");
    expect(await page.getByRole("alert").innerText()).toContain("anh.png");
    await checkPage(page, "10-frame-refused", { interactive: true });
    const xlsx = {
      name: "mot-cua-van-ninh-2023.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await frameFile()),
    };
    await page.getByLabel(/Tệp xuất từ/).setInputFiles(xlsx);
    await press("Tải tệp lên");
    await checkPage(page, "10-frame-columns");
    await press("Nhập danh sách");
    await page.getByRole("link", { name: "Sang bước Kiểm tra" }).waitFor({ timeout: 60_000 });
    await checkPage(page, "10-frame-work");
    await follow("Sang bước Kiểm tra");
    expect(await page.getByText("dòng có vấn đề chưa được nhập").count()).toBe(1);
    await checkPage(page, "11-frame-imported");
    const rejected = await download(`${round}/download/rejected.csv?part=ubnd-xa`);
    expect(rejected.split("\n").length).toBeGreaterThan(100);
    await follow("Chốt dàn mẫu…");
    await checkPage(page, "12-frame-confirm");
    await press("Chốt dàn mẫu");
    expect(await page.getByText(/Mã băm dàn mẫu/).count()).toBeGreaterThan(0);
    await checkPage(page, "13-frame-frozen");
  });

  it("commits to an event, then draws, and opens the on-site part", async () => {
    await open(`${round}/draw?part=ubnd-xa`);
    await page.getByLabel("Tên sự kiện").fill("Giải đặc biệt XSKT Khánh Hòa ngày 25/6/2023");
    await page.getByLabel(/^Thời điểm công bố kết quả/).fill("2023-06-25T18:15");
    await checkPage(page, "14-draw-commit");
    await press("Xem lại trước khi công bố");
    await checkPage(page, "15-draw-commit-confirm");
    await press("Công bố cam kết");
    await checkPage(page, "16-draw-event");
    const event = "XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915";
    await typeEvent(page, event);
    await second.goto(`${server.address}${round}/draw?part=ubnd-xa`);
    await typeEvent(second, event);
    await second.context().close();
    await open(`${round}/draw?part=ubnd-xa`);
    await follow("Chạy chọn mẫu…");
    await checkPage(page, "16-draw-run");
    await press("Chọn mẫu");
    expect(await done()).toContain("Đã chọn mẫu");
    await checkPage(page, "17-draw-result");
    await open(`${round}/draw?part=tram-y-te`);
    await follow("Mở phần điều tra tại chỗ…");
    await press("Mở phần điều tra tại chỗ");
    await checkPage(page, "18-draw-on-site");
  });

  it("imports the answers of both parts whole or not at all", async () => {
    for (const [place, part] of parts.entries()) {
      const method = methodOf(place === 0 ? "bnv-2640-2017" : "health-station");
      const cases = casesOf(await download(`${round}/download/cases.csv?part=${part}`));
      const bytes = Buffer.from(answersFile(cases, method));
      await open(`${round}/fieldwork?part=${part}`);
      const wrong = Buffer.from(bytes.toString("utf8").replace(/,4,4,/, ",4,6,"));
      await page.getByLabel("Tệp phiếu trả lời").setInputFiles({ name: "phieu-sai.csv", mimeType: "text/csv", buffer: wrong });
      await press("Nhập tệp");
      expect(await page.getByRole("alert").innerText()).toContain("«6»");
      if (place === 0) await checkPage(page, "19-fieldwork-refused");
      await page.getByLabel("Tệp phiếu trả lời").setInputFiles({ name: "phieu.csv", mimeType: "text/csv", buffer: bytes });
      await press("Nhập tệp");
      expect(await done()).toContain("Đã nhập phiếu trả lời");
    }
    await open(`${round}/fieldwork`);
    await checkPage(page, "20-fieldwork");
    await open(`${round}/fieldwork?sort=answered&dir=descending&q=van%20gia`);
    expect(await page.locator("main tbody").first().locator("tr").count()).toBe(1);
  });

  it("freezes both data sets and computes both indexes", async () => {
    for (const part of parts) {
      await open(`${round}/dataset?part=${part}`);
      if (part === "ubnd-xa") await checkPage(page, "21-dataset");
      await follow("Chốt bản 1…");
      await press("Chốt bản 1");
      expect(await done()).toContain("Đã chốt bộ số liệu");
      if (part === "ubnd-xa") await checkPage(page, "22-dataset-frozen");
      await open(`${round}/indicator?part=${part}`);
      await press("Tính chỉ số");
      expect(await done()).toContain("Đã tính chỉ số");
      await checkPage(page, `23-indicator-${part}`);
    }
  });

  it("drafts, releases, and everyone sees the result", async () => {
    await open(`${round}/report`);
    await checkPage(page, "24-report-empty");
    await press("Lập dự thảo");
    await checkPage(page, "25-report-draft");
    await follow("Phát hành bản 1…");
    await checkPage(page, "26-report-confirm");
    await press("Phát hành bản 1");
    expect(await done()).toContain("Đã phát hành");
    await checkPage(page, "27-report-released");
    await open(round);
    await checkPage(page, "28-overview-done");
    const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (const path of ["", "/ranking", "/method", "/draw"]) {
      const answer = await visitor.goto(`${server.address}/results/van-ninh-2023${path}`);
      expect(answer?.status(), path).toBe(200);
    }
    expect((await visitor.goto(`${server.address}/api/rounds/van-ninh-2023`))?.status()).toBe(200);
    await visitor.context().close();
  });

  it("keeps the pages of the public without a sideways scroll, and without a script but where one runs the draw again", async () => {
    for (const [name, path] of [
      ["index", ""],
      ["ranking", "/ranking"],
      ["method", "/method"],
      ["draw", "/draw"],
    ] as const) {
      await open(`/results/van-ninh-2023${path}`);
      await checkPage(page, `30-public-${name}`, { interactive: name === "draw" });
    }
    await open("/");
    await checkPage(page, "30-public-rounds");
  });

  it("says honestly what the other stages do, and lists units, people and acts", async () => {
    for (const stage of ["verification", "payment", "followup"]) {
      await open(`${round}/${stage}`);
      await checkPage(page, `31-${stage}`);
    }
    expect(await (await open(`${round}/verification`))?.text()).toContain("143");
    await open("/workspace");
    await checkPage(page, "32-rounds");
    await open("/workspace/units");
    await checkPage(page, "33-units");
    await open("/workspace/people");
    await checkPage(page, "34-people");
    await open("/workspace/people/rights");
    await checkPage(page, "34-rights");
    await open("/workspace/people/invite");
    await page.getByLabel("Họ và tên").fill("Nguyễn Ưỡng");
    await page.getByLabel("Cơ quan").first().fill("Phòng Nội vụ huyện Vạn Ninh");
    await page.getByLabel("Thư điện tử").fill("uong.nguyen@vanninh.gov.vn");
    await page.getByLabel("Phân tích").check();
    await press("Mời người");
    expect(await page.getByText("Liên kết nhận lời mời").count()).toBe(1);
    await checkPage(page, "34-invite");
    await open("/workspace/people/uong.nguyen");
    await checkPage(page, "34-person");
    await open("/workspace/account");
    await checkPage(page, "34-account");
    await open("/workspace/audit?check=yes");
    expect(await page.getByText("Chuỗi nguyên vẹn").count()).toBe(1);
    await checkPage(page, "35-audit");
    await open("/workspace/audit?lang=en");
    expect(await heading()).toBe("Audit trail");
    await open("/workspace?lang=vi");
  });

  it("works the same with JavaScript switched off", async () => {
    const storageState = await page.context().storageState();
    const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
    await plain.goto(`${server.address}${round}/plan`);
    await clickThrough(plain.getByRole("button", { name: /^Ghi đã xong/ }).first());
    expect(await plain.getByRole("status").innerText()).toContain("Đã ghi nhiệm vụ là xong");
    await clickThrough(plain.getByRole("button", { name: /^Mở lại/ }).first());
    expect(await plain.getByRole("status").innerText()).toContain("Đã mở lại nhiệm vụ");
    await plain.goto(`${server.address}/workspace/units/agencies`);
    await plain.getByRole("searchbox").fill("dai lanh");
    await clickThrough(plain.getByRole("button", { name: "Lọc" }));
    expect(await plain.locator("tbody tr").count()).toBe(2);
    await plain.context().close();
  });

  it("withdraws the release with a reason that everyone reads, and signs out", async () => {
    await open(`${round}/report`);
    await follow("Rút lại bản 1…");
    await page.getByLabel(/Lý do/).fill("Sai tên một đơn vị ở Bảng 2.");
    await checkPage(page, "36-withdraw");
    await press("Rút lại bản 1");
    expect(await done()).toContain("Đã rút lại");
    await open("/results/van-ninh-2023");
    expect(await page.getByText("Sai tên một đơn vị ở Bảng 2.").count()).toBeGreaterThan(0);
    await checkPage(page, "37-public-withdrawn");
    await open("/workspace");
    await press("Đăng xuất");
    await open("/workspace");
    expect(page.url()).toContain("/sign-in");
  });
});
