import script from "../../../docs/verify-draw.py?raw";
import { drawText } from "../text/public-draw.ts";
import type { DrawProps } from "./draw-steps.tsx";
import { drawFile, fileHref } from "./files.ts";

/** The files and the commands that repeat the draw, and the script itself to read before running it. */
export const DrawRepeat = (props: DrawProps) => {
  const words = drawText[props.view.language];
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{words.repeat}</h2>
        <p className="sub-line">{words.repeatSteps}</p>
        <Files view={props.view} />
        <pre className="cmd">{pythonCommands(props)}</pre>
        <p>{words.repeatResult}</p>
        <p className="more">{words.repeatSipas}</p>
        <pre className="cmd">{sipasCommand(props)}</pre>
        <details className="fold">
          <summary>{words.script}</summary>
          <pre className="cmd">{script}</pre>
        </details>
      </div>
    </section>
  );
};

const Files = ({ view }: Pick<DrawProps, "view">) => {
  const { published, part, language } = view;
  const words = drawText[language];
  const frame = drawFile(published, part.code, "frame");
  const sample = drawFile(published, part.code, "sample");
  return (
    <ul className="list">
      <FileLine href={view.to("draw/verify-draw.py")} name="verify-draw.py" about={words.scriptFile} />
      <FileLine href={view.to("draw/sizes.csv")} name="sizes.csv" about={words.sizesFile} />
      {frame ? (
        <FileLine href={fileHref(published, frame)} name={frame.name} about={words.frameFile} />
      ) : (
        <li>{words.frameMissing}</li>
      )}
      {sample && <FileLine href={fileHref(published, sample)} name={sample.name} about={words.sampleFile} />}
    </ul>
  );
};

interface FileLineProps {
  readonly href: string;
  readonly name: string;
  readonly about: string;
}

const FileLine = ({ href, name, about }: FileLineProps) => (
  <li>
    <a href={href} download>
      {name}
    </a>{" "}
    – {about}
  </li>
);

const pythonCommands = ({ view: { part }, draw }: DrawProps): string =>
  [
    `python3 verify-draw.py ${part.code}-frame.csv sizes.csv ${draw.seed} ${draw.design} ${draw.reserves} > again.csv`,
    "sha256sum again.csv",
  ].join("\n");

const sipasCommand = ({ view: { part }, draw }: DrawProps): string =>
  [
    `sipas draw verify ${part.code}-frame.csv ${part.code}-sample.csv --size-by sizes.csv`,
    `--seed ${draw.seed} --design ${draw.design} --reserves ${draw.reserves}`,
  ].join(" ");
