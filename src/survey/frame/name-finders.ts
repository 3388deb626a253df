import type { PlanField } from "../plan/plan.ts";
import { agencyFinder, type FindAgency, type NamedAgency } from "./agency-names.ts";
import { aliasFinder, type ColumnMapping, type DossierState } from "./column-mapping.ts";
import { type FoundField, fieldFinder } from "./field-names.ts";

export interface NameFinders {
  readonly findAgency: FindAgency;
  readonly findField: (name: string) => FoundField | undefined;
  readonly readStatus: (status: string) => string;
}

interface Names {
  readonly agencies: readonly NamedAgency[];
  readonly fields: readonly PlanField[];
  readonly mapping: Pick<ColumnMapping, "agencies" | "fields" | "states">;
}

/** States in the words that exclusionOf knows. */
const stateWords: Readonly<Record<DossierState, string>> = {
  completed: "Đã trả kết quả",
  pending: "Đang xử lý",
  withdrawn: "Rút hồ sơ",
};

/** What the names of a file mean: first what somebody said in the mapping, then what the plan says. */
export const nameFinders = ({ agencies, fields, mapping }: Names): NameFinders => {
  const [agencyAlias, fieldAlias, stateAlias] = [mapping.agencies, mapping.fields, mapping.states].map(aliasFinder);
  const [agencyOf, fieldOf] = [agencyFinder(agencies), fieldFinder(fields)];
  const [agencyIds, fieldCodes] = [new Set(agencies.map(({ id }) => id)), new Set(fields.map(({ code }) => code))];
  return {
    findAgency: (name) => inPlan(agencyAlias?.(name), agencyIds) ?? agencyOf(name),
    findField: (name) => {
      const code = inPlan(fieldAlias?.(name), fieldCodes);
      return code === undefined ? fieldOf(name) : { code, asOther: false };
    },
    readStatus: (status) => stateWords[stateAlias?.(status) as DossierState] ?? status,
  };
};

/** A profile may name what another round measures. */
const inPlan = (id: string | undefined, known: ReadonlySet<string>): string | undefined =>
  id !== undefined && known.has(id) ? id : undefined;
