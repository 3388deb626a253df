import { listRounds } from "../../../actions/plan/list-rounds.ts";
import { showRoundOverview } from "../../../actions/plan/show-round-overview.ts";
import { may } from "../../../survey/people/permissions.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { roundsText } from "../../text/workspace-rounds.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/rounds.route.ts";
import { RoundCard, type RoundInList } from "./round-card.tsx";

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

export default function RoundsPage({ loaderData: rounds }: Route.ComponentProps) {
  const text = useText(roundsText);
  const mayCreate = useMay()("createRound");
  const create = mayCreate && (
    <ButtonLink href="/workspace/new" main>
      {text.create}
    </ButtonLink>
  );
  return (
    <StaffPage title={text.title} tools={rounds.length > 0 && create}>
      {rounds.length === 0 ? (
        <section className="card">
          <EmptyState title={text.emptyTitle} action={create}>
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
