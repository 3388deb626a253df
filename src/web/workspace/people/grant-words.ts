import type { Language } from "../../../survey/language.ts";
import type { GrantLine } from "../../../survey/people/people-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { peopleText } from "../../text/workspace-people.ts";

interface GrantWords {
  readonly role: string;
  readonly scope: string;
}

/** “Giám sát · Hội Cựu chiến binh Việt Nam · đợt van-ninh-2023 · mọi đơn vị”. */
export const grantWords = ({ role, roundCode, unit, supervises }: GrantLine, language: Language): GrantWords => {
  const [text, words] = [peopleText[language], workspaceText[language]];
  return {
    role: words.roles[role] + (supervises ? ` · ${text.bodies[supervises]}` : ""),
    scope: [roundCode ?? words.allRounds, unit?.name ?? text.allUnits].join(" · "),
  };
};

export const useGrantWords = (): ((grant: GrantLine) => GrantWords) => {
  const language = useLanguage();
  return (grant) => grantWords(grant, language);
};
