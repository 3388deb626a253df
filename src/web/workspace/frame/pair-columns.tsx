import type { PairEnd, PairLine, PairListView } from "../../../survey/frame/pair-list-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { pairListText } from "../../text/workspace-pair-list.ts";
import { pairsText } from "../../text/workspace-pairs.ts";
import type { ListColumn } from "../listed-table.tsx";
import type { Cell } from "../listing.ts";
import { useText } from "../use-workspace.ts";

const wordsOf = ({ name, birth, agency }: PairEnd): string => [name, birth, agency].join(" ");

/** What the list of pairs sorts and finds by. */
export const pairValues: Record<string, (line: PairLine) => Cell> = {
  first: ({ first }) => wordsOf(first),
  second: ({ second }) => wordsOf(second),
  kind: ({ kind }) => kind,
  state: ({ state }) => state,
};

export const usePairColumns = ({ round, part }: PairListView): readonly ListColumn<PairLine>[] => {
  const text = useText(pairListText);
  const pairs = useText(pairsText);
  const address = (id: string): string =>
    `/workspace/${round.code}/frame/pairs?part=${encodeURIComponent(part.code)}&pair=${encodeURIComponent(id)}`;
  const columns: readonly ListColumn<PairLine>[] = [
    { key: "first", heading: text.first, rowHeading: true, cell: ({ first }) => <End end={first} /> },
    { key: "second", heading: text.second, cell: ({ second }) => <End end={second} /> },
    { key: "kind", heading: text.kind, cell: ({ kind }) => pairs.kinds[kind] },
    { key: "state", heading: text.state, cell: ({ state }) => text.states[state] },
    {
      key: "open",
      heading: "",
      cell: ({ id, first }) => (
        <a href={address(id)} aria-label={text.openPair(first.name)}>
          {text.open}
        </a>
      ),
    },
  ];
  return columns.map((column) => {
    const value = pairValues[column.key];
    return value ? { ...column, value } : column;
  });
};

const End = ({ end: { name, birth, identity, phone, agency } }: { readonly end: PairEnd }) => {
  const language = useLanguage();
  const born = birth.length > 4 ? formatDate(birth, language) : birth;
  return (
    <>
      {name}
      <br />
      <span className="small mut">{[born, identity, phone, agency].filter(Boolean).join(" · ")}</span>
    </>
  );
};
