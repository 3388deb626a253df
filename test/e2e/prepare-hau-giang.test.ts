import { afterAll, describe, expect, it } from "vitest";
import { openExample } from "./example-files.ts";
import { publishForm } from "./instrument-steps.ts";
import { type Office, openOffice } from "./office.ts";
import { bodiesOf, drawPart, framePart, longPages, planProvince } from "./province-steps.ts";
import { agencyList, importAgencies, makeCommittees } from "./units-steps.ts";

/**
 * A province of three levels as Hậu Giang was in 2021, from an empty database to the drawn samples: its departments, 8 districts and 75
 * communes by five groups of criteria, with a form for citizens and one for organisations.
 */
describe("preparing a province of three levels in the browser", () => {
  const example = openExample("hau-giang-2021");
  const { plan } = example;
  const bodies = bodiesOf(example);
  let office: Office;

  afterAll(() => office?.close());

  it("fills the register: 75 communes and 8 districts by a button, the departments from a spreadsheet", async () => {
    office = await openOffice({ round: "hau-giang", pages: longPages }, bodies);
    await makeCommittees(office.lead, "Tỉnh Hậu Giang (đến 30/6/2025)");
    const departments = example.agenciesOf("so-nganh");
    await importAgencies(office.lead, await agencyList(departments, { province: plan.province }), departments.length);
  });

  it("plans from the template of the fourth quarter, to the approved plan and budget", () => planProvince(example, office));

  it("publishes forms for citizens and for organisations in every part", async () => {
    for (const { code } of plan.parts)
      for (const respondent of ["người dân", "tổ chức"] as const)
        await publishForm(office.lead, { round: plan.code, part: code, respondent });
  });

  const event = {
    bodies,
    eventName: "Giải đặc biệt xổ số kiến thiết Hậu Giang mở thưởng ngày 30/10/2021",
    eventText: "XSKT Hậu Giang 30/10/2021, giải đặc biệt: 305718",
  } as const;

  it("draws the departments by the quotas of the plan", async () => {
    await framePart(example, "so-nganh", office);
    const drawn = await drawPart(example, { ...event, part: "so-nganh" }, office);
    expect(drawn).toEqual({ asked: 780, agencies: 17, fewest: 30, most: 60 });
  });

  it("draws the districts by a rule chosen beside the others", async () => {
    await framePart(example, "ubnd-huyen", office);
    const use = { rule: /^60 phiếu mỗi đơn vị/, quota: "60" };
    const drawn = await drawPart(example, { ...event, part: "ubnd-huyen", use }, office);
    expect(drawn).toEqual({ asked: 480, agencies: 8, fewest: 60, most: 60 });
  });

  it("draws the 75 communes", async () => {
    await framePart(example, "ubnd-xa", office);
    const drawn = await drawPart(example, { ...event, part: "ubnd-xa" }, office);
    expect(drawn).toEqual({ asked: 4_500, agencies: 75, fewest: 60, most: 60 });
  });
});
