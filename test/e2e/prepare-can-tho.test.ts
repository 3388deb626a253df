import { afterAll, describe, expect, it } from "vitest";
import { openExample } from "./example-files.ts";
import { publishForm } from "./instrument-steps.ts";
import { type Office, openOffice } from "./office.ts";
import { startRound } from "./plan-steps.ts";
import { bodiesOf, drawPart, framePart, longPages, planProvince } from "./province-steps.ts";
import { agencyList, importAgencies, makeCommittees } from "./units-steps.ts";

/** A city of two levels as Cần Thơ is since 1/7/2025, from an empty database to the drawn samples: departments and 103 communes. */
describe("preparing a province of two levels in the browser", () => {
  const example = openExample("can-tho-2026");
  const { plan } = example;
  const bodies = bodiesOf(example);
  let office: Office;

  afterAll(() => office?.close());

  it("fills the register: 103 communes by a button, the departments from a spreadsheet", async () => {
    office = await openOffice({ round: "can-tho", pages: longPages }, bodies);
    await makeCommittees(office.lead, "Thành phố Cần Thơ");
    const departments = example.agenciesOf("so-nganh");
    await importAgencies(office.lead, await agencyList(departments, { province: plan.province }), departments.length);
  });

  it("plans from the template of the fourth quarter, to the approved plan and budget", () => planProvince(example, office));

  it("publishes a form in every part", async () => {
    for (const { code } of plan.parts)
      await publishForm(office.lead, { round: plan.code, part: code, respondent: "người dân" });
  });

  const event = {
    bodies,
    eventName: "Giải đặc biệt xổ số kiến thiết Cần Thơ mở thưởng ngày 24/10/2026",
    eventText: "XSKT Cần Thơ 24/10/2026, giải đặc biệt: 305718",
  } as const;

  it("draws the departments by the quotas of the plan", async () => {
    await framePart(example, "so-nganh", office);
    const drawn = await drawPart(example, { ...event, part: "so-nganh" }, office);
    expect(drawn).toEqual({ asked: 1_050, agencies: 13, fewest: 60, most: 90 });
  });

  it("draws the 103 communes", async () => {
    await framePart(example, "ubnd-xa", office);
    const drawn = await drawPart(example, { ...event, part: "ubnd-xa" }, office);
    expect(drawn).toEqual({ asked: 6_180, agencies: 103, fewest: 60, most: 60 });
  });

  it("starts the next year like this one", async () => {
    const next = { ...plan, code: "can-tho-2027", shortTitle: "Cần Thơ 2027", year: 2027 };
    await startRound(office.lead, next, `round:${plan.code}`);
    await office.lead.open("/workspace/can-tho-2027/plan/scope?part=ubnd-xa");
    expect(await office.lead.sees("Cơ quan được đo (103)")).toBe(true);
  });
});
