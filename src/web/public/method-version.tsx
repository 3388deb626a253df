import { Native } from "../parts/native.tsx";
import { methodText } from "../text/public-method.ts";
import type { PublicView } from "./published.ts";

/** Which method this is, with its hash, and what of it was checked against the documents and what could not be. */
export const MethodVersion = ({ view: { part, language } }: { readonly view: PublicView }) => {
  const words = methodText[language];
  const { id, version, title, sha256, verification } = part.method;
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{words.methodVersion}</h2>
        <p className="sub-line">{title[language]}</p>
        <dl className="defs">
          <div>
            <dt>{words.methodId}</dt>
            <dd className="mono">{id}</dd>
          </div>
          <div>
            <dt>{words.version}</dt>
            <dd className="mono">{version}</dd>
          </div>
          <div>
            <dt>{words.hash}</dt>
            <dd className="hash">{sha256}</dd>
          </div>
        </dl>
        {verification && (
          <div className="two more">
            <Points title={words.verified} points={verification.verified} />
            <Points title={words.notVerified} points={verification.notVerified} />
          </div>
        )}
      </div>
    </section>
  );
};

const Points = ({ title, points }: { readonly title: string; readonly points: readonly string[] }) => (
  <div className="prose">
    <h3>{title}</h3>
    <ul>
      {points.map((point) => (
        <li key={point}>
          <Native>{point}</Native>
        </li>
      ))}
    </ul>
  </div>
);
