import { execFileSync } from "node:child_process";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../bin/machine.mjs";

/** The persons of the pictures: simulated like everything else. */
const persons = {
  administrator: { username: "quan.tri", name: "Trần Quốc Bảo", body: "Sở Nội vụ", grant: ["--role", "administrator"] },
  lead: { username: "nguyen.hanh", name: "Nguyễn Thị Hạnh", body: "Sở Nội vụ", grant: ["--role", "lead"] },
  approver: { username: "le.tam", name: "Lê Văn Tám", body: "Sở Nội vụ", grant: ["--role", "lead"] },
  supplier: { username: "pham.ha", name: "Phạm Thu Hà", body: "Văn phòng UBND thành phố", grant: ["--role", "frame-supplier"] },
  coordinator: {
    username: "do.khoi",
    name: "Đỗ Minh Khôi",
    body: "Sở Tư pháp",
    grant: ["--role", "agency-coordinator", "--unit", "ct-so-tu-phap"],
  },
  finance: { username: "vu.mai", name: "Vũ Thị Mai", body: "Sở Tài chính", grant: ["--role", "finance"] },
  front: {
    username: "huynh.sau",
    name: "Huỳnh Văn Sáu",
    body: "Ủy ban Mặt trận Tổ quốc Việt Nam",
    grant: ["--role", "supervisor", "--supervises", "fatherland-front"],
  },
  veterans: {
    username: "ngo.thang",
    name: "Ngô Đức Thắng",
    body: "Hội Cựu chiến binh",
    grant: ["--role", "supervisor", "--supervises", "veterans"],
  },
  contractor: { username: "bui.tam", name: "Bùi Thanh Tâm", body: "Bưu điện thành phố", grant: ["--role", "contractor"] },
  ministry: { username: "hoang.duc", name: "Hoàng Minh Đức", body: "Bộ Nội vụ", grant: ["--role", "ministry"] },
  analyst: { username: "duong.lan", name: "Dương Ngọc Lan", body: "Sở Nội vụ", grant: ["--role", "analyst"] },
  auditor: { username: "phan.kien", name: "Phan Văn Kiên", body: "Thanh tra thành phố", grant: ["--role", "auditor"] },
} as const;

export type Person = keyof typeof persons;

export interface Picture {
  readonly width?: 1440 | 360;
  /** Height of what is kept, in pixels of the page; the whole element when `of` is given. */
  readonly height?: number;
  /** Keep this element alone, by selector. */
  readonly of?: string;
}

/** A running server, its people, and a camera. */
export interface Office {
  readonly address: string;
  /** `sipas` beside the server, on the same data. */
  readonly sipas: (args: readonly string[], input?: string) => void;
  /** The browser of a person, signed in. */
  readonly as: (person: Person) => Promise<Page>;
  /** The browser of anyone. */
  readonly visitor: () => Promise<Page>;
  readonly shoot: (page: Page, name: string, picture?: Picture) => Promise<void>;
  readonly close: () => Promise<void>;
}

const home = join(import.meta.dirname, "..", "..");
const folder = join(import.meta.dirname, "pictures");
const password = "một câu dài chỉ dùng để chụp hình";

interface Opening {
  readonly address: string;
  readonly examples: readonly string[];
  /** Names of the pictures to take; none: all. */
  readonly wanted: readonly string[];
}

/** Loads examples and makes the accounts on the data of DATA_DIR, which the server at this address has open. */
export const openOffice = async ({ address, examples, wanted }: Opening): Promise<Office> => {
  const browser = await openBrowser();
  const pages = new Map<Person, Promise<Page>>();
  for (const code of examples) sipas(["example", "load", code]);
  for (const person of Object.keys(persons) as Person[]) addAccount(person);
  return {
    address,
    sipas,
    as: (person) => {
      const known = pages.get(person) ?? signIn(browser, address, person);
      pages.set(person, known);
      return known;
    },
    visitor: () => newPage(browser),
    shoot: async (page, name, picture) => {
      if (wanted.length === 0 || wanted.includes(name)) await shoot(page, name, picture);
    },
    close: () => browser.close(),
  };
};

const openBrowser = (): Promise<Browser> => {
  const found = findChromium();
  const env = { ...process.env, LANGUAGE: "vi" };
  return chromium.launch({ ...(found && { executablePath: found }), args: ["--no-sandbox", "--lang=vi"], env });
};

const sipas = (args: readonly string[], input = ""): void => {
  execFileSync(process.execPath, [join(home, "src", "main.ts"), ...args], { cwd: home, input, stdio: "pipe" });
};

const addAccount = (person: Person): void => {
  const { username, name, body, grant } = persons[person];
  try {
    sipas(["user", "add", username, "--name", name, "--body", body, ...grant, "--password-stdin"], password);
  } catch (error) {
    if (!String(error).includes("E-PEOPLE-004")) throw error;
  }
};

const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext({ locale: "vi-VN" })).newPage();

const signIn = async (browser: Browser, address: string, person: Person): Promise<Page> => {
  const page = await newPage(browser);
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill(persons[person].username);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL(/\/workspace/);
  return page;
};

/** The page as it stands, cropped; few colours, so that the file is small. */
const shoot = async (page: Page, name: string, { width = 1440, height, of }: Picture = {}): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(atRest);
  const path = join(folder, `${name}.png`);
  const clip = await cut(page, { width, height: height ?? (width === 360 ? 1100 : 860), of });
  await page.screenshot({ path, fullPage: true, clip });
  await fewerColours(path);
  process.stdout.write(`${name}\n`);
};

/** Runs in the page: nothing in focus, nothing scrolled away. */
const atRest = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  scrollTo(0, 0);
};

interface Cut {
  readonly width: number;
  readonly height: number;
  readonly of: string | undefined;
}

const margin = 16;

const cut = async (page: Page, { width, height, of }: Cut) => {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  if (of === undefined) return { x: 0, y: 0, width, height: Math.min(height, whole) };
  const box = await page.locator(of).first().boundingBox();
  if (box === null) throw new Error(`${of} is not on ${page.url()}`);
  const top = Math.max(0, box.y + (await page.evaluate(() => scrollY)) - margin);
  const left = Math.max(0, box.x - margin);
  return {
    x: left,
    y: top,
    width: Math.min(width - left, box.width + 2 * margin),
    height: Math.min(height, box.height + 2 * margin),
  };
};

/** ImageMagick, where it is installed. */
const fewerColours = async (path: string): Promise<void> => {
  const small = `${path}.small`;
  try {
    execFileSync("convert", [path, "-strip", "-dither", "None", "-colors", "64", `PNG8:${small}`]);
    await rename(small, path);
  } catch {
    await rm(small, { force: true });
  }
};
