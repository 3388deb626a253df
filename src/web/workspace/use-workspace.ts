import { useRouteLoaderData } from "react-router";
import type { Language } from "../../survey/language.ts";
import type { ActionName } from "../../survey/people/permissions.ts";
import type { RoundOverview } from "../../survey/plan/overview.ts";
import type { WorkLine } from "../../survey/work/work-view.ts";
import { useLanguage } from "../parts/language.tsx";

export interface WorkspaceData {
  readonly who: string;
  readonly csrfToken: string;
  readonly allowed: readonly ActionName[];
  /** Until the session ends, as the page was made; null where nobody is signed in. */
  readonly secondsLeft: number | null;
}

export interface RoundData {
  readonly overview: RoundOverview;
  /** What the one who asks may do in this round. */
  readonly allowed: readonly ActionName[];
  /** Work of this round on its way, of those that the one who asks may see. */
  readonly running: readonly WorkLine[];
}

const nobody: WorkspaceData = { who: "", csrfToken: "", allowed: [], secondsLeft: null };

/** Who is signed in, as the layout of the workspace loaded it. */
export const useWorkspace = (): WorkspaceData => useRouteLoaderData<WorkspaceData>("workspace") ?? nobody;

/** The round of the page, as the layout of the round loaded it; null on pages across the rounds. */
export const useRound = (): RoundData | null => useRouteLoaderData<RoundData>("round") ?? null;

/** Whether to offer an act at all; the act itself is checked again when it is asked for. */
export const useMay = (): ((action: ActionName) => boolean) => {
  const everywhere = useWorkspace().allowed;
  const allowed = useRound()?.allowed ?? everywhere;
  return (action) => allowed.includes(action);
};

/** The words of a catalogue in the language of the page. */
export const useText = <Text>(texts: Readonly<Record<Language, Text>>): Text => texts[useLanguage()];
