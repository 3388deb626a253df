import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "../../test/effects.ts";
import { openRoundStates, type RoundStates } from "../../test/round-states.ts";
import { invitePerson } from "../actions/people/invite-person.ts";
import { askWork } from "../actions/work/ask-work.ts";
import { permissions } from "../survey/people/permissions.ts";
import { tokenIn, tokenOf } from "./app.testing.ts";
import { type FormField, formsOf } from "./forms.testing.ts";
import { type FoundForm, findForms, staffPages } from "./found-forms.testing.ts";
import { openSandbox, type Sandbox } from "./sandbox.testing.ts";
import { bodyOf, lostFields, type Wrong, wrongs } from "./wrong-values.testing.ts";

/** Pages that take forms but show none that is found: where else they are tried, or why there is nothing to try. */
const elsewhere: Readonly<Record<string, string>> = {
  "/sign-in/code": "shown after the first step alone; one field, tried in people-pages.test.ts",
  "/workspace/:round/frame/pairs/list":
    "nothing is typed: buttons alone; pairs that are not open are tried in frame-pairs.test.ts",
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
  [/frame\/(columns|profiles)/, /./, /marks no field for E-FRAME-013/, "a column is missing: no field stands for it"],
];

const webFolder = join(import.meta.dirname, "..", "web");

const sourceOf = (file: string): string => readFileSync(join(webFolder, file), "utf8");

describe("what is typed wrongly", () => {
  let server: Sandbox;
  let states: RoundStates;
  /** Every form, by its kind. */
  const found = new Map<string, FoundForm>();

  const look = async (token: string, from: readonly string[], within?: RegExp): Promise<void> => {
    for (const [kind, form] of await findForms(server, { token, from, ...(within && { within }) }))
      if (!found.has(kind)) found.set(kind, form);
  };

  beforeAll(async () => {
    server = await openSandbox(async (world) => {
      states = await openRoundStates(world);
    });
    const { effects } = server;
    const supervisor = await tokenIn(server, "supervisor", { supervises: "veterans" });
    const token = await tokenOf(server, "administrator");
    const person = { name: "Lê Thị Hai", email: "hai@khanhhoa.gov.vn", body: "Sở Nội vụ", roles: ["lead"] } as const;
    server.setMail({ url: "smtp://localhost:1", from: "sipas@khanhhoa.gov.vn" });
    const work = must(await askWork({ name: "verifyAudit", input: {} }, effects));
    const { token: link } = must(await invitePerson(person, effects));
    const draft = `/workspace/${states.draft}`;
    const round = `/workspace/${states.underWay}`;
    await look(token, [
      "/workspace",
      ...["/reminders", "/people/hai", "/mail", "/work", `/work/${work.id}`].map((path) => `/workspace${path}`),
      `${draft}/draw/intercept?part=tram-y-te`,
      ...["frame/columns?part=waiting", "frame/pairs?part=imported", "draw/sizes?part=frozen&rule=yamane&use=yamane"].map(
        (path) => `${round}/${path}`,
      ),
      ...["draw/replacements?part=drawn", "dataset?part=answered&confirm=freeze", "frame/profiles"].map(
        (path) => `${round}/${path}`,
      ),
    ]);
    const own = `/workspace/${states.underWay}/verification`;
    await look(supervisor, [own], new RegExp(`^${own}`));
    await look("", ["/sign-in", "/forgot-password", `/account-link?token=${link}`], /^$/);
  });
  afterAll(() => server?.stop());

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

  const audited = async (): Promise<number> => (await server.effects.store.listAuditEntries({ limit: 1 }))[0]?.seq ?? 0;

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
      ...(isAsked || hasPlace || wrong === wrongs["of what is not there"] || wrong === wrongs["tampered with"]
        ? []
        : [`marks no field for ${codes}`]),
      ...(html.includes("<script>alert") ? ["lets a script through"] : []),
      ...((await audited()) === before ? [] : ["writes"]),
      ...lost.map((name) => `loses ${name}`),
    ];
  };

  it.each(Object.entries(wrongs))("(%s) is told and kept, at every form", async (_name, wrong) => {
    const faults: string[] = [];
    for (const one of found.values()) {
      if (!wrong.isFor(one.form)) continue;
      const acts = new Map(one.form.buttons.map((button) => [button[1].replace(/[-:.].*$/, ""), button]));
      for (const button of acts.size > 0 ? acts.values() : [["", ""] as const]) {
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
