import { formatDate } from "../../survey/date.ts";
import type { PublishedRelease } from "../../survey/report/snapshot.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { type MethodText, methodText } from "../text/public-method.ts";
import type { PublicView } from "./published.ts";

/** Every release of the round: when it came out, whether it still holds, and why it was withdrawn. */
export const Corrections = ({ view: { published, language } }: { readonly view: PublicView }) => {
  const words = methodText[language];
  return (
    <section className="sec" id="corrections">
      <div className="wrap">
        <h2>{words.corrections}</h2>
        <DataTable
          caption={words.corrections}
          columns={columnsOf(words, (iso) => formatDate(iso, language))}
          rows={published.history ?? [published]}
          rowKey={({ version }) => String(version)}
        />
      </div>
    </section>
  );
};

const columnsOf = (words: MethodText, date: (iso: string) => string): readonly Column<PublishedRelease>[] => [
  { key: "release", heading: words.release, rowHeading: true, cell: ({ version }) => version },
  { key: "date", heading: words.date, cell: ({ releasedOn }) => date(releasedOn) },
  {
    key: "state",
    heading: words.state,
    cell: ({ state, withdrawal }) =>
      state === "released" ? words.released : `${words.withdrawn}${withdrawal ? ` ${date(withdrawal.on)}` : ""}`,
  },
  {
    key: "reason",
    heading: words.reason,
    cell: ({ version, withdrawal }) => withdrawal?.reason ?? (version === 1 ? words.firstRelease : words.laterRelease),
  },
];
