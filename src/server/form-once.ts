import type { Effects } from "../actions/effects.ts";
import type { SentForm } from "../web/context.ts";

/** One request's view of the forms that were sent: asked by the page that reads the form, told by who has the answer. */
export interface FormOnce {
  /** Where the first sending of the same form led; null when this is the first, or the one before was refused. */
  readonly begin: (form: SentForm) => Promise<string | null>;
  /** Only an answer that leads elsewhere is an act carried out; a page with problems may be sent again. */
  readonly end: (answer: Response | null) => Promise<void>;
}

const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");

/** How long the answer to a form may stay away before filling it in alike is another act; milliseconds. */
const awaited = 30 * 60_000;

/** Where an act leads says what was done: whoever asks for that page has had the answer. */
const tellsItsArrival = (location: string): boolean => /[?&]done=/.test(location);

const idOf = (form: string, { sha256 }: Effects): string =>
  uuidOf(Buffer.from(sha256(new TextEncoder().encode(form))).toString("hex"));

/**
 * Makes a double click, and a form that is sent again, carry out its act once: a form is the same when rendering, address and every field
 * are, and also when only its rendering is another and the answer to the first never arrived (the line was cut, and the person went
 * back). There is one server for each database, so what is on its way is known in memory; what was carried out is kept in the store for
 * some days. A server that is killed between an act and the noting of its answer forgets that one form: what is then sent again meets
 * what stands there, as from a page that is no longer true (for each act: wrong-input.test.ts).
 */
export const openFormsOnce = () => {
  const running = new Map<string, Promise<string | null>>();
  return (accountId: string, effects: Effects): FormOnce => {
    let mine: {
      readonly formId: string;
      readonly contentId: string;
      readonly finish: (location: string | null) => void;
    } | null = null;

    const begin = async ({ whole, content }: SentForm): Promise<string | null> => {
      const ids = { formId: idOf(whole, effects), contentId: idOf(content, effects) };
      const key = `${accountId} ${ids.contentId}`;
      for (let other = running.get(key); other !== undefined; other = running.get(key)) {
        const location = await other;
        if (location !== null) return location;
      }
      const { promise, resolve } = Promise.withResolvers<string | null>();
      running.set(key, promise);
      mine = {
        ...ids,
        finish: (location) => {
          running.delete(key);
          resolve(location);
        },
      };
      const since = new Date(effects.clock().getTime() - awaited);
      return (await effects.store.findAnsweredForm({ accountId, ...ids, since })) ?? null;
    };

    const end = async (answer: Response | null): Promise<void> => {
      if (mine === null) return;
      const location = answer !== null && answer.status >= 300 && answer.status < 400 ? answer.headers.get("location") : null;
      try {
        const answered = { accountId, formId: mine.formId, contentId: mine.contentId, answeredAt: effects.clock() };
        const arrivedAt = location !== null && tellsItsArrival(location) ? null : answered.answeredAt;
        if (location !== null) await effects.store.insertAnsweredForm({ ...answered, location, arrivedAt });
      } finally {
        mine.finish(location);
      }
    };

    return { begin, end };
  };
};

/** Whoever asks for the page that tells of an act has had the answer to its form. */
export const noteArrival = async ({ method, url }: Request, accountId: string, { store, clock }: Effects): Promise<void> => {
  const { pathname, search } = new URL(url);
  if (method === "GET" && tellsItsArrival(search)) await store.markAnswerArrived(accountId, pathname + search, clock());
};
