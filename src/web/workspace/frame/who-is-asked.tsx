import type { ColumnMapping } from "../../../survey/frame/column-mapping.ts";
import { headingField } from "../../../survey/frame/headings.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { useText } from "../use-workspace.ts";

/** The rule of those who file for others, and what it makes of this file. */
export const WhoIsAsked = ({ mapping: { columns } }: { readonly mapping: ColumnMapping }) => {
  const text = useText(frameColumnsText);
  return (
    <details className="card pad">
      <summary>
        <b>{text.whoTitle}</b>
      </summary>
      <p>{text.who}</p>
      <p>
        {text.whoNow} {text.whoStates[stateOf(columns)]}
      </p>
    </details>
  );
};

/** A file that names one person only names them as the owner of the dossier, often. */
const stateOf = ({ name = "", owner = "" }: ColumnMapping["columns"]): "both" | "name" | "owner" => {
  if (name !== "" && owner !== "") return "both";
  return name === "" || headingField(name)?.field === "owner" ? "owner" : "name";
};
