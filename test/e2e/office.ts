import type { Browser } from "@playwright/test";
import { openBrowser } from "./browser.ts";
import { type Desk, openDesk } from "./desk.ts";
import { accept, type Invitation, invite, takeOver } from "./people-steps.ts";
import { type RealServer, startServer } from "./server.ts";

/** Everybody who prepares a round, each at a machine of their own. */
export interface Office {
  readonly admin: Desk;
  /** Plans, submits, publishes, draws. */
  readonly lead: Desk;
  /** Approves what the lead submits. */
  readonly approver: Desk;
  readonly supplier: Desk;
  readonly finance: Desk;
  readonly front: Desk;
  readonly veterans: Desk;
  /** Somebody who joins later, by an invitation of the lead. */
  readonly join: (role: string, person: Invitation) => Promise<Desk>;
  /** Somebody without an account. */
  readonly visitor: () => Promise<Desk>;
  readonly server: RealServer;
  readonly close: () => Promise<void>;
}

/** The bodies of a round, as they sign. */
export interface Bodies {
  readonly lead: string;
  readonly supplier: string;
  readonly finance: string;
  readonly front: string;
  readonly veterans: string;
}

const people = ({ lead, supplier, finance, front, veterans }: Bodies) =>
  ({
    lead: { name: "Lê Thị Chủ Trì", body: lead, email: "chu.tri@example.gov.vn", role: "Cơ quan chủ trì" },
    approver: { name: "Đỗ Văn Duyệt", body: lead, email: "duyet@example.gov.vn", role: "Cơ quan chủ trì" },
    supplier: { name: "Phạm Thị Dàn", body: supplier, email: "dan.mau@example.gov.vn", role: "Cung cấp dàn mẫu" },
    finance: { name: "Hoàng Văn Tài", body: finance, email: "tai.chinh@example.gov.vn", role: "Tài chính" },
    front: {
      ...{ name: "Ngô Thị Mặt Trận", body: front, email: "mat.tran@example.gov.vn", role: "Giám sát" },
      supervises: "Mặt trận Tổ quốc Việt Nam",
    },
    veterans: {
      ...{ name: "Võ Văn Chiến", body: veterans, email: "cuu.chien.binh@example.gov.vn", role: "Giám sát" },
      supervises: "Hội Cựu chiến binh Việt Nam",
    },
  }) as const satisfies Readonly<Record<string, Invitation>>;

/** An empty installation whose administrator has invited everybody of these bodies. */
export const openOffice = async (
  { round, pages }: { readonly round: string; readonly pages?: RegExp },
  bodies: Bodies,
): Promise<Office> => {
  const [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    return { ...(await seat({ server, browser, round, pages }, bodies)), server, close };
  } catch (error) {
    await close();
    throw error;
  }
};

interface House {
  readonly server: RealServer;
  readonly browser: Browser;
  readonly round: string;
  readonly pages: RegExp | undefined;
}

const seat = async (house: House, bodies: Bodies): Promise<Omit<Office, "server" | "close">> => {
  const room = { ...house, seen: new Set<string>() };
  const admin = await openDesk(room, "administrator");
  await takeOver(admin, house.server);
  const sit = async (role: string, person: Invitation, host: Desk): Promise<Desk> => {
    const link = await invite(host, person);
    const desk = await openDesk(room, role);
    await accept(desk, link);
    return desk;
  };
  const invited = people(bodies);
  const lead = await sit("lead", invited.lead, admin);
  return {
    ...{ admin, lead },
    approver: await sit("approver", invited.approver, admin),
    supplier: await sit("frame-supplier", invited.supplier, admin),
    finance: await sit("finance", invited.finance, admin),
    front: await sit("fatherland-front", invited.front, admin),
    veterans: await sit("veterans", invited.veterans, admin),
    join: (role, person) => sit(role, person, lead),
    visitor: () => openDesk(room, "visitor"),
  };
};
