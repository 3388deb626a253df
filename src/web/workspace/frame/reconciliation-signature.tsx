import { useSearchParams } from "react-router";
import { isSignable } from "../../../survey/frame/reconciliation.ts";
import type { ReconciliationView } from "../../../survey/frame/reconciliation-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { reconciliationText } from "../../text/workspace-reconciliation.ts";
import type { Refusal } from "../form.ts";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";

interface ViewProps {
  readonly view: ReconciliationView;
}

const here = ({ part }: ReconciliationView, confirm?: string): string =>
  `?part=${encodeURIComponent(part.code)}${confirm ? `&confirm=${confirm}` : ""}`;

/** The one main action: sign when it may be signed; otherwise the way to withdraw. */
export const SignTools = ({ view }: ViewProps) => {
  const text = useText(reconciliationText);
  const may = useMay()("signReconciliation");
  if (!may || view.frozen || view.compared === null) return null;
  if (view.signature) return <ButtonLink href={here(view, "withdraw")}>{text.withdraw}</ButtonLink>;
  return isSignable(view.compared) ? (
    <ButtonLink href={here(view, "sign")} main>
      {text.sign}
    </ButtonLink>
  ) : null;
};

export const SignatureState = ({ view }: ViewProps) => {
  const text = useText(reconciliationText);
  const language = useLanguage();
  const { signature } = view;
  if (signature === null) return view.isEmpty ? null : <p className="sign waiting gap">{text.waiting}</p>;
  return (
    <div className="gap">
      <Note tone={signature.holds ? "ok" : "bad"}>
        <b>{text.signed(signature.body || text.signedBody, signature.by, formatDateTime(signature.at, language))}</b>
        {!signature.holds && ` ${text.broken}`}
      </Note>
    </div>
  );
};

/** Asks before signing, with the numbers that are signed, and before a signature is withdrawn. */
export const ConfirmSignature = ({ view, refusal }: ViewProps & { readonly refusal: Refusal | undefined }) => {
  const text = useText(reconciliationText);
  const { csrfToken } = useWorkspace();
  const asked = useSearchParams()[0].get("confirm");
  const may = useMay()("signReconciliation");
  if (!may || view.frozen || view.compared === null) return null;
  if (asked === "withdraw" && view.signature)
    return (
      <ConfirmForm
        title={text.withdrawTitle}
        consequence={text.withdrawText}
        verb={text.withdrawVerb}
        csrfToken={csrfToken}
        intent="withdrawReconciliation"
        backHref={here(view)}
      >
        <TextField name="reason" label={text.reason} defaultValue={refusal?.values.reason ?? ""} rows={2} required />
      </ConfirmForm>
    );
  return asked === "sign" && !view.signature && isSignable(view.compared) ? (
    <ConfirmSign view={view} compared={view.compared} />
  ) : null;
};

const ConfirmSign = ({ view, compared }: ViewProps & { readonly compared: NonNullable<ReconciliationView["compared"]> }) => {
  const text = useText(reconciliationText);
  const language = useLanguage();
  const { csrfToken } = useWorkspace();
  const number = (value: number): string => formatNumber(value, language);
  return (
    <ConfirmForm
      title={text.signTitle(view.part.title)}
      consequence={text.signText(number(compared.file), number(compared.official), number(compared.differing))}
      verb={text.signVerb}
      csrfToken={csrfToken}
      intent="signReconciliation"
      backHref={here(view)}
    >
      <input type="hidden" name="sha256" value={view.sha256} />
    </ConfirmForm>
  );
};
