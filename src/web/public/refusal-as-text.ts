import type { Language } from "../../survey/language.ts";
import { type Problem, problemMessage } from "../../survey/problem.ts";

/** What `valueOrPage` throws. */
interface Thrown {
  readonly data: { readonly problems: readonly Problem[] };
  readonly init: { readonly status: number };
}

const isThrown = (thing: unknown): thing is Thrown =>
  typeof thing === "object" && thing !== null && "data" in thing && "init" in thing && hasProblems(thing.data);

const hasProblems = (data: unknown): boolean => typeof data === "object" && data !== null && "problems" in data;

/** Addresses of files have no page of their own: what refuses one is answered as a line of text. */
export const refusalAsText = async (language: Language, answer: () => Promise<Response>): Promise<Response> => {
  try {
    return await answer();
  } catch (thrown) {
    if (!isThrown(thrown)) throw thrown;
    const lines = thrown.data.problems.map((problem) => `${problemMessage(problem, language)} ${problem.code}\n`);
    return new Response(lines.join(""), {
      status: thrown.init.status,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Content-Language": language },
    });
  }
};
