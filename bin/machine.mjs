// What the tests want from the machine beyond npm: a browser, fonts, LibreOffice, an older PostgreSQL. As root on Debian what is missing
// is installed; elsewhere a line says how.
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, say } from "./install.mjs";

const isRunnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that the path holds. */
export const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name))).find(isRunnable);

/** The shell without windows is the same browser and takes half the processor time a page. */
const browserNames = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const browserFiles = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser of the tests and of the pictures; undefined when there is none. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH || onPath(browserNames) || browserFiles.find((file) => existsSync(file));

const olderPostgres = "/usr/lib/postgresql/15/bin";

/** Folder of the programs of Debian's PostgreSQL 15. */
export const findOlderPostgres = () => (isRunnable(join(olderPostgres, "postgres")) ? olderPostgres : undefined);

/** Each need: whether it is met, the Debian packages that meet it, and what is left out without it. */
const testNeeds = [
  { met: findChromium, packages: ["chromium-headless-shell"], vi: "kiểm thử trên trình duyệt", en: "browser tests" },
  {
    met: () => existsSync("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf") || process.platform !== "linux",
    packages: ["fonts-noto-core", "fonts-liberation"],
    vi: "phông chữ tiếng Việt trong ảnh chụp",
    en: "Vietnamese fonts in pictures",
  },
  {
    met: () => onPath(["soffice"]) && onPath(["pdftoppm"]),
    packages: ["libreoffice-writer", "libreoffice-calc", "poppler-utils"],
    vi: "mở báo cáo bằng LibreOffice",
    en: "opening reports in LibreOffice",
  },
  { met: findOlderPostgres, packages: ["postgresql-15"], vi: "kiểm thử trên PostgreSQL 15", en: "tests on PostgreSQL 15" },
];

const apt = (args) => run("apt-get", args, { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });

const install = async (packages) => {
  say(`Cài ${packages.join(", ")}…`, `Installing ${packages.join(", ")}…`);
  return (await apt(["install", "-y", "--no-install-recommends", ...packages])) === 0;
};

const canInstall = () => process.getuid?.() === 0 && onPath(["apt-get"]) !== undefined;

/** Meets what needs can be met; says what will be left out and how to change that. */
export const meetNeeds = async (needs) => {
  const missing = needs.filter(({ met }) => !met());
  if (missing.length > 0 && canInstall()) {
    await apt(["update"]);
    for (const { packages } of missing) await install(packages);
  }
  for (const { packages, vi, en } of missing.filter(({ met }) => !met()))
    say(
      `Bỏ qua ${vi}. Để chạy: sudo apt-get install ${packages.join(" ")}`,
      `Left out: ${en}. To run them: sudo apt-get install ${packages.join(" ")}`,
    );
};

export const prepareMachine = () => meetNeeds(testNeeds);
