import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "../../test/effects.ts";
import { smallRound } from "../../test/small-round.ts";
import { draftQuestionnaire } from "../actions/instrument/draft-questionnaire.ts";
import { createRound } from "../actions/plan/create-round.ts";
import { draftBudget } from "../actions/plan/draft-budget.ts";
import { openTestServer, type TestServer, tokenOf } from "./app.testing.ts";
import { type FormField, formsOf, type PageForm } from "./forms.testing.ts";

const round = smallRound.code;

/** Every page of the preparation that has something to type into; `:form` and `:task` are those of the round. */
const pages = [
  "/workspace/new",
  "/workspace/account",
  "/workspace/reminders",
  "/workspace/people/invite",
  "/workspace/people/lead.all",
  "/workspace/units/agencies",
  "/workspace/units/agencies/new",
  "/workspace/units/agencies/van-luong",
  ...[
    "/plan/task",
    "/plan/task?task=:task",
    "/plan/dates",
    "/plan/edit",
    "/plan/part",
    "/plan/part?part=ubnd-xa",
    "/plan/quotas?part=ubnd-xa",
    "/plan/quotas?part=tram-y-te",
    "/plan/budget",
    "/plan/budget?line=new",
    "/plan/supervision",
    "/reminders",
    "/instrument/:form",
    "/instrument/:form/texts",
    "/instrument/:form/questions/trips",
    "/instrument/:form/questions/new",
    "/instrument/:form/sections/I",
    "/draw/intercept?part=tram-y-te",
    "/plan?confirm=cancelled",
  ].map((path) => `/workspace/${round}${path}`),
];

/** Acts for which every input is right: what is left empty is nothing, or taken away. */
const neverWrong = /^(removeTask|removePart|undo.*)$/;

const isTyped = ({ kind }: FormField): boolean => kind === "text" || kind === "choice";

/** What a page never gives back. */
const isSecret = ({ name }: FormField): boolean => /password|current|next/.test(name);

interface Wrong {
  readonly type: (at: number) => string;
  /** What of it the answer shows again; null: nothing was typed. */
  readonly kept: ((at: number) => string) | null;
}

/** What is typed into the field at each place, with a mark of its own so that one sees whether it was kept. */
const wrongs: Readonly<Record<string, Wrong>> = {
  "hostile and far too long": {
    type: (at) => `Sai ${at}é\0"><script>alert(1)</script>${"dài ".repeat(3_000)}`,
    kept: (at) => `Sai ${at}é`,
  },
  empty: { type: () => "", kept: null },
  // The last one: it is a reason that a round may be cancelled for.
  "in decomposed letters, with a day that is none": {
    type: (at) => `Kiểm thử ${at} ‘’ = + - @ 31/02/2023`.normalize("NFD"),
    kept: (at) => `Kiểm thử ${at} `,
  },
};

describe("what is typed wrongly", () => {
  let server: TestServer;
  let token: string;
  /** The forms of each page. */
  const shown = new Map<string, readonly PageForm[]>();

  beforeAll(async () => {
    server = await openTestServer();
    const { effects } = server;
    must(await createRound({ plan: smallRound, file: "round.json" }, effects));
    must(await draftBudget({ round, norms: "tt-109-2016" }, effects));
    const form = must(await draftQuestionnaire({ round, part: "ubnd-xa", respondent: "citizen" }, effects)).form;
    await tokenOf(server, "lead");
    token = await tokenOf(server, "administrator");
    const plan = await (await server.ask(`/workspace/${round}/plan`, { token })).text();
    const task = /task\?task=([0-9a-f-]+)/.exec(plan)?.[1] ?? "";
    for (const pattern of pages) {
      const page = pattern.replace(":form", form).replace(":task", task);
      const answer = await server.ask(page, { token });
      const forms = formsOf(await answer.text()).filter(({ fields }) => fields.some(isTyped));
      expect([page, answer.status, forms.length > 0]).toEqual([page, 200, true]);
      shown.set(page, forms);
    }
  });
  afterAll(() => server?.stop());

  const send = (page: string, form: PageForm, { button, wrong }: { button: readonly [string, string]; wrong: Wrong }) => {
    const body = form.upload ? new FormData() : new URLSearchParams();
    form.fields.forEach((field, at) => {
      const value = isTyped(field) ? wrong.type(at) : field.value;
      if (value !== null && field.kind !== "file") body.append(field.name, value);
    });
    body.append(...button);
    return server.ask(form.action ?? page, { token, method: "POST", body });
  };

  /** What an answer lacks: a status of its own, a message on top, or something that was typed. */
  const faultsOf = async (answer: Response, form: PageForm, { kept }: Wrong): Promise<readonly string[]> => {
    if (answer.status >= 300 && answer.status < 400) return [];
    const html = (await answer.text()).normalize("NFC");
    const isRefused = answer.status >= 400 && answer.status < 500;
    const lost = form.fields.filter(
      (field, at) => kept !== null && field.kind === "text" && !isSecret(field) && !html.includes(kept(at).normalize("NFC")),
    );
    return [
      ...(isRefused ? [] : [`answers ${answer.status}`]),
      ...(/id="problems"[\s\S]*E-[A-Z]+-\d{3}/.test(html) ? [] : ["says nothing"]),
      ...(html.includes("<script>alert") ? ["lets a script through"] : []),
      ...lost.map(({ name }) => `loses ${name}`),
    ];
  };

  it.each(Object.entries(wrongs))("(%s) is told and kept, at every form of the preparation", async (_name, wrong) => {
    const faults: string[] = [];
    for (const [page, forms] of shown)
      for (const form of forms)
        for (const button of form.buttons.length > 0 ? form.buttons : [["", ""] as const]) {
          if (neverWrong.test(button[1])) continue;
          const found = await faultsOf(await send(page, form, { button, wrong }), form, wrong);
          faults.push(...found.map((fault) => `${page} ${button[1]}: ${fault}`));
        }
    expect(faults).toEqual([]);
  });
});
