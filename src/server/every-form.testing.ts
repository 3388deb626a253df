import { must } from "../../test/effects.ts";
import { openRoundStates } from "../../test/round-states.ts";
import { invitePerson } from "../actions/people/invite-person.ts";
import { askWork } from "../actions/work/ask-work.ts";
import { tokenIn, tokenOf } from "./app.testing.ts";
import { type FoundForm, findForms, routeOf } from "./found-forms.testing.ts";
import { openSandbox, type Sandbox } from "./sandbox.testing.ts";

export interface EveryForm {
  readonly server: Sandbox;
  /** Every form that an administrator, a supervisor or nobody in particular meets, by its kind. */
  readonly found: ReadonlyMap<string, FoundForm>;
  /** An address of every page of the staff that a link leads to, by its path in the table of routes. */
  readonly pages: ReadonlyMap<string, string>;
  /** Of the administrator who looked at them. */
  readonly token: string;
}

/** Rounds at every step, and the forms of all their pages. */
export const openEveryForm = async (): Promise<EveryForm> => {
  const server = await openSandbox(openRoundStates);
  const { effects } = server;
  const found = new Map<string, FoundForm>();
  const pages = new Map<string, string>();
  const onPage = (address: string) => pages.set(routeOf(address), pages.get(routeOf(address)) ?? address);
  const look = async (token: string, from: readonly string[], within?: RegExp): Promise<void> => {
    for (const [kind, form] of await findForms(server, { token, from, onPage, ...(within && { within }) }))
      if (!found.has(kind)) found.set(kind, form);
  };
  const supervisor = await tokenIn(server, "supervisor", { supervises: "veterans" });
  const administrator = await tokenOf(server, "administrator");
  server.setMail({ url: "smtp://localhost:1", from: "sipas@khanhhoa.gov.vn" });
  const work = must(await askWork({ name: "verifyAudit", input: {} }, effects));
  const person = { name: "Lê Thị Hai", email: "hai@khanhhoa.gov.vn", body: "Sở Nội vụ", roles: ["lead"] } as const;
  const { token: link } = must(await invitePerson(person, effects));
  await look(
    administrator,
    ["", ...starts, `/work/${work.id}`].map((path) => `/workspace${path}`),
  );
  await look(supervisor, [watched], new RegExp(`^${watched}`));
  await look("", ["/sign-in", "/forgot-password", `/account-link?token=${link}`], /^$/);
  return { server, found, pages, token: administrator };
};

/** Pages that no link leads to, or of whose kind one at another step is found first. */
const starts = [
  ...["/reminders", "/people/hai", "/mail", "/dot-thu-2023/draw/intercept?part=tram-y-te"],
  ...[
    ...[
      "frame/columns?part=waiting",
      "frame/pairs?part=imported",
      "frame/pairs/list?part=imported&confirm=same",
      "frame/profiles",
    ],
    ...["draw/replacements?part=drawn", "dataset?part=answered&confirm=freeze"],
  ].map((path) => `/dot-hai-2023/${path}`),
];

const watched = "/workspace/dot-hai-2023/verification";
