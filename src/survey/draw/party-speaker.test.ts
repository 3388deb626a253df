import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../people/actor.ts";
import type { Role } from "../people/role.ts";
import { speakerOf, standsForParty } from "./party-speaker.ts";

const round = { code: "vn", leadBody: "Phòng Nội vụ" };
const front = "Ủy ban Mặt trận Tổ quốc Việt Nam huyện";

const person = (role: Role, body: string, grant: Partial<Grant> = {}): Actor => ({
  ...{ kind: "account", id: "1", username: "x", name: "X", body },
  grants: [{ role, roundCode: null, ...grant }],
});
const speaks = (actor: Actor, party: string, hasAccount: boolean) => speakerOf(actor, { round, party, hasAccount });

describe("who speaks for a party", () => {
  it("is the party itself, whatever its name is written like", () => {
    expect(speaks(person("supervisor", "Uỷ ban MTTQ huyện"), front, true)).toBe("own");
    expect(speaks(person("frame-supplier", "VĂN PHÒNG ỦY BAN"), "Văn phòng Uỷ ban", true)).toBe("own");
    expect(speaks(person("supervisor", "Hội Cựu chiến binh"), front, false)).toBeNull();
  });

  it("is who leads where the party has no account, or is the lead body, and for no other", () => {
    const lead = person("lead", "Sở khác");
    expect([speaks(lead, front, false), speaks(lead, front, true)]).toEqual(["for", null]);
    expect(speaks(lead, "Phòng nội vụ", true)).toBe("for");
    expect(speaks(person("supervisor", front), "Phòng Nội vụ", false)).toBeNull();
  });

  it("is nobody of another round, nobody unknown, and always the machine itself", () => {
    expect(speaks(person("supervisor", front, { roundCode: "khac" }), front, true)).toBeNull();
    expect(speaks({ kind: "anonymous", name: "Khách", grants: [] }, front, false)).toBeNull();
    expect(speaks({ kind: "system", name: "sipas" }, front, true)).toBe("for");
    expect(standsForParty(person("auditor", front), "vn", front)).toBe(false);
  });
});
