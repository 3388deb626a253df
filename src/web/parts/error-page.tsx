import { isRouteErrorResponse } from "react-router";
import { type Problem, problemCatalogue } from "../../survey/problem.ts";
import { ButtonLink } from "./button.tsx";
import { usePartsText } from "./language.tsx";
import { ProblemText } from "./problem.tsx";
import { PublicPage } from "./public-page.tsx";

/** What a person sees when a page cannot be shown: the problem with its code, or that the server failed. */
export const ErrorPage = ({ error }: { readonly error: unknown }) => {
  const text = usePartsText();
  const problems = problemsIn(error);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const title = titleOf(status, text);
  return (
    <PublicPage simulated={false}>
      <title>{title}</title>
      <section className="top2">
        <div className="wrap">
          <h1>{title}</h1>
          {problems.map((problem) => (
            <p className="lead" key={problem.code}>
              <ProblemText problem={problem} />
            </p>
          ))}
          {problems.length === 0 && <p className="lead">{status === 404 ? text.notFoundText : text.failureText}</p>}
          {problems.length === 0 && <p className="code">HTTP {status}</p>}
          <p className="tools mt">
            <ButtonLink href="/">{text.toStart}</ButtonLink>
          </p>
        </div>
      </section>
    </PublicPage>
  );
};

const titleOf = (status: number, text: ReturnType<typeof usePartsText>): string => {
  if (status === 404) return text.notFoundTitle;
  return status < 500 ? text.problemTitle : text.failureTitle;
};

const problemsIn = (error: unknown): readonly Problem[] => {
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const problems: unknown = data && typeof data === "object" && "problems" in data ? data.problems : [];
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
};

const isProblem = (thing: unknown): thing is Problem =>
  typeof thing === "object" && thing !== null && "code" in thing && String(thing.code) in problemCatalogue;
