import { Outlet } from "react-router";
import { showRoundOverview } from "../../actions/show-round-overview.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/round.route.ts";
import { overviewContext } from "./round-context.ts";
import type { RoundData } from "./use-workspace.ts";
import { allowedActions, worldOf } from "./world.ts";

/** Loads the round before anything of its pages runs, so that who may not see it sees nothing of it. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ params, context }, next) => {
    const { round = "" } = params;
    context.set(overviewContext, valueOrPage(await showRoundOverview({ round }, worldOf(context).effects)));
    return next();
  },
];

/** How the round stands, for the rail and the banner of each of its pages. */
export const loader = ({ params: { round }, context }: Route.LoaderArgs): RoundData => ({
  overview: context.get(overviewContext),
  allowed: allowedActions(worldOf(context), round),
});

export default Outlet;
