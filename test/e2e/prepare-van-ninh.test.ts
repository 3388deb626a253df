import { afterAll, describe, expect, it } from "vitest";
import { checkDraw, compareSizes, holdDraw, openOnSite } from "./draw-steps.ts";
import { openExample } from "./example-files.ts";
import { freezeFrame, importFrame, judgePairs, reconcile } from "./frame-steps.ts";
import { publishForm } from "./instrument-steps.ts";
import { type Office, openOffice } from "./office.ts";
import { inviteWrongly } from "./people-steps.ts";
import * as planning from "./plan-steps.ts";
import { agencyList, idOf, importAgencies, makeCommittees } from "./units-steps.ts";

/**
 * The round of 2023 in Vạn Ninh, from an empty database to the drawn sample, by everybody who takes part in it: 13 communes from a frame
 * and 13 health stations on the spot, from the template of districts.
 */
describe("preparing the round of Vạn Ninh in the browser", () => {
  const example = openExample("van-ninh-2023");
  const { plan } = example;
  const round = plan.code;
  const communes = { kind: "commune", parent: "UBND huyện Vạn Ninh", count: 13 } as const;
  const stations = { kind: "health-station", count: 13 } as const;
  const place = { round, part: "ubnd-xa" } as const;
  const frame = { example, part: place.part } as const;
  const bodies = {
    lead: plan.leadBody,
    supplier: "Văn phòng HĐND và UBND huyện Vạn Ninh",
    finance: "Phòng Tài chính - Kế hoạch huyện Vạn Ninh",
    front: "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Vạn Ninh",
    veterans: "Hội Cựu chiến binh huyện Vạn Ninh",
  } as const;
  let office: Office;

  afterAll(() => office?.close());

  it("begins with the administrator alone, who invites everybody", async () => {
    office = await openOffice({ round: "van-ninh" }, bodies);
    await inviteWrongly(office.admin);
    await office.admin.open("/workspace/people");
    expect(await office.admin.page.locator("tbody tr").count()).toBe(7);
    await office.admin.look("people");
  });

  it("fills the register: the committees of the province by a button, the health stations from a spreadsheet", async () => {
    await makeCommittees(office.lead, "Tỉnh Khánh Hòa", "old");
    const parents = new Map(example.agenciesOf("ubnd-xa").map(({ shortName, name }) => [shortName, name]));
    const list = await agencyList(example.agenciesOf("tram-y-te"), {
      province: "56",
      parentOf: ({ shortName }) => parents.get(shortName) ?? "",
    });
    await importAgencies(office.lead, list, stations.count);
  });

  it("plans from the template of districts: contents, parts, agencies, quotas, tasks", async () => {
    const { lead } = office;
    await planning.startRound(lead, plan, "template:district-2023");
    await planning.writeContents(lead, plan);
    await planning.writeInTwoTabs(lead, plan);
    for (const part of plan.parts) {
      await planning.writePart(lead, plan, part);
      const found = part.source === "frame" ? communes : stations;
      await planning.chooseAgencies(lead, { round, part: part.code }, found);
      await planning.pasteQuotas(lead, plan, part);
    }
    await planning.addTask(lead, round, "Tập huấn điều tra viên");
  });

  it("settles the budget and approves the plan, each step by another person than the one before", async () => {
    await planning.settleBudget(round, office);
    await planning.approvePlan(round, office);
  });

  it("publishes a form for each part, after a change and a trial", async () => {
    for (const { code } of plan.parts) await publishForm(office.lead, { round, part: code, respondent: "người dân" });
  });

  it("imports the frame, rejects what is faulty and nothing else, compares it with the official counts, and freezes it", async () => {
    const { lead, supplier } = office;
    const explainer = await office.join("agency-coordinator", {
      ...{ name: "Trần Thị Đầu Mối", body: "UBND thị trấn Vạn Giã", email: "dau.moi@example.gov.vn" },
      ...{ role: "Đầu mối cơ quan được đo", unit: await idOf(lead, "UBND thị trấn Vạn Giã") },
    });
    await importFrame(supplier, frame);
    await judgePairs(supplier, frame);
    await reconcile(frame, { supplier, explainer });
    await freezeFrame(lead, frame);
  });

  it("draws in public, and anybody draws the same again", async () => {
    await compareSizes(office.lead, place);
    await holdDraw(
      {
        ...place,
        eventName: "Giải đặc biệt xổ số kiến thiết Khánh Hòa mở thưởng ngày 09/7/2023",
        eventText: "XSKT Khánh Hòa 09/7/2023, giải đặc biệt: 482915",
        secrets: [
          { party: plan.leadBody, text: "gió nồm đầu mùa" },
          { party: bodies.front, text: "thuyền về bến Vạn Giã" },
          { party: bodies.veterans, text: "đèo Cả sáng nay" },
        ],
      },
      office,
    );
    await checkDraw(place, office);
    await openOnSite(office.lead, { round, part: "tram-y-te" });
  });
});
