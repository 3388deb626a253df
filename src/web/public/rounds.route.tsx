import { redirect } from "react-router";
import { listPublishedRounds } from "../../actions/report/list-published-rounds.ts";
import { formatDate } from "../../survey/date.ts";
import { formatPercent } from "../../survey/number.ts";
import type { PublishedRoundLine } from "../../survey/report/published-list.ts";
import { worldContext } from "../context.ts";
import { Badge } from "../parts/badge.tsx";
import { ButtonLink } from "../parts/button.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { Interval } from "../parts/figure.tsx";
import { useLanguage } from "../parts/language.tsx";
import { Native } from "../parts/native.tsx";
import { PublicPage } from "../parts/public-page.tsx";
import { publicText } from "../text/public.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/rounds.route.ts";

/** The published rounds; a single one is opened at once. */
export const loader = async ({ context }: Route.LoaderArgs) => {
  const { actor, effectsFor } = context.get(worldContext);
  const rounds = valueOrPage(await listPublishedRounds({}, effectsFor(actor)));
  const [only, second] = rounds;
  if (only && !second) throw redirect(`/results/${encodeURIComponent(only.code)}`);
  return { rounds };
};

export default function Rounds({ loaderData: { rounds } }: Route.ComponentProps) {
  const language = useLanguage();
  const text = publicText[language];
  return (
    <PublicPage simulated={rounds.some(({ simulated }) => simulated)}>
      <title>{text.roundsTitle}</title>
      <section className="top2">
        <div className="wrap">
          <h1>{text.roundsTitle}</h1>
          <p className="lead">{text.roundsLead}</p>
          {rounds.length === 0 ? (
            <EmptyState title={text.roundsEmptyTitle} action={<ButtonLink href="/sign-in">{text.toSignIn}</ButtonLink>}>
              {text.roundsEmptyText}
            </EmptyState>
          ) : (
            <ul className="rounds">
              {rounds.map((round) => (
                <RoundLine key={round.code} round={round} />
              ))}
            </ul>
          )}
        </div>
      </section>
    </PublicPage>
  );
}

const RoundLine = ({ round }: { readonly round: PublishedRoundLine }) => {
  const language = useLanguage();
  const text = publicText[language];
  return (
    <li>
      <a href={`/results/${encodeURIComponent(round.code)}`}>
        <Native>{round.title}</Native>
      </a>
      <p className="mut">
        {text.areaAndYear(round.area, round.year)} · {text.releasedOn(formatDate(round.releasedOn, language))}
      </p>
      {round.state === "withdrawn" && <Badge tone="bad">{text.withdrawn}</Badge>}
      {round.state === "released" &&
        round.parts.map(({ code, title, overall }) => (
          <p key={code}>
            <Native>{title}</Native>: {overall.value === null ? text.withheldOverall : formatPercent(overall.value, language)}{" "}
            <span className="mut">
              <Interval figure={overall} />
            </span>
          </p>
        ))}
    </li>
  );
};
