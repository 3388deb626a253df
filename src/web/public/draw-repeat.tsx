import script from "../../../docs/verify-draw.py?raw";
import { drawText } from "../text/public-draw.ts";
import type { DrawProps } from "./draw-steps.tsx";
import { fileHref } from "./files.ts";

/** The files and the commands that repeat the draw, and the script itself to read before running it. */
export const DrawRepeat = (props: DrawProps) => {
  const words = drawText[props.view.language];
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{words.repeat}</h2>
        <p className="sub-line">{words.repeatSteps}</p>
        <Files {...props} />
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

const frameFileOf = ({ view: { published, part } }: DrawProps) =>
  published.files.find(({ name }) => name.endsWith(".csv") && /frame|dan-mau/.test(name) && name.includes(part.code)) ??
  published.files.find(({ name }) => name.endsWith(".csv") && /frame|dan-mau/.test(name));

const Files = (props: DrawProps) => {
  const { view } = props;
  const words = drawText[view.language];
  const frame = frameFileOf(props);
  return (
    <ul className="list">
      <li>
        <a href={view.to("draw/verify-draw.py")} download>
          verify-draw.py
        </a>{" "}
        – {words.scriptFile}
      </li>
      <li>
        <a href={view.to("draw/sizes.csv")} download>
          sizes.csv
        </a>{" "}
        – {words.sizesFile}
      </li>
      <li>
        {frame ? (
          <>
            <a href={fileHref(view.published, frame)} download>
              {frame.name}
            </a>{" "}
            – {words.frameFile}
          </>
        ) : (
          words.frameMissing
        )}
      </li>
    </ul>
  );
};

const pythonCommands = (props: DrawProps): string => {
  const { draw } = props;
  const frame = frameFileOf(props)?.name ?? "frame.csv";
  return `python3 verify-draw.py ${frame} sizes.csv ${draw.seed} ${draw.design} ${draw.reserves} > sample.csv\nsha256sum sample.csv`;
};

const sipasCommand = (props: DrawProps): string => {
  const { draw } = props;
  const frame = frameFileOf(props)?.name ?? "frame.csv";
  return `sipas draw verify ${frame} sample.csv --seed ${draw.seed} --size-by sizes.csv --design ${draw.design} --reserves ${draw.reserves}`;
};
