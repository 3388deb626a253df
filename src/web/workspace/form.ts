import { data, redirect } from "react-router";
import { isSecretField, readMark } from "../../survey/people/form-mark.ts";
import { type Problem, problem, problemStatus } from "../../survey/problem.ts";
import type { Result } from "../../survey/result.ts";
import type { SentForm } from "../context.ts";
import { searchWith } from "./listing.ts";
import type { PageWorld } from "./world.ts";

/** What a page shows when a form could not be carried out: why, and what was typed. */
export interface Refusal {
  readonly problems: readonly Problem[];
  readonly values: Readonly<Record<string, string>>;
  /** The act that the page asks about before it is carried out with these values. */
  readonly review?: string;
}

/**
 * Fields of a form that was sent from a page of this session; anything else is refused. A form that was carried out before, sent again,
 * goes where the first sending led.
 */
export const readForm = async (request: Request, world: Pick<PageWorld, "csrfToken" | "once">): Promise<FormData> => {
  const form = await formOf(request);
  const mark = textOf(form, "csrf");
  requireOwn(mark, world);
  const first = readMark(mark).rendering === "" ? null : await world.once?.(sameness(request, form));
  if (first) throw redirect(first, 303);
  return form;
};

/** Refuses a form whose mark is not of this session. */
export const requireOwn = (mark: string, { csrfToken }: Pick<PageWorld, "csrfToken">): void => {
  if (readMark(mark).proof !== readMark(csrfToken).proof) throw data({ problems: [problem("E-WEB-002", {})] }, { status: 403 });
};

/** New each time a page is shown, whatever is typed. */
const madeForRendering = new Set(["csrf", "newId"]);

/** The whole is equal for a form that is sent again, the content also for one that is shown again and filled in alike. */
const sameness = ({ url }: Request, form: FormData): SentForm => {
  const { pathname, search } = new URL(url);
  const page = [pathname, searchWith(search, {})];
  const fields = [...form].map(([name, value]) =>
    typeof value === "string" ? [name, value] : [name, value.name, value.size, value.lastModified],
  );
  const typed = fields.filter(([name]) => !madeForRendering.has(String(name)));
  return { whole: JSON.stringify([...page, fields]), content: JSON.stringify([...page, typed]) };
};

/** What was sent as a form; a body that is none, or breaks off, is an empty one. */
export const formOf = async (request: Request): Promise<FormData> => {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) return new FormData();
    throw error;
  }
};

/** NFC without the spaces around it, and without NUL, which no database holds. */
const cleanText = (value: FormDataEntryValue | null): string =>
  typeof value === "string" ? value.replaceAll("\0", "").trim().normalize("NFC") : "";

/** A typed text without the spaces around it, in NFC; empty when absent. */
export const textOf = (form: FormData, name: string): string => cleanText(form.get(name));

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A chosen file, or null when none was chosen. */
export const fileOf = async (form: FormData, name: string): Promise<SentFile | null> => {
  const value = form.get(name);
  if (typeof value === "string" || value === null || value.name === "") return null;
  return { name: cleanText(value.name), bytes: new Uint8Array(await value.arrayBuffer()) };
};

/** Shows the page again with the problems and with what was typed; never a password. */
export const refuse = (problems: readonly Problem[], form?: FormData) => {
  const [first] = problems;
  return data<Refusal>({ problems, values: form ? typedValues(form) : {} }, { status: first ? problemStatus(first) : 422 });
};

/** Shows the page again with a question before an act that cannot be undone. */
export const askFirst = (act: string, form: FormData) =>
  data<Refusal>({ problems: [], values: typedValues(form), review: act });

/** Of a field that comes twice the first, as `textOf` reads it. */
const typedValues = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()]
      .toReversed()
      .flatMap(([name, value]) => (typeof value === "string" && !isSecretField(name) ? [[name, value]] : [])),
  );

/** Done: the page that shows the outcome, with a word of what was done; otherwise the same page with the problems. */
export const settle = (result: Result<unknown>, form: FormData, doneAt: string) =>
  result.ok ? redirect(doneAt, 303) : refuse(result.problems, form);
