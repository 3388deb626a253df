import "./pages.css";
import { Outlet } from "react-router";
import type { Route } from "./+types/workspace.route.ts";
import type { WorkspaceData } from "./use-workspace.ts";
import { WorkspaceError } from "./workspace-error.tsx";
import { allowedActions, nameOf, worldOf } from "./world.ts";

/** Who is signed in, for every page of the workspace. */
export const loader = ({ context }: Route.LoaderArgs): WorkspaceData => {
  const world = worldOf(context);
  return { who: nameOf(world), csrfToken: world.csrfToken, allowed: allowedActions(world) };
};

export const ErrorBoundary = ({ error }: Route.ErrorBoundaryProps) => <WorkspaceError error={error} />;

export default Outlet;
