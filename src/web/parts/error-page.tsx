import { isRouteErrorResponse } from "react-router";
import { type Problem, problem, problemCatalogue } from "../../survey/problem.ts";
import { ButtonLink } from "./button.tsx";
import { usePartsText } from "./language.tsx";
import { ProblemText } from "./problem.tsx";
import { PublicPage } from "./public-page.tsx";

/** What a person sees when a page cannot be shown: the problem with its code, or that the server failed. */
export const ErrorPage = ({ error }: { readonly error: unknown }) => {
  const text = usePartsText();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problems = status >= 500 ? [failure()] : problemsIn(error);
  const title = titleOf(status, text);
  return (
    <PublicPage simulated={false}>
      <title>{title}</title>
      <section className="top2">
        <div className="wrap">
          <h1>{title}</h1>
          {problems.map((found) => (
            <p className="lead" key={found.code}>
              <ProblemText problem={found} />
            </p>
          ))}
          {problems.length === 0 && <p className="lead">{text.notFoundText}</p>}
          <p className="tools mt">
            <ButtonLink href="/">{text.toStart}</ButtonLink>
          </p>
        </div>
      </section>
    </PublicPage>
  );
};

/** The log of the server has the failure under the same time. */
const failure = (): Problem => problem("E-WEB-004", { reference: new Date().toISOString() });

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
