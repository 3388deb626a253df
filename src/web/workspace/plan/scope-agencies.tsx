import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { formatNumber } from "../../../survey/number.ts";
import type { RegisterFilter, ScopeAgency, ScopeView } from "../../../survey/plan/scope-view.ts";
import { Badge } from "../../parts/badge.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { searchWith } from "../listing.ts";
import { PostForm } from "../post-form.tsx";
import { useText, useWorkspace } from "../use-workspace.ts";
import { ReasonField, useMayEdit } from "./plan-page.tsx";

interface ScopeProps {
  readonly scope: ScopeView;
  readonly filter: RegisterFilter;
}

type Values = Readonly<Record<string, string>>;

const markedIn = (values: Values | undefined): readonly string[] => (values?.marked ?? "").split(" ").filter(Boolean);

/** Asks before agencies go with the forms that are planned for them. */
export const ConfirmTakingOut = ({ scope, values }: { readonly scope: ScopeView; readonly values: Values }) => {
  const text = useText(planEditText);
  const language = useLanguage();
  const { csrfToken } = useWorkspace();
  const marked = scope.members.filter(({ id }) => markedIn(values).includes(id));
  const part = encodeURIComponent(scope.part.code);
  return (
    <div className="gap">
      <ConfirmForm
        title={text.takeOutTitle(formatNumber(marked.length, language))}
        consequence={text.takeOutText(marked.map(({ name }) => name).join("; "))}
        verb={text.removeChecked}
        csrfToken={csrfToken}
        intent="removeMarked"
        backHref={`?part=${part}`}
      >
        <input type="hidden" name="part" value={scope.part.code} />
        <input type="hidden" name="reason" value={values.reason ?? ""} />
        {marked.map(({ id }) => (
          <input key={id} type="hidden" name="agency" value={id} />
        ))}
      </ConfirmForm>
    </div>
  );
};

interface MembersProps extends ScopeProps {
  /** What was marked and typed when the page said why not. */
  readonly values: Values | undefined;
}

/** The agencies that the part measures; marked ones can be taken out. */
export const Members = ({ scope, filter, values }: MembersProps) => {
  const text = useText(planEditText);
  const language = useLanguage();
  const mayEdit = useMayEdit() && !scope.fixed;
  return (
    <Card title={text.members(formatNumber(scope.members.length, language))} flush>
      {scope.members.length === 0 ? (
        <p className="pad mut">{text.noMembers}</p>
      ) : (
        <MarkForm {...{ scope, filter, values }} agencies={scope.members} markable={mayEdit} caption={text.members("")}>
          {mayEdit && (
            <Button name="intent" value="remove">
              {text.removeChecked}
            </Button>
          )}
        </MarkForm>
      )}
    </Card>
  );
};

/** The agencies of the register that are no members, as the filter finds them. */
export const Register = ({ scope, filter, values }: MembersProps) => {
  const text = useText(planEditText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  return (
    <div className="mt">
      <Card title={text.register} flush>
        <Filter scope={scope} filter={filter} />
        <p className="found" role="status">
          {scope.foundTotal === 0 ? text.noneFound : text.found(count(scope.found.length), count(scope.foundTotal))}
        </p>
        {scope.foundTotal > 0 && (
          <MarkForm {...{ scope, filter, values }} agencies={scope.found} markable caption={text.register}>
            <Button name="intent" value="add" main>
              {text.addChecked}
            </Button>
            <Button name="intent" value="addFound">
              {text.addAll(count(scope.foundTotal))}
            </Button>
          </MarkForm>
        )}
        <Pages scope={scope} />
      </Card>
    </div>
  );
};

interface MarkFormProps extends MembersProps {
  readonly agencies: readonly ScopeAgency[];
  readonly markable: boolean;
  readonly caption: string;
  /** Buttons. */
  readonly children: ReactNode;
}

/** Agencies with boxes to mark, and what to do with those that are. */
const MarkForm = ({ scope, filter, values, agencies, markable, caption, children }: MarkFormProps) => (
  <PostForm>
    <input type="hidden" name="part" value={scope.part.code} />
    <input type="hidden" name="kind" value={filter.kind} />
    <input type="hidden" name="parent" value={filter.parent} />
    <input type="hidden" name="province" value={filter.province} />
    <input type="hidden" name="q" value={filter.query} />
    <div className="agency-box">
      <DataTable
        caption={caption}
        columns={useAgencyColumns(markable, markedIn(values))}
        rows={agencies}
        rowKey={({ id }) => id}
        stacked
      />
    </div>
    {markable && (
      <div className="pad form">
        <ReasonField value={values?.reason} />
        <div className="tools">{children}</div>
      </div>
    )}
  </PostForm>
);

const useAgencyColumns = (markable: boolean, marked: readonly string[]): readonly Column<ScopeAgency>[] => {
  const text = useText(planEditText);
  const words = useText(registersText);
  const name: Column<ScopeAgency> = {
    ...{ key: "name", heading: words.unit, rowHeading: true },
    cell: ({ id, name: shown, outdated }) => (
      <>
        {markable ? (
          <label className="mark">
            <input type="checkbox" name="agency" value={id} defaultChecked={marked.includes(id)} /> {shown}
          </label>
        ) : (
          shown
        )}{" "}
        {outdated && <Badge tone="warn">{text.outdated}</Badge>}
      </>
    ),
  };
  return [
    name,
    { key: "kind", heading: text.kind, cell: ({ kind }) => words.kinds[kind] ?? kind },
    { key: "parent", heading: text.parent, cell: ({ parentName }) => parentName ?? "–" },
  ];
};

const Filter = ({ scope, filter }: ScopeProps) => {
  const text = useText(planEditText);
  const kinds = useText(registersText).kinds;
  const language = useLanguage();
  const all = { value: "", label: text.all };
  return (
    <form method="get" className="pad filter-form">
      <input type="hidden" name="part" value={scope.part.code} />
      <div className="field-row">
        <SelectField
          name="kind"
          label={text.kind}
          options={[
            all,
            ...scope.choices.kinds.map(({ kind, count }) => ({
              value: kind,
              label: `${kinds[kind] ?? kind} (${formatNumber(count, language)})`,
            })),
          ]}
          defaultValue={filter.kind}
        />
        <SelectField
          name="parent"
          label={text.parent}
          options={[all, ...scope.choices.parents.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={filter.parent}
        />
        <SelectField
          name="province"
          label={text.province}
          options={[all, ...scope.choices.provinces.map((value) => ({ value, label: value }))]}
          defaultValue={filter.province}
        />
        <Field name="q" label={text.query} type="search" defaultValue={filter.query} />
      </div>
      <Button>{text.filter}</Button>
    </form>
  );
};

const Pages = ({ scope: { page, pages } }: { readonly scope: ScopeView }) => {
  const text = useText(planEditText);
  const language = useLanguage();
  const { search } = useLocation();
  if (pages < 2) return null;
  return (
    <nav className="pad tools" aria-label={text.page(String(page), String(pages))}>
      {page > 1 && <a href={searchWith(search, { page: String(page - 1) })}>{text.previous}</a>}
      <span className="small mut">{text.page(formatNumber(page, language), formatNumber(pages, language))}</span>
      {page < pages && <a href={searchWith(search, { page: String(page + 1) })}>{text.next}</a>}
    </nav>
  );
};
