import { Outlet, useLocation, useParams } from "react-router";
import { formatDate } from "../../survey/date.ts";
import type { PublishedRound } from "../../survey/report/snapshot.ts";
import { worldContext } from "../context.ts";
import { Note } from "../parts/note.tsx";
import { PublicPage } from "../parts/public-page.tsx";
import type { Route } from "./+types/round.route.ts";
import { Footer } from "./footer.tsx";
import { loadPublished, type PublicView, usePublicView } from "./published.ts";

export const loader = ({ params, request, context }: Route.LoaderArgs): Promise<PublishedRound> =>
  loadPublished({ round: params.round, request }, context.get(worldContext));

/** Header, banner, pages and footer that all pages of a published round share. */
export default function PublishedRoundLayout() {
  const view = usePublicView();
  const { round } = view.published.snapshot;
  return (
    <PublicPage
      subtitle={view.text.areaAndYear(round.area, round.year)}
      simulated={round.simulated}
      nav={useNav(view)}
      footer={<Footer view={view} />}
    >
      {view.published.state === "withdrawn" && <Withdrawn view={view} />}
      <Outlet />
    </PublicPage>
  );
}

const useNav = ({ text, part, to }: PublicView) => {
  const { pathname } = useLocation();
  const base = `/results/${encodeURIComponent(useParams().round ?? "")}`;
  const pages = [
    { page: "", label: text.results },
    { page: "ranking", label: text.ranking },
    { page: "method", label: text.method },
    ...(part.draw ? [{ page: "draw", label: text.draw }] : []),
  ];
  return pages.map(({ page, label }) => ({
    href: to(page),
    label,
    current: page ? pathname.startsWith(`${base}/${page}`) : pathname === base,
  }));
};

const Withdrawn = ({ view: { published, language, text } }: { readonly view: PublicView }) => {
  const valid = published.history?.find(({ state }) => state === "released");
  return (
    <div className="wrap withdrawn">
      <Note tone="bad">
        <b>{text.withdrawnTitle(published.version)}</b>
        {published.withdrawal && (
          <p>{text.withdrawnText(formatDate(published.withdrawal.on, language), published.withdrawal.reason)}</p>
        )}
        <p>
          {valid ? (
            <a href={`?release=${valid.version}`}>{text.lastValid(valid.version, formatDate(valid.releasedOn, language))}</a>
          ) : (
            text.noValid
          )}
        </p>
      </Note>
    </div>
  );
};
