import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "./actor.ts";
import { bodySupervised, supervisingBodyOf, supervisorNames } from "./supervising.ts";

const person = (body: string, ...grants: readonly Grant[]): Actor => ({
  ...{ kind: "account", id: "1", username: "a", name: "A" },
  ...{ body, grants },
});
const watching: Grant = { role: "supervisor", roundCode: null, supervises: "veterans" };

describe("supervisingBodyOf", () => {
  it.each([
    ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "fatherland-front"],
    ["Uỷ ban MTTQ huyện", "fatherland-front"],
    ["HỘI CỰU CHIẾN BINH xã", "veterans"],
    ["Hội CCB", "veterans"],
    ["Sở Nội vụ", null],
    ["", null],
  ])("knows %s", (name, body) => {
    expect(supervisingBodyOf(name)).toBe(body);
    expect(supervisingBodyOf(name.normalize("NFD"))).toBe(body);
  });
});

describe("supervisorNames", () => {
  it("are those of the plan, or the full ones", () => {
    expect(supervisorNames(["Hội CCB huyện"])).toEqual({
      "fatherland-front": "Ủy ban Mặt trận Tổ quốc Việt Nam",
      veterans: "Hội CCB huyện",
    });
    expect(supervisorNames().veterans).toBe("Hội Cựu chiến binh Việt Nam");
  });
});

describe("bodySupervised", () => {
  it("is what the grant says, else the body of the account", () => {
    expect(bodySupervised(person("Ủy ban MTTQ", watching), "r")).toBe("veterans");
    expect(bodySupervised(person("Ủy ban MTTQ", { role: "supervisor", roundCode: "r" }), "r")).toBe("fatherland-front");
    expect(bodySupervised(person("Sở Nội vụ", { role: "supervisor", roundCode: "r" }), "r")).toBeNull();
    expect(bodySupervised(person("Ủy ban MTTQ", { role: "supervisor", roundCode: "q" }), "r")).toBeNull();
  });

  it("is none for whoever leads or administers besides, for both bodies at once, and for the machine", () => {
    for (const role of ["administrator", "lead"] as const) {
      expect(bodySupervised(person("Hội CCB", watching, { role, roundCode: null }), "r")).toBeNull();
      expect(bodySupervised(person("Hội CCB", watching, { role, roundCode: "q" }), "r")).toBe("veterans");
      expect(bodySupervised(person("Hội CCB", { role, roundCode: null }), "r")).toBeNull();
    }
    const both: Grant = { role: "supervisor", roundCode: "r", supervises: "fatherland-front" };
    expect(bodySupervised(person("Hội CCB", watching, both), "r")).toBeNull();
    expect(bodySupervised({ kind: "system", name: "Hội CCB" }, "r")).toBeNull();
  });
});
