import type { AgencyView } from "../../../survey/units/agency-view.ts";
import { Card } from "../../parts/card.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { Facts } from "../facts.tsx";
import { useText } from "../use-workspace.ts";
import { RoundLinks } from "./agency-table.tsx";
import { UnitLink, useValidity } from "./unit-words.tsx";

/** What is known of the agency, and which belong to it. */
export const AgencyFacts = ({ view: { agency, unit, below } }: { readonly view: AgencyView }) => {
  const text = useText(agenciesText);
  const words = useText(registersText);
  const valid = useValidity();
  const facts = [
    [text.kind, words.kinds[agency.kind]],
    [text.level, words.levels[agency.level]],
    [
      text.parent,
      agency.parentId ? (
        <a key="parent" href={`/workspace/units/agencies/${agency.parentId}`}>
          {agency.parentName}
        </a>
      ) : (
        "–"
      ),
    ],
    [text.unitOf, unit ? <UnitLink key="unit" unit={unit} /> : "–"],
    [text.fields.officialCode, agency.officialCode ?? "–"],
    [text.fields.identifierCode, agency.identifierCode ?? "–"],
    [text.roles, [agency.receives && text.receives, agency.settles && text.settles].filter(Boolean).join(", ") || "–"],
    [text.valid, agency.validFrom || agency.validTo ? valid(agency) : "–"],
    [text.rounds, <RoundLinks key="rounds" agency={agency} />],
  ] as const;
  return (
    <div className="pair">
      <Card>
        <Facts facts={facts} />
      </Card>
      {below.length > 0 && (
        <Card title={`${text.below} (${below.length})`} flush>
          <ul className="plain-list scroll-list">
            {below.map(({ id, name }) => (
              <li key={id}>
                <a href={`/workspace/units/agencies/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
};
