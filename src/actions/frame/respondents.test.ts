import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { csvBytes, smallRound } from "../../../test/small-round.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { createRound } from "../plan/create-round.ts";
import { importFrame } from "./import-frame.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };
const header =
  "Số hồ sơ,Người nộp,Chủ hồ sơ,CCCD người nộp,Đối tượng,Điện thoại,Lĩnh vực,Nơi tiếp nhận,Cơ quan giải quyết,Ngày trả".split(
    ",",
  );

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

const open = async (ratedUnit: "competent" | "submission" = "competent") => {
  const parts = smallRound.parts.map((part) => (part.code === place.part ? { ...part, ratedUnit } : part));
  must(await createRound({ plan: { ...smallRound, parts } satisfies RoundPlan }, world.effects));
};

const row = (at: number, [name = "", owner = "", identity = "", kind = ""]: readonly string[]) => [
  ...[`H56-${at}`, name, owner, identity, kind, "0905123456", "Tư pháp"],
  ...["Bộ phận Một cửa UBND xã Vạn Long", "UBND xã Vạn Lương", "15/03/2023"],
];

const importRows = (rows: readonly (readonly string[])[], head: readonly string[] = header) =>
  importFrame({ ...place, file: { name: "a.csv", bytes: csvBytes([head, ...rows]) } }, world.effects);

const units = async () => {
  const rows = await world.database.db
    .selectFrom("survey.frameUnits as unit")
    .innerJoin("contact.persons as person", "person.frameUnitId", "unit.id")
    .select([
      "unit.id",
      "unit.agencyId",
      "unit.respondent",
      "unit.filedForOthers",
      "unit.exclusion",
      "unit.dossiers",
      "person.cipher",
    ])
    .execute();
  return rows
    .map(({ id, cipher, ...unit }) => ({ ...unit, ...JSON.parse(world.effects.contacts.open(cipher, `person:${id}`)) }))
    .toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1));
};

describe("whom a dossier is of, and who filed it", () => {
  it("tells citizens from organisations by the column or the name, and who filed for somebody else", async () => {
    await open();
    must(
      await importRows([
        row(1, ["Trần Thị Bưởi", "TRẦN THỊ BƯỞI", "1"]),
        row(2, ["Trần Thị Bưởi", "Công ty TNHH An Bình", "2"]),
        row(3, ["", "Lê Văn Cam", "3", "Tổ chức"]),
        row(4, ["Công ty TNHH An Bình", "", "4", "Cá nhân"]),
      ]),
    );
    expect(
      (await units()).map(({ name, owner, respondent, filedForOthers }) => [name, owner, respondent, filedForOthers]),
    ).toEqual([
      ["Trần Thị Bưởi", undefined, "citizen", false],
      ["Trần Thị Bưởi", "Công ty TNHH An Bình", "organisation", true],
      ["Lê Văn Cam", undefined, "organisation", false],
      ["Công ty TNHH An Bình", undefined, "citizen", false],
    ]);
  });

  it("takes dossiers that one person filed for several owners as one person", async () => {
    await open();
    const { counts } = must(
      await importRows([
        row(1, ["Trần Thị Bưởi", "Lê Văn Cam", "056180001234"]),
        row(2, ["Trần Thị Bưởi", "Lý Quýt", "056180001234"]),
      ]),
    );
    expect(counts).toMatchObject({ eligible: 1, samePerson: 1 });
    expect((await units()).map(({ dossiers }) => dossiers).toSorted()).toEqual([1, 2]);
  });
});

describe("which unit of a transaction is rated", () => {
  it("is the competent agency unless the plan says the place of submission", async () => {
    await open();
    must(await importRows([row(1, ["Trần Thị Bưởi"])]));
    expect((await units())[0]).toMatchObject({ agencyId: "van-luong" });
  });

  it("is the place of submission, the desk of an agency being the agency", async () => {
    await open("submission");
    must(await importRows([row(1, ["Trần Thị Bưởi"])]));
    expect((await units())[0]).toMatchObject({ agencyId: "van-long" });
  });

  it("needs the column of the place of submission then", async () => {
    await open("submission");
    const without = (cells: readonly string[]) => cells.filter((_, at) => header[at] !== "Nơi tiếp nhận");
    const refused = await importRows([without(row(1, ["Trần Thị Bưởi"]))], without(header));
    expect(codesOf(refused)).toEqual(["E-FRAME-013"]);
    expect(!refused.ok && refused.problems[0]?.details.column).toBe("Nơi tiếp nhận");
  });
});
