import { redirect } from "react-router";
import { createRound } from "../../../actions/plan/create-round.ts";
import { listRounds } from "../../../actions/plan/list-rounds.ts";
import { type RoundOrigin, startRound } from "../../../actions/plan/start-round.ts";
import { planFieldOf } from "../../../survey/plan/field-of-problem.ts";
import { headNames } from "../../../survey/plan/head-names.ts";
import { problem } from "../../../survey/problem.ts";
import { Note } from "../../parts/note.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { roundsText } from "../../text/workspace-rounds.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileOf, readForm, refuse, textOf } from "../form.ts";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { type PageWorld, worldOf } from "../world.ts";
import type { Route } from "./+types/new-round.route.ts";
import { FileForm, StartForm } from "./new-round-forms.tsx";

/** What a round can start from, and an id of its own, so that the form makes one round however often it is sent. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const rounds = valueOrPage(await listRounds({}, effects)).map(({ code, shortTitle }) => ({ code, shortTitle }));
  const year = effects.clock().getFullYear();
  return { id: effects.newId(), year, rounds, from: new URL(request.url).searchParams.get("from") ?? "" };
};

/** Creates a round from a template, an earlier round or nothing, or from a plan file. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const created = textOf(form, "intent") === "start" ? await start(form, world) : await fromFile(form, world);
  if (!created.ok) return refuse(created.problems, form);
  const page = textOf(form, "from").startsWith("round:") ? "/plan/carried" : "";
  return redirect(`/workspace/${created.value.code}${page}?done=createRound`, 303);
};

const start = (form: FormData, { effects }: PageWorld) => {
  const round = {
    ...{ code: textOf(form, "code"), shortTitle: textOf(form, "shortTitle"), area: textOf(form, "area") },
    ...{ province: textOf(form, "province"), leadBody: textOf(form, "leadBody"), year: wholeNumber(textOf(form, "year")) },
  };
  const id = textOf(form, "newId");
  const from = originOf(textOf(form, "from"), textOf(form, "quotas") === "yes");
  return startRound({ start: round, ...(isUuid(id) && { id }), ...(from && { from }) }, effects);
};

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** `template:district-2023`, `round:van-ninh-2023`; anything else is a blank plan. */
const originOf = (text: string, withQuotas: boolean): RoundOrigin | undefined => {
  const [kind = "", id = ""] = text.split(":");
  if (kind === "template") return { kind, template: id };
  return kind === "round" ? { kind, code: id, withQuotas } : undefined;
};

const fromFile = async (form: FormData, world: PageWorld) => {
  const file = await fileOf(form, "file");
  const refused = (code: ReturnType<typeof problem>) => ({ ok: false, problems: [code] }) as const;
  if (file === null) return refused(problem("E-WEB-006", { kinds: roundsText[world.language].kinds }));
  const plan = parsed(file.bytes);
  if (plan === undefined) return refused(problem("E-WEB-010", { file: file.name }));
  const id = textOf(form, "newId");
  return createRound({ plan, file: file.name, ...(isUuid(id) && { id }) }, world.effects);
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

export default function NewRoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(roundsText);
  const words = useText(workspaceText);
  const may = useMay()("createRound");
  const values = actionData?.values ?? {};
  const id = values.id ?? loaderData.id;
  return (
    <StaffPage title={text.newTitle} lead={text.newLead} problems={actionData?.problems} fieldOf={planFieldOf(headNames)}>
      {may ? (
        <div className="stack">
          <StartForm {...loaderData} id={id} values={values} />
          <FileForm id={id} />
        </div>
      ) : (
        <Note>{words.notAllowed}</Note>
      )}
    </StaffPage>
  );
}
