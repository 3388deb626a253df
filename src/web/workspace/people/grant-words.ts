import type { GrantLine } from "../../../survey/people/people-view.ts";
import { workspaceText } from "../../text/workspace.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { useText } from "../use-workspace.ts";

/** “Giám sát · Hội Cựu chiến binh Việt Nam · đợt van-ninh-2023 · mọi đơn vị”. */
export const useGrantWords = (): ((grant: GrantLine) => { readonly role: string; readonly scope: string }) => {
  const text = useText(peopleText);
  const words = useText(workspaceText);
  return ({ role, roundCode, unit, supervises }) => ({
    role: words.roles[role] + (supervises ? ` · ${text.bodies[supervises]}` : ""),
    scope: [roundCode ?? words.allRounds, unit?.name ?? text.allUnits].join(" · "),
  });
};
