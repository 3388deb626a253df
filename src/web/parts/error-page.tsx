import { ButtonLink } from "./button.tsx";
import { usePartsText } from "./language.tsx";
import { pageTrouble } from "./page-trouble.ts";
import { ProblemText } from "./problem.tsx";
import { PublicPage } from "./public-page.tsx";

/** What a person sees when a page cannot be shown: the problem with its code, or that the server failed. */
export const ErrorPage = ({ error }: { readonly error: unknown }) => {
  const text = usePartsText();
  const { title, problems } = pageTrouble(error, text);
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
