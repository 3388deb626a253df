import type { ReactNode } from "react";
import { formatDate } from "../../survey/date.ts";
import { formatNumber } from "../../survey/number.ts";
import type { DrawSnapshot } from "../../survey/report/snapshot.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Native } from "../parts/native.tsx";
import { drawText } from "../text/public-draw.ts";
import type { PublicView } from "./published.ts";

export interface DrawProps {
  readonly view: PublicView;
  readonly draw: DrawSnapshot;
}

/** The four steps of the draw in their order: frozen frame, commitments, event, seed and result. */
export const DrawSteps = (props: DrawProps) => {
  const words = drawText[props.view.language];
  return (
    <section className="sec">
      <ol className="wrap draw-steps">
        <Step title={words.frame}>
          <FrameStep {...props} />
        </Step>
        <Step title={words.commitments}>
          <CommitmentStep {...props} />
        </Step>
        <Step title={words.event}>
          <EventStep {...props} />
        </Step>
        <Step title={words.seedTitle}>
          <SeedStep {...props} />
        </Step>
      </ol>
    </section>
  );
};

export const Step = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <li>
    <h2>{title}</h2>
    {children}
  </li>
);

export const Definitions = ({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="defs">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export const Hash = ({ children }: { readonly children: string }) => <span className="hash">{children}</span>;

const FrameStep = ({ view: { part, language }, draw }: DrawProps) => {
  const words = drawText[language];
  return (
    <>
      {part.frame && <p>{words.frameText(formatNumber(part.frame.persons, language))}</p>}
      <Definitions rows={[[words.frameHash, <Hash key="hash">{draw.frameHash}</Hash>]]} />
    </>
  );
};

const CommitmentStep = ({ view: { language }, draw }: DrawProps) => {
  const words = drawText[language];
  if (draw.parties.length === 0) return <p>{words.noCommitments}</p>;
  return (
    <>
      <p>{words.commitmentsText}</p>
      <DataTable
        caption={words.commitments}
        rows={draw.parties}
        rowKey={({ party }) => party}
        stacked
        columns={[
          { key: "party", heading: words.party, rowHeading: true, cell: ({ party }) => <Native>{party}</Native> },
          { key: "commitment", heading: words.commitment, cell: ({ commitment }) => <Hash>{commitment}</Hash> },
          { key: "reveal", heading: words.reveal, cell: ({ reveal }) => <Native>{reveal}</Native> },
        ]}
      />
    </>
  );
};

const EventStep = ({ view: { language }, draw }: DrawProps) => {
  const words = drawText[language];
  return (
    <Definitions
      rows={[
        [words.eventName, <Native key="name">{draw.eventName}</Native>],
        [words.eventText, <Native key="text">{draw.eventText}</Native>],
      ]}
    />
  );
};

const SeedStep = ({ view: { language }, draw }: DrawProps) => {
  const words = drawText[language];
  return (
    <>
      <p>{words.seedText}</p>
      <Definitions
        rows={[
          [words.seed, <Hash key="seed">{draw.seed}</Hash>],
          [words.design, words.designs[draw.design]],
          [words.algorithm, draw.algorithm],
          [words.reserves, words.reservesText(formatNumber(draw.reserves, language))],
          [words.drawnOn, formatDate(draw.drawnOn, language)],
          [words.sampleHash, <Hash key="sample">{draw.sampleHash}</Hash>],
        ]}
      />
    </>
  );
};
