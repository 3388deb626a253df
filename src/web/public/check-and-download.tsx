import { formatDate } from "../../survey/date.ts";
import { filesEndingIn, formatName } from "./files.ts";
import type { PublicView } from "./published.ts";
import { scoringPhrase } from "./scoring-words.ts";

/** The ways to check the result and take it along, with the data set that every figure comes from. */
export const CheckAndDownload = ({ view }: { readonly view: PublicView }) => {
  const { part, language, text } = view;
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{text.checkTitle}</h2>
        <p className="lead">{text.checkLead}</p>
        <ul className="dl">
          {doorsOf(view).map(({ href, title, detail }) => (
            <li key={title}>
              <a href={href}>
                <b>{title}</b>
                <span>{detail}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="small mut method-line">
          {part.method.title[language]}. {text.scoringLine(scoringPhrase(part, language))}
          <br />
          {text.datasetLine(part.dataset.version, formatDate(part.dataset.frozenOn, language))}{" "}
          <span className="hash">{part.dataset.sha256}</span>
        </p>
      </div>
    </section>
  );
};

interface Door {
  readonly href: string;
  readonly title: string;
  readonly detail: string;
}

const doorsOf = ({ published, part, text, to }: PublicView): readonly Door[] => {
  const downloads = `${to("method")}#downloads`;
  const tables = filesEndingIn(published, ".csv", ".xlsx");
  const reports = filesEndingIn(published, ".docx", ".pdf");
  return [
    ...(tables.length > 0 ? [{ href: downloads, title: text.dlTables, detail: formatsOf(tables) }] : []),
    ...(reports.length > 0 ? [{ href: downloads, title: text.dlReport, detail: formatsOf(reports) }] : []),
    ...(part.draw ? [{ href: to("draw"), title: text.dlDraw, detail: text.dlDrawText }] : []),
    { href: to("method"), title: text.dlMethod, detail: text.dlMethodText },
  ];
};

const formatsOf = (files: ReturnType<typeof filesEndingIn>): string =>
  [...new Set(files.map(formatName))].toSorted().join(", ");
