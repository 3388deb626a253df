import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { fieldsFromLines } from "../../survey/plan/field-lines.ts";
import type { Result } from "../../survey/result.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { draftQuestionnaire } from "../instrument/draft-questionnaire.ts";
import { publishQuestionnaire } from "../instrument/publish-questionnaire.ts";
import { addTask } from "./add-task.ts";
import { changeRoundState } from "./change-round-state.ts";
import { chooseAgencies } from "./choose-agencies.ts";
import { createRound } from "./create-round.ts";
import { editPlan, headOf } from "./edit-plan.ts";
import { editSupervision } from "./edit-supervision.ts";
import { editTask } from "./edit-task.ts";
import { moveTask } from "./move-task.ts";
import { removePart } from "./remove-part.ts";
import { removeTask } from "./remove-task.ts";
import { restoreTask } from "./restore-task.ts";
import { reviseDates } from "./revise-dates.ts";
import { savePart } from "./save-part.ts";
import { showPlan } from "./show-plan.ts";
import { showScope } from "./show-scope.ts";

const round = smallRound.code;

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

const plan = async () => must(await showPlan({ round }, world.effects));
const approve = async () => {
  must(await changeRoundState({ round, state: "submitted" }, world.effects));
  must(await changeRoundState({ round, state: "approved" }, world.effects));
};
const saidBy = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, details }) => [code, details.field ?? details.fields, details.value ?? ""]);
const typed = {
  stage: "payment",
  title: "Chi trả",
  lead: "Sở Tài chính",
  support: "",
  product: "",
  starts: "",
  due: "2023-11-30",
};

describe("the head of a plan", () => {
  const headNow = async () => {
    const row = (await world.effects.store.findRound(round))!;
    return { head: headOf(row, await world.effects.store.listLegalBases(row)), version: row.version };
  };

  it("is changed whole: title, order of the legal bases, prose", async () => {
    const { head, version } = await headNow();
    const next = { ...head, title: "Tên mới", legalBases: head.legalBases.toReversed(), purposes: ["Một.", "Hai."] };
    expect(must(await editPlan({ round, version, head: next }, world.effects))).toEqual({
      changed: ["title", "legalBases", "purposes"],
    });
    const shown = await plan();
    expect(shown.round.title).toBe("Tên mới");
    expect(shown).toMatchObject({
      legalBases: smallRound.legalBases.toReversed(),
      purposes: ["Một.", "Hai."],
      version: version + 1,
    });
    expect(shown.signatory).toEqual(smallRound.signatory);
  });

  it("is refused with every faulty field, by its label", async () => {
    const { head, version } = await headNow();
    const refused = await editPlan({ round, version, head: { ...head, title: " ", planDate: "2023-02-31" } }, world.effects);
    expect(saidBy(refused)).toEqual([
      ["E-PLAN-016", "Tên đợt khảo sát", ""],
      ["E-PLAN-016", "Ngày ban hành", "2023-02-31"],
    ]);
    const turned = await editPlan({ round, version, head: { ...head, periodTo: "2022-01-01" } }, world.effects);
    expect(saidBy(turned)).toEqual([["E-PLAN-016", "Giao dịch có kết quả đến ngày", "2022-01-01"]]);
  });

  it("saved by two at once keeps the first, and tells the second what stands there now", async () => {
    const { head, version } = await headNow();
    const both = await Promise.all(
      ["Người một", "Người hai"].map((title) => editPlan({ round, version, head: { ...head, title } }, world.effects)),
    );
    const codes = both.map((result) => codesOf(result).join());
    expect(codes.toSorted()).toEqual(["", "E-PLAN-010"]);
    const kept = (await plan()).round.title;
    expect(both.flatMap(saidBy)).toEqual([["E-PLAN-010", `Tên đợt khảo sát nay là «${kept}»`, ""]]);
  });
});

describe("the supervision programme", () => {
  const line = { body: "Hội Cựu chiến binh huyện", watches: "Phát, thu phiếu", from: "2023-07-15", to: "2023-09-30" };

  it("is set line by line, and refused where a line is wrong", async () => {
    const { version } = await plan();
    const wrong = await editSupervision({ round, version, supervision: [line, { ...line, body: "", to: "x" }] }, world.effects);
    expect(saidBy(wrong).map(([code, field]) => [code, field])).toEqual([
      ["E-PLAN-016", "Dòng 2, Cơ quan giám sát"],
      ["E-PLAN-016", "Dòng 2, Đến ngày"],
    ]);
    const turned = await editSupervision({ round, version, supervision: [{ ...line, to: "2023-01-01" }] }, world.effects);
    expect(saidBy(turned)).toEqual([["E-PLAN-016", "Dòng 1, Đến ngày", "2023-01-01"]]);
    must(await editSupervision({ round, version, supervision: [line] }, world.effects));
    expect((await plan()).supervision).toEqual([line]);
    expect(codesOf(await editSupervision({ round, version, supervision: [] }, world.effects))).toEqual(["E-PLAN-010"]);
  });
});

describe("tasks", () => {
  const titles = async () => (await plan()).tasks.map(({ title }) => title);

  it("are added once, however often the form is sent", async () => {
    const add = () => addTask({ round, id: "01890000-0000-7000-8000-00000000000a", task: typed }, world.effects);
    must(await add());
    must(await add());
    expect(await titles()).toEqual(["Xây dựng Kế hoạch", "Tiến hành điều tra", "Chi trả"]);
  });

  it("are refused with the field that is wrong", async () => {
    const id = "01890000-0000-7000-8000-00000000000b";
    const wrong = await addTask({ round, id, task: { ...typed, stage: "dance", lead: "", due: "" } }, world.effects);
    expect(saidBy(wrong).map(([code, field]) => [code, field])).toEqual(
      expect.arrayContaining([
        ["E-PLAN-016", "Giai đoạn"],
        ["E-PLAN-016", "Cơ quan chủ trì"],
        ["E-PLAN-016", "Hạn hoàn thành"],
      ]),
    );
    expect(saidBy(await addTask({ round, id, task: { ...typed, starts: "2023-12-01" } }, world.effects))).toEqual([
      ["E-PLAN-016", "Hạn hoàn thành", "2023-11-30"],
    ]);
  });

  it("are changed by one at a time; the other sees both values", async () => {
    const [task] = (await plan()).tasks;
    const change = { ...typed, stage: "plan", title: task!.title };
    must(await editTask({ round, task: task!.id, version: task!.version, change }, world.effects));
    const late = await editTask(
      { round, task: task!.id, version: task!.version, change: { ...change, lead: "Văn phòng" } },
      world.effects,
    );
    expect(saidBy(late)).toEqual([["E-PLAN-010", "Cơ quan chủ trì nay là «Sở Tài chính»", ""]]);
  });

  it("are taken out and put back, and moved", async () => {
    const [first, second] = (await plan()).tasks;
    must(await removeTask({ round, task: first!.id }, world.effects));
    expect(await titles()).toEqual(["Tiến hành điều tra"]);
    expect((await plan()).removed).toEqual([{ id: first!.id, title: "Xây dựng Kế hoạch" }]);
    expect(codesOf(await removeTask({ round, task: first!.id }, world.effects))).toEqual(["E-PLAN-006"]);
    must(await restoreTask({ round, task: first!.id }, world.effects));
    expect(codesOf(await restoreTask({ round, task: first!.id }, world.effects))).toEqual(["E-PLAN-006"]);
    must(await moveTask({ round, task: second!.id, to: 1 }, world.effects));
    must(await moveTask({ round, task: second!.id, to: 1 }, world.effects));
    expect(await titles()).toEqual(["Tiến hành điều tra", "Xây dựng Kế hoạch"]);
  });

  it("get revised dates after the approval, in one adjustment; the approved ones stay", async () => {
    await approve();
    const [first, second] = (await plan()).tasks;
    const dates = [
      { task: first!.id, version: first!.version, starts: "", due: first!.due },
      { task: second!.id, version: second!.version, starts: "2023-07-20", due: "2023-10-16" },
    ];
    expect(codesOf(await reviseDates({ round, dates }, world.effects))).toEqual(["E-PLAN-012"]);
    const { revised } = must(await reviseDates({ round, dates, reason: "Mưa lũ" }, world.effects));
    expect(revised).toEqual([
      { title: "Tiến hành điều tra", from: ["2023-07-15", "2023-09-30"], to: ["2023-07-20", "2023-10-16"] },
    ]);
    const shown = await plan();
    expect(shown.tasks[1]).toMatchObject({ due: "2023-10-16", baseline: { starts: "2023-07-15", due: "2023-09-30" } });
    expect(shown.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [0, ""],
      [1, "Mưa lũ"],
    ]);
    expect(saidBy(await reviseDates({ round, dates, reason: "x" }, world.effects))).toEqual([]);
    const stale = [{ ...dates[1]!, due: "2023-10-20" }];
    expect(saidBy(await reviseDates({ round, dates: stale, reason: "x" }, world.effects))).toEqual([
      ["E-PLAN-010", "Tiến hành điều tra: nay là «2023-07-20 – 2023-10-16»", ""],
    ]);
  });

  it("that are late name whom the round waits for", async () => {
    world.setClock("2023-07-20T05:00:00.000Z");
    expect((await plan()).waiting).toEqual([
      { body: "Phòng Nội vụ", open: 1, overdue: 1, longest: 5 },
      { body: "Đơn vị nhà thầu", open: 1, overdue: 0, longest: 0 },
    ]);
    expect((await plan()).tasks.map(({ pushes, mayBeLate }) => [pushes, mayBeLate])).toEqual([
      [[2], 5],
      [[], 6],
    ]);
  });
});

describe("parts", () => {
  const change = { title: "Sở", source: "frame", methodId: "bnv-2640-2017", ratedUnit: "submission", fields: [] };
  const save = (
    part: string,
    version: number | null,
    fields: Partial<typeof change> & { readonly fields?: readonly never[] } = {},
  ) => savePart({ round, part, version, change: { ...change, ...fields } }, world.effects);

  it("are added once, changed, and taken out while nothing rests on them", async () => {
    must(await save("so-nganh", null));
    must(await save("so-nganh", null));
    expect(codesOf(await save("so-nganh", null, { title: "Hai lần" })), "another part by a taken code").toEqual(["E-PLAN-016"]);
    expect((await plan()).parts.map(({ code, title, ratedUnit }) => [code, title, ratedUnit])).toEqual([
      ["ubnd-xa", "UBND các xã", "competent"],
      ["tram-y-te", "Trạm Y tế xã", "competent"],
      ["so-nganh", "Sở", "submission"],
    ]);
    must(await save("so-nganh", 1, { title: "Sở, ban, ngành" }));
    expect(codesOf(await save("so-nganh", 1))).toEqual(["E-PLAN-010"]);
    must(await removePart({ round, part: "so-nganh" }, world.effects));
    expect((await plan()).parts).toHaveLength(2);
    const removal = (part: string) => removePart({ round, part }, world.effects);
    must(await draftQuestionnaire({ round, part: "tram-y-te", respondent: "citizen" }, world.effects));
    expect(await removal("tram-y-te"), "a draft is enough").toMatchObject({
      ok: false,
      problems: [{ code: "E-PLAN-017", details: { what: "phiếu (kể cả bản nháp)" } }],
    });
    must(await publishQuestionnaire({ round, part: "ubnd-xa" }, world.effects));
    expect(codesOf(await removal("ubnd-xa"))).toEqual(["E-PLAN-017"]);
  });

  it("are refused for an unknown method and for fields that say the same twice", async () => {
    const fields = fieldsFromLines("*Một\n*Hai\nMột", []);
    const refused = await savePart(
      { round, part: "so", version: null, change: { ...change, methodId: "khong-co", fields } },
      world.effects,
    );
    expect(saidBy(refused)).toEqual([
      ["E-PLAN-016", "Lĩnh vực", "Một"],
      ["E-PLAN-016", "Lĩnh vực", "Hai"],
      ["E-PLAN-016", "Bộ tiêu chí", "khong-co"],
    ]);
  });

  it("keep the quotas of the fields that stay, and their frame once it is frozen", async () => {
    const [part] = (await plan()).parts;
    const known = must(
      await showScope(
        { round, part: "ubnd-xa", filter: { kind: "", parent: "", province: "", query: "" }, page: 1 },
        world.effects,
      ),
    ).part.fields;
    const fields = fieldsFromLines("Tư pháp: Hộ tịch; Chứng thực; Khai sinh\nĐất đai\n*Các lĩnh vực khác", known);
    const next = { title: part!.title, source: "frame", methodId: part!.methodId, ratedUnit: "competent", fields };
    must(await savePart({ round, part: "ubnd-xa", version: part!.version, change: next }, world.effects));
    expect((await plan()).parts[0]?.rows.map(({ sizes }) => sizes)).toEqual([
      [2, 0, 1],
      [2, 0, 1],
    ]);
    must(await importFrame({ round, part: "ubnd-xa", file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));
    must(await freezeFrame({ round, part: "ubnd-xa" }, world.effects));
    const version = (await plan()).parts[0]!.version;
    const refused = await savePart(
      { round, part: "ubnd-xa", version, change: { ...next, ratedUnit: "submission", fields: fields.slice(1) } },
      world.effects,
    );
    expect(codesOf(refused)).toEqual(["E-PLAN-017", "E-PLAN-017"]);
    expect(codesOf(await chooseAgencies({ round, part: "ubnd-xa", remove: ["van-long"] }, world.effects))).toEqual([
      "E-PLAN-017",
    ]);
  });
});

describe("the agencies of a part", () => {
  const all = { kind: "", parent: "", province: "", query: "" };
  const communes = Array.from({ length: 250 }, (_, number) => ({
    ...{
      id: `xa-${number}`,
      province: "56",
      name: `UBND xã Số ${number}`,
      shortName: `Số ${number}`,
      kind: "commune",
      level: "commune",
    },
    ...(number === 7 && { validTo: "2023-04-30" }),
  }));
  const scope = (filter: Partial<typeof all> = {}, page = 1) =>
    showScope({ round, part: "ubnd-xa", filter: { ...all, ...filter }, page }, world.effects);

  it("are found by kind, province and name without its marks, page by page", async () => {
    await world.effects.store.insertMissingAgencies(communes);
    const view = must(await scope({ kind: "commune", query: "xa so" }, 3));
    expect([view.found.length, view.foundTotal, view.page, view.pages]).toEqual([50, 250, 3, 3]);
    expect(must(await scope({ province: "01" })).foundTotal).toBe(0);
    expect(
      must(await scope({ query: "tram y te" }))
        .found.map(({ id }) => id)
        .toSorted(),
    ).toEqual(["tyt-van-long", "tyt-van-luong"]);
    expect(must(await scope({ query: "so 7" })).found[0]).toMatchObject({ id: "xa-7", outdated: true });
  });

  it("are added all at once or one by one, and taken out", async () => {
    await world.effects.store.insertMissingAgencies(communes);
    const addFound = { ...all, kind: "commune" };
    const choose = (change: Omit<Parameters<typeof chooseAgencies>[0], "round" | "part">) =>
      chooseAgencies({ round, part: "ubnd-xa", ...change }, world.effects);
    expect(must(await choose({ addFound }))).toEqual({ added: 250, removed: 0, total: 252 });
    expect(must(await choose({ addFound }))).toEqual({ added: 0, removed: 0, total: 252 });
    expect(must(await choose({ remove: communes.map(({ id }) => id), add: ["tyt-van-long"] }))).toEqual({
      ...{ added: 1, removed: 250, total: 3 },
    });
    expect((await plan()).parts[0]?.rows.map(({ total }) => total)).toEqual([3, 3, 0]);
    expect(codesOf(await choose({ add: ["khong-co"] }))).toEqual(["E-PLAN-018"]);
  });
});
