import { type RefObject, useEffect, useRef } from "react";
import type { Agreement, ComparedPerson, Verdict } from "../../../survey/frame/frame-pair.ts";
import type { FoundPairs, ShownPair, ShownRecord } from "../../../survey/frame/frame-pair-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { pairsText } from "../../text/workspace-pairs.ts";
import { PostButton, PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface PairProps {
  readonly pair: ShownPair;
  readonly found: FoundPairs;
}

const keys: Readonly<Record<string, Verdict>> = { a: "same", l: "different", j: "later" };

/** A press of A, L or J presses the button of that verdict, unless something is being typed. */
const useVerdictKeys = (form: RefObject<HTMLDivElement | null>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const verdict = keys[event.key.toLowerCase()];
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!verdict || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      form.current?.querySelector<HTMLButtonElement>(`button[value="${verdict}"]`)?.click();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [form]);
};

/** Two records side by side, fact by fact, and the three verdicts. */
export const PairCard = ({ pair, found }: PairProps) => {
  const text = useText(pairsText);
  const language = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  useVerdictKeys(card);
  const number = (value: number): string => formatNumber(value, language);
  return (
    <section className="card gap" ref={card}>
      <header>
        <h2>{text.position(number(pair.position), number(found.total))}</h2>
        <span className="mut small">{text.left(number(found.waiting), number(found.later))}</span>
      </header>
      <p className="pad">{text.kinds[pair.kind]}.</p>
      <PairTable pair={pair} />
      <div className="pad">
        <PostForm className="tools">
          <input type="hidden" name="pair" value={pair.id} />
          <input type="hidden" name="seen" value={pair.verdict ?? ""} />
          {(["same", "different", "later"] as const).map((verdict) => (
            <Button key={verdict} name="intent" value={verdict} main={verdict === "same"}>
              {text.verdicts[verdict]}
            </Button>
          ))}
        </PostForm>
        <p className="small mut gap-top">{text.keys}</p>
        {found.last && (
          <PostButton intent="undo" fields={{ pair: found.last.id, seen: found.last.verdict }} small>
            {text.undo(text.verdicts[found.last.verdict])}
          </PostButton>
        )}
      </div>
    </section>
  );
};

const facts = ["name", "birth", "identity", "phone", "address"] as const satisfies readonly (keyof ComparedPerson)[];

const PairTable = ({ pair: { first, second, agreements } }: Pick<PairProps, "pair">) => {
  const text = useText(pairsText);
  const language = useLanguage();
  const day = (value: string | null): string => (value && value.length > 4 ? formatDate(value, language) : (value ?? ""));
  const shown = (record: ShownRecord, fact: keyof ComparedPerson): string =>
    (fact === "birth" ? day(record.birth) : record[fact]) || "–";
  const office = ({ agency, field }: ShownRecord): string => `${agency}, ${field}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard
    <section className="tw" tabIndex={0} aria-label={text.title}>
      <table className="t t-stacked pair-table">
        <thead>
          <tr>
            <th scope="col">{text.fact}</th>
            <th scope="col">{text.record("A")}</th>
            <th scope="col">{text.record("B")}</th>
            <th scope="col">{text.agreement}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact}>
              <th scope="row">{text.facts[fact]}</th>
              <td data-label={text.record("A")}>{shown(first, fact)}</td>
              <td data-label={text.record("B")}>{shown(second, fact)}</td>
              <td>
                <AgreementWord agreement={agreements[fact]} />
              </td>
            </tr>
          ))}
          <Plain label={text.office} first={office(first)} second={office(second)} />
          <Plain label={text.completed} first={day(first.completedOn) || "–"} second={day(second.completedOn) || "–"} />
          <Plain label={text.dossiers} first={String(first.dossiers)} second={String(second.dossiers)} />
          <Plain label={text.unit} first={first.unitId} second={second.unitId} />
        </tbody>
      </table>
    </section>
  );
};

interface PlainProps {
  readonly label: string;
  readonly first: string;
  readonly second: string;
}

const Plain = ({ label, first, second }: PlainProps) => {
  const text = useText(pairsText);
  return (
    <tr className="mut">
      <th scope="row">{label}</th>
      <td data-label={text.record("A")}>{first}</td>
      <td data-label={text.record("B")}>{second}</td>
      <td />
    </tr>
  );
};

const marks: Readonly<Record<Agreement, string>> = { same: "=", similar: "≈", different: "≠", unknown: "–" };

const AgreementWord = ({ agreement }: { readonly agreement: Agreement }) => (
  <span className={`agreement ${agreement}`}>
    <span aria-hidden="true">{marks[agreement]}</span> {useText(pairsText).agreements[agreement]}
  </span>
);
