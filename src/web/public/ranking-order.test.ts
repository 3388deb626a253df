import { describe, expect, it } from "vitest";
import type { PartSnapshot } from "../../survey/report/snapshot.ts";
import { communesPart, figureOf } from "./published.fixture.ts";
import { rankedAgencies, rankingRequest } from "./ranking-order.ts";

const request = (query: string) => rankingRequest(communesPart, new URLSearchParams(query));
const names = (part: PartSnapshot, query: string) =>
  rankedAgencies(part, rankingRequest(part, new URLSearchParams(query)), "vi").map(({ agency }) => agency.shortName);

describe("rankingRequest", () => {
  it("is the overall index, highest first, unless asked otherwise", () => {
    expect(request("")).toEqual({ factor: null, sort: "high" });
    expect(request("factor=V&sort=name")).toEqual({ factor: "V", sort: "name" });
  });

  it("offers the order of names first where no pair differs", () => {
    const part = { ...communesPart, pairs: { total: 78, different: 0 } };
    expect(rankingRequest(part, new URLSearchParams()).sort).toBe("name");
    expect(rankingRequest(part, new URLSearchParams("sort=high")).sort).toBe("high");
  });

  it("passes over words that mean nothing", () => {
    expect(request("factor=X&sort=random")).toEqual({ factor: null, sort: "high" });
  });
});

describe("rankedAgencies", () => {
  it("orders by value in both directions", () => {
    expect(names(communesPart, "").slice(0, 2)).toEqual(["Vạn Hưng", "Vạn Thọ"]);
    expect(names(communesPart, "sort=low").slice(0, 2)).toEqual(["Vạn Thạnh", "Vạn Phú"]);
  });

  it("orders names by the rules of Vietnamese, the kind of unit first as it is written", () => {
    const part = { ...communesPart, agencies: communesPart.agencies.map((agency) => ({ ...agency, name: agency.shortName })) };
    const ordered = names(part, "sort=name");
    expect(ordered[0]).toBe("Đại Lãnh");
    expect(ordered.indexOf("Vạn Thạnh")).toBeLessThan(ordered.indexOf("Vạn Thắng"));
    expect(ordered.at(-1)).toBe("Xuân Sơn");
  });

  it("keeps withheld figures last whichever way the values go", () => {
    const [first, ...others] = communesPart.agencies;
    const part = { ...communesPart, agencies: [{ ...first!, overall: figureOf(96, 4) }, ...others] };
    expect(names(part, "").at(-1)).toBe("Vạn Hưng");
    expect(names(part, "sort=low").at(-1)).toBe("Vạn Hưng");
  });

  it("takes the figure of the factor asked for", () => {
    const rows = rankedAgencies(communesPart, { factor: "I", sort: "high" }, "vi");
    expect(rows[0]?.figure).toEqual(rows[0]?.agency.factors.find(({ id }) => id === "I")?.figure);
  });
});
