import type { PlanPart } from "../../src/survey/plan/plan.ts";
import { type Ceremony, checkDraw, compareSizes, type Drawn, holdDraw } from "./draw-steps.ts";
import type { Example } from "./example-files.ts";
import { freezeFrame, importFrame, judgePairs, reconcile } from "./frame-steps.ts";
import type { Bodies, Office } from "./office.ts";
import * as planning from "./plan-steps.ts";

/** Pages that a province makes long: looked at again with all its rows. */
export const longPages =
  /^(invited|agencies|plan-(scope|quotas|part)-|plan$|instrument|frame-imported|reconciliation|sizes|drawn|draw-watch)/;

export const bodiesOf = ({ plan: { leadBody, area } }: Example): Bodies => ({
  lead: leadBody,
  supplier: `Văn phòng UBND ${area}`,
  finance: "Sở Tài chính",
  front: `Ủy ban Mặt trận Tổ quốc Việt Nam ${area}`,
  veterans: `Hội Cựu chiến binh ${area}`,
});

const kinds = { "so-nganh": "department", "ubnd-huyen": "district", "ubnd-xa": "commune" } as const;

const kindOf = ({ code }: PlanPart) => kinds[code as keyof typeof kinds];

/** The plan of a province from its template: contents, and of every part its fields, agencies and quotas; budget and approval. */
export const planProvince = async ({ plan }: Example, office: Office): Promise<void> => {
  const { lead } = office;
  await planning.startRound(lead, plan, "template:province-quarter-four");
  await planning.writeContents(lead, plan);
  for (const part of plan.parts) {
    await planning.writePart(lead, plan, part);
    const found = { kind: kindOf(part), count: part.agencies.length };
    await planning.chooseAgencies(lead, { round: plan.code, part: part.code }, found);
    await planning.pasteQuotas(lead, plan, part);
  }
  await planning.settleBudget(plan.code, office);
  await planning.approvePlan(plan.code, office);
};

/** A part from the export of the one-stop software to the frozen frame. */
export const framePart = async (example: Example, part: string, { lead, supplier }: Office): Promise<void> => {
  const place = { example, part };
  await importFrame(supplier, place);
  await judgePairs(supplier, place);
  await reconcile(place, { supplier, explainer: supplier });
  await freezeFrame(lead, place);
};

interface Drawing extends Pick<Ceremony, "part" | "eventName" | "eventText"> {
  readonly bodies: Bodies;
  /** The rule that sizes the sample; absent: the quotas of the plan. */
  readonly use?: Parameters<typeof compareSizes>[2];
}

/** A part from its frozen frame to the sample that anybody draws again. */
export const drawPart = async ({ plan }: Example, { bodies, use, ...event }: Drawing, office: Office): Promise<Drawn> => {
  const place = { round: plan.code, part: event.part };
  await compareSizes(office.lead, place, use);
  const secrets = [
    { party: bodies.lead, text: `câu của cơ quan chủ trì, ${event.part}` },
    { party: bodies.front, text: `câu của Mặt trận, ${event.part}` },
    { party: bodies.veterans, text: `câu của Hội Cựu chiến binh, ${event.part}` },
  ] as const;
  await holdDraw({ ...place, ...event, secrets }, office);
  return checkDraw(place, office);
};
