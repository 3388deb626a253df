import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { expect } from "vitest";
import { findChromium } from "../../bin/machine.mjs";

const pictures = join(import.meta.dirname, "..", "output", "pages");

const found = findChromium();

/** Chromium as the system has it, without anything it would do on its own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(found && { executablePath: found }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** Clicks what leads to a page, and waits until that page can be read: a slow machine is still reading it when the click is done. */
export const clickThrough = async (what: Locator): Promise<void> => {
  await Promise.all([what.page().waitForEvent("domcontentloaded"), what.click()]);
};

const wantsPictures = process.env.PICTURES === "1";

const everyWidth: readonly number[] = [320, 360, 768, 1024, 1440];

interface PageCheck {
  readonly interactive?: boolean;
  /** Narrowest first. */
  readonly widths?: readonly number[];
}

/**
 * What holds for every page: it ships no script unless it is an interactive one, axe finds nothing, and it does not scroll sideways
 * at any width. With PICTURES=1 it leaves pictures of the page, wide and narrow, light and dark, in test/output/pages.
 */
export const checkPage = async (page: Page, name: string, how: PageCheck = {}): Promise<void> => {
  const { interactive = false, widths = everyWidth } = how;
  expect.soft((await page.locator("script").count()) > 0, `${name}: ships scripts`).toBe(interactive);
  const { violations } = await axe(page);
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect.soft(said, `${name}: accessibility`).toEqual([]);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await page.evaluate(tooWide), `${name}: sideways scroll at ${width}`).toEqual([]);
    if (wantsPictures && (width === 360 || width === 1440)) await takePictures(page, `${name}-${width}`);
  }
};

/** No page has a frame, so axe needs no blank page to gather what frames say; what holds is not told. */
const axe = (page: Page) =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();

/** The innermost elements that make the page wider than the window; runs in the page. */
const tooWide = (): string[] => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.body.querySelectorAll("*")].filter(
    (one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest(".tw"),
  );
  return beyond
    .filter((one) => !beyond.some((other) => other !== one && one.contains(other)))
    .map((one) => one.outerHTML.slice(0, 120));
};

const takePictures = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: join(pictures, `${name}-dark.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: "light" });
};
