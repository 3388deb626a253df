/**
 * Takes every picture of the manual again: `node docs/manual/pictures.ts http://localhost:3000`, with DATA_DIR that of the server,
 * a new one that shows the example round (`npm start`). It loads the two other examples, makes an account for each role, prepares
 * two more rounds of Cần Thơ through the pages as officials would, and stops along the way for the pictures. All of it is simulated.
 * What is prepared already is left as it is; names after the address take these pictures alone, where the round still stands so.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { appendFile, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { type Office, openOffice, type Person, type Picture } from "./office.ts";

const home = join(import.meta.dirname, "..", "..");
const example = "can-tho-2026";
const part = "so-nganh";

/** Being prepared: its frame is imported and compared, not frozen; its budget waits to be checked. */
const preparing = { code: "can-tho-2026-chuan-bi", shortTitle: "Cần Thơ 2026 (tập huấn)" };
/** Drawn in front of everybody. */
const drawing = { code: "can-tho-2026-chon-mau", shortTitle: "Cần Thơ 2026 (tập huấn chọn mẫu)" };

const event = "Giải đặc biệt xổ số kiến thiết Cần Thơ mở thưởng ngày 24/10/2026 (sự kiện mô phỏng)";
const outcome = "XSKT Cần Thơ 24/10/2026, giải đặc biệt: 305718 (kết quả mô phỏng)";

const parties = [
  { party: "Sở Nội vụ", person: "lead", secret: "Sở Nội vụ: bến Ninh Kiều" },
  { party: "Ủy ban Mặt trận Tổ quốc Việt Nam", person: "front", secret: "Mặt trận: vườn cò Bằng Lăng" },
  { party: "Hội Cựu chiến binh", person: "veterans", secret: "Cựu chiến binh: cầu Cần Thơ sáng sớm" },
] as const satisfies readonly { readonly party: string; readonly person: Person; readonly secret: string }[];

type Round = typeof preparing;

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();
const offers = async (page: Page, name: string | RegExp) => (await page.getByRole("button", { name }).count()) > 0;
const leadsTo = async (page: Page, name: string | RegExp) => (await page.getByRole("link", { name }).count()) > 0;

/** Somebody at an address. */
const at = async (office: Office, person: Person, path: string): Promise<Page> => {
  const page = await office.as(person);
  await page.goto(office.address + path);
  return page;
};

/** Presses a button where somebody is offered it; a second run finds it pressed already. */
const pressAt = async (office: Office, [person, path]: readonly [Person, string], name: string | RegExp) => {
  const page = await at(office, person, path);
  if (await offers(page, name)) await press(page, name);
};

/** A round of Cần Thơ under another name, approved by a second person and running, its forms published. */
const startRound = async (office: Office, { code, shortTitle }: Round) => {
  const page = await office.as("lead");
  if ((await page.goto(`${office.address}/workspace/${code}`))?.status() !== 200) {
    const plan = JSON.parse(readFileSync(join(home, "examples", example, "round.json"), "utf8"));
    const text = JSON.stringify({ ...plan, code, shortTitle, planNumber: "215/KH-UBND", planDate: "2026-09-04" });
    await page.goto(`${office.address}/workspace/new`);
    const file = { name: `${code}.json`, mimeType: "application/json", buffer: Buffer.from(text) };
    await page.getByLabel(/Tệp kế hoạch/).setInputFiles(file);
    await press(page, "Tạo từ tệp");
    await page.waitForURL(new RegExp(`/${code}`));
  }
  const plan = `/workspace/${code}/plan`;
  await pressAt(office, ["lead", plan], "Trình duyệt");
  await pressAt(office, ["approver", plan], "Ghi đã duyệt");
  await pressAt(office, ["lead", plan], "Bắt đầu thực hiện");
};

/** The import of a file, from choosing it to the page that checks it. */
const importFrame = async (office: Office, { code }: Round, file: string) => {
  const page = await at(office, "supplier", `/workspace/${code}/frame?part=${part}`);
  if (await leadsTo(page, /Tải [\d.]+ dòng bị từ chối/)) return;
  if (code === preparing.code) await office.shoot(page, "frame-supplier-send", { height: 760 });
  const sent = { name: "mot-cua-can-tho.csv", mimeType: "text/csv", buffer: await readFile(file) };
  await page.getByLabel(/Tệp xuất từ/).setInputFiles(sent);
  await press(page, "Tải tệp lên");
  await page.getByRole("button", { name: "Nhập danh sách" }).waitFor();
  if (code === preparing.code) {
    await office.shoot(page, "frame-supplier-check", { height: 1300 });
    await office.shoot(page, "frame-supplier-columns", { of: 'section:has(h2:text-is("Cột của tệp"))', height: 900 });
  }
  await press(page, "Nhập danh sách");
  await page.getByRole("link", { name: "Sang bước Kiểm tra" }).waitFor({ timeout: 240_000 });
};

const reconciliation = `/workspace/${preparing.code}/frame/reconciliation?part=${part}`;

/** Official numbers as the file counts, but for three departments: first 0 everywhere, so that the page tells what the file counts. */
const giveOfficialCounts = async (office: Office) => {
  const page = await at(office, "supplier", reconciliation);
  if ((await page.getByText("Chưa có số chính thức.").count()) === 0) return;
  await saveCounts(page, () => 0);
  await page.goto(office.address + reconciliation);
  const counted = new Map(await page.locator("tr:has(input[name=agency])").evaluateAll(readCells));
  await page.locator("summary", { hasText: "Số chính thức" }).first().click();
  await saveCounts(
    page,
    (name) => (counted.get(name) ?? 0) + (offBy[name.split(":")[1] ?? ""] ?? 0) * Math.sign(counted.get(name) ?? 0),
  );
};

/** How far the official numbers of these departments are from the file. */
const offBy: Readonly<Record<string, number>> = { "ct-so-tu-phap": 37, "ct-so-xay-dung": -12, "ct-so-y-te": 4 };

const saveCounts = async (page: Page, countOf: (name: string) => number) => {
  for (const input of await page.locator('input[name^="count:"]').all())
    await input.fill(String(countOf((await input.getAttribute("name")) ?? "")));
  await press(page, "Lưu số chính thức");
};

/** Runs in the page: the name of the input of each differing cell, and what the file counts there. */
const readCells = (rows: (HTMLElement | SVGElement)[]): [string, number][] =>
  rows.map((row) => {
    const typed = (name: string) => row.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value;
    const count = row.querySelectorAll("td")[1]?.textContent ?? "";
    return [`count:${typed("agency")}:${typed("field")}`, Number(count.replace(/\D/g, ""))];
  });

/** Explains the first difference; the others wait. */
const explainOne = async (office: Office) => {
  const page = await at(office, "supplier", reconciliation);
  const row = page.locator('tr:has(input[name=agency][value="ct-so-xay-dung"])').first();
  await row.locator("textarea").fill("12 hồ sơ trả trước ngày 01/01/2026 nhưng phần mềm ghi sang kỳ này.");
  await row.getByRole("button", { name: "Ghi giải thích" }).click();
};

/** A budget whose every line is complete, waiting for the department of finance. */
const submitBudget = async (office: Office) => {
  const path = `/workspace/${preparing.code}/plan/budget`;
  await pressAt(office, ["lead", path], "Lập dự toán từ kế hoạch");
  const page = await at(office, "lead", path);
  if (!(await offers(page, "Trình duyệt"))) return;
  await page.getByLabel(/Lương tối thiểu tháng/).fill("4.960.000");
  await press(page, "Ghi căn cứ tính");
  for (const [item, rate, basis] of rates) {
    await page.goto(office.address + path);
    await page.locator("tr", { hasText: item }).getByRole("link", { name: /^Sửa/ }).first().click();
    await page.locator("input[name=rate]").fill(rate);
    if (basis !== "") await page.locator("input[name=basis]").fill(basis);
    await press(page, "Ghi khoản chi");
  }
  await page.goto(office.address + path);
  await press(page, "Trình duyệt");
};

/** What the norms leave to the lead body. */
const rates = [
  ["Tiền công điều tra viên", "220.000", ""],
  ["Tiền công phúc tra", "220.000", ""],
  ["Nhập số liệu phiếu", "3.000", "Báo giá ngày 21/8/2026 (mô phỏng)"],
] as const;

/** A draft of a form of the part, to look into. */
const draftForm = async (office: Office) => {
  const page = await at(office, "lead", `/workspace/${preparing.code}/instrument`);
  if (!(await leadsTo(page, /^Phiếu người dân, bản/))) await press(page, "Soạn phiếu người dân");
};

/** The forms of the round that is drawn, as the method has them. */
const publishForms = async (office: Office) => {
  const path = `/workspace/${drawing.code}/instrument`;
  for (;;) {
    const page = await at(office, "lead", path);
    if (!(await leadsTo(page, "Ban hành phiếu…"))) return;
    await follow(page, "Ban hành phiếu…");
    await press(page, "Ban hành phiếu");
  }
};

/** Up to the minutes, with a picture at each step that a party takes. */
const drawSample = async (office: Office) => {
  const path = `/workspace/${drawing.code}/draw?part=${part}`;
  await freeze(office);
  await commit(office, path);
  for (const person of ["front", "lead"] as const) await typeEvent(office, person, path);
  await reveal(office, path);
  const page = await at(office, "lead", path);
  if (await leadsTo(page, "Chạy chọn mẫu…")) {
    await follow(page, "Chạy chọn mẫu…");
    await press(page, "Chọn mẫu");
  }
  await pressAt(office, ["lead", path], /^Ký cho/);
};

/** The event is announced a few seconds after the commitment; the picture shows the time that belongs to its name. */
const commit = async (office: Office, path: string) => {
  const page = await at(office, "lead", path);
  if (!(await offers(page, "Xem lại trước khi công bố"))) return;
  await fillCommitment(page);
  await office.shoot(page, "lead-commit", { height: 1120 });
  await page.getByLabel(/^Thời điểm công bố kết quả/).fill("2099-12-31T18:15");
  await press(page, "Xem lại trước khi công bố");
  const announced = Math.ceil(Date.now() / 1000 + 3) * 1000;
  await page
    .locator("input[name=eventAt]")
    .evaluate((input, value) => input.setAttribute("value", value), fieldTime(announced));
  await press(page, "Công bố cam kết");
  await setTimeout(Math.max(0, announced + 500 - Date.now()));
};

/** As the field of date and time has it in Viet Nam, to the second. */
const fieldTime = (moment: number): string => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 19);

const typeEvent = async (office: Office, person: Person, path: string) => {
  const page = await at(office, person, path);
  if (!(await offers(page, "Ghi kết quả sự kiện"))) return;
  if (person === "front") await office.shoot(page, "supervisor-event", { height: 1000 });
  await page.getByLabel(/Kết quả của sự kiện/).fill(outcome);
  await press(page, "Ghi kết quả sự kiện");
};

const freeze = async (office: Office) => {
  const page = await at(office, "supplier", `/workspace/${drawing.code}/frame?part=${part}`);
  if (!(await leadsTo(page, "Chốt dàn mẫu…"))) return;
  await follow(page, "Chốt dàn mẫu…");
  await office.shoot(page, "frame-supplier-freeze", { height: 600 });
  await press(page, "Chốt dàn mẫu");
};

const fillCommitment = async (page: Page) => {
  await page.getByLabel("Tên sự kiện").fill(event);
  await page.getByLabel(/^Thời điểm công bố kết quả/).fill("2026-10-24T16:30");
  for (const [place, { party, secret }] of parties.entries()) {
    await page.getByLabel(`Bên thứ ${place + 1}`, { exact: true }).fill(party);
    const code = createHash("sha256").update(secret, "utf8").digest("hex");
    await page.getByLabel(`Mã SHA-256 của bên thứ ${place + 1}`).fill(code);
  }
};

/** Each party its own sentence; the picture is taken when one has revealed and two have not. */
const reveal = async (office: Office, path: string) => {
  for (const [place, { party, person, secret }] of parties.entries()) {
    const page = await at(office, person, path);
    if (!(await offers(page, `Mở câu của ${party}`))) continue;
    if (place === 1) {
      await office.shoot(page, "supervisor-draw-360", { width: 360, height: 1400 });
      await office.shoot(page, "supervisor-reveal", { of: ".party-list", height: 900 });
    }
    await page.getByLabel(`Câu bí mật của ${party}`).fill(secret);
    await press(page, `Mở câu của ${party}`);
  }
};

/** What the Fatherland Front does by itself: items of its list, a pick of its own, its word on the plan. */
const supervise = async (office: Office) => {
  const home = `/workspace/${drawing.code}/verification`;
  const page = await at(office, "front", `${home}/check-list?body=fatherland-front`);
  for (const stage of ["plan", "frame"]) {
    const card = page.locator(`section#${stage}`);
    for (const item of (await card.locator("fieldset").all()).slice(0, 3))
      await item.getByLabel("Đạt", { exact: true }).check();
    await card.getByRole("button", { name: /^Lưu: / }).click();
    await page.goto(`${office.address}${home}/check-list?body=fatherland-front`);
  }
  await office.shoot(page, "supervisor-checks", { height: 940 });
  await page.goto(office.address + home);
  const opening = page.locator("summary", { hasText: "Ký: Kế hoạch" });
  if ((await opening.count()) > 0) {
    await opening.click();
    await press(page, "Ký: Kế hoạch");
  }
  await page.goto(office.address + home);
  await office.shoot(page, "supervisor-verification", { height: 1000 });
};

type Shot = readonly [name: string, person: Person, path: string, picture?: Picture];

const plan = `/workspace/${preparing.code}/plan`;
const frame = `/workspace/${preparing.code}/frame?part=${part}`;
const drawn = `/workspace/${drawing.code}/draw?part=${part}`;

/** Pictures of pages as they stand once everything is prepared. */
const shots: readonly Shot[] = [
  ["administrator-invite", "administrator", "/workspace/people/invite", { height: 980 }],
  ["administrator-people", "administrator", "/workspace/people", { height: 820 }],
  ["administrator-rights", "administrator", "/workspace/people/rights", { height: 760 }],
  ["administrator-units", "administrator", "/workspace/units", { height: 940 }],
  ["lead-new-round", "lead", "/workspace/new", { height: 1000 }],
  ["lead-overview", "lead", `/workspace/${preparing.code}`, { height: 940 }],
  ["lead-plan", "lead", plan, { height: 980 }],
  ["lead-plan-360", "lead", plan, { width: 360, height: 1300 }],
  ["lead-quotas", "lead", `${plan}/quotas?part=ubnd-xa`, { height: 760 }],
  ["lead-sizes", "lead", `/workspace/${preparing.code}/draw/sizes?part=${part}`, { height: 900 }],
  ["frame-supplier-imported", "supplier", frame, { height: 1100 }],
  ["frame-supplier-imported-360", "supplier", frame, { width: 360, height: 1300 }],
  ["frame-supplier-reconciliation", "supplier", reconciliation, { height: 900 }],
  ["agency-coordinator-frame", "coordinator", frame, { of: 'section:has(h2:text("Người đủ điều kiện theo"))', height: 700 }],
  ["agency-coordinator-reconciliation", "coordinator", reconciliation, { height: 780 }],
  ["agency-coordinator-reconciliation-360", "coordinator", reconciliation, { width: 360, height: 1100 }],
  ["agency-coordinator-refused", "coordinator", `${plan}/budget`, { height: 420 }],
  ["finance-budget", "finance", `${plan}/budget`, { height: 980 }],
  ["finance-budget-360", "finance", `${plan}/budget`, { width: 360, height: 1200 }],
  ["supervisor-sign", "front", drawn, { of: ".sign-off", height: 900 }],
  ["contractor-plan", "contractor", plan, { height: 760 }],
  ["contractor-draw", "contractor", drawn, { height: 1000 }],
  ["contractor-replacements", "contractor", `/workspace/${drawing.code}/draw/replacements?part=${part}`, { height: 860 }],
  ["ministry-rounds", "ministry", "/workspace", { height: 940 }],
  ["ministry-frame", "ministry", frame, { height: 900 }],
  ["ministry-units", "ministry", "/workspace/hau-giang-2021/units?as=today", { height: 900 }],
  ["readers-instrument", "analyst", `/workspace/${preparing.code}/instrument`, { height: 900 }],
  ["readers-sizes", "analyst", `/workspace/${preparing.code}/draw/sizes?part=${part}`, { height: 1000 }],
  ["auditor-people", "auditor", "/workspace/people", { height: 760 }],
  ["auditor-history", "auditor", `${plan}/history`, { height: 700 }],
];

/** Pictures that need more than an address. */
const otherShots = async (office: Office) => {
  const visitor = await office.visitor();
  await visitor.goto(`${office.address}/sign-in`);
  await office.shoot(visitor, "administrator-sign-in", { height: 560 });
  await visitor.goto(`${office.address}/draws/${drawing.code}`);
  await office.shoot(visitor, "public-watch-360", { width: 360, height: 1300 });
  await visitor.goto(`${office.address}/results/van-ninh-2023/draw?part=ubnd-xa`);
  await press(visitor, "Chạy lại trên máy này");
  await visitor
    .getByText(/trên [\d.]+ người khớp/)
    .first()
    .waitFor({ timeout: 60_000 });
  await office.shoot(visitor, "public-rerun", { height: 860 });
  await visitor.reload();
  await office.shoot(visitor, "public-repeat", { of: "section:has(pre)", height: 900 });
  const pairs = await at(office, "supplier", `/workspace/${preparing.code}/frame/pairs?part=${part}`);
  if (await offers(pairs, "Tìm các cặp cần xem")) await press(pairs, "Tìm các cặp cần xem");
  await pairs.goto(`${office.address}/workspace/${preparing.code}/frame/pairs?part=${part}`);
  await office.shoot(pairs, "frame-supplier-pairs", { height: 900 });
  const budget = await at(office, "finance", `${plan}/budget`);
  await office.shoot(budget, "finance-check", { height: 320 });
  await auditShot(office);
  await formShots(office);
};

const auditShot = async (office: Office) => {
  const page = await at(office, "auditor", `/workspace/audit?check=yes&round=${preparing.code}`);
  await office.shoot(page, "auditor-audit", { height: 860 });
};

const formShots = async (office: Office) => {
  const page = await at(office, "lead", `/workspace/${preparing.code}/instrument`);
  await follow(page, /^Phiếu người dân, bản/);
  await page.waitForURL(/instrument\/[\w-]+$/);
  await office.shoot(page, "lead-form", { height: 940 });
  const reader = await at(office, "contractor", `/workspace/${drawing.code}/instrument`);
  await follow(reader, /^Phiếu người dân, bản/);
  await reader.waitForURL(/instrument\/[\w-]+$/);
  await reader.goto(`${reader.url()}/preview?mode=interview`);
  await office.shoot(reader, "contractor-interview", { height: 860 });
};

/** Rows of persons who are in the file already, one digit of the identity number apart: pairs that somebody has to look at. */
const slips = async (file: string): Promise<string> => {
  const rows = (await readFile(file, "utf8")).trim().split(/\r?\n/);
  return [250, 640, 1210, 1890, 2400, 3150, 4020].map((place) => slipOf(rows[place] ?? "")).join("");
};

const slipOf = (row: string): string => {
  const [dossier = "", name = "", identity = "", ...others] = row.split(",");
  return `${[`${dossier}-2`, name, identity.replace(/.$/, (last) => String((Number(last) + 3) % 10)), ...others].join(",")}\n`;
};

const prepare = async (office: Office) => {
  const file = join(await mkdtemp(join(tmpdir(), "opensipas-pictures-")), "mot-cua.csv");
  office.sipas(["simulate", example, "--frame", file, "--part", part, "--dirty", "0.03"]);
  await appendFile(file, await slips(file));
  for (const round of [preparing, drawing]) {
    await startRound(office, round);
    await importFrame(office, round, file);
  }
  await giveOfficialCounts(office);
  await explainOne(office);
  await submitBudget(office);
  await draftForm(office);
  await publishForms(office);
  await drawSample(office);
  await supervise(office);
};

const run = async (address: string, wanted: readonly string[]) => {
  const office = await openOffice({ address, examples: [example, "hau-giang-2021"], wanted });
  try {
    await prepare(office);
    for (const [name, person, path, picture] of shots) await office.shoot(await at(office, person, path), name, picture);
    await otherShots(office);
  } finally {
    await office.close();
  }
};

const [, , address = "http://localhost:3000", ...wanted] = process.argv;
await run(address, wanted);
