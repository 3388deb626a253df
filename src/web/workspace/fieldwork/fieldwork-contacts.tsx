import type { FieldworkView } from "../../../survey/fieldwork/fieldwork-view.ts";
import { isOpenRound } from "../../../survey/plan/round-states.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { SelectField } from "../../parts/field.tsx";
import { fieldworkText } from "../../text/workspace-fieldwork.ts";
import { useMay, useText } from "../use-workspace.ts";

interface ContactsProps {
  readonly view: FieldworkView;
}

/** Whom to visit, for those who may know; everyone reads who that is and that each download is logged. */
export const FieldworkContacts = ({ view }: ContactsProps) => {
  const text = useText(fieldworkText);
  const may = useMay()("downloadContacts");
  if (view.part.source === "on-site") return null;
  const open = isOpenRound(view.round.state);
  return (
    <div className="gap">
      <Card title={text.contacts}>
        <p>{open ? text.contactsLead : text.contactsGone}</p>
        {open && <p className="small mut">{text.contactsWho}</p>}
        {open && may && <ChooseContacts view={view} />}
      </Card>
    </div>
  );
};

const ChooseContacts = ({ view: { round, part, agencies } }: ContactsProps) => {
  const text = useText(fieldworkText);
  const files = `/workspace/${round.code}/download`;
  const all = { value: "", label: text.contactsAll };
  const options = [all, ...agencies.map(({ agency: { id, name } }) => ({ value: id, label: name }))];
  return (
    <form method="get" action={`${files}/contacts.xlsx`} className="form one-column contacts-form">
      <input type="hidden" name="part" value={part.code} />
      <SelectField name="agency" label={text.contactsAgency} options={options} />
      <SelectField
        name="reserves"
        label={text.contactsReserves}
        hint={text.contactsReservesHint}
        options={[
          { value: "called", label: text.contactsCalled },
          { value: "all", label: text.contactsEvery },
        ]}
      />
      <div className="tools">
        <Button>{text.contactsXlsx}</Button>
        <Button formAction={`${files}/contacts.csv`}>{text.contactsCsv}</Button>
      </div>
    </form>
  );
};
