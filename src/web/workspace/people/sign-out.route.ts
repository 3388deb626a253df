import { redirect } from "react-router";
import { signOut } from "../../../actions/people/sign-out.ts";
import { readForm } from "../form.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/sign-out.route.ts";
import { forgottenSession, tokenOf } from "./session-cookie.ts";

/** Ends the session, here and in the browser. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  await readForm(request, world);
  await signOut({ token: tokenOf(request) }, world.effects);
  return redirect("/sign-in", { status: 303, headers: { "set-cookie": forgottenSession } });
};

export const loader = () => redirect("/workspace", 303);
