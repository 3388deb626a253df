import "./people.css";
import { listPeople } from "../../../actions/people/list-people.ts";
import { type ActionName, actionNames, permissionOf } from "../../../survey/people/permissions.ts";
import { roles } from "../../../survey/people/role.ts";
import type { Column } from "../../parts/data-table.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { rightText } from "../../text/workspace-rights.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/rights.route.ts";

export const loader = async ({ context }: Route.LoaderArgs) => {
  valueOrPage(await listPeople({}, worldOf(context).effects));
  return null;
};

/** Role × action × reach, from the table that the server itself goes by. */
export default function RightsPage() {
  const text = useText(peopleText);
  return (
    <StaffPage title={text.rights} lead={text.rightsLead} crumb={<a href="/workspace/people">{text.people}</a>}>
      <section className="card rights-table">
        <DataTable caption={text.rights} columns={useRightColumns()} rows={actionNames} rowKey={(right) => right} />
      </section>
      <p className="small mut gap-top">{text.legend}</p>
    </StaffPage>
  );
}

const useRightColumns = (): readonly Column<ActionName>[] => {
  const text = useText(peopleText);
  const words = useText(workspaceText);
  const language = useLanguage();
  return [
    { key: "action", heading: text.action, rowHeading: true, cell: (right) => rightText(right, language) },
    ...roles.map((role) => ({
      key: role,
      heading: words.roles[role],
      cell: (right: ActionName) => <Mark allowed={permissionOf(right).roles.includes(role)} />,
    })),
    {
      key: "reach",
      heading: text.reach,
      cell: (right) => {
        const { reach, respondents } = permissionOf(right);
        return respondents ? `${text.reaches[reach]}; ${text.respondents}` : text.reaches[reach];
      },
    },
  ];
};

const Mark = ({ allowed }: { readonly allowed: boolean }) => {
  const words = useText(peopleText);
  return allowed ? (
    <>
      <span className="good" aria-hidden="true">
        ✓
      </span>
      <span className="sr">{words.allowed}</span>
    </>
  ) : (
    "–"
  );
};
