import type { WatchedDraw } from "../../actions/draw/watch-draw.ts";
import type { PublishedDraw } from "../../survey/draw/repeat-draw.ts";
import { formatNumber } from "../../survey/number.ts";
import { DataTable } from "../parts/data-table.tsx";
import { useLanguage } from "../parts/language.tsx";
import { drawText } from "../text/public-draw.ts";
import { Rerun } from "./draw-rerun.tsx";

interface CheckProps {
  readonly round: { readonly code: string; readonly leadBody: string };
  readonly draw: WatchedDraw;
}

/** Once the sample is drawn: runs the draw again here, and the files and the command that do the same elsewhere. */
export const DrawWatchCheck = ({ round, draw }: CheckProps) => {
  const language = useLanguage();
  const published = publishedOf(draw);
  if (published === null) return null;
  const { part, units } = draw;
  const href = (file: string) => `/draws/${encodeURIComponent(round.code)}/${file}?part=${encodeURIComponent(part.code)}`;
  const request = { draw: published, frameHref: href("frame.csv"), sampleHref: null, units };
  return (
    <>
      <Rerun id={`rerun-${part.code}`} language={language} leadBody={round.leadBody} request={request} />
      <Files href={href} draw={published} />
    </>
  );
};

/** What the draw stands on, once everything of it is open. */
const publishedOf = ({ frameHash, commitment, result, sizes }: WatchedDraw): PublishedDraw | null => {
  if (result === null) return null;
  const { design, algorithm, reserves } = commitment;
  const { eventText, seed, sampleHash } = result;
  const parties = commitment.parties.flatMap(({ party, commitment: code, reveal }) =>
    code === null ? [] : [{ party, commitment: code, reveal: reveal ?? "" }],
  );
  return { frameHash, eventText, parties, seed, design, algorithm, reserves, sizes, sampleHash };
};

interface FilesProps {
  readonly href: (file: string) => string;
  readonly draw: PublishedDraw;
}

const Files = ({ href, draw: { seed, design, reserves } }: FilesProps) => {
  const words = drawText[useLanguage()];
  const files = [
    ["frame.csv", words.frameFile],
    ["sizes.csv", words.sizesFile],
    ["verify-draw.py", words.scriptFile],
  ] as const;
  return (
    <details className="fold">
      <summary>{words.repeat}</summary>
      <p>{words.repeatSteps}</p>
      <ul className="list">
        {files.map(([name, about]) => (
          <li key={name}>
            <a href={href(name)} download>
              {name}
            </a>{" "}
            – {about}
          </li>
        ))}
      </ul>
      <pre className="cmd">{`python3 verify-draw.py frame.csv sizes.csv ${seed} ${design} ${reserves} > again.csv\nsha256sum again.csv`}</pre>
      <p>{words.repeatResult}</p>
    </details>
  );
};

/** How many are to be drawn from each stratum, fixed before the event. */
export const WatchedSizes = ({ draw: { part, sizes } }: Pick<CheckProps, "draw">) => {
  const language = useLanguage();
  const words = drawText[language];
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  return (
    <details className="fold">
      <summary>{words.sizesCaption(sizes.length, formatNumber(total, language))}</summary>
      <DataTable
        caption={`${words.sizes}: ${part.title}`}
        rows={sizes}
        rowKey={({ stratum }) => stratum}
        columns={[
          { key: "stratum", heading: words.stratum, rowHeading: true, cell: ({ stratum }) => stratum },
          { key: "size", heading: words.size, number: true, cell: ({ size }) => formatNumber(size, language) },
        ]}
      />
    </details>
  );
};
