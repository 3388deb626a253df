import { readUnitSource } from "../src/formats/unit-source.ts";
import type { NamedPlaces } from "./transactions-file.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface PlanPart {
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/** What is taken over from the plan of an example. */
export interface ExamplePlan {
  readonly tasks: readonly unknown[];
  readonly parts: readonly PlanPart[];
}

export interface NationalPlan extends ExamplePlan {
  readonly code: string;
  readonly agencies: readonly Named[];
}

/** Of each commune so many forms, in the first two fields; the others ask nobody, so that every stratum has enough units. */
const quotas = [16, 15];

/** A round of all communes of the country (or of a share of them), after the plan of another: one part from a frame, 31 forms each. */
export function nationalPlan(plan: ExamplePlan, code: string, share = 1): NationalPlan {
  const all = communes();
  const agencies = all.slice(0, Math.max(2, Math.round(all.length * share)));
  const [part] = plan.parts;
  const quota = Object.fromEntries(part?.fields.map((field, at) => [field.code, quotas[at] ?? 0]) ?? []);
  const members = agencies.map(({ id }) => ({ id, quota }));
  const own = { code, title: `${code}: ${agencies.length} xã, phường, đặc khu`, shortTitle: code, simulated: true };
  const parts = part === undefined ? [] : [{ ...part, code: "ubnd-xa", agencies: members }];
  return { ...plan, ...own, agencies, parts, tasks: plan.tasks.slice(0, 1) };
}

/** Names that an export of transactions has: those of the agencies, and of the fields of which somebody is asked. */
export function namesIn({ agencies, parts }: NationalPlan): NamedPlaces {
  return {
    agencies: agencies.map(({ name }) => name),
    fields: parts[0]?.fields.slice(0, quotas.length).map(({ name }) => name) ?? [],
  };
}

/** The committees of the communes since 1/7/2025; the same name stands in several provinces, so the province is said too. */
function communes() {
  const { provinces, communes: list } = readUnitSource();
  const provinceOf = new Map(provinces.map(({ code, name }) => [code, name]));
  return list.map(({ code, name, province }) => ({
    id: `ubnd-${code}`,
    name: `UBND ${name}, ${provinceOf.get(province) ?? province} (${code})`,
    shortName: `${name} ${code}`,
    kind: "commune",
    level: "commune",
  }));
}
