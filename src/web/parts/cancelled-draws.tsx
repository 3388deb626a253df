import type { CancelledDrawView } from "../../survey/draw/draw-view.ts";
import { formatDateTime } from "../text/workspace-dates.ts";
import { drawCeremonyText } from "../text/workspace-draw-ceremony.ts";
import { DataTable } from "./data-table.tsx";
import { useLanguage } from "./language.tsx";
import { Native } from "./native.tsx";

interface CancelledProps {
  readonly cancelled: readonly (CancelledDrawView & { readonly part?: { readonly title: string } })[];
}

/** Draws that were called off, the same for the staff and for everyone: whoever calls off too often is seen. */
export const CancelledDraws = ({ cancelled }: CancelledProps) => {
  const language = useLanguage();
  const text = drawCeremonyText[language];
  return (
    <DataTable
      caption={text.cancelledTitle}
      rows={cancelled}
      rowKey={({ part, number, committedAt }) => `${part?.title ?? ""}${number}${committedAt}`}
      stacked
      columns={[
        {
          ...{ key: "number", heading: text.cancelledNumber, rowHeading: true },
          cell: ({ number, part }) => (part ? <Native>{`${part.title}, ${number}`}</Native> : String(number)),
        },
        { key: "event", heading: text.cancelledEvent, cell: ({ eventName }) => <Native>{eventName}</Native> },
        {
          ...{ key: "at", heading: text.cancelledAt },
          cell: ({ cancelledAt, after }) => `${formatDateTime(cancelledAt, language)}, ${text.after[after]}`,
        },
        { key: "reason", heading: text.cancelledReason, cell: ({ reason }) => <Native>{reason}</Native> },
        {
          ...{ key: "codes", heading: text.cancelledCodes },
          cell: ({ parties }) =>
            parties
              .map(({ party, commitment }) => `${party}: ${commitment === null ? "–" : `${commitment.slice(0, 12)}…`}`)
              .join("; ") || "–",
        },
      ]}
    />
  );
};
