import { useLocation } from "react-router";
import type { ReconciliationView } from "../../../survey/frame/reconciliation-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { useMark } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { reconciliationText } from "../../text/workspace-reconciliation.ts";
import type { Refusal } from "../form.ts";
import { pageOf, pageRows } from "../listing.ts";
import { Pager } from "../pager.tsx";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { countName, seenCounts } from "./reconciliation-form.ts";

/** The word of this table's page in the address. */
const numbersPage = "numbers-page";

interface NumbersProps {
  readonly view: ReconciliationView;
  readonly refusal: Refusal | undefined;
}

/** The official numbers as a table of fields to type into, or from a spreadsheet. Open while there are none. */
export const OfficialNumbers = ({ view, refusal }: NumbersProps) => {
  const text = useText(reconciliationText);
  const may = useMay()("reconcileFrame");
  const { search } = useLocation();
  const { rows, page } = pageOf(view.agencies, search, numbersPage);
  if (!may || view.signature || view.frozen) return null;
  const turned = new URLSearchParams(search).has(numbersPage);
  return (
    <>
      <details className="card gap fold" open={view.isEmpty || turned || refusal !== undefined || undefined}>
        <summary>{text.numbers}</summary>
        <div className="pad">
          <p className="mut">{text.numbersHint}</p>
          <PostForm>
            <input type="hidden" name="seen" value={seenCounts(view, rows)} />
            <NumberTable view={view} refusal={refusal} agencies={rows} />
            {rows.length < view.agencies.length && <p className="small mut">{text.otherPages}</p>}
            <div className="tools gap-top">
              <Button main name="intent" value="setOfficialCounts">
                {text.save}
              </Button>
            </div>
          </PostForm>
          <Pager page={page} size={pageRows} total={view.agencies.length} name={numbersPage} />
        </div>
      </details>
      <UploadNumbers view={view} />
    </>
  );
};

const UploadNumbers = ({ view: { round, part, isEmpty } }: Pick<NumbersProps, "view">) => {
  const text = useText(reconciliationText);
  return (
    <details className="card gap fold" open={isEmpty || undefined}>
      <summary>{text.upload}</summary>
      <div className="pad">
        <PostForm upload>
          <Field name="file" type="file" label={text.uploadFile} hint={text.uploadHint} accept=".xlsx,.csv" required />
          <div className="tools">
            <Button name="intent" value="importOfficialCounts">
              {text.upload}
            </Button>
            <ButtonLink
              href={`/workspace/${round.code}/download/official-counts.csv?part=${encodeURIComponent(part.code)}`}
              download
            >
              {text.template}
            </ButtonLink>
          </div>
        </PostForm>
      </div>
    </details>
  );
};

const NumberTable = ({ view, refusal, agencies }: NumbersProps & Pick<ReconciliationView, "agencies">) => {
  const text = useText(reconciliationText);
  const language = useLanguage();
  const mark = useMark();
  const { fields, compared } = view;
  const known = new Map((compared?.cells ?? []).map((cell) => [countName(cell.agencyId, cell.fieldCode), cell]));
  const shown = (name: string): string => {
    const official = known.get(name)?.official;
    return refusal?.values[name] ?? (official == null ? "" : formatNumber(official, language));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard
    <section className="tw" tabIndex={0} aria-label={text.numbers}>
      <table className="t count-table">
        <thead>
          <tr>
            <th scope="col">{text.agency}</th>
            {fields.map(({ code, name }) => (
              <th key={code} scope="col" className="r">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => (
            <tr key={agency.id}>
              <th scope="row">{agency.shortName}</th>
              {fields.map((field) => {
                const name = countName(agency.id, field.code);
                return (
                  <td key={field.code} className="r">
                    <input
                      className="inp num"
                      {...mark(name)}
                      name={name}
                      inputMode="numeric"
                      size={7}
                      aria-label={text.cell(agency.shortName, field.name)}
                      defaultValue={shown(name)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
