import { Button, ButtonLink } from "../parts/button.tsx";
import { SelectField } from "../parts/field.tsx";
import { fileHref, tableFile } from "./files.ts";
import type { PublicView } from "./published.ts";
import type { RankingRequest } from "./ranking-order.ts";

/** A plain GET form: the address is the view. */
export const RankingFilter = ({ view, request }: { readonly view: PublicView; readonly request: RankingRequest }) => {
  const { part, published, language, text } = view;
  const csv = tableFile(published);
  const factors = part.factors.map(({ id, title }) => ({ value: id, label: title[language] }));
  return (
    <form className="filters" method="get">
      <input type="hidden" name="part" value={part.code} />
      <SelectField
        name="factor"
        label={text.factor}
        defaultValue={request.factor ?? ""}
        options={[{ value: "", label: text.allCriteria(part.criteria.length) }, ...factors]}
      />
      <SelectField name="sort" label={text.sort} defaultValue={request.sort} options={sortOptions(view)} />
      <Button main>{text.show}</Button>
      {csv && (
        <ButtonLink href={fileHref(published, csv)} download>
          {text.csv}
        </ButtonLink>
      )}
    </form>
  );
};

const sortOptions = ({ text }: PublicView) => [
  { value: "high", label: text.sortHigh },
  { value: "low", label: text.sortLow },
  { value: "name", label: text.sortName },
];
