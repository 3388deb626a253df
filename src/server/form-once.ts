import type { Effects } from "../actions/effects.ts";

/** One request's view of the forms that were sent: asked by the page that reads the form, told by who has the answer. */
export interface FormOnce {
  /** Where the first sending of the same form led; null when this is the first, or the one before was refused. */
  readonly begin: (form: string) => Promise<string | null>;
  /** Only an answer that leads elsewhere is an act carried out; a page with problems may be sent again. */
  readonly end: (answer: Response | null) => Promise<void>;
}

const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");

/** A form is the same when rendering, address and every field are: then it was sent twice, not filled in twice. */
const idOf = (form: string, { sha256 }: Effects): string =>
  uuidOf(Buffer.from(sha256(new TextEncoder().encode(form))).toString("hex"));

/**
 * Makes a double click, and a form that is sent again, carry out its act once. There is one server for each database, so what is on its
 * way is known in memory; what was carried out is kept in the store for some days.
 */
export const openFormsOnce = () => {
  const running = new Map<string, Promise<string | null>>();
  return (accountId: string, effects: Effects): FormOnce => {
    let mine: { readonly id: string; readonly finish: (location: string | null) => void } | null = null;

    const begin = async (form: string): Promise<string | null> => {
      const id = idOf(form, effects);
      const key = `${accountId} ${id}`;
      for (let other = running.get(key); other !== undefined; other = running.get(key)) {
        const location = await other;
        if (location !== null) return location;
      }
      const { promise, resolve } = Promise.withResolvers<string | null>();
      running.set(key, promise);
      mine = {
        id,
        finish: (location) => {
          running.delete(key);
          resolve(location);
        },
      };
      return (await effects.store.findAnsweredForm(accountId, id)) ?? null;
    };

    const end = async (answer: Response | null): Promise<void> => {
      if (mine === null) return;
      const location = answer !== null && answer.status >= 300 && answer.status < 400 ? answer.headers.get("location") : null;
      try {
        const answered = { accountId, formId: mine.id, answeredAt: effects.clock() };
        if (location !== null) await effects.store.insertAnsweredForm({ ...answered, location });
      } finally {
        mine.finish(location);
      }
    };

    return { begin, end };
  };
};
