import { Outlet } from "react-router";
import { showRoundOverview } from "../../../actions/plan/show-round-overview.ts";
import { valueOrPage } from "../../value-or-page.ts";
import type { RoundData } from "../use-workspace.ts";
import { allowedActions, worldOf } from "../world.ts";
import type { Route } from "./+types/round.route.ts";
import { overviewContext } from "./round-context.ts";

/** Looks the round up before anything of its pages runs. What is refused is thrown by the loaders, within the frame of the workspace. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ params, context }, next) => {
    const { round = "" } = params;
    context.set(overviewContext, await showRoundOverview({ round }, worldOf(context).effects));
    return next();
  },
];

/** How the round stands, for the rail and the banner of each of its pages. */
export const loader = ({ params: { round }, context }: Route.LoaderArgs): RoundData => ({
  overview: valueOrPage(context.get(overviewContext)),
  allowed: allowedActions(worldOf(context), round),
});

export default Outlet;
