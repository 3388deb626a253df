import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BadFile } from "../formats/bad-files.testing.ts";
import { permissions } from "../survey/people/permissions.ts";
import { type EveryForm, openEveryForm } from "./every-form.testing.ts";
import { type FormField, formsOf, type PageForm } from "./forms.testing.ts";
import { type FoundForm, staffPages } from "./found-forms.testing.ts";
import { fileField, filesFor, formFor, goodFiles } from "./good-files.testing.ts";
import { hasMark, rightValues, type Tab } from "./right-values.testing.ts";
import type { Sandbox } from "./sandbox.testing.ts";
import { unlinked, wrongAddresses } from "./wrong-addresses.testing.ts";
import { bodyOf, lostFields, type Wrong, wrongs } from "./wrong-values.testing.ts";

const tampered = wrongs["of what is not there, and tampered with"];

/** Pages that take forms but show none that is found: where else they are tried, or why there is nothing to try. */
const elsewhere: Readonly<Record<string, string>> = {
  "/sign-in/code": "shown after the first step alone; one field, tried in people-pages.test.ts",
  "/sign-out": "a button in the frame of every page, without a field",
  "/workspace": "loads the example where there is no round yet; a button without a field",
  "/workspace/:round/draw/sizes": "takes over what the address says; wrong addresses are tried in apply-sizes.test.ts",
  "/workspace/:round/frame/pieces": "pieces of a file, sent by a script: send-frame-file.test.ts",
};

/** What an answer may lack, by the page, the act and the fault: why that is right. */
const known: readonly (readonly [page: RegExp, act: RegExp, fault: RegExp, reason: string])[] = [
  [/plan\/task/, /removeTask/, /is taken/, "takes the task away, whatever was typed about it"],
  [/./, /^sign(Draw|Stage)$/, /is taken/, "signs; the reason is for who refuses"],
  [/account|sign-in/, /^/, /writes/, "wrong passwords are counted"],
  [/sign-in /, /^$/, /marks no field/, "never tells which of the two is wrong"],
  [/forgot-password/, /^$/, /loses who/, "answers alike whether there is such an account"],
  [/:round\/draw /, /revealDraw/, /writes/, "the hash of a text that does not match is kept for everyone to see"],
  [/picks|reconciliation/, /^(setOfficialCounts)?$/, /is taken/, "sends what stands there already"],
  [/frame\/(columns|profiles)/, /./, /marks no field for E-FRAME-013/, "a column is missing: no field stands for it"],
];

const webFolder = join(import.meta.dirname, "..", "web");

const sourceOf = (file: string): string => readFileSync(join(webFolder, file), "utf8");

let server: Sandbox;
let found: EveryForm["found"];
let pages: EveryForm["pages"];
let administrator: string;

beforeAll(async () => {
  ({ server, found, pages, token: administrator } = await openEveryForm());
});
afterAll(() => server?.stop());

const audited = async (): Promise<number> => (await server.effects.store.listAuditEntries({ limit: 1 }))[0]?.seq ?? 0;

/** Each form once for each of its acts, whatever row a button is of. */
const actsOf = ({ buttons }: PageForm): readonly (readonly [string, string])[] =>
  buttons.length === 0
    ? [["", ""]]
    : [...new Map(buttons.map((button) => [button[1].replace(/[-:.].*$/, ""), button])).values()];

describe("what is typed wrongly", () => {
  it("comes by a form of a page that two roles together see", () => {
    const held = Object.entries(permissions).filter(
      ([, { roles }]) => !(roles as readonly string[]).some((role) => role === "administrator" || role === "supervisor"),
    );
    expect(held).toEqual([]);
  });

  it("can be typed into every page that takes a form", () => {
    const routes = new Set([...found.values()].map(({ route }) => route));
    const taking = staffPages.filter(({ file }) => /export const action\b/.test(sourceOf(file))).map(({ path }) => path);
    expect(taking.filter((path) => !routes.has(path)).toSorted()).toEqual(Object.keys(elsewhere).toSorted());
  });

  const usedReasons = new Set<string>();
  const isKnown = (kind: string, act: string, fault: string): boolean => {
    const found = known.find(([page, acts, faults]) => page.test(kind) && acts.test(act) && faults.test(fault));
    if (found) usedReasons.add(found[3]);
    return found !== undefined;
  };

  /** What an answer lacks: a status of its own, a message on top and at a field, or something that was typed. */
  const faultsOf = async (one: FoundForm, wrong: Wrong, button: readonly [string, string]): Promise<readonly string[]> => {
    const { page, form, token } = one;
    const before = await audited();
    const answer = await server.ask(form.action ?? page, {
      ...bodyOf(form, wrong, button),
      method: "POST",
      ...(token && { token }),
    });
    const html = await answer.text();
    if (answer.status >= 300 && answer.status < 400)
      return wrong.never ? [`is taken, and leads to ${answer.headers.get("location")}`] : [];
    const fields: readonly FormField[] = formsOf(html).flatMap(({ fields }) => fields);
    const isAsked = answer.status === 200 && fields.length > 0;
    const codes = [...new Set([...html.matchAll(/E-[A-Z]+-\d{3}/g)].map(String))];
    const hasPlace = /aria-invalid="true"|field-bad/.test(html) || !form.fields.some(({ kind }) => kind === "text");
    const lost = lostFields(form, wrong, fields);
    return [
      ...(isAsked || (answer.status >= 400 && answer.status < 500) ? [] : [`answers ${answer.status}`]),
      ...(isAsked || /id="problems"/.test(html) || codes.length > 0 ? [] : ["says nothing"]),
      ...(isAsked || hasPlace || wrong === tampered ? [] : [`marks no field for ${codes}`]),
      ...(html.includes("<script>alert") ? ["lets a script through"] : []),
      ...((await audited()) === before ? [] : ["writes"]),
      ...lost.map((name) => `loses ${name}`),
    ];
  };

  it.each(Object.entries(wrongs))("(%s) is told and kept, at every form", async (_name, wrong) => {
    const faults: string[] = [];
    for (const one of found.values()) {
      if (!wrong.isFor(one.form)) continue;
      for (const button of actsOf(one.form)) {
        const said = await server.undone(() => faultsOf(one, wrong, button));
        const unknown = said.filter((fault) => !isKnown(one.kind, button[1], fault));
        faults.push(...unknown.map((fault) => `${one.kind} (${button[1]}): ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it("lacks nothing that is no longer lacking", () => {
    expect([...usedReasons].toSorted()).toEqual(known.map(([, , , reason]) => reason).toSorted());
  });
});

/** Files that a page takes although something is odd about them, and why that is right. */
const takenFiles: readonly (readonly [page: RegExp, file: RegExp, reason: string])[] = [
  [/frame/, /^a column/, "the page of the columns, which comes next, asks which is which"],
  [/frame/, /few cells|marks|nought/, "rows are refused one by one by the import, and given back in a file of their own"],
  [
    /stages/,
    /few|marks|nought/,
    "a list of units has whatever columns it has; an empty cell is told when the stages are laid down",
  ],
  [/units.import/, /few cells|marks/, "what a row would do, and why not, is shown before anything is done"],
  [/reconciliation|units.import|fieldwork/, /nought/, "noughts are left out, as spreadsheets do"],
];

/** Where a file can be chosen; all but the first stand on the pages of `goodFiles`. */
const fileInputs = [
  "staged-continue.tsx", // Persons of a draw in stages that goes on, read as its units are: continued.test.ts
  ...["agency-import.route.tsx", "fieldwork-files.tsx", "frame-upload.tsx", "new-round-forms.tsx", "part-forms.tsx"],
  ...["reconciliation-numbers.tsx", "staged-plan.tsx", "stages.route.tsx"],
];

describe("a file that is wrong", () => {
  const takers = () => [...found.values()].filter((one) => fileField(one) !== undefined);

  it("can be sent to every page that takes one", () => {
    expect(
      takers()
        .map(({ route }) => route)
        .toSorted(),
    ).toEqual(Object.keys(goodFiles).toSorted());
    const sources = readdirSync(webFolder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
    const inputs = sources.filter((file) => /type="file"/.test(sourceOf(file))).map((file) => file.replace(/.*\//, ""));
    expect(inputs.toSorted()).toEqual(fileInputs.toSorted());
  });

  it("is told by its name, changes nothing, and what was typed stays", async () => {
    const faults: string[] = [];
    const used = new Set<string>();
    for (const one of takers()) {
      const taker = goodFiles[one.route]!;
      const found = await server.undone(async () => {
        const all: [string, string][] = [];
        for (const [what, file] of filesFor(await taker.of(server), taker))
          for (const fault of await server.undone(() => sendFile(formFor(one, taker), file))) all.push([what, fault]);
        return all;
      });
      for (const [what, fault] of found) {
        const known = takenFiles.find(([page, files]) => page.test(one.route) && files.test(what));
        if (known && fault === "is taken") used.add(known[2]);
        else if (what !== "the right file" || fault !== "is taken") faults.push(`${one.route} (${what}): ${fault}`);
      }
      expect(found, `${one.route} takes the right file`).toContainEqual(["the right file", "is taken"]);
    }
    expect(faults).toEqual([]);
    expect([...used].toSorted()).toEqual(takenFiles.map(([, , reason]) => reason).toSorted());
  });

  const sendFile = async (one: FoundForm, { name, bytes }: BadFile): Promise<readonly string[]> => {
    const { page, form, token = "" } = one;
    const right = { valuesOf: rightValues("first") };
    const { body } = bodyOf(form, right, form.buttons[0] ?? ["", ""]);
    if (!(body instanceof FormData)) return ["is no form for files"];
    body.append(fileField(one) ?? "", new File([Buffer.from(bytes)], name));
    const before = await audited();
    const answer = await server.ask(form.action ?? page, { method: "POST", token, body });
    const html = await answer.text();
    if (answer.status === 303) return ["is taken"];
    const problems = /id="problems"[\s\S]*?<\/(?:section|div|ul)>/.exec(html)?.[0] ?? "";
    return [
      ...(answer.status >= 400 && answer.status < 500 ? [] : [`answers ${answer.status}`]),
      ...(/E-[A-Z]+-\d{3}/.test(problems) ? [] : ["says nothing"]),
      ...(problems.includes(name) ? [] : [`does not name the file: ${problems.replace(/<[^>]*>/g, " ")}`]),
      ...((await audited()) === before ? [] : ["writes"]),
      ...lostFields(
        form,
        { ...right, isFor: () => true },
        formsOf(html).flatMap(({ fields }) => fields),
      ).map((field) => `loses ${field}`),
    ];
  };
});

describe("an address that is wrong", () => {
  it("is tried for every page", () => {
    const asked = staffPages.map(({ path }) => path).filter((path) => !pages.has(path) && !(path in unlinked));
    expect(asked).toEqual([]);
  });

  it("leads to a page that works, or to one that says what is wrong", async () => {
    const faults: string[] = [];
    for (const { path } of staffPages)
      for (const address of wrongAddresses(path, pages.get(path) ?? unlinked[path] ?? path)) {
        const said = await server.undone(() => faultOf(address));
        if (said) faults.push(`${path}: ${said} (${address.slice(0, 300)})`);
      }
    expect(faults).toEqual([]);
  });

  const faultOf = async (address: string): Promise<string | undefined> => {
    const answer = await server.ask(address, { token: administrator });
    const text = await answer.text();
    if (answer.status < 400) return text.includes("<script>alert") ? "lets a script through" : undefined;
    if (answer.status >= 500) return `answers ${answer.status}`;
    return /E-[A-Z]+-\d{3}|<h1/.test(text) ? undefined : `says nothing with ${answer.status}`;
  };
});

/** Acts that a page which is no longer true may well carry out, and why nothing is doubled or lost. */
const harmless: Readonly<Record<string, string>> = {
  enterEvent: "each of the two persons types for oneself alone, until both agree",
  refuseDraw: "a refusal gives way to the later word of the same body and is kept",
  refuseStage: "a refusal gives way to the later word of the same body and is kept",
  receiveStageFile: "another list by another name is another draw; the same name is refused",
  findDoubtfulPairs: "looks again, and keeps what was judged",
  different: "judged alike twice; another verdict is refused (frame-pairs.test.ts)",
  later: "judged alike twice; another verdict is refused (frame-pairs.test.ts)",
  same: "judged alike twice; another verdict is refused (frame-pairs.test.ts)",
  save: "saved as it stands",
  copy: "another copy by another name; the same name is refused",
  computeIndex: "the same figures again, from a data set that is frozen",
  questionCopy: "a copy for each press, which undo takes back",
  questionDown: "one step for each press",
  sectionDown: "one step for each press",
  tryQuestionnaire: "another trial, with other notes; the same trial is kept once",
  decideCrosswalk: "decided alike twice; other decisions are refused",
  moveTask: "one step for each press",
  completeTask: "keeps the day of the first",
  add: "an agency of a part is in it once",
  addFound: "an agency of a part is in it once",
  remove: "what is out is out",
  draftRelease: "another draft with its own number; nothing is public by it",
  addCheck: "another item; the same wording is refused",
  "/workspace/account": "one's own password",
  begin: "one's own second factor, asked for once it is confirmed",
  resend: "a message that waits is sent once",
  start: "the id made with the form leads to the round that was started",
  "/workspace/reminders": "one's own address",
};

/** Acts that the walk does not carry out, and where they are sent twice instead. */
const notWalked: Readonly<Record<string, string>> = {
  renew: "tells a link in its answer; the last one that was made holds",
  choose: "reads the waiting file again from the disk: kept-frame.test.ts",
  replaceCase: "asks first; a person is replaced once: replace-case.test.ts",
  reviewCommit: "asks first; a draw is committed once: draw-sample.test.ts",
  reviewCancel: "asks first; a draw is cancelled once: threats.test.ts",
  revealDraw: "a text that is open stays open: ceremony.test.ts",
  planStages: "of a version: staged.test.ts",
  pickUnits: "the same text is refused: verification.test.ts",
  freezeFrame: "a frame is frozen once: import-frame.test.ts",
  submitBudget: "of a revision: budget.test.ts",
  changeBudgetSettings: "of a revision: budget.test.ts",
  changeBudgetLine: "of a revision: budget.test.ts",
  paste: "fills cells in and saves nothing",
  sectionUp: "one step for each press",
  questionUp: "one step for each press",
  give: "a role that is held is held once: people.test.ts",
  addAgency: "a name that is taken is refused: agencies.test.ts",
  "/workspace/people/invite": "an address that is taken is refused: invitations.test.ts",
  "/workspace/units/agencies": "committees that are there are left: agencies.test.ts",
  file: "with a file: start-round.test.ts",
  importQuestionnaire: "with a file: questionnaire.test.ts",
  importResponses: "with a file; the same bytes are stored once: round.test.ts",
  importOfficialCounts: "with a file: reconciliation.test.ts",
  readAgencyFile: "with a file; what changed since is told: agencies.test.ts",
  "/workspace/:round/frame": "with a file: kept-frame.test.ts",
  "/workspace/:round/frame/file": "with a file: kept-frame.test.ts",
};

describe("a form that is sent twice, and one of a page that is no longer true", () => {
  const codesIn = (html: string) => [...new Set([...html.matchAll(/E-[A-Z]+-\d{3}/g)].map(String))];

  /** Pages one of whose forms was sent twice: a page reads all of its forms in the same way (forms.test.ts). */
  const clicked = new Set<string>();

  /** Sends the form of the first tab, twice where the page was not tried yet, then that of a second tab which was opened before. */
  const tell = async (one: FoundForm, button: readonly [string, string]): Promise<string> => {
    const { page, form, token = "" } = one;
    const send = (tab: Tab) =>
      server.ask(form.action ?? page, { ...bodyOf(form, { valuesOf: rightValues(tab) }, button), method: "POST", token });
    const before = await audited();
    const first = await send("first");
    if (first.status !== 303) return `is not carried out: ${first.status} ${codesIn(await first.text())}`;
    const once = await audited();
    if (!clicked.has(one.route)) {
      clicked.add(one.route);
      const again = await send("first");
      if (again.status !== 303 || (await audited()) !== once) return "is doubled by a second click";
    }
    const location = first.headers.get("location") ?? "";
    if (location.includes("done=")) await server.ask(location, { token });
    const second = await send("second");
    const html = await second.text();
    if (second.status === 303) return once > before ? "is taken" : "is taken without a trace";
    return second.status < 500 && codesIn(html).length > 0 ? "is refused" : `answers ${second.status}`;
  };

  it("does nothing twice and overwrites nothing unseen", async () => {
    const faults: string[] = [];
    const reasons = new Set<string>();
    for (const one of found.values())
      for (const button of hasMark(one.form) ? actsOf(one.form) : []) {
        const act = button[1].replace(/[-:.].*$/, "") || one.route;
        const said = await server.undone(() => tell(one, button));
        const known = said.startsWith("is taken") ? harmless : said.startsWith("is not carried out") ? notWalked : {};
        if (act in known) reasons.add(act);
        else if (said !== "is refused") faults.push(`${one.kind} (${button[1]}) ${said}`);
      }
    expect(faults).toEqual([]);
    expect([...reasons].toSorted(), "no reason is left over").toEqual(Object.keys({ ...harmless, ...notWalked }).toSorted());
  });
});
