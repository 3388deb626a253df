import type { ListAgenciesInput } from "../../../actions/units/list-agencies.ts";
import type { ListedProvince } from "../../../actions/units/list-provinces.ts";
import { agencyKinds } from "../../../survey/plan/plan.ts";
import { unitLevels } from "../../../survey/units/unit.ts";
import { Button } from "../../parts/button.tsx";
import { Field, type Option, SelectField } from "../../parts/field.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { useText } from "../use-workspace.ts";

type Provinces = readonly ListedProvince[];

/** Provinces to choose from, by their code; of a former one until when it was. */
export const useProvinceOptions = (provinces: Provinces): readonly Option[] => {
  const text = useText(agenciesText);
  return provinces.map(({ code, name, former }) => ({ value: code, label: former ? text.former(name) : name }));
};

interface FiltersProps {
  readonly filter: ListAgenciesInput;
  readonly provinces: Provinces;
}

/** A GET form: the address is the view. */
export const AgencyFilters = ({ filter, provinces }: FiltersProps) => {
  const text = useText(agenciesText);
  const words = useText(registersText);
  const kinds = agencyKinds.map((value) => ({ value, label: words.kinds[value] }));
  const levels = unitLevels.map((value) => ({ value, label: words.levels[value] }));
  const places = useProvinceOptions(provinces);
  return (
    <form method="get" className="filter-row gap">
      <Field name="q" type="search" label={text.search} defaultValue={filter.query ?? ""} />
      <SelectField
        name="kind"
        label={text.kind}
        options={[{ value: "", label: text.anyKind }, ...kinds]}
        defaultValue={filter.kind ?? ""}
      />
      <SelectField
        name="level"
        label={text.level}
        options={[{ value: "", label: text.anyLevel }, ...levels]}
        defaultValue={filter.level ?? ""}
      />
      <SelectField
        name="province"
        label={text.province}
        options={[{ value: "", label: text.anyProvince }, ...places]}
        defaultValue={filter.province ?? ""}
      />
      <Field name="date" type="date" label={text.date} defaultValue={filter.date ?? ""} />
      <Button>{text.filter}</Button>
    </form>
  );
};
