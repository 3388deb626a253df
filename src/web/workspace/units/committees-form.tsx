import type { ListedProvince } from "../../../actions/units/list-provinces.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { SelectField } from "../../parts/field.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { useProvinceOptions } from "./agency-filters.tsx";

interface CommitteesProps {
  readonly provinces: readonly ListedProvince[];
  readonly values: Readonly<Record<string, string>>;
}

/** One button for the committees of a whole province: nobody types a hundred names. */
export const CommitteesForm = ({ provinces, values }: CommitteesProps) => {
  const text = useText(agenciesText);
  const ages = [
    { value: "new", label: text.on34 },
    { value: "old", label: text.on63 },
  ];
  return (
    <div className="mt">
      <Card title={text.committees}>
        <PostForm className="form">
          <p className="small mut prose">{text.committeesText}</p>
          <div className="filter-row">
            <SelectField
              name="committeesOf"
              label={text.province}
              options={useProvinceOptions(provinces)}
              {...(values.committeesOf && { defaultValue: values.committeesOf })}
            />
            <SelectField name="age" label={text.committeesOn} options={ages} defaultValue={values.age ?? "new"} />
            <Button>{text.make}</Button>
          </div>
        </PostForm>
      </Card>
    </div>
  );
};
