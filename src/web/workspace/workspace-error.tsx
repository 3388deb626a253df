import { ButtonLink } from "../parts/button.tsx";
import { usePartsText } from "../parts/language.tsx";
import { pageTrouble } from "../parts/page-trouble.ts";
import { ProblemText } from "../parts/problem.tsx";
import { workspaceText } from "../text/workspace.ts";
import { StaffPage } from "./stage-page.tsx";
import { useRound, useText } from "./use-workspace.ts";

/** A staff page that cannot be shown: why, in the frame of the workspace, with the way back. */
export const WorkspaceError = ({ error }: { readonly error: unknown }) => {
  const parts = usePartsText();
  const text = useText(workspaceText);
  const round = useRound()?.overview.round.code;
  const { title, problems } = pageTrouble(error, parts);
  return (
    <StaffPage title={title}>
      <section className="card pad trouble">
        {problems.map((found) => (
          <p key={found.code}>
            <ProblemText problem={found} />
          </p>
        ))}
        {problems.length === 0 && <p>{parts.notFoundText}</p>}
        <p className="tools gap-top">
          {round && problems.some(({ code }) => code === "E-WEB-014") && (
            <ButtonLink href={`/workspace/${round}/plan/scope`} main>
              {text.toScope}
            </ButtonLink>
          )}
          {round && <ButtonLink href={`/workspace/${round}`}>{text.toOverview}</ButtonLink>}
          <ButtonLink href="/workspace">{text.toRounds}</ButtonLink>
        </p>
      </section>
    </StaffPage>
  );
};
