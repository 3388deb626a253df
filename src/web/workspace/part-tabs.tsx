import { useLocation } from "react-router";
import { workspaceText } from "../text/workspace.ts";
import type { PartHead } from "./plan/round-context.ts";
import { useRound, useText } from "./use-workspace.ts";

/** The parts of a round as links, where it has more than one. */
export const PartTabs = ({ current, source }: { readonly current: string; readonly source?: PartHead["source"] }) => {
  const text = useText(workspaceText);
  const { pathname } = useLocation();
  const parts = (useRound()?.overview.round.parts ?? []).filter((part) => source === undefined || part.source === source);
  if (parts.length < 2) return null;
  return (
    <nav className="ws-tabs" aria-label={text.parts}>
      <ul>
        {parts.map(({ code, title }) => (
          <li key={code}>
            <a href={`${pathname}?part=${encodeURIComponent(code)}`} aria-current={code === current ? "page" : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
