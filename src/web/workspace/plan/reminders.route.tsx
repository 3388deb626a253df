import { setReminderAddresses } from "../../../actions/plan/set-reminder-addresses.ts";
import { showReminders } from "../../../actions/plan/show-reminders.ts";
import {
  type LetterPreview,
  type ReminderLine,
  type RemindersView,
  reminderLines,
} from "../../../survey/plan/reminders-view.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { TextField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { remindersText } from "../../text/workspace-reminders.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { ListLinks } from "../list-links.tsx";
import { PostForm } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/reminders.route.ts";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await showReminders({ round }, worldOf(context).effects));

export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const lines = { text: textOf(form, "text"), ...(form.has("seen") && { seen: textOf(form, "seen") }) };
  const saved = await setReminderAddresses({ round, ...lines }, world.effects);
  return settle(saved, form, `/workspace/${round}/reminders?done=setReminderAddresses`);
};

export default function RemindersPage({ loaderData: view, actionData, params: { round } }: Route.ComponentProps) {
  const text = useText(remindersText);
  const typed = actionData?.values.text;
  return (
    <StagePage stage="plan" title={text.title} lead={text.lead} problems={actionData?.problems}>
      <div className="stack">
        {!view.active && <Note>{text.inactive}</Note>}
        {view.active && !view.configured && <Note tone="warn">{text.notConfigured}</Note>}
        {view.unreached.length > 0 && <Note tone="warn">{text.unreached(view.unreached.join("; "))}</Note>}
        <Preview view={view} />
        <Addresses view={view} typed={typed} />
        <Written log={view.log} csv={`/workspace/${round}/download/reminders.csv`} />
        <p>
          <a href={`/workspace/${round}/plan`}>{text.toPlan}</a>
        </p>
      </div>
    </StagePage>
  );
}

const Preview = ({ view: { day, letters, unreached } }: { readonly view: RemindersView }) => {
  const text = useText(remindersText);
  const language = useLanguage();
  return (
    <Card title={text.preview(formatDate(day, language))}>
      {letters.length === 0 && <p className="mut">{unreached.length > 0 ? text.nobody : text.nothing}</p>}
      {letters.map((letter) => (
        <Letter key={letter.email} letter={letter} />
      ))}
    </Card>
  );
};

const Letter = ({ letter: { email, subject, body } }: { readonly letter: LetterPreview }) => {
  const text = useText(remindersText);
  return (
    <details className="letter">
      <summary>
        <b>{email}</b> · {subject}
      </summary>
      <p className="small mut">
        {text.to}: {email}
      </p>
      <p className="letter-body" lang="vi">
        {body}
      </p>
    </details>
  );
};

const Addresses = ({
  view: { addresses, bodies },
  typed,
}: {
  readonly view: RemindersView;
  readonly typed: string | undefined;
}) => {
  const text = useText(remindersText);
  const may = useMay()("setReminderAddresses");
  const lines = reminderLines(addresses);
  return (
    <Card title={text.addresses}>
      {may ? (
        <PostForm className="form one-column">
          <input type="hidden" name="seen" value={lines} />
          <TextField name="text" label={text.addresses} hint={text.addressesHint} defaultValue={typed ?? lines} rows={6} />
          {bodies.length > 0 && <p className="small mut">{text.bodies(bodies.join("; "))}</p>}
          <Button main>{text.save}</Button>
        </PostForm>
      ) : (
        <p className="letter-body">{lines}</p>
      )}
    </Card>
  );
};

const Written = ({ log, csv }: { readonly log: readonly ReminderLine[]; readonly csv: string }) => {
  const text = useText(remindersText);
  const language = useLanguage();
  const columns: readonly Column<ReminderLine>[] = [
    { key: "day", heading: text.day, cell: ({ day }) => formatDate(day, language) },
    { key: "email", heading: text.email, rowHeading: true, cell: ({ email }) => email },
    { key: "body", heading: text.body, cell: ({ bodies }) => bodies },
    { key: "tasks", heading: text.tasks, number: true, cell: ({ tasks }) => tasks },
  ];
  return (
    <Card title={text.log} flush={log.length > 0} aside={log.length > 0 && <ListLinks title={text.log} csv={csv} />}>
      {log.length === 0 ? (
        <p className="mut">{text.logEmpty}</p>
      ) : (
        <DataTable caption={text.log} columns={columns} rows={log} rowKey={({ id }) => id} stacked />
      )}
    </Card>
  );
};
