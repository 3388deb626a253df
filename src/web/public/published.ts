import { useParams, useRouteLoaderData, useSearchParams } from "react-router";
import { showPublishedRound } from "../../actions/report/show-published-round.ts";
import type { Language } from "../../survey/language.ts";
import type { PartSnapshot, PublishedRound } from "../../survey/report/snapshot.ts";
import type { World } from "../context.ts";
import { useLanguage } from "../parts/language.tsx";
import { type PublicText, publicText } from "../text/public.ts";
import { valueOrPage } from "../value-or-page.ts";

/** Name under which the layout route of a round keeps its release. */
export const roundRouteId = "published-round";

interface Asked {
  readonly round: string;
  readonly request: Request;
}

/** The release of a round, or its problem as a page; `?release=2` in the address asks for one by its number. */
export const loadPublished = async ({ round, request }: Asked, { actor, effectsFor }: World): Promise<PublishedRound> => {
  const release = Number(new URL(request.url).searchParams.get("release"));
  const version = Number.isInteger(release) && release > 0 ? { version: release } : {};
  return valueOrPage(await showPublishedRound({ round, ...version }, effectsFor(actor)));
};

/** What every page of a published round is made from. */
export interface PublicView {
  readonly published: PublishedRound;
  readonly part: PartSnapshot;
  readonly language: Language;
  readonly text: PublicText;
  /** Address of another page of this round, of the part shown unless another is named. */
  readonly to: (page: string, partCode?: string) => string;
}

export const usePublicView = (): PublicView => {
  const published = useRouteLoaderData<PublishedRound>(roundRouteId);
  const { round = "" } = useParams();
  const [query] = useSearchParams();
  const language = useLanguage();
  if (!published) throw new Error("This page stands outside the layout of a published round");
  const part = partShown(published, query.get("part"));
  const release = query.get("release");
  const to = (page: string, partCode = part.code) => pageAddress({ round, page, part: partCode, release, published });
  return { published, part, language, text: publicText[language], to };
};

/** The part asked for, or the first. */
export const partShown = ({ snapshot }: PublishedRound, code: string | null): PartSnapshot =>
  snapshot.parts.find((part) => part.code === code) ?? snapshot.parts[0];

interface PageAddress {
  readonly round: string;
  readonly page: string;
  readonly part: string;
  readonly release: string | null;
  readonly published: PublishedRound;
}

const pageAddress = ({ round, page, part, release, published }: PageAddress): string => {
  const path = `/results/${encodeURIComponent(round)}${page ? `/${page}` : ""}`;
  const query = new URLSearchParams();
  if (part !== published.snapshot.parts[0].code) query.set("part", part);
  if (release) query.set("release", release);
  return query.size > 0 ? `${path}?${query}` : path;
};
