import type { AgencyLine } from "../../../survey/units/units-view.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { formatDate } from "../../text/workspace-dates.ts";
import { PostButton, PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface EndProps {
  readonly agency: AgencyLine;
  readonly values: Readonly<Record<string, string>>;
}

/** Its last day and why; or taking that back; or, for one that nothing knows, removing it. */
export const AgencyEnd = ({ agency, values }: EndProps) => {
  const text = useText(agenciesText);
  const language = useLanguage();
  return (
    <div className="mt">
      <Card title={text.end}>
        {agency.validTo ? (
          <>
            <p className="gap">{text.ended(formatDate(agency.validTo, language), agency.endReason)}</p>
            <PostButton intent="reopenAgency">{text.reopen}</PostButton>
          </>
        ) : (
          <PostForm className="form">
            <p className="small mut prose">{text.endText}</p>
            <div className="field-row">
              <Field name="on" label={text.lastDay} hint={text.hints.date} defaultValue={values.on ?? ""} required />
              <Field name="reason" label={text.reason} defaultValue={values.reason ?? ""} required />
            </div>
            <Button name="intent" value="endAgency">
              {text.endVerb}
            </Button>
          </PostForm>
        )}
      </Card>
      {agency.rounds.length === 0 && (
        <p className="tools gap-both">
          <ButtonLink href="?confirm=remove" small>
            {text.remove}
          </ButtonLink>
        </p>
      )}
    </div>
  );
};
