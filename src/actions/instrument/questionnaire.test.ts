import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { questionsOf } from "../../survey/instrument/questionnaire.ts";
import { createRound } from "../plan/create-round.ts";
import { compareQuestionnaires } from "./compare-questionnaires.ts";
import { decideCrosswalk } from "./decide-crosswalk.ts";
import { discardQuestionnaire } from "./discard-questionnaire.ts";
import { downloadQuestionnaire } from "./download-questionnaire.ts";
import { draftQuestionnaire } from "./draft-questionnaire.ts";
import { editQuestionnaire } from "./edit-questionnaire.ts";
import { importQuestionnaire } from "./import-questionnaire.ts";
import { publishQuestionnaire } from "./publish-questionnaire.ts";
import { showQuestionnaire } from "./show-questionnaire.ts";
import { tryQuestionnaire } from "./try-questionnaire.ts";
import { undoQuestionnaireEdit } from "./undo-questionnaire-edit.ts";

const round = smallRound.code;
const part = "ubnd-xa";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterAll(() => world.close());

const draft = (respondent: "citizen" | "organisation", from?: string) =>
  draftQuestionnaire({ round, part, respondent, ...(from && { from }) }, world.effects);
const show = async (form: string) => must(await showQuestionnaire({ round, form }, world.effects));
const questionOf = async (form: string, id: string) => {
  const found = questionsOf((await show(form)).form).find(({ question }) => question.id === id)?.question;
  if (!found) throw new Error(`no question ${id}`);
  return found;
};
const reword = async (form: string, { id, vi, revision }: { id: string; vi: string; revision: number }) => {
  const question = await questionOf(form, id);
  const to = { ...question, text: { ...question.text, vi } };
  return editQuestionnaire({ round, form, revision, edit: { act: "changeQuestion", question: id, to } }, world.effects);
};

describe("a form from its draft to its second version", () => {
  let first: string;
  let second: string;

  it("begins as the method's own, without a fault, for citizens and organisations side by side", async () => {
    const citizen = must(await draft("citizen"));
    const organisation = must(await draft("organisation"));
    first = citizen.form;
    expect([citizen.version, organisation.version]).toEqual(["1.0", "1.0"]);
    const view = await show(first);
    expect(view).toMatchObject({ head: { state: "draft", revision: 1 }, faults: [], editable: true, undo: null });
    expect(view.form.introduction.vi).toContain("Phòng Nội vụ");
    expect(view.versions.map(({ respondent }) => respondent)).toEqual(["organisation", "citizen"]);
    expect(codesOf(await draft("citizen"))).toEqual(["E-INSTRUMENT-252"]);
  });

  it("is edited by two people at once, each at another question", async () => {
    expect(must(await reword(first, { id: "trips", vi: "Đi lại mấy lần?", revision: 1 }))).toEqual({ revision: 2 });
    expect(must(await reword(first, { id: "lateness", vi: "Có đúng hẹn không?", revision: 1 }))).toEqual({ revision: 3 });
    expect((await questionOf(first, "trips")).text.vi).toBe("Đi lại mấy lần?");
    expect((await questionOf(first, "lateness")).text.vi).toBe("Có đúng hẹn không?");
  });

  it("stops who would overwrite what somebody else wrote", async () => {
    const late = await reword(first, { id: "trips", vi: "Bao nhiêu lượt?", revision: 1 });
    expect(codesOf(late)).toEqual(["E-INSTRUMENT-254"]);
    expect((await questionOf(first, "trips")).text.vi).toBe("Đi lại mấy lần?");
    expect((await show(first)).head.revision).toBe(3);
  });

  it("takes edits back one by one, as far as the beginning", async () => {
    const undo = async () =>
      undoQuestionnaireEdit({ round, form: first, revision: (await show(first)).head.revision }, world.effects);
    const edit = { act: "removeQuestion", question: "sex" } as const;
    must(await editQuestionnaire({ round, form: first, revision: 3, edit }, world.effects));
    expect((await show(first)).undo).toMatchObject({ act: "removeQuestion" });
    expect(must(await undo())).toEqual({ revision: 5, undone: "removeQuestion" });
    expect((await questionOf(first, "sex")).id).toBe("sex");
    must(await undo());
    must(await undo());
    expect((await questionOf(first, "trips")).text.vi).toContain("Ông/Bà đã đi lại");
    expect(codesOf(await undo())).toEqual(["E-INSTRUMENT-258"]);
    expect(codesOf(await undoQuestionnaireEdit({ round, form: first, revision: 1 }, world.effects))).toEqual([
      "E-INSTRUMENT-254",
    ]);
  });

  it("refuses an edit that would break its shape, and one of a question that is gone", async () => {
    const revision = (await show(first)).head.revision;
    const question = await questionOf(first, "trips");
    const to = { ...question, id: "có dấu" };
    const broken = { act: "changeQuestion", question: "trips", to } as const;
    expect(codesOf(await editQuestionnaire({ round, form: first, revision, edit: broken }, world.effects))).toEqual([
      "E-INSTRUMENT-232",
    ]);
    const gone = { act: "removeQuestion", question: "khong_co" } as const;
    expect(codesOf(await editQuestionnaire({ round, form: first, revision, edit: gone }, world.effects))).toEqual([
      "E-INSTRUMENT-241",
    ]);
  });

  it("is published once it was tried and has no fault, as it was confirmed", async () => {
    const revision = (await show(first)).head.revision;
    const publish = (at = revision) => publishQuestionnaire({ round, part, form: first, revision: at }, world.effects);
    expect(codesOf(await publish())).toEqual(["E-INSTRUMENT-255"]);
    for (const people of [-1, 1.5, 1_000, Number.NaN])
      expect(codesOf(await tryQuestionnaire({ round, form: first, people, notes: "Ổn" }, world.effects))).toEqual([
        "E-INSTRUMENT-262",
      ]);
    expect(codesOf(await tryQuestionnaire({ round, form: first, people: 8, notes: " " }, world.effects))).toEqual([
      "E-INSTRUMENT-259",
    ]);
    must(await tryQuestionnaire({ round, form: first, people: 8, notes: "Câu 7 phải đọc hai lần." }, world.effects));
    expect((await show(first)).trials).toMatchObject([{ people: 8, revision, notes: "Câu 7 phải đọc hai lần." }]);
    const edit = { act: "removeQuestion", question: "I.1" } as const;
    must(await editQuestionnaire({ round, form: first, revision, edit }, world.effects));
    expect(codesOf(await publish())).toEqual(["E-INSTRUMENT-256"]);
    expect(codesOf(await publish(revision + 1))).toEqual(["E-INSTRUMENT-257", "E-INSTRUMENT-205"]);
    must(await undoQuestionnaireEdit({ round, form: first, revision: revision + 1 }, world.effects));
    expect(must(await publish(revision + 2))).toMatchObject({
      version: "1.0",
      formSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("never changes again", async () => {
    expect(codesOf(await reword(first, { id: "trips", vi: "x", revision: 9 }))).toEqual(["E-INSTRUMENT-253"]);
    expect(codesOf(await discardQuestionnaire({ round, form: first }, world.effects))).toEqual(["E-INSTRUMENT-253"]);
    const { province } = smallRound;
    await expect(world.effects.store.updateQuestionnaire({ province, id: first }, { version: "9.9" })).rejects.toThrow(
      /does not change/,
    );
    expect(await show(first)).toMatchObject({ editable: false, head: { state: "published" }, undo: null });
  });

  it("goes on as a new version with a crosswalk", async () => {
    second = must(await draft("citizen", first)).form;
    must(await reword(second, { id: "trips", vi: "Đi lại mấy lần?", revision: 1 }));
    const before = must(await compareQuestionnaires({ round, form: second }, world.effects));
    expect(before).toMatchObject({ older: { head: { version: "1.0" } }, newer: { head: { version: "1.1" } }, decidable: true });
    const changed = before.lines.filter(({ change }) => change !== "same");
    expect(changed).toEqual([{ from: "trips", to: ["trips"], change: "reworded", comparable: false }]);
    const lines = changed.map((line) => ({ ...line, comparable: true }));
    must(await decideCrosswalk({ round, form: second, lines }, world.effects));
    const after = must(await compareQuestionnaires({ round, form: second, with: first }, world.effects));
    expect(after.lines.find(({ from }) => from === "trips")).toMatchObject({ change: "reworded", comparable: true });
  });

  it("leaves as a file that comes back the same", async () => {
    const file = must(await downloadQuestionnaire({ round, form: second }, world.effects));
    const { form } = await show(second);
    must(await discardQuestionnaire({ round, form: second }, world.effects));
    expect(codesOf(await showQuestionnaire({ round, form: second }, world.effects))).toEqual(["E-INSTRUMENT-251"]);
    const back = must(await importQuestionnaire({ round, part, file }, world.effects));
    expect((await show(back.form)).form).toEqual(form);
    expect(codesOf(await importQuestionnaire({ round, part, file }, world.effects))).toEqual(["E-INSTRUMENT-252"]);
  });
});

describe("a form file", () => {
  const take = (text: string | Uint8Array, into = "tram-y-te") => {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    return importQuestionnaire({ round, part: into, file: { name: "phieu.json", bytes } }, world.effects);
  };

  it("of another method, of another kind or in another encoding is refused", async () => {
    const [form] = must(await compareQuestionnaires({ round, form: (await citizenForm()).id }, world.effects)).lines;
    expect(form?.change).toBe("same");
    const { bytes } = must(await downloadQuestionnaire({ round, form: (await citizenForm()).id }, world.effects));
    expect(codesOf(await take(bytes))).toEqual(["E-INSTRUMENT-219"]);
    expect(new Set(codesOf(await take("[]")))).toEqual(new Set(["E-INSTRUMENT-232"]));
    expect(codesOf(await take(new Uint8Array([0xff, 0xfe, 0x7b, 0])))).toEqual(["E-INSTRUMENT-231"]);
    expect(codesOf(await take(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))).toEqual(["E-FRAME-004"]);
  });
});

const citizenForm = async () => {
  const found = await world.effects.store.findRound(round);
  const parts = found ? await world.effects.store.listParts(found) : [];
  const one = parts.find(({ code }) => code === part);
  const rows = one ? await world.effects.store.listQuestionnaires(one) : [];
  const row = rows.find(({ publishedAt }) => publishedAt !== null);
  if (!row) throw new Error("nothing published");
  return row;
};

describe("forms", () => {
  it("published as the method has them stand beside the others", async () => {
    must(await publishQuestionnaire({ round, part: "tram-y-te" }, world.effects));
    expect(codesOf(await publishQuestionnaire({ round, part: "tram-y-te" }, world.effects))).toEqual(["E-INSTRUMENT-101"]);
  });

  it("of one round cannot be reached through another", async () => {
    must(await createRound({ plan: { ...smallRound, code: "dot-khac" } }, world.effects));
    const { id } = await citizenForm();
    expect(codesOf(await showQuestionnaire({ round: "dot-khac", form: id }, world.effects))).toEqual(["E-INSTRUMENT-251"]);
    expect(codesOf(await discardQuestionnaire({ round: "dot-khac", form: id }, world.effects))).toEqual(["E-INSTRUMENT-251"]);
  });

  it("are read by every role and changed by the lead alone", async () => {
    const { id } = await citizenForm();
    expect(codesOf(await showQuestionnaire({ round, form: id }, world.as(personWith("supervisor", round))))).toEqual([]);
    expect(
      codesOf(await draftQuestionnaire({ round, part, respondent: "citizen" }, world.as(personWith("supervisor", round)))),
    ).toEqual(["E-PEOPLE-001"]);
  });

  it("leave their entries in the log", async () => {
    const acts = new Set((await world.effects.store.listAuditEntries({ limit: 500 })).map(({ act }) => act));
    expect([...acts]).toEqual(
      expect.arrayContaining([
        "draftQuestionnaire",
        "editQuestionnaire",
        "undoQuestionnaireEdit",
        "tryQuestionnaire",
        "decideCrosswalk",
        "discardQuestionnaire",
        "importQuestionnaire",
        "publishQuestionnaire",
      ]),
    );
  });
});

describe("a form as a workbook", () => {
  it("comes back from XLSForm as it went, where no other is being drafted", async () => {
    const { id } = await citizenForm();
    const { bytes, name } = must(await downloadQuestionnaire({ round, form: id, format: "xlsx" }, world.effects));
    expect(name).toMatch(/\.xlsx$/);
    const file = { name, bytes };
    expect(codesOf(await importQuestionnaire({ round, part, file }, world.effects))).toEqual(["E-INSTRUMENT-252"]);
    must(await createRound({ plan: { ...smallRound, code: "dot-so-tinh" } }, world.effects));
    const kept = must(await importQuestionnaire({ round: "dot-so-tinh", part, file }, world.effects));
    const again = must(await downloadQuestionnaire({ round: "dot-so-tinh", form: kept.form }, world.effects));
    const before = must(await downloadQuestionnaire({ round, form: id }, world.effects));
    expect(again.bytes).toEqual(before.bytes);
    const junk = { name: "la.xlsx", bytes: new TextEncoder().encode("PK nothing") };
    expect(codesOf(await importQuestionnaire({ round: "dot-so-tinh", part: "tram-y-te", file: junk }, world.effects))).toEqual([
      "E-INSTRUMENT-282",
    ]);
  });

  it("is an XForm that names the form and its version", async () => {
    const { id } = await citizenForm();
    const { bytes, mediaType } = must(await downloadQuestionnaire({ round, form: id, format: "xml" }, world.effects));
    expect(mediaType).toBe("application/xml");
    expect(new TextDecoder().decode(bytes)).toMatch(/<data id="bnv-2640-2017_citizen" version="[\d.]+">/);
  });
});
