import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { parseCsv } from "./csv.ts";
import type { Desk } from "./desk.ts";
import type { Office } from "./office.ts";
import { typeEvent } from "./second-person.ts";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

interface Place {
  readonly round: string;
  readonly part: string;
}

const address = ({ round, part }: Place): string => `/workspace/${round}/draw?part=${part}`;

/** The rules of the size side by side; a number that is none is refused and stays. One of them may be written into the plan. */
export const compareSizes = async (
  desk: Desk,
  { round, part }: Place,
  use?: { readonly rule: RegExp; readonly quota: string },
): Promise<void> => {
  await desk.open(`/workspace/${round}/draw/sizes?part=${part}`);
  await desk.look("sizes");
  await desk.page.getByText("Cách và giả định").click();
  await desk.fill({ "Yamane, e (%)": "năm" });
  await desk.press("Tính lại");
  expect(await desk.refused()).toContain("năm");
  expect(await desk.page.getByLabel("Yamane, e (%)").inputValue()).toBe("năm");
  if (!use) return;
  await desk.fill({ "Yamane, e (%)": "5", "Số phiếu mỗi đơn vị": use.quota });
  await desk.press("Tính lại");
  await desk.page.getByRole("radio", { name: use.rule }).check();
  await desk.press("Tính lại");
  await desk.look("sizes-chosen");
  await desk.press(/^Dùng cách/);
  expect(await desk.done()).toContain("Đã ghi cỡ mẫu vào kế hoạch");
};

interface Secret {
  readonly party: string;
  readonly text: string;
}

export interface Ceremony extends Place {
  readonly eventName: string;
  readonly eventText: string;
  /** Of the lead body, Mặt trận Tổ quốc and Hội Cựu chiến binh, in this order. */
  readonly secrets: readonly [Secret, Secret, Secret];
}

/** The draw as it is held: commitments, the event typed by two persons, each party's sentence, the sample, the signatures. */
export const holdDraw = async (ceremony: Ceremony, office: Office): Promise<void> => {
  const { lead, front, veterans } = office;
  const announced = await commit(lead, ceremony);
  await setTimeout(Math.max(0, announced - Date.now()));
  await lead.open(address(ceremony));
  await typeTwice(ceremony, office);
  const parties = [lead, front, veterans] as const;
  for (const [place, desk] of parties.entries()) {
    const secret = ceremony.secrets[place];
    if (secret) await reveal(desk, ceremony, secret);
  }
  await lead.open(`${address(ceremony)}&confirm=run`);
  await lead.look("draw-run");
  await lead.press("Chọn mẫu");
  expect(await lead.done()).toContain("Đã chọn mẫu");
  await lead.look("drawn");
  for (const desk of parties) await sign(desk, ceremony);
};

/** As the field of date and time has it in Viet Nam, to the second. */
const fieldTime = (moment: number): string => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 19);

/** The event is announced a few seconds after the commitment; tells when. */
const commit = async (lead: Desk, { eventName, secrets, ...place }: Ceremony): Promise<number> => {
  await lead.open(address(place));
  await lead.look("draw-commit");
  await lead.fill({ "Tên sự kiện": eventName, "Thời điểm công bố kết quả (giờ Việt Nam)": "2099-12-31T18:15" });
  for (const [at, { party, text }] of secrets.entries()) {
    await lead.fill({ [`Bên thứ ${at + 1}`]: party, [`Mã SHA-256 của bên thứ ${at + 1}`]: sha256(text) });
  }
  await lead.press("Xem lại trước khi công bố");
  await lead.look("draw-commit-confirm");
  const announced = Math.ceil(Date.now() / 1000 + 3) * 1000;
  await lead.page
    .locator("input[name=eventAt]")
    .evaluate((input, value) => input.setAttribute("value", value), fieldTime(announced));
  await lead.press("Công bố cam kết");
  expect(await lead.done()).toContain("Đã công bố cam kết");
  return announced;
};

/** The lead types a figure wrong at first: both texts are shown, and nothing goes on until they agree. */
const typeTwice = async ({ eventText, ...place }: Ceremony, { lead, front }: Office): Promise<void> => {
  await typeEvent(lead.page, `${eventText} `.replace(/\d/, "x"));
  await front.open(address(place));
  await typeEvent(front.page, eventText);
  expect(await front.sees(/Hai bản khác nhau/)).toBe(true);
  await front.look("draw-event-differs");
  await lead.open(address(place));
  await typeEvent(lead.page, eventText);
  expect(await lead.sees(/gõ, khớp nhau/)).toBe(true);
};

const reveal = async (desk: Desk, place: Place, { party, text }: Secret): Promise<void> => {
  await desk.open(address(place));
  const field = desk.page.getByLabel(`Câu bí mật của ${party}`);
  await field.fill(`${text}.`);
  await desk.press(`Mở câu của ${party}`);
  expect(await desk.refused()).toContain(party);
  expect(await field.inputValue()).toBe(`${text}.`);
  await field.fill(text);
  await desk.press(`Mở câu của ${party}`);
  expect(await desk.done()).toContain("Đã mở câu");
  await desk.look("draw-revealed");
};

const sign = async (desk: Desk, place: Place): Promise<void> => {
  await desk.open(address(place));
  await desk.press(/^Ký cho/);
  expect(await desk.done()).toContain("Đã ghi ý kiến");
  await desk.look("draw-signed");
};

/** Whom the sample file names. */
export interface Drawn {
  /** Units to ask, in all. */
  readonly asked: number;
  readonly agencies: number;
  /** Units to ask of the agency that has the fewest, and of the one that has the most. */
  readonly fewest: number;
  readonly most: number;
}

/** What leaves the house: the files from which anybody draws the same sample again, the minutes, and the page that everybody sees. */
export const checkDraw = async ({ round, part }: Place, office: Office): Promise<Drawn> => {
  const file = (name: string) => office.lead.download(`/workspace/${round}/download/${name}?part=${part}`);
  const [frame, sample, minutes] = [await file("frame.csv"), await file("sample.csv"), await file("draw-minutes.docx")];
  expect(minutes.subarray(0, 2).toString()).toBe("PK");
  await office.lead.open(address({ round, part }));
  const seed = await office.lead.page.locator(".seed .hash").innerText();
  const folder = mkdtempSync(join(tmpdir(), "opensipas-draw-"));
  try {
    const kept = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const files = [kept("frame.csv", frame), kept("sample.csv", sample)];
    const sizes = kept("sizes.csv", sizesOf(await file("sizes.csv")));
    office.server.sipas(["draw", "verify", ...files, "--size-by", sizes, "--seed", seed]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const visitor = await office.visitor();
  await visitor.open(`/draws/${round}`);
  expect(await visitor.sees(seed)).toBe(true);
  await visitor.look("draw-watch", { interactive: true });
  await visitor.page.context().close();
  return drawnIn(sample);
};

const drawnIn = (sample: Buffer): Drawn => {
  const [header = [], ...rows] = parseCsv(sample.toString("utf8"));
  const asked = rows.filter((row) => row[header.indexOf("role")] === "sample");
  const agencies = Map.groupBy(asked, (row) => row[header.indexOf("stratum")]?.split("/")[0]);
  const sizes = [...agencies.values()].map(({ length }) => length);
  return { asked: asked.length, agencies: agencies.size, fewest: Math.min(...sizes), most: Math.max(...sizes) };
};

/** Stratum and size from the list of the page. */
const sizesOf = (list: Buffer): string =>
  [
    "stratum,n",
    ...parseCsv(list.toString("utf8"))
      .slice(1)
      .map((row) => `${row[0]},${row.at(-1)}`),
  ].join("\n");

/** A part that is asked on the spot needs no draw: its quotas are opened. */
export const openOnSite = async (desk: Desk, place: Place): Promise<void> => {
  await desk.open(address(place));
  await desk.follow("Mở phần điều tra tại chỗ…");
  await desk.press("Mở phần điều tra tại chỗ");
  expect(await desk.done()).toContain("Đã mở phần điều tra tại chỗ");
  await desk.look("draw-on-site");
};
