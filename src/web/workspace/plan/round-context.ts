import { createContext, type RouterContextProvider } from "react-router";
import type { RoundHead, RoundOverview } from "../../../survey/plan/overview.ts";
import { problem } from "../../../survey/problem.ts";
import { fail, type Result } from "../../../survey/result.ts";
import { valueOrPage } from "../../value-or-page.ts";

/** The round of the request, looked up once for its layout and for the page inside; each says in its turn why it cannot be had. */
export const overviewContext = createContext<Result<RoundOverview>>();

export type PartHead = RoundHead["parts"][number];

interface Asked {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** The part that the address asks for with `?part=`; without one the first (of the wanted source). */
export const partOf = ({ request, context }: Asked, source?: PartHead["source"]): PartHead => {
  const { round } = valueOrPage(context.get(overviewContext));
  const asked = new URL(request.url).searchParams.get("part");
  const fitting = round.parts.filter((part) => source === undefined || part.source === source);
  const found = asked === null ? (fitting[0] ?? round.parts[0]) : round.parts.find(({ code }) => code === asked);
  const none =
    round.parts.length === 0
      ? problem("E-WEB-014", { round: round.shortTitle })
      : problem("E-WEB-009", { part: asked ?? "", round: round.code });
  return found ?? valueOrPage(fail(none));
};
