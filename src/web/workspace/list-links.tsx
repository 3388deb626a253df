import { ButtonLink } from "../parts/button.tsx";
import { workspaceText } from "../text/workspace.ts";
import { useText } from "./use-workspace.ts";
import { asWorkbook } from "./workbook.ts";

interface ListLinksProps {
  /** What the list is called. */
  readonly title: string;
  /** Its address as CSV; as a workbook it stands beside it. */
  readonly csv: string;
}

/** The two files that every list can be taken away as. */
export const ListLinks = ({ title, csv }: ListLinksProps) => {
  const text = useText(workspaceText);
  return (
    <>
      <ButtonLink href={asWorkbook(csv)} download small>
        {text.xlsx}
        <span className="sr"> {text.xlsxLabel(title)}</span>
      </ButtonLink>
      <ButtonLink href={csv} download small>
        {text.csv}
        <span className="sr"> {text.csvLabel(title)}</span>
      </ButtonLink>
    </>
  );
};
