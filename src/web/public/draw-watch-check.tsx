import type { WatchedDraw } from "../../actions/draw/watch-draw.ts";
import { aboveFiles, type StageOutcome, stageFileName, stageFiles } from "../../survey/draw/published-stages.ts";
import type { PublishedDraw } from "../../survey/draw/repeat-draw.ts";
import { formatNumber } from "../../survey/number.ts";
import { DataTable } from "../parts/data-table.tsx";
import { useLanguage } from "../parts/language.tsx";
import { Native } from "../parts/native.tsx";
import { StagesTable } from "../parts/stages-table.tsx";
import { drawText } from "../text/public-draw.ts";
import { drawWatchText } from "../text/public-draw-watch.ts";
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
  const above = draw.staged?.above;
  const aboveFile =
    above && `/draws/${encodeURIComponent(round.code)}/${stageFileName(above.stage, "sample")}?part=${above.code}`;
  const frameHref = href(draw.staged ? "rows.csv" : "frame.csv");
  const request = { draw: published, frameHref, sampleHref: null, aboveHref: aboveFile ?? null, units };
  return (
    <>
      <Rerun id={`rerun-${part.code}`} heading="h3" language={language} leadBody={round.leadBody} request={request} />
      {draw.staged?.outcomes ? (
        <StageFiles href={href} outcomes={draw.staged.outcomes} before={draw.staged.above?.stage ?? 0} seed={published.seed} />
      ) : (
        <Files href={href} draw={published} />
      )}
    </>
  );
};

/** What the draw stands on, once everything of it is open. */
const publishedOf = ({ frameHash, commitment, result, sizes, staged }: WatchedDraw): PublishedDraw | null => {
  if (result === null) return null;
  const { design, algorithm, reserves } = commitment;
  const { eventText, seed, sampleHash } = result;
  const parties = commitment.parties.flatMap(({ party, commitment: code, reveal }) =>
    code === null ? [] : [{ party, commitment: code, reveal: reveal ?? "" }],
  );
  const published = { frameHash, eventText, parties, seed, design, algorithm, reserves, sizes, sampleHash };
  if (!staged) return published;
  return { ...published, staged: { ...staged, outcomes: staged.outcomes ?? [] } };
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

interface StageFilesProps {
  readonly href: (file: string) => string;
  readonly outcomes: readonly StageOutcome[];
  /** Stages that were drawn before, where the draw goes on. */
  readonly before: number;
  /** Of the whole draw. */
  readonly seed: string;
}

/** The three files of every stage, which the script checks one by one, and the probabilities. */
const scripts = ["verify-draw.py", "verify-stages.py"];

const StageFiles = ({ href, outcomes, before, seed }: StageFilesProps) => {
  const words = drawText[useLanguage()];
  const watch = drawWatchText[useLanguage()];
  return (
    <details className="fold">
      <summary>{words.repeat}</summary>
      <p>{watch.stagesRepeat}</p>
      <ul className="list">
        {["rows.csv", "stages.csv", ...(before > 0 ? aboveFiles.map((what) => `above-${what}.csv`) : []), ...scripts].map(
          (name) => (
            <FileLine key={name} href={href(name)} name={name} />
          ),
        )}
      </ul>
      <p>{watch.stagesAtOnce}</p>
      <pre className="cmd">{`python3 verify-stages.py ${seed}`}</pre>
      {outcomes.map((outcome, at) => (
        <section key={outcome.name} className="gap">
          <h4>
            {before + at + 1}. <Native>{outcome.name}</Native>
          </h4>
          <ul className="list">
            {stageFiles.map((what) => (
              <FileLine
                key={what}
                href={href(stageFileName(before + at + 1, what))}
                name={stageFileName(before + at + 1, what)}
              />
            ))}
          </ul>
          <pre className="cmd">{stageCommand(outcome, before + at)}</pre>
          <p className="hash">{outcome.sampleHash}</p>
        </section>
      ))}
    </details>
  );
};

const FileLine = ({ href, name }: { readonly href: string; readonly name: string }) => (
  <li>
    <a href={href} download>
      {name}
    </a>
  </li>
);

const stageCommand = ({ seed, design, reserves, sampled, columns }: StageOutcome, at: number): string => {
  const stage = `stage-${at + 1}`;
  const each = sampled === 0 ? 0 : Math.ceil(reserves / sampled);
  const more = columns.size === null && columns.sort.length === 0 ? "" : ` "${columns.sort.join(",")}" "${columns.size ?? ""}"`;
  return `python3 verify-draw.py ${stage}-frame.csv ${stage}-sizes.csv ${seed} ${design} ${each}${more} > again.csv\nsha256sum again.csv`;
};

/** How many are to be drawn from each stratum, fixed before the event; of a draw in stages, its stages. */
export const WatchedSizes = ({ draw }: Pick<CheckProps, "draw">) => {
  const { part, sizes, staged } = draw;
  const language = useLanguage();
  const words = drawText[language];
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  if (staged) return <StagesTable {...staged} before={staged.above?.stage ?? 0} />;
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
