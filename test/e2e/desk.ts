import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect } from "vitest";
import { checkPage, clickThrough } from "./browser.ts";
import type { RealServer } from "./server.ts";

type Name = string | RegExp;

/** One person at one machine: what this person sees and does, under a role that names the pictures. */
export interface Desk {
  readonly role: string;
  readonly page: Page;
  /** Goes to an address of the server. */
  readonly open: (path: string) => Promise<void>;
  /** Presses the first button of this name; what it leads to is loaded afterwards. */
  readonly press: (name: Name) => Promise<void>;
  readonly follow: (name: Name) => Promise<void>;
  /** Fills fields by their labels. */
  readonly fill: (values: Readonly<Record<string, string>>) => Promise<void>;
  /** Chooses a file, held in memory, in the field of this label. */
  readonly attach: (label: Name, name: string, bytes: Uint8Array) => Promise<void>;
  /** What the page says after an act. */
  readonly done: () => Promise<string>;
  /** What the page says is wrong. */
  readonly refused: () => Promise<string>;
  readonly sees: (text: Name) => Promise<boolean>;
  /** The bytes of a file of the server, as this person may have it. */
  readonly download: (path: string) => Promise<Buffer>;
  /** Checks the page as every page is checked, once for each name of a page. */
  readonly look: (name: string, kind?: { readonly interactive?: boolean }) => Promise<void>;
  /** Another tab of the same browser, signed in as the same person. */
  readonly tab: () => Promise<Desk>;
}

interface Room {
  readonly server: RealServer;
  readonly browser: Browser;
  /** Ends the names of the pictures. */
  readonly round: string;
  /** Pages that were looked at already. */
  readonly seen: Set<string>;
  /** Pages to look at; absent: all. */
  readonly pages?: RegExp | undefined;
}

/** A machine of its own for somebody of this role; nobody has signed in. */
export const openDesk = async (room: Room, role: string): Promise<Desk> =>
  deskIn(await room.browser.newContext({ locale: "vi-VN", acceptDownloads: true }), room, role);

const deskIn = async (context: BrowserContext, room: Room, role: string): Promise<Desk> => {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const { server, seen, round, pages = /./ } = room;
  const open = async (path: string) => {
    const answer = await page.goto(path.startsWith("http") ? path : server.address + path);
    expect(answer?.status(), path).toBeLessThan(400);
  };
  return {
    ...{ role, page, open },
    press: (name) => clickThrough(page.getByRole("button", { name }).first()),
    follow: (name) => clickThrough(page.getByRole("link", { name }).first()),
    fill: async (values) => {
      for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).first().fill(value);
    },
    attach: (label, name, bytes) =>
      page
        .getByLabel(label)
        .first()
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }),
    done: async () => {
      const said = page.getByRole("alert").or(page.getByRole("status")).first();
      return said.innerText();
    },
    refused: () => page.getByRole("alert").first().innerText(),
    sees: async (text) => (await page.getByText(text).count()) > 0,
    download: async (path) => {
      const answer = await page.request.get(server.address + path);
      expect(answer.status(), path).toBe(200);
      return answer.body();
    },
    look: async (name, kind = {}) => {
      if (seen.has(name) || !pages.test(name)) return;
      seen.add(name);
      await checkPage(page, `${role}-${name}-${round}`, { widths: [360, 1440], ...kind });
    },
    tab: () => deskIn(context, room, role),
  };
};
