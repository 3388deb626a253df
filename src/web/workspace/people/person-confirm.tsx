import { useSearchParams } from "react-router";
import { ownEntry } from "../../../survey/own-entry.ts";
import type { AccountLine } from "../../../survey/people/people-view.ts";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { peopleText } from "../../text/workspace-people.ts";
import { useText, useWorkspace } from "../use-workspace.ts";
import { useGrantWords } from "./grant-words.ts";

interface Question {
  readonly title: string;
  readonly text: string;
  readonly verb: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Asks before an account, a role, an invitation or its sessions are taken from a person; `?confirm=` names the act. */
export const ConfirmPersonAct = ({ account }: { readonly account: AccountLine }) => {
  const act = useSearchParams()[0].get("confirm") ?? "";
  const question = useQuestion(account, act);
  const { csrfToken } = useWorkspace();
  if (!question) return null;
  const { title, text, verb, fields = {} } = question;
  return (
    <div className="gap">
      <ConfirmForm title={title} consequence={text} verb={verb} csrfToken={csrfToken} intent={act} backHref="?">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </ConfirmForm>
    </div>
  );
};

const useQuestion = ({ name, grants }: AccountLine, act: string): Question | null => {
  const text = useText(peopleText);
  const asked = useSearchParams()[0];
  const grantWords = useGrantWords();
  if (act === "withdraw") {
    const [role = "", round = "", unit = ""] = ["role", "round", "unit"].map((field) => asked.get(field) ?? "");
    const held = grants.find(
      (grant) => grant.role === role && (grant.roundCode ?? "") === round && (grant.unit?.id ?? "") === unit,
    );
    if (!held) return null;
    const words = grantWords(held);
    const asking = text.confirms.withdraw(name, `${words.role} (${words.scope})`);
    return { ...asking, verb: `${text.withdraw} ${text.withdrawOf(words.role)}`, fields: { role, round, unit } };
  }
  const verbs: Readonly<Record<string, string>> = {
    ...{ disable: text.disable, "end-sessions": text.endAll, "clear-factor": text.clearFactor },
    "withdraw-invitation": text.withdrawInvitation,
  };
  const verb = ownEntry(verbs, act);
  return verb ? { ...text.confirms[act as "disable"](name), verb } : null;
};
