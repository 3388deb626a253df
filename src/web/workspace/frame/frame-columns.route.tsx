import { redirect } from "react-router";
import { chooseFrameTable } from "../../../actions/frame/choose-frame-table.ts";
import { dropFrameFile, mapFrameColumns } from "../../../actions/frame/map-frame-columns.ts";
import { showFrameUpload } from "../../../actions/frame/show-frame-upload.ts";
import { startFrameImport } from "../../../actions/frame/start-frame-import.ts";
import type { Taking } from "../../../actions/frame/take-frame.ts";
import type { FileLayout, TextEncoding } from "../../../survey/frame/file-layout.ts";
import type { FrameUploadView } from "../../../survey/frame/upload-view.ts";
import { markOf } from "../../../survey/mark-of.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import type { FieldOf } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { frameFilesText } from "../../text/workspace-frame-files.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, settle, textOf } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { PostButton, PostForm } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { type PageWorld, worldOf } from "../world.ts";
import type { Route } from "./+types/frame-columns.route.ts";
import { Sheet } from "./frame-file.tsx";
import { FrameSteps } from "./frame-steps.tsx";
import { ImportCard } from "./import-card.tsx";
import { MapColumns } from "./map-columns.tsx";
import { MapNames } from "./map-names.tsx";
import { mappingOf } from "./mapping-form.ts";
import { PreviewCheckCard } from "./preview-check.tsx";
import { PreviewRows } from "./preview-rows.tsx";
import { TableChoice } from "./table-choice.tsx";
import { WhoIsAsked } from "./who-is-asked.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "frame").code;
  return valueOrPage(await showFrameUpload({ round, part }, worldOf(context).effects));
};

/** Keeps the mapping; then reads the first rows again, or lets the file be imported in the background. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const place = { round, part: partOf({ request, context }, "frame").code };
  const form = await readForm(request, world);
  const query = `part=${encodeURIComponent(place.part)}`;
  if (textOf(form, "intent") === "drop")
    return settle(await dropFrameFile(place, world.effects), form, `/workspace/${round}/frame?${query}&done=dropFrameFile`);
  if (textOf(form, "intent") === "choose") {
    const layout = layoutOf(form);
    return settle(await chooseFrameTable({ ...place, layout }, world.effects), form, `?${query}&done=chooseFrameTable`);
  }
  const mapping = mappingOf(form);
  if (!mapping.ok) return refuse(mapping.problems, form);
  const input = { ...place, mapping: mapping.value, profile: textOf(form, "profile"), seen: textOf(form, "seen") };
  const mapped = await mapFrameColumns(input, world.effects);
  if (!mapped.ok) return refuse(mapped.problems, form);
  if (textOf(form, "intent") !== "import") return redirect(`?${query}&done=mapFrameColumns`, 303);
  return start(place, form, world);
};

const layoutOf = (form: FormData): FileLayout => ({
  together: form.getAll("together").map(String),
  ...{ sheet: textOf(form, "sheet"), encoding: textOf(form, "encoding") as TextEncoding },
  ...(textOf(form, "headerRow") !== "" && { headerRow: rowOf(form, "headerRow") }),
  headerRows: rowOf(form, "headerRows"),
});

const rowOf = (form: FormData, name: string): number => wholeNumber(textOf(form, name));

const start = async (place: { readonly round: string; readonly part: string }, form: FormData, { effects }: PageWorld) => {
  const started = await startFrameImport({ ...place, ...takingOf(textOf(form, "into")) }, effects);
  return started.ok ? redirect(`/workspace/work/${started.value.id}`, 303) : refuse(started.problems, form);
};

/** What becomes of the lists that are there: `add`, `all` of them replaced, or the number of one. */
const takingOf = (into: string): Taking => {
  if (into === "all") return { replace: true };
  return wholeNumber(into) > 0 ? { instead: wholeNumber(into) } : { add: into === "add" };
};

/** The second step: what each column is, what names mean, what the first rows say then. */
export default function FrameColumnsPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(frameColumnsText);
  const files = useText(frameFilesText);
  const problems = actionData?.problems ?? view.check.problems;
  return (
    <StagePage
      stage="frame"
      title={text.title}
      lead={text.lead}
      problems={problems}
      fieldOf={columnFieldOf(actionData?.values ?? {})}
    >
      <PartTabs current={view.part.code} />
      <FrameSteps now={1} />
      <WaitingFileCard view={view} />
      {view.profile !== "" && (
        <div className="gap-both">
          <Note>{text.known(view.profile)}</Note>
        </div>
      )}
      {view.mends !== null && (
        <div className="gap-both">
          <Note>{files.mends(view.mends)}</Note>
        </div>
      )}
      {(view.mends === null || view.check.problems.length > 0) && <TableChoice view={view} typed={actionData?.values ?? {}} />}
      <PreviewCheckCard check={view.check} />
      {view.columns.length > 0 && (
        <PostForm className="stack mt">
          <input type="hidden" name="seen" value={markOf(view.mapping)} />
          <MapColumns view={view} typed={actionData?.values ?? {}} />
          <WhoIsAsked mapping={view.mapping} />
          <MapNames view={view} typed={actionData?.values ?? {}} />
          <ImportCard view={view} typed={actionData?.values ?? {}} />
        </PostForm>
      )}
      <div className="mt">
        <PreviewRows view={view} />
      </div>
    </StagePage>
  );
}

/** The second of two columns that are said to be the same field. */
const columnFieldOf =
  (typed: Readonly<Record<string, string>>): FieldOf =>
  ({ code, details: { second } }) => {
    const at = Object.keys(typed).filter(
      (name) => code === "E-FRAME-117" && name.startsWith("heading-") && typed[name] === second,
    );
    return at[0]?.replace("heading-", "column-") ?? null;
  };

const WaitingFileCard = ({ view: { file, round, part } }: { readonly view: FrameUploadView }) => {
  const text = useText(frameColumnsText);
  const language = useLanguage();
  const count = (value: number, places = 0) => formatNumber(value, language, places);
  return (
    <section className="card pad file-card">
      <Sheet />
      <div>
        <h2>{file.name}</h2>
        <p>{text.facts(count(file.bytes / 1_000_000, 1), file.note, count(file.columns))}</p>
        <p>
          {text.sentBy(file.receivedBy, formatDateTime(file.receivedAt, language))} · SHA-256{" "}
          <span className="hash">{`${file.sha256.slice(0, 8)}…${file.sha256.slice(-4)}`}</span>
        </p>
        <p className="small mut">{text.until(formatDateTime(file.until, language))}</p>
      </div>
      <div className="tools">
        <ButtonLink href={`/workspace/${round.code}/frame/file?part=${encodeURIComponent(part.code)}`}>
          {text.change}
        </ButtonLink>
        <PostButton intent="drop">{text.drop}</PostButton>
      </div>
    </section>
  );
};
