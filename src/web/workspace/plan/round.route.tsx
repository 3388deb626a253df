import { Outlet } from "react-router";
import { showRoundOverview } from "../../../actions/plan/show-round-overview.ts";
import { listWork } from "../../../actions/work/list-work.ts";
import { valueOrPage } from "../../value-or-page.ts";
import type { RoundData } from "../use-workspace.ts";
import { allowedActions, worldOf } from "../world.ts";
import type { Route } from "./+types/round.route.ts";
import { overviewContext } from "./round-context.ts";

/**
 * Looks the round up before anything of its pages runs, the whole of it for the overview itself. What is refused is thrown by the loaders,
 * within the frame of the workspace.
 */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ params, context, request }, next) => {
    const { round = "" } = params;
    const brief = new URL(request.url).pathname.split("/").filter(Boolean).length > 2;
    context.set(overviewContext, await showRoundOverview({ round, brief }, worldOf(context).effects));
    return next();
  },
];

/** How the round stands, for the rail and the banner of each of its pages. */
export const loader = async ({ params: { round }, context }: Route.LoaderArgs): Promise<RoundData> => {
  const overview = valueOrPage(context.get(overviewContext));
  const world = worldOf(context);
  const running = await listWork({ round, states: ["queued", "running"] }, world.effects);
  return { overview, allowed: allowedActions(world, round), running: running.ok ? running.value.lines : [] };
};

export default Outlet;
