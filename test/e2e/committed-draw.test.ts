import { createHash } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameCsv, goodRows, smallRound } from "../small-round.ts";
import { checkPage, clickThrough, openBrowser } from "./browser.ts";
import { answersFile, casesOf, methodOf } from "./files.ts";
import { secondPerson, typeEvent } from "./second-person.ts";
import { type RealServer, startServer } from "./server.ts";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Three parties who do not trust one another, and what each of them keeps to itself until the event is over. */
const parties = [
  { name: "Phòng Nội vụ", secret: "gió nồm đầu mùa" },
  { name: "Ủy ban Mặt trận Tổ quốc huyện", secret: "thuyền về bến Vạn Giã" },
  { name: "Hội Cựu chiến binh huyện", secret: "đèo Cả sáng nay" },
] as const;

const eventText = "XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915";

/** A small round whose sample rests on the texts of three parties, from the first commitment to the page that everyone sees. */
describe("a draw with three parties in the browser", () => {
  let server: RealServer;
  let browser: Browser;
  let page: Page;
  let second: Page;
  const password = "một câu dài dễ nhớ ở Vạn Ninh";
  const round = `/workspace/${smallRound.code}`;
  const parts = { "ubnd-xa": "bnv-2640-2017", "tram-y-te": "health-station" } as const;

  const open = (path: string) => page.goto(server.address + path);
  const press = (name: string | RegExp) => clickThrough(page.getByRole("button", { name }).first());
  const follow = (name: string | RegExp) => clickThrough(page.getByRole("link", { name }).first());
  const done = () => page.getByRole("status").first().innerText();
  const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
  const download = async (path: string) => page.request.get(server.address + path);
  const reveal = async (party: { readonly name: string }, text: string) => {
    await page.getByLabel(`Câu bí mật của ${party.name}`).fill(text);
    await press(`Mở câu của ${party.name}`);
  };

  const signIn = async () => {
    await open("/sign-in");
    await page.getByLabel("Tên đăng nhập").fill("admin");
    await page.getByLabel("Mật khẩu").fill(server.password);
    await press("Đăng nhập");
    await page.locator("#current").fill(server.password);
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(password);
    await page.getByLabel("Gõ lại mật khẩu mới").fill(password);
    await press("Đổi mật khẩu");
  };

  /** The small round up to its frozen frame. */
  const prepare = async () => {
    await open("/workspace/new");
    await page.getByLabel(/Tệp kế hoạch/).setInputFiles({
      name: "round.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(smallRound)),
    });
    await press("Tạo từ tệp");
    await open(`${round}/plan`);
    await press("Trình duyệt");
    await second.goto(`${server.address}${round}/plan`);
    await clickThrough(second.getByRole("button", { name: "Ghi đã duyệt" }));
    await open(`${round}/plan`);
    await press("Bắt đầu thực hiện");
    await open(`${round}/instrument`);
    for (const _ of Object.keys(parts)) {
      await follow("Ban hành phiếu…");
      await press("Ban hành phiếu");
    }
    await open(`${round}/frame`);
    await page.getByLabel(/Tệp xuất từ/).setInputFiles(file("mot-cua.csv", frameCsv(goodRows)));
    await press("Tải tệp lên");
    await press("Nhập danh sách");
    await page.getByRole("link", { name: "Sang bước Kiểm tra" }).waitFor({ timeout: 60_000 });
    await follow("Sang bước Kiểm tra");
    await follow("Chốt dàn mẫu…");
    await press("Chốt dàn mẫu");
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    page = await (await browser.newContext({ locale: "vi-VN" })).newPage();
    await signIn();
    second = await secondPerson(server, browser);
    await prepare();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("tells a party how to make its code without sending the sentence, and that the page cannot do it", async () => {
    await open(`${round}/draw?part=ubnd-xa`);
    await page.getByText("Cách tạo mã mà không gửi câu bí mật").click();
    expect(await page.getByText("printf '%s' 'câu bí mật' | sha256sum").isVisible()).toBe(true);
    expect(await page.getByText(/không chạy chương trình nào trong trình duyệt/).isVisible()).toBe(true);
    await checkPage(page, "40-commit-how");
  });

  it("publishes the commitments before the event, and none of the sentences", async () => {
    await page.getByLabel("Tên sự kiện").fill("Giải đặc biệt XSKT Khánh Hòa ngày 25/6/2023");
    await page.getByLabel(/^Thời điểm công bố kết quả/).fill("2023-06-25T18:15");
    for (const [place, { name, secret }] of parties.entries()) {
      await page.getByLabel(`Bên thứ ${place + 1}`, { exact: true }).fill(name);
      await page.getByLabel(`Mã SHA-256 của bên thứ ${place + 1}`).fill(sha256(secret));
    }
    await press("Xem lại trước khi công bố");
    expect(await page.getByText("3 bên gửi cam kết").count()).toBe(1);
    await checkPage(page, "41-commit-confirm");
    await press("Công bố cam kết");
    for (const { secret } of parties) expect(await page.getByText(sha256(secret)).count()).toBeGreaterThan(0);
    expect(await page.getByText("Chờ mở").count()).toBe(3);
    expect(await page.content()).not.toContain(parties[1].secret);
  });

  it("stops when two persons type the event differently, and shows both texts", async () => {
    await typeEvent(page, eventText);
    expect(await page.getByText(/Chờ người thứ hai gõ lại độc lập/).count()).toBe(1);
    await second.goto(`${server.address}${round}/draw?part=ubnd-xa`);
    expect(await second.content()).not.toContain("482915");
    await typeEvent(second, eventText.replace("482915", "482951"));
    expect(await second.getByText(/Hai bản khác nhau/).count()).toBe(1);
    for (const text of ["482915", "482951"]) expect(await second.getByText(text).count(), text).toBeGreaterThan(0);
    await checkPage(second, "42-event-differs");
    await typeEvent(second, eventText);
    expect(await second.getByText(/gõ, khớp nhau/).count()).toBe(1);
  });

  it("says which sentence does not match, with both hashes, and keeps what was typed", async () => {
    const mistyped = "thuyền về bến Vạn Gĩa";
    await open(`${round}/draw?part=ubnd-xa`);
    await reveal(parties[1], mistyped);
    const alert = page.getByRole("alert");
    const said = await alert.innerText();
    expect(said).toContain(`«${parties[1].name}»`);
    expect(said).toContain(sha256(mistyped));
    expect(said).toContain(sha256(parties[1].secret));
    expect(said).toContain("Kiểm tra từng ký tự");
    expect(await alert.getByRole("listitem").count()).toBe(1);
    expect(await page.getByText(/không khớp cam kết. Việc chọn mẫu dừng ở đây/).count()).toBe(1);
    await checkPage(page, "42-reveal-refused");
    expect(await page.getByLabel(`Câu bí mật của ${parties[1].name}`).inputValue()).toBe(mistyped);
    const visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN" })).newPage();
    await visitor.goto(`${server.address}/draws/${smallRound.code}`);
    expect(await visitor.getByText(/Việc chọn mẫu dừng ở đây/).count()).toBe(1);
    expect(await visitor.content()).not.toContain(mistyped);
    await visitor.context().close();
  });

  it("draws from the right sentences, typed in any form of Unicode", async () => {
    await reveal(parties[1], parties[1].secret.normalize("NFD"));
    await reveal(parties[0], parties[0].secret);
    await reveal(parties[2], parties[2].secret);
    await checkPage(page, "43-all-open");
    await follow("Chạy chọn mẫu…");
    await press("Chọn mẫu");
    expect(await done()).toContain("Đã chọn mẫu");
    const frameHash = sha256(await (await download(`${round}/download/frame.csv?part=ubnd-xa`)).text());
    const seed = sha256([frameHash, eventText, ...parties.map(({ secret }) => secret)].join("\n"));
    expect(await page.getByText(seed).count()).toBeGreaterThan(0);
    expect(await page.getByText(/Tính lại khớp/).count()).toBe(3);
    await checkPage(page, "43-drawn");
    await page.goto(`${server.address}/draws/${smallRound.code}`);
    await checkPage(page, "43-public-watch", { interactive: true });
    await page.getByRole("button", { name: "Chạy lại trên máy này" }).click();
    await page.getByText("6 trên 6 người khớp").waitFor();
  });

  it("lets a body sign the minutes for itself", async () => {
    await second.goto(`${server.address}${round}/draw?part=ubnd-xa`);
    await clickThrough(second.getByRole("button", { name: "Ký cho Phòng Nội vụ" }));
    expect(await second.getByText("✓ Đã ký").count()).toBe(1);
    expect(await second.getByText("Chờ ký").count()).toBe(2);
    await checkPage(second, "43-signed");
    await open(`${round}/draw?part=ubnd-xa`);
    expect(await page.getByRole("button", { name: /^Ký cho/ }).count()).toBe(0);
  });

  it("gives the list of persons to who may have it, and logs that", async () => {
    await open(`${round}/fieldwork?part=ubnd-xa`);
    await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "UBND xã Vạn Long" });
    const send = page.getByRole("button", { name: "Tải danh sách (CSV)" });
    const [taken] = await Promise.all([page.waitForEvent("download"), send.click()]);
    expect(taken.suggestedFilename()).toBe("dot-thu-2023-ubnd-xa-van-long-nguoi-duoc-hoi-mo-phong.csv");
    await checkPage(page, "44-fieldwork");
    await open("/workspace/audit");
    expect(await page.getByText("tải danh sách người được hỏi").count()).toBe(1);
    await checkPage(page, "45-audit");
  });

  it("shows everyone commitments, sentences and seed once the results are out", async () => {
    await open(`${round}/draw?part=tram-y-te`);
    await follow("Mở phần điều tra tại chỗ…");
    await press("Mở phần điều tra tại chỗ");
    for (const [part, method] of Object.entries(parts)) {
      const cases = casesOf(await (await download(`${round}/download/cases.csv?part=${part}`)).text());
      await open(`${round}/fieldwork?part=${part}`);
      await page.getByLabel("Tệp phiếu trả lời").setInputFiles(file("phieu.csv", answersFile(cases, methodOf(method))));
      await press("Nhập tệp");
      await open(`${round}/dataset?part=${part}`);
      await follow("Chốt bản 1…");
      await press("Chốt bản 1");
      await open(`${round}/indicator?part=${part}`);
      await press("Tính chỉ số");
    }
    await open(`${round}/report`);
    await press("Lập dự thảo");
    await follow("Phát hành bản 1…");
    await press("Phát hành bản 1");
    const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await visitor.goto(`${server.address}/results/${smallRound.code}/draw?part=ubnd-xa`);
    for (const { name, secret } of parties)
      for (const text of [name, secret, sha256(secret)]) expect(await visitor.getByText(text).count(), text).toBeGreaterThan(0);
    await visitor.context().close();
  });

  const rerun = `/results/${smallRound.code}/draw?part=ubnd-xa`;

  it("runs the draw again in the visitor's browser, under a policy that lets no other script run", async () => {
    const complaints: string[] = [];
    const visitor = await (await browser.newContext({ locale: "vi-VN" })).newPage();
    visitor.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    visitor.on("pageerror", (error) => complaints.push(error.message));
    const answer = await visitor.goto(server.address + rerun);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/);
    expect(policy).not.toContain("script-src 'self' 'unsafe");
    await visitor.getByRole("button", { name: "Chạy lại trên máy này" }).click();
    await visitor.getByText("6 trên 6 người khớp").waitFor();
    await checkPage(visitor, "46-public-draw", { interactive: true });
    expect(complaints).toEqual([]);
    await visitor.context().close();
  });

  /** The page with one of its files changed on the way. */
  const tampered = async (name: string, change: (text: string) => string): Promise<Page> => {
    const visitor = await (await browser.newContext({ locale: "vi-VN" })).newPage();
    await visitor.route(`**/files/${name}`, async (route) => {
      const body = change(await (await route.fetch()).text());
      await route.fulfill({ status: 200, contentType: "text/csv", body });
    });
    await visitor.goto(server.address + rerun);
    await visitor.getByRole("button", { name: "Chạy lại trên máy này" }).click();
    return visitor;
  };

  it("shows the first row that was tampered with, with both values", async () => {
    const visitor = await tampered("ubnd-xa-sample.csv", (text) => text.replace(/^([^,\n]+)(,[^\n]+,sample,2)$/m, "X-0001$2"));
    await visitor.getByText("5 trên 6 người khớp").waitFor();
    expect(await visitor.getByText(/Dòng đầu tiên khác nhau trong tệp mẫu: dòng \d+/).count()).toBe(1);
    expect(await visitor.getByText(/^X-0001,.+,sample,2$/).count()).toBe(1);
    expect(await visitor.getByText(/Vẫn khác thì gửi phần này cho/).count()).toBe(1);
    await checkPage(visitor, "46-public-draw-tampered", { interactive: true });
    await visitor.context().close();
  });

  it("tells a frame that is not the frozen one by its hash, and a file that cannot be had", async () => {
    const visitor = await tampered("ubnd-xa-frame.csv", (text) => text.split("\n").slice(0, -2).join("\n"));
    await visitor.getByText("Dàn mẫu tải về không phải dàn mẫu đã chốt").waitFor();
    await visitor.unroute("**/files/ubnd-xa-frame.csv");
    await visitor.route("**/files/ubnd-xa-frame.csv", (route) => route.fulfill({ status: 503, body: "" }));
    await visitor.getByRole("button", { name: "Chạy lại lần nữa" }).click();
    await visitor.getByText(/Không tải được .+ \(trả lời 503\)/).waitFor();
    await visitor.context().close();
  });

  it("has pages of its own for what is not there", async () => {
    await open(`${round}/khong-co`);
    expect(await page.getByText("E-WEB-001").count()).toBe(1);
    await checkPage(page, "47-not-found");
    await open("/workspace/khong-co");
    await checkPage(page, "48-no-round");
  });
});
