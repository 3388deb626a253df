import { formatNumber, formatPercent } from "../../../survey/number.ts";
import type { PlanView } from "../../../survey/plan/plan-view.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { planText } from "../../text/workspace-plan.ts";
import { Facts } from "../facts.tsx";
import { useText } from "../use-workspace.ts";

/** What the plan rests on, what it is for, and who watches over it. */
export const PlanBases = ({ plan }: { readonly plan: PlanView }) => {
  const text = useText(planText);
  return (
    <div className="pair mt">
      <Card title={text.bodies}>
        <Bodies plan={plan} />
      </Card>
      <Card title={text.legal} flush>
        <Lines lines={plan.legalBases} />
      </Card>
      <Card title={text.purposes} flush>
        <Lines lines={plan.purposes} />
      </Card>
      <Card title={text.recipients} flush>
        <Lines lines={plan.recipients} />
      </Card>
    </div>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="plain-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const Bodies = ({ plan }: { readonly plan: PlanView }) => {
  const text = useText(planText);
  const language = useLanguage();
  const forms = plan.parts.reduce((sum, { total }) => sum + total, 0);
  const share = formatPercent(100 * plan.reverificationShare, language, 0);
  return (
    <Facts
      facts={[
        [text.issuer, plan.issuingBody],
        [text.leadBody, plan.leadBody],
        [text.supervisors, plan.supervisors.join("; ")],
        [
          text.reverification,
          text.reverificationOf(share, formatNumber(Math.round(forms * plan.reverificationShare), language)),
        ],
      ]}
    />
  );
};
