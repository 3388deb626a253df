import { type FormEvent, useEffect, useState } from "react";
import type { UnfinishedFile } from "../../../survey/frame/frame-sending.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { Progress } from "../../parts/progress.tsx";
import { frameSendText } from "../../text/workspace-frame-send.ts";
import { useText } from "../use-workspace.ts";
import { FrameUpload } from "./frame-upload.tsx";
import { type SendingState, useSending } from "./use-sending.ts";

interface PiecewiseProps {
  readonly round: string;
  readonly part: string;
  readonly replace: boolean;
  /** What this person began to send before. */
  readonly unfinished: UnfinishedFile | null;
}

/** The form that sends a file; where scripts run, the file goes piece by piece, else as a whole. */
export const PiecewiseUpload = ({ round, part, replace, unfinished }: PiecewiseProps) => {
  const text = useText(frameSendText);
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  const sending = useSending(`/workspace/${round}/frame/pieces?part=${encodeURIComponent(part)}`);
  const again = `/workspace/${round}/frame/file?part=${encodeURIComponent(part)}`;
  const [file, setFile] = useState<File | null>(null);
  const submit = (event: FormEvent<HTMLElement>): void => {
    const [chosen] = Array.from(event.currentTarget.querySelector<HTMLInputElement>("input[type=file]")?.files ?? []);
    if (!runs || !chosen) return;
    event.preventDefault();
    setFile(chosen);
    sending.send(chosen);
  };
  return (
    <div onSubmit={submit}>
      {runs && <p className="small mut gap">{text.lead}</p>}
      {runs && file === null && unfinished && <Unfinished file={unfinished} />}
      {file !== null && <Stand state={sending.state} file={file} stop={sending.stop} hurry={sending.hurry} again={again} />}
      <FrameUpload round={round} part={part} replace={replace} />
    </div>
  );
};

const Unfinished = ({ file: { name, bytes, received } }: { readonly file: UnfinishedFile }) => {
  const text = useText(frameSendText);
  const megabytes = useMegabytes();
  return (
    <div className="gap">
      <Note>{text.unfinished(name, megabytes(received), megabytes(bytes))}</Note>
    </div>
  );
};

interface StandProps {
  readonly state: SendingState;
  readonly file: File;
  readonly stop: () => void;
  readonly hurry: () => void;
  /** Address of the page itself. */
  readonly again: string;
}

/** How far it is, or how it ended. */
const Stand = ({ state, file, ...tools }: StandProps) => (
  <section className="card pad gap" aria-live="polite">
    <h2>{file.name}</h2>
    <Said state={state} size={file.size} />
    <Tools state={state} {...tools} />
  </section>
);

const Said = ({ state, size }: { readonly state: SendingState; readonly size: number }) => {
  const text = useText(frameSendText);
  const megabytes = useMegabytes();
  if (state.kind === "sending")
    return (
      <>
        <Progress done={Math.round(state.sent / 1_000)} total={Math.round(size / 1_000)} label={text.progress} />
        <p>
          {text.sending(megabytes(state.sent), megabytes(size))} {state.before > 0 && text.before(megabytes(state.before))}
        </p>
      </>
    );
  if (state.kind === "waiting") return <Note tone="warn">{text.waiting(megabytes(state.sent), String(state.seconds))}</Note>;
  if (state.kind === "checking" || state.kind === "kept") return <p>{text.checking}</p>;
  if (state.kind === "stopped") return <Note>{text.stopped}</Note>;
  if (state.kind === "signed-out") return <Note tone="warn">{text.signedOut}</Note>;
  if (state.kind === "idle") return null;
  return (
    <Note tone="bad">
      {state.messages.map(({ code, text: words }) => (
        <p key={`${code} ${words}`}>
          {words} <span className="hash">{code}</span>
        </p>
      ))}
    </Note>
  );
};

const useMegabytes = (): ((bytes: number) => string) => {
  const language = useLanguage();
  return (bytes) => formatNumber(bytes / 1_000_000, language, 1);
};

const Tools = ({ state: { kind }, stop, hurry, again }: Omit<StandProps, "file">) => {
  const text = useText(frameSendText);
  if (kind === "signed-out")
    return (
      <p className="tools gap-top">
        <ButtonLink href={again}>{text.again}</ButtonLink>
      </p>
    );
  if (kind !== "sending" && kind !== "waiting") return null;
  return (
    <p className="tools gap-top">
      {kind === "waiting" && (
        <Button type="button" onClick={hurry} main>
          {text.now}
        </Button>
      )}
      <Button type="button" onClick={stop}>
        {text.stop}
      </Button>
    </p>
  );
};
