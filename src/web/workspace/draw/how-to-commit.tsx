import { drawText } from "../../text/workspace-draw.ts";
import { useText } from "../use-workspace.ts";

/** How a party makes its code on its own machine, so that the sentence itself stays there. */
export const HowToCommit = () => {
  const text = useText(drawText);
  return (
    <details className="fold-plain">
      <summary>{text.howTitle}</summary>
      <p className="field-hint">{text.howText}</p>
      <p className="small">{text.howLinux}</p>
      <pre className="cmd">{`printf '%s' '${text.howSecret}' | sha256sum`}</pre>
      <p className="small">{text.howMac}</p>
      <pre className="cmd">{`printf '%s' '${text.howSecret}' | shasum -a 256`}</pre>
      <p className="small">{text.howWindows}</p>
      <pre className="cmd">
        {`-join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes('${text.howSecret}')) | % { $_.ToString('x2') })`}
      </pre>
      <p className="field-hint">{text.howKeep}</p>
    </details>
  );
};
