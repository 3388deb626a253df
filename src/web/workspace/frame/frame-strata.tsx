import type { FrameView, ImportedFrame, StratumRow } from "../../../survey/frame/frame-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";
import { useStrataColumns } from "./strata-columns.tsx";

interface StrataProps {
  readonly view: FrameView;
  readonly frame: ImportedFrame;
}

/** Eligible people of each agency and field beside the quota; cells that cannot fill it are marked in words. */
export const FrameStrata = ({ view: { round, part }, frame }: StrataProps) => {
  const text = useText(frameText);
  const language = useLanguage();
  const short = frame.strata.flatMap(({ cells }) => cells).filter((cell) => cell.short).length;
  return (
    <div className="mt">
      {short > 0 && (
        <div className="gap">
          <Note tone="bad">{text.shortNote(formatNumber(short, language))}</Note>
        </div>
      )}
      <ListedTable
        title={text.strata}
        columns={useStrataColumns(frame)}
        rows={frame.strata}
        rowKey={({ agency }) => agency.id}
        csv={`/workspace/${round.code}/download/strata.csv?part=${encodeURIComponent(part.code)}`}
        stacked={false}
      />
      <p className="small mut gap-top">
        {text.strataNote} <Respondents rows={frame.strata} />
      </p>
    </div>
  );
};

const Respondents = ({ rows }: { readonly rows: readonly StratumRow[] }) => {
  const text = useText(frameText);
  const language = useLanguage();
  const sum = (key: "citizens" | "organisations" | "filedForOthers"): string =>
    formatNumber(
      rows.reduce((all, row) => all + row[key], 0),
      language,
    );
  return text.respondents(sum("citizens"), sum("organisations"), sum("filedForOthers"));
};
