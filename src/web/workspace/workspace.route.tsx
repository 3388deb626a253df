import "./pages.css";
import { Outlet } from "react-router";
import type { Route } from "./+types/workspace.route.ts";
import type { WorkspaceData } from "./use-workspace.ts";
import { WorkspaceError } from "./workspace-error.tsx";
import { allowedActions, nameOf, worldOf } from "./world.ts";

/** Who is signed in, for every page of the workspace. */
export const loader = ({ context }: Route.LoaderArgs): WorkspaceData => {
  const world = worldOf(context);
  const { csrfToken, sessionEnds } = world;
  const secondsLeft = sessionEnds ? (sessionEnds.getTime() - world.effects.clock().getTime()) / 1000 : null;
  return { who: nameOf(world), csrfToken, allowed: allowedActions(world), secondsLeft };
};

export const ErrorBoundary = ({ error }: Route.ErrorBoundaryProps) => <WorkspaceError error={error} />;

export default Outlet;
