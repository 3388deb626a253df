import { matchRoutes } from "react-router";
import { workspaceRoutes } from "../web/workspace/routes.ts";
import type { TestServer } from "./app.testing.ts";
import { formsOf, type PageForm } from "./forms.testing.ts";
import { linksOf } from "./links.testing.ts";

/** A form as somebody sees it on a page. */
export interface FoundForm {
  /** Tells it from others, whatever row or round it is of: the page and what its fields and buttons are called. */
  readonly kind: string;
  /** Path of its page in the table of routes. */
  readonly route: string;
  readonly page: string;
  readonly token: string | undefined;
  readonly form: PageForm;
}

interface Entry {
  readonly path?: string | undefined;
  readonly file?: string | undefined;
  readonly children?: readonly Entry[] | undefined;
}

interface Page {
  readonly path: string;
  readonly file: string;
}

const pagesOf = (entries: readonly Entry[], above = ""): readonly Page[] =>
  entries.flatMap(({ path, file = "", children }) => {
    const here = path ? `${above}/${path}` : above;
    return children ? pagesOf(children, here) : [{ path: here, file }];
  });

/** Every page of the staff and the file it is in. */
export const staffPages: readonly Page[] = pagesOf(workspaceRoutes);

/** The page that an address is answered by. */
export const routeOf = (address: string): string =>
  matchRoutes([...staffPages], new URL(address, "http://here").pathname)?.[0]?.route.path ?? "";

/** Pages that differ by how far a round, or a part of it, has come; of every other page one is enough. */
const ofRound =
  /^\/workspace\/:round\/(plan|instrument|instrument\/:form|frame|draw|draw\/stages|fieldwork|dataset|indicator|report)$/;
const ofPart = /^\/workspace\/:round\/(frame|draw|frame\/reconciliation)$/;

/** What an address asks for that brings a form of its own. */
const asking = ["body", "line", "task"] as const;

const kindOfAddress = (address: string): string => {
  const { pathname, searchParams } = new URL(address, "http://here");
  const route = routeOf(address);
  const [, , round] = pathname.split("/");
  // Of an instrument it names the part, of which one is enough.
  const confirm = route.endsWith("/instrument") ? searchParams.has("confirm") : searchParams.get("confirm");
  const asked = [confirm, ...asking.map((name) => searchParams.has(name))];
  return [route, ofRound.test(route) && round, ofPart.test(route) && `${round} ${searchParams.get("part")}`, ...asked].join(
    " ",
  );
};

/** Names of rows go; what is left is what a developer wrote. */
const plainName = (name: string): string => name.replace(/[-:.][^ ]*$/, "").replace(/\d+$/, "");

export const kindOfForm = (page: string, { fields, buttons }: PageForm): string => {
  const names = new Set(fields.filter(({ name }) => name !== "csrf").map(({ name }) => plainName(name)));
  const acts = new Set(buttons.map(([, value]) => plainName(value)));
  return `${routeOf(page)} [${[...names].toSorted()}] ${[...acts].toSorted().join("|")}`;
};

interface Walker {
  readonly token: string;
  readonly from: readonly string[];
  /** Addresses to look at; absent: the whole workspace. */
  readonly within?: RegExp;
  /** Told of every page that is looked at. */
  readonly onPage?: (address: string) => void;
}

const isFile = (address: string): boolean => /\/(download|files)\//.test(address);

/** What stands in the frame of every page: signing out. */
const isOwn = ({ action }: PageForm): boolean => action !== "/sign-out";

/** Every kind of form that somebody meets who follows every link from these addresses on. */
export const findForms = async (
  { ask }: Pick<TestServer, "ask">,
  { token, from, within = /^\/workspace/, onPage }: Walker,
): Promise<ReadonlyMap<string, FoundForm>> => {
  const found = new Map<string, FoundForm>();
  const seen = new Set<string>(from.map(kindOfAddress));
  const waiting = [...from];
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    const answer = await ask(page, { token });
    const html = answer.status === 200 ? await answer.text() : "";
    if (answer.status === 200) onPage?.(page);

    for (const form of formsOf(html).filter(isOwn)) {
      const kind = kindOfForm(page, form);
      if (!found.has(kind)) found.set(kind, { kind, route: routeOf(page), page, token, form });
    }
    for (const link of linksOf(html, page)) {
      if (!within.test(link) || isFile(link) || seen.has(kindOfAddress(link))) continue;
      seen.add(kindOfAddress(link));
      waiting.push(link);
    }
  }
  return found;
};
