import type { ReactNode } from "react";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { Field } from "../../parts/field.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import type { Refusal } from "../form.ts";
import { HiddenValues } from "../hidden-values.tsx";
import { useText, useWorkspace } from "../use-workspace.ts";
import { partyPlaces } from "./draw-forms.ts";
import { HowToCommit } from "./how-to-commit.tsx";

interface ConfirmProps {
  readonly refusal: Refusal;
  readonly backHref: string;
  /** What is committed to, where it does not stand above. */
  readonly children?: ReactNode;
}

/** Asks once more before a commitment is published. */
export const ConfirmCommit = ({ refusal: { values }, backHref, children }: ConfirmProps) => {
  const text = useText(drawText);
  const { csrfToken } = useWorkspace();
  const parties = partyPlaces.filter((place) => values[`party-${place}`]).length;
  return (
    <ConfirmForm
      title={text.commitConfirm}
      consequence={text.commitConsequence(values.eventName ?? "", String(parties))}
      verb={text.commitVerb}
      csrfToken={csrfToken}
      intent="commitDraw"
      backHref={backHref}
    >
      {children}
      <HiddenValues values={values} />
    </ConfirmForm>
  );
};

/** The parties with their codes; one with an account may be named without. */
export const Parties = ({ values }: { readonly values: Readonly<Record<string, string>> }) => {
  const text = useText(drawText);
  return (
    <fieldset className="parties">
      <legend>{text.parties}</legend>
      <p className="field-hint">{text.partiesHint}</p>
      <HowToCommit />
      {partyPlaces.map((place) => (
        <div className="field-row" key={place}>
          <Field name={`party-${place}`} label={text.party(place)} defaultValue={values[`party-${place}`] ?? ""} />
          <Field
            name={`commitment-${place}`}
            label={text.commitment(place)}
            pattern="\s*[0-9a-fA-F]{64}\s*"
            autoComplete="off"
            defaultValue={values[`commitment-${place}`] ?? ""}
          />
        </div>
      ))}
    </fieldset>
  );
};
