import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { type Questionnaire, questionsOf } from "../../survey/instrument/questionnaire.ts";
import { roles } from "../../survey/people/role.ts";
import { composePartDataset } from "../dataset/pending-dataset.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { commitDraw } from "../draw/commit-draw.ts";
import { drawSample } from "../draw/draw-sample.ts";
import { openOnSite } from "../draw/open-on-site.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { publishQuestionnaire } from "../instrument/publish-questionnaire.ts";
import { changeRoundState } from "../plan/change-round-state.ts";
import { createRound } from "../plan/create-round.ts";
import { findPart } from "../plan/find-round.ts";
import { downloadContacts } from "./download-contacts.ts";
import { downloadForms } from "./download-forms.ts";
import { importResponses } from "./import-responses.ts";

const round = smallRound.code;
const place = { round, part: "ubnd-xa" };
const onSite = { round, part: "tram-y-te" };
const textOf = ({ bytes }: DownloadedFile): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const linesOf = (file: DownloadedFile): string[] => textOf(file).replace("\uFEFF", "").trimEnd().split("\r\n");
const named = { name: "=HYPERLINK(1)" };

describe("whom to visit", () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
    must(await createRound({ plan: smallRound }, world.effects));
    for (const state of ["submitted", "approved", "running"] as const)
      must(await changeRoundState({ round, state }, world.effects));
    for (const part of [place, onSite]) must(await publishQuestionnaire(part, world.effects));
  });
  afterAll(() => world?.close());

  const acts = async () =>
    (await world.effects.store.listAuditEntries({ limit: 500 })).filter(({ act }) => act === "downloadContacts");

  it("is not known before the draw, and not at all where people are met on site", async () => {
    expect(codesOf(await downloadContacts(place, world.effects))).toEqual(["E-DRAW-010"]);
    expect(codesOf(await downloadContacts(onSite, world.effects))).toEqual(["E-FIELDWORK-021"]);
    expect(codesOf(await downloadForms(place, world.effects))).toEqual(["E-FIELDWORK-016"]);
  });

  it("names sampled persons and reserves in their order, ready for a spreadsheet", async () => {
    const { effects } = world;
    const rows = goodRows.map((row) => ({ ...row, ...named }));
    must(await importFrame({ ...place, file: { name: "khung.csv", bytes: frameCsv(rows) } }, effects));
    must(await freezeFrame(place, effects));
    must(await commitDraw({ ...place, eventName: "Xổ số ngày 25/6/2023", reserves: 2 }, effects));
    must(await drawSample({ ...place, eventText: "123456" }, effects));
    const file = must(await downloadContacts(place, effects));
    expect(file.name).toBe("dot-thu-2023-ubnd-xa-nguoi-duoc-hoi-mo-phong.csv");
    expect(textOf(file).startsWith("\uFEFFMã phiếu,Vai trò,Phiếu,Đơn vị,")).toBe(true);
    const [header, ...lines] = linesOf(file);
    expect(header).toBe(
      "Mã phiếu,Vai trò,Phiếu,Đơn vị,Lĩnh vực,Họ và tên,Chủ hồ sơ,Năm sinh,Điện thoại,Địa chỉ,Thủ tục,Ngày trả kết quả,Ghi chú",
    );
    expect(lines.map((line) => line.split(",").toSpliced(2, 1).slice(1, 4).join(", "))).toEqual(
      ["UBND xã Vạn Lương", "UBND xã Vạn Long"].flatMap((agency) => [
        ...["Mẫu", "Mẫu", 1, 2, 3, 4].map((role) => `${roleOf(role)}, ${agency}, Tư pháp`),
        ...["Mẫu", 1, 2].map((role) => `${roleOf(role)}, ${agency}, Các lĩnh vực khác`),
      ]),
    );
    expect(lines.every((line) => line.includes(",'=HYPERLINK(1),,1980,0905 123 456,,,15/3/2023,Số liệu mô phỏng"))).toBe(true);
  });

  it("gives each form code the person of its own unit", async () => {
    const { rows } = await world.database.pool.query<{ code: string; unit: string }>(
      "select code, frame_unit_id as unit from survey.sample_cases where frame_unit_id is not null",
    );
    const sealed = await world.database.pool.query<{ unit: string; cipher: Buffer }>(
      "select frame_unit_id as unit, cipher from contact.persons",
    );
    const ciphers = new Map(sealed.rows.map(({ unit, cipher }) => [unit, cipher]));
    const names = new Map(
      rows.map(({ code, unit }) => [code, JSON.parse(world.effects.contacts.open(ciphers.get(unit)!, `person:${unit}`)).name]),
    );
    const lines = linesOf(must(await downloadContacts(place, world.effects))).slice(1);
    expect(lines).toHaveLength(18);
    for (const [code = "", , , , , name] of lines.map((line) => line.split(","))) expect(name).toBe(`'${names.get(code)}`);
  });

  it("can be had for one agency alone, as a workbook too", async () => {
    const one = must(await downloadContacts({ ...place, agency: "van-long" }, world.effects));
    expect(linesOf(one)).toHaveLength(10);
    expect(textOf(one)).not.toContain("Vạn Lương");
    expect(one.name).toBe("dot-thu-2023-ubnd-xa-van-long-nguoi-duoc-hoi-mo-phong.csv");
    const book = must(await downloadContacts({ ...place, agency: "van-long", format: "xlsx" }, world.effects));
    const table = must(await world.effects.formats.readTable({ name: book.name, bytes: book.bytes }));
    const cells: string[] = [...table.header];
    for await (const row of table.rows) cells.push(...must(row).cells);
    expect(cells.join("|")).toContain("Số liệu mô phỏng");
    expect(cells.join("|")).toContain("0905 123 456");
    const unknown = await downloadContacts({ ...place, agency: "van-gia" }, world.effects);
    expect(codesOf(unknown)).toEqual(["E-FIELDWORK-022"]);
  });

  it("writes each download down once, with how many and nothing of who", async () => {
    const before = (await acts()).length;
    must(await downloadContacts({ ...place, agency: "van-long" }, world.as(personWith("lead"))));
    const [last, ...earlier] = await acts();
    expect(earlier).toHaveLength(before);
    expect(last).toMatchObject({ roundCode: round, object: "ubnd-xa: van-long", actorName: "Người lead (lead)" });
    expect(last?.detail).toEqual({ format: "csv", agency: "van-long", persons: 9, sampled: 3 });
    expect(JSON.stringify(await acts())).not.toMatch(/HYPERLINK|0905/);
  });

  it.each(roles.filter((role) => role !== "administrator" && role !== "lead"))(
    "is refused to %s, and leaves no entry",
    async (role) => {
      const before = (await acts()).length;
      expect(codesOf(await downloadContacts(place, world.as(personWith(role))))).toEqual(["E-PEOPLE-001"]);
      expect(await acts()).toHaveLength(before);
    },
  );

  it("is refused to nobody known and to the lead of another round", async () => {
    for (const actor of [anonymous, personWith("lead", "dot-khac")])
      expect(codesOf(await downloadContacts(place, world.as(actor)))).toEqual(["E-PEOPLE-001"]);
  });

  it("stands beside blank forms that can be sent back as they are filled in", async () => {
    const [header = "", ...lines] = linesOf(must(await downloadForms(place, world.effects)));
    expect(lines).toHaveLength(18);
    const width = header.split(",").length;
    expect(lines.every((line) => /^DT23-A\d{4},Phiếu công dân,+$/.test(line) && line.split(",").length === width)).toBe(true);
    const filled = [header, ...lines.map((line, at) => (at === 0 ? line.replace("dân,", "dân,từ chối") : line))].join("\n");
    const file = { name: "phieu.csv", bytes: new TextEncoder().encode(filled) };
    expect(must(await importResponses({ ...place, file }, world.effects))).toMatchObject({ rows: 1, failed: 1 });
    expect(linesOf(must(await downloadForms(place, world.effects)))).toHaveLength(18);
    must(await openOnSite(onSite, world.effects));
    expect(linesOf(must(await downloadForms(onSite, world.effects)))).toHaveLength(6);
  });

  it("asks in the blank forms what the published form asks, and takes its answer codes alone into the data set", async () => {
    const [header = "", line = ""] = linesOf(must(await downloadForms(place, world.effects)));
    const headings = header.split(",");
    const answered = (occupation: string) => {
      const known: Readonly<Record<string, string>> = {
        "Kết quả": "đã trả lời",
        "Hình thức": "giấy",
        "Ngày trả lời": "01/6/2023",
      };
      const cells = headings.map((heading, at) => {
        if (at < 2) return line.split(",")[at] ?? "";
        if (heading === "occupation") return occupation;
        return known[heading] ?? (/^(I|II|III|IV)\.\d$/.test(heading) ? "4" : "");
      });
      const bytes = new TextEncoder().encode([headings, cells].map((row) => row.join(",")).join("\n"));
      return importResponses({ ...place, file: { name: "tra-loi.csv", bytes } }, world.effects);
    };
    expect(await answered("phi hành gia")).toMatchObject({ problems: [{}, { details: { value: "phi hành gia" } }] });
    const found = must(await findPart(world.effects.store, place)).part;
    const { definition } = (await world.effects.store.findQuestionnaire(found)) ?? {};
    const asked = questionsOf(definition as Questionnaire).find(({ question }) => question.id === "occupation")?.question;
    const code = asked?.kind === "single" ? (asked.options[0]?.value ?? "") : "";
    must(await answered(code));
    const written = await composePartDataset(world.effects.store, found);
    expect(written?.dataset.contextIds).toContain("occupation");
    expect(written?.dataset.contextIds).not.toContain("ethnicity");
    expect(written?.dataset.rows.map(({ context }) => context.occupation)).toEqual([code]);
  });

  it("is gone for good once the round is closed", async () => {
    must(await changeRoundState({ round, state: "closed" }, world.effects));
    expect(codesOf(await downloadContacts(place, world.effects))).toEqual(["E-FIELDWORK-020"]);
  });
});

const roleOf = (role: string | number): string => (typeof role === "number" ? `Dự phòng thứ ${role}` : role);
