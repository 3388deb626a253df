import { formatNumber, formatPercent } from "../../../survey/number.ts";
import { mostPicked } from "../../../survey/verification/pick.ts";
import type { PickLine, VerificationView } from "../../../survey/verification/verification-view.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { verificationText } from "../../text/workspace-verification.ts";
import type { Refusal } from "../form.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

interface PicksProps {
  readonly view: VerificationView;
  readonly refusal: Refusal | undefined;
}

type NamedPick = PickLine & { readonly name: string };

/** What both bodies picked at random, with what came of it; whoever supervises picks anew. */
export const Picks = ({ view, refusal }: PicksProps) => {
  const text = useText(verificationText);
  const columns = usePickColumns(view.round.code);
  const rows = view.bodies.flatMap(({ name, picks }) => picks.map((pick) => ({ ...pick, name })));
  return (
    <div className="mt stack">
      {rows.length > 0 ? (
        <ListedTable
          title={text.picksTitle}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          csv={`/workspace/${view.round.code}/download/picks.csv`}
        />
      ) : (
        <Card title={text.picksTitle}>
          <p>{text.noPicks}</p>
          <p className="small mut prose">{text.picksHint}</p>
        </Card>
      )}
      {view.own !== null && view.isOpen && <NewPick view={view} refusal={refusal} />}
    </div>
  );
};

const usePickColumns = (round: string): readonly ListColumn<NamedPick>[] => {
  const text = useText(verificationText);
  const language = useLanguage();
  const mayOpen = useMay()("showPick");
  const number = (value: number) => formatNumber(value, language);
  const scopeOf = ({ part, agency, field }: NamedPick) =>
    [part.title, agency ?? text.everyAgency, field ?? text.everyField].join(" · ");
  const pickedOf = ({ wanted, available }: NamedPick) => text.pickedOf(number(Math.min(wanted, available)), number(available));
  return [
    {
      ...{ key: "when", heading: text.when, rowHeading: true, value: ({ at }) => at },
      cell: ({ id, at }) => {
        const when = formatDateTime(at, language);
        return mayOpen ? <a href={`/workspace/${round}/verification/picks/${id}`}>{when}</a> : when;
      },
    },
    { key: "body", heading: text.body, value: ({ name }) => name, cell: ({ name }) => name },
    {
      key: "source",
      heading: text.source,
      value: ({ source }) => text.sources[source],
      cell: ({ source }) => text.sources[source],
    },
    { key: "scope", heading: text.scope, value: scopeOf, cell: scopeOf },
    { key: "picked", heading: text.picked, number: true, value: ({ wanted }) => wanted, cell: pickedOf },
    {
      ...{ key: "looked", heading: text.looked, number: true },
      cell: ({ found, wanted, available }) => `${number(Math.min(wanted, available) - found.open)}`,
    },
    {
      ...{ key: "rate", heading: text.rate, number: true, value: ({ found }) => found.rate?.value ?? null },
      cell: ({ found: { rate } }) =>
        rate === null ? (
          text.noRate
        ) : (
          <>
            {formatPercent(100 * rate.value, language, 1)}{" "}
            <span className="mut">
              {formatPercent(100 * rate.low, language, 1)} – {formatPercent(100 * rate.high, language, 1)}
            </span>
          </>
        ),
    },
  ];
};

const NewPick = ({ view: { sources }, refusal }: PicksProps) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const typed = (name: string, otherwise = "") => refusal?.values[name] ?? otherwise;
  const [first] = sources;
  if (!first)
    return (
      <Card title={text.newPick}>
        <p>{text.notPickable}</p>
      </Card>
    );
  const agencies = new Map(sources.flatMap((place) => place.agencies.map(({ id, name }) => [id, name])));
  const fields = new Map(sources.flatMap((place) => place.fields.map(({ code, name }) => [code, name])));
  const kinds = [...new Set(sources.flatMap((place) => place.sources))];
  const options = (all: string, known: ReadonlyMap<string, string>) => [
    { value: "", label: all },
    ...[...known].map(([value, label]) => ({ value, label })),
  ];
  return (
    <Card title={text.newPick}>
      <PostForm className="form">
        <div className="field-row">
          <SelectField
            {...{ name: "part", label: text.part, defaultValue: typed("part", first.part.code) }}
            options={sources.map(({ part }) => ({ value: part.code, label: part.title }))}
          />
          <SelectField
            {...{ name: "source", label: text.source, defaultValue: typed("source", kinds.at(-1)) }}
            options={kinds.map((value) => ({ value, label: text.sources[value] }))}
          />
          <SelectField
            {...{ name: "agency", label: text.agency, defaultValue: typed("agency") }}
            options={options(text.everyAgency, agencies)}
          />
          <SelectField
            {...{ name: "field", label: text.field, defaultValue: typed("field") }}
            options={options(text.everyField, fields)}
          />
        </div>
        <div className="field-row">
          <Field
            {...{ name: "wanted", label: text.wanted(formatNumber(mostPicked, language)), inputMode: "numeric" }}
            defaultValue={typed("wanted", "10")}
          />
          <Field name="seedText" label={text.seedText} hint={text.seedHint} defaultValue={typed("seedText")} />
        </div>
        <p className="small mut prose">{text.picksHint}</p>
        <Button name="intent" value="pickUnits">
          {text.pick}
        </Button>
      </PostForm>
    </Card>
  );
};
