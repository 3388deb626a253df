import type { FrameView } from "../../../survey/frame/frame-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { frameRowsText } from "../../text/workspace-frame-rows.ts";
import { pairsText } from "../../text/workspace-pairs.ts";
import { reconciliationText } from "../../text/workspace-reconciliation.ts";
import { useMay, useText } from "../use-workspace.ts";

/** What is looked at between import and freezing. */
export const FrameReview = ({ view: { round, part } }: { readonly view: FrameView }) => {
  const text = useText(reconciliationText);
  const pairs = useText(pairsText);
  const rows = useText(frameRowsText);
  const may = useMay();
  const address = (page: string): string => `/workspace/${round.code}/frame/${page}?part=${encodeURIComponent(part.code)}`;
  return (
    <div className="tools gap">
      <ButtonLink href={address("reconciliation")}>{text.link}</ButtonLink>
      {may("showFrameRows") && <ButtonLink href={address("rows")}>{rows.link}</ButtonLink>}
      {may("reviewPairs") && <ButtonLink href={address("pairs")}>{pairs.link}</ButtonLink>}
    </div>
  );
};
