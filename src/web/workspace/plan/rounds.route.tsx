import { listRounds } from "../../../actions/plan/list-rounds.ts";
import { showRoundOverview } from "../../../actions/plan/show-round-overview.ts";
import { askWork } from "../../../actions/work/ask-work.ts";
import { may } from "../../../survey/people/permissions.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { roundsText } from "../../text/workspace-rounds.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle } from "../form.ts";
import { PostButton } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/rounds.route.ts";
import { RoundCard, type RoundInList } from "./round-card.tsx";

const exampleRound = "van-ninh-2023";

/** The rounds that one may see, each with how it stands where one may look inside. */
export const loader = async ({ context }: Route.LoaderArgs) => {
  const { effects, actor } = worldOf(context);
  const rounds = valueOrPage(await listRounds({}, effects));
  return Promise.all(
    rounds.map(async (round): Promise<RoundInList> => {
      const overview = may(actor, "showRound", { round: round.code })
        ? await showRoundOverview({ round: round.code }, effects)
        : null;
      return { round, overview: overview?.ok ? overview.value : null };
    }),
  );
};

/** Loads the example round in the background, and shows how far it is. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const asked = await askWork({ name: "loadExample", input: { example: exampleRound } }, world.effects);
  return settle(asked, form, `/workspace/work/${asked.ok ? asked.value.id : ""}?done=askWork`);
};

export default function RoundsPage({ loaderData: rounds, actionData }: Route.ComponentProps) {
  const text = useText(roundsText);
  const may = useMay();
  const mayCreate = may("createRound");
  const mayLoad = may("loadExample") && rounds.every(({ round }) => round.code !== exampleRound);
  const create = mayCreate && (
    <ButtonLink href="/workspace/new" main>
      {text.create}
    </ButtonLink>
  );
  return (
    <StaffPage title={text.title} tools={rounds.length > 0 && create} problems={actionData?.problems}>
      {rounds.length === 0 ? (
        <section className="card">
          <EmptyState
            title={text.emptyTitle}
            action={
              <>
                {create}
                {mayLoad && (
                  <PostButton intent="loadExample" to="/workspace?index">
                    {text.loadExample}
                  </PostButton>
                )}
              </>
            }
          >
            {mayCreate ? text.emptyText : text.emptyForReader}
          </EmptyState>
        </section>
      ) : (
        <div className="stack">
          {rounds.map((listed) => (
            <RoundCard key={listed.round.code} listed={listed} />
          ))}
          {mayCreate && (
            <Card title={text.copyTitle}>
              <p className="prose">{text.copyText}</p>
            </Card>
          )}
        </div>
      )}
    </StaffPage>
  );
}
