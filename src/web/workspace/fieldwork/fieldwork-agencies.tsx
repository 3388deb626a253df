import type { AgencyFieldwork, FieldworkCounts, FieldworkView } from "../../../survey/fieldwork/fieldwork-view.ts";
import { formatNumber, formatPercent } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Progress } from "../../parts/progress.tsx";
import { fieldworkText } from "../../text/workspace-fieldwork.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";

/** Each agency: how far it is to its quota, and how cases ended. */
export const FieldworkAgencies = ({ view: { round, part, agencies } }: { readonly view: FieldworkView }) => (
  <div className="mt">
    <ListedTable
      title={useText(fieldworkText).agencies}
      columns={useAgencyColumns()}
      rows={agencies}
      rowKey={({ agency }) => agency.id}
      csv={`/workspace/${round.code}/download/fieldwork.csv?part=${encodeURIComponent(part.code)}`}
    />
  </div>
);

const counted = [
  "answered",
  "refused",
  "notFound",
  "moved",
  "replaced",
  "open",
] as const satisfies readonly (keyof FieldworkCounts)[];

const useAgencyColumns = (): readonly ListColumn<AgencyFieldwork>[] => {
  const text = useText(fieldworkText);
  const language = useLanguage();
  const share = ({ answered, quota }: AgencyFieldwork): number => (quota === 0 ? 1 : answered / quota);
  return [
    {
      key: "agency",
      heading: text.agency,
      rowHeading: true,
      cell: ({ agency }) => agency.name,
      value: ({ agency }) => agency.name,
    },
    {
      key: "progress",
      heading: text.progress,
      cell: ({ agency, answered, quota }) => <Progress done={answered} total={quota} label={agency.name} />,
      value: share,
    },
    {
      key: "quota",
      heading: text.quota,
      number: true,
      cell: ({ quota }) => formatNumber(quota, language),
      value: ({ quota }) => quota,
    },
    ...counted.map(
      (key): ListColumn<AgencyFieldwork> => ({
        key,
        heading: text[key],
        number: true,
        cell: (row) => formatNumber(row[key], language),
        value: (row) => row[key],
      }),
    ),
    {
      ...{ key: "substitution", heading: text.substitution, number: true, value: ({ substitution }) => substitution ?? -1 },
      cell: ({ substitution }) => (substitution === null ? "–" : formatPercent(substitution, language, 1)),
    },
  ];
};
