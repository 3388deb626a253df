import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMethod } from "../../formats/method-file.ts";
import { computeIndex } from "../indicator/compute-index.ts";
import type { Method } from "../instrument/method.ts";
import { composeDataset } from "./compose-dataset.ts";
import type { AnsweredForm } from "./dataset.ts";
import { readDatasetCsv, writeDatasetCsv } from "./dataset-csv.ts";
import { datasetColumns } from "./dataset-responses.ts";
import { summarizeDataset } from "./summarize-dataset.ts";

const read = await readMethod("bnv-2640-2017");
const method: Method = read.ok ? read.value.method : (undefined as never);
const ids = method.factors.flatMap(({ criteria }) => criteria.map(({ id }) => id));

const form = (code: string, stratum: string, answers: AnsweredForm["answers"], context = {}): AnsweredForm => ({
  ...{ code, stratum, agencyId: stratum.split("/")[0] ?? "", fieldCode: stratum.split("/")[1] ?? "", context },
  ...{ probability: null, psu: null, designStratum: null },
  answers: { ...Object.fromEntries(ids.map((id) => [id, id.startsWith("V.") ? "not-asked" : 4])), ...answers },
});
const populations = new Map([
  ["a/x", 100],
  ["b/x", 30],
]);
const forms = [
  form("VN-2", "a/x", { "I.1": 2 }),
  form("VN-1", "a/x", { "I.1": 5, "I.2": "not-applicable" }, { information_channel: ["posted", "other"] }),
  form("VN-3", "b/x", { "I.1": "refused" }, { comment: 'nói "tốt", rồi\nxuống dòng' }),
];

describe("composing a data set", () => {
  const dataset = composeDataset({ method, forms, populations });

  it("sorts by case code and weighs a stratum up to its people", () => {
    expect(dataset.rows.map(({ code, weight }) => [code, weight])).toEqual([
      ["VN-1", 50],
      ["VN-2", 50],
      ["VN-3", 30],
    ]);
  });

  it("weighs a sample in stages by its probability and who answered, and names first-stage units in a column of their own", () => {
    const drawnIn = { probability: 0.02, psu: "Bắc/Tỉnh 1", designStratum: "Bắc" };
    const staged = [
      { ...form("VN-1", "Bắc/Tỉnh 1/Thôn 2", { "I.1": 2 }), ...drawnIn },
      { ...form("VN-2", "Bắc/Tỉnh 1/Thôn 2", { "I.1": 4 }), ...drawnIn },
      { ...form("VN-3", "Bắc/Tỉnh 4/Thôn 1", { "I.1": 5 }), ...drawnIn, psu: "Bắc/Tỉnh 4", probability: 0.1 },
    ];
    const drawn = new Map([
      ["Bắc/Tỉnh 1/Thôn 2", 3],
      ["Bắc/Tỉnh 4/Thôn 1", 1],
    ]);
    const dataset = composeDataset({ method, forms: staged, populations: new Map([["Bắc/Tỉnh 1/Thôn 2", 90]]), drawn });
    expect(dataset.rows.map(({ stratum, psu, population, weight }) => [stratum, psu, population, weight])).toEqual([
      ["Bắc", "Bắc/Tỉnh 1", null, 75],
      ["Bắc", "Bắc/Tỉnh 1", null, 75],
      ["Bắc", "Bắc/Tỉnh 4", null, 10],
    ]);
    const csv = writeDatasetCsv(dataset);
    expect(csv.split("\n")[0]).toMatch(/^case_code,agency,field,stratum,population,weight,psu,/);
    expect(readDatasetCsv(csv, method)).toEqual({ ok: true, value: dataset });
    const { responses } = datasetColumns(dataset);
    expect([...(responses.psu ?? [])]).toEqual([0, 0, 1]);
    expect([...(responses.weight ?? [])]).toEqual([75, 75, 10]);
    expect(responses.populationSize).toBeUndefined();
    expect(summarizeDataset(dataset, []).weights).toBe("design");
    const broken = readDatasetCsv(csv.replace("Bắc/Tỉnh 4", ""), method);
    expect(broken.ok || broken.problems.map(({ code, details }) => [code, details.column])).toEqual([["E-DATASET-005", "psu"]]);
  });

  it("weighs every form alike without a frame", () => {
    const { rows } = composeDataset({ method, forms, populations: null });
    expect(rows.map(({ weight, population }) => [weight, population])).toEqual(Array(3).fill([1, null]));
  });

  it("tells what is missing and where it is thin", () => {
    const stratum = { agencyName: "", fieldName: "", planned: 2, population: 10 };
    const found = summarizeDataset(
      dataset,
      ["a/x", "b/x", "c/x"].map((name) => ({ ...stratum, stratum: name })),
    );
    expect(found).toMatchObject({ rows: 3, planned: 6, weightMin: 30, weightMax: 50, weights: "design" });
    expect(found.missing).toEqual({ blank: 0, notApplicable: 1, refused: 1, notAsked: 12 });
    expect(found.singletonStrata.map(({ stratum: name }) => name)).toEqual(["b/x"]);
    expect(found.emptyStrata.map(({ stratum: name }) => name)).toEqual(["c/x"]);
  });
});

describe("the frozen bytes", () => {
  const dataset = composeDataset({ method, forms, populations });
  const csv = writeDatasetCsv(dataset);

  it("are RFC 4180 with LF, one line a form, the reasons last", () => {
    const [header, first] = csv.split("\n");
    expect(header).toBe(
      ["case_code,agency,field,stratum,population,weight", ...method.context.map(({ id }) => id), ...ids, "missing"].join(","),
    );
    expect(first).toMatch(/^VN-1,a,x,a\/x,100,50,,*posted;other,/);
    expect(first).toMatch(/,I\.2=not-applicable;V\.1=not-asked;V\.2=not-asked;V\.3=not-asked;V\.4=not-asked$/);
    expect(csv).not.toContain("\r");
  });

  it("hold the questions of forms beyond the method once somebody answered them, and come back with them", () => {
    const beyond = { id: "trips", type: "single" as const, text: { vi: "Số lần", en: "Trips" } };
    const nobody = { ...beyond, id: "nobody" };
    const answered = [form("VN-9", "a/x", {}, { trips: "2" })];
    const extended = { ...method, context: [...method.context, beyond, nobody] };
    const made = composeDataset({ method: extended, own: method, forms: answered, populations });
    expect(made.contextIds).toEqual([...method.context.map(({ id }) => id), "trips"]);
    expect(readDatasetCsv(writeDatasetCsv(made), method)).toEqual({ ok: true, value: made });
  });

  it("come back as they went, whatever people wrote", () => {
    const cell = fc.oneof(fc.constantFrom(1, 2, 3, 4, 5), fc.constantFrom("blank", "refused", "not-applicable", "not-asked"));
    const answers = fc
      .tuple(...ids.map(() => cell))
      .map((cells) => Object.fromEntries(ids.map((id, at) => [id, cells[at] ?? "blank"])));
    const text = fc.string({ minLength: 1 }).map((wrote) => `x${wrote}`.normalize("NFC").replaceAll("\r", ""));
    const question = method.context.find(({ type }) => type === "text")?.id ?? "";
    fc.assert(
      fc.property(fc.array(fc.tuple(answers, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const made = composeDataset({
          method,
          populations,
          forms: rows.map(([given, wrote], at) => form(`C-${at}`, "a/x", given, question === "" ? {} : { [question]: wrote })),
        });
        const back = readDatasetCsv(writeDatasetCsv(made), method);
        expect(back).toEqual({ ok: true, value: made });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [
      "an answer off the scale",
      csv.replace("\nVN-2,a,x,a/x,100,50", "\nVN-2,a,x,a/x,100,50").replace(/,4,/, ",9,"),
      "E-DATASET-005",
    ],
    ["a weight that is none", csv.replace(",100,50,", ",100,,"), "E-DATASET-005"],
    ["a column renamed", csv.replace("case_code", "code"), "E-DATASET-005"],
    ["a hole without its reason", csv.replace("I.2=not-applicable;", ""), "E-DATASET-005"],
  ])("are refused when changed: %s", (_what, changed, code) => {
    expect(changed).not.toBe(csv);
    expect(readDatasetCsv(changed, method)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it("give a weighted index that can be worked out by hand", () => {
    const back = readDatasetCsv(csv, method);
    const columns = datasetColumns(back.ok ? back.value : dataset);
    const computed = computeIndex({ method, scoring: method.scorings[0], responses: columns.responses });
    const node = computed.ok ? computed.value.find(({ id }) => id === "I.1") : undefined;
    expect(node).toMatchObject({ n: 3, valid: 2 });
    expect(node?.index).toBeCloseTo(50, 12);
  });
});
