import { explainDifference } from "../../../actions/frame/explain-difference.ts";
import { importOfficialCounts } from "../../../actions/frame/import-official-counts.ts";
import { setOfficialCounts } from "../../../actions/frame/set-official-counts.ts";
import { showReconciliation } from "../../../actions/frame/show-reconciliation.ts";
import { signReconciliation } from "../../../actions/frame/sign-reconciliation.ts";
import { withdrawReconciliation } from "../../../actions/frame/withdraw-reconciliation.ts";
import type { ReconciliationView } from "../../../survey/frame/reconciliation-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { problem } from "../../../survey/problem.ts";
import { fail, type Result } from "../../../survey/result.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { reconciliationText } from "../../text/workspace-reconciliation.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileOf, type Refusal, readForm, settle, textOf } from "../form.ts";
import { searchWith } from "../listing.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { type PageWorld, worldOf } from "../world.ts";
import type { Route } from "./+types/reconciliation.route.ts";
import { DifferingCells } from "./reconciliation-cells.tsx";
import { typedCounts } from "./reconciliation-form.ts";
import { OfficialNumbers } from "./reconciliation-numbers.tsx";
import { ConfirmSignature, SignatureState, SignTools } from "./reconciliation-signature.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "frame").code;
  return valueOrPage(await showReconciliation({ round, part }, worldOf(context).effects));
};

/** Sets official numbers, explains a difference, signs or withdraws the signature. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const part = partOf({ request, context }, "frame").code;
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  const done = await carryOut(intent, { place: { round, part }, form, world });
  const { pathname, search } = new URL(request.url);
  return settle(done, form, `${pathname}${searchWith(search, { part, done: intent })}`);
};

interface Asked {
  readonly place: { readonly round: string; readonly part: string };
  readonly form: FormData;
  readonly world: PageWorld;
}

const carryOut = async (intent: string, { place, form, world }: Asked): Promise<Result<unknown>> => {
  const { effects } = world;
  switch (intent) {
    case "explainDifference":
      return explainDifference(
        {
          ...{ ...place, unit: textOf(form, "agency"), field: textOf(form, "field") },
          ...{ text: textOf(form, "explanation"), seen: textOf(form, "seen") },
        },
        effects,
      );
    case "signReconciliation":
      return signReconciliation({ ...place, sha256: textOf(form, "sha256") }, effects);
    case "withdrawReconciliation":
      return withdrawReconciliation({ ...place, reason: textOf(form, "reason") }, effects);
    case "importOfficialCounts": {
      const file = await fileOf(form, "file");
      if (file === null) return fail(problem("E-WEB-006", { kinds: reconciliationText[world.language].kinds }));
      return importOfficialCounts({ ...place, file }, effects);
    }
    default:
      return saveNumbers({ place, form, world });
  }
};

const saveNumbers = async ({ place, form, world: { effects } }: Asked): Promise<Result<unknown>> => {
  const view = await showReconciliation(place, effects);
  if (!view.ok) return view;
  const counts = typedCounts(form, view.value);
  return counts.ok ? setOfficialCounts({ ...place, counts: counts.value }, effects) : counts;
};

export default function ReconciliationPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(reconciliationText);
  return (
    <StagePage
      stage="frame"
      title={text.title}
      lead={text.lead}
      problems={actionData?.problems}
      tools={<SignTools view={view} />}
    >
      <PartTabs current={view.part.code} source="frame" />
      <ReconciliationBody view={view} refusal={actionData} />
    </StagePage>
  );
}

const ReconciliationBody = ({
  view,
  refusal,
}: {
  readonly view: ReconciliationView;
  readonly refusal: Refusal | undefined;
}) => {
  const text = useText(reconciliationText);
  const language = useLanguage();
  const back = `/workspace/${view.round.code}/frame?part=${encodeURIComponent(view.part.code)}`;
  if (view.compared === null)
    return (
      <section className="card">
        <EmptyState title={text.noFrameTitle} action={<ButtonLink href={back}>{text.toFrame}</ButtonLink>}>
          {text.noFrameText}
        </EmptyState>
      </section>
    );
  const cells = formatNumber(view.compared.cells.length, language);
  return (
    <>
      <ConfirmSignature view={view} refusal={refusal} />
      {view.isEmpty ? (
        <section className="card">
          <EmptyState title={text.emptyTitle}>{text.emptyText(cells)}</EmptyState>
        </section>
      ) : (
        <Standing view={view} />
      )}
      <SignatureState view={view} />
      {!view.isEmpty && <DifferingCells view={view} refusal={refusal} />}
      <OfficialNumbers view={view} refusal={refusal} />
    </>
  );
};

/** The fact that the reader came for, in one line. */
const Standing = ({ view: { compared } }: { readonly view: ReconciliationView }) => {
  const text = useText(reconciliationText);
  const language = useLanguage();
  if (compared === null) return null;
  const number = (value: number): string => formatNumber(value, language);
  const { cells, differing, unexplained, missing } = compared;
  const open = missing > 0 || unexplained > 0;
  return (
    <div className="gap">
      <Note tone={open ? "warn" : "ok"}>
        <b>
          {differing === 0
            ? text.agrees(number(cells.length - missing))
            : text.differs(number(differing), number(cells.length))}
        </b>
        {differing > 0 && ` ${unexplained > 0 ? text.toExplain(number(unexplained)) : text.allExplained}`}
        {missing > 0 && ` ${text.missing(number(missing))}`}
      </Note>
    </div>
  );
};
