import { useSearchParams } from "react-router";
import type { CeremonyView } from "../../../survey/draw/staged-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { drawCeremonyText } from "../../text/workspace-draw-ceremony.ts";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";

/** Everything is open: the draw itself, asked for once more before it is done. */
export const RunStep = ({ view: { part, ceremony } }: { readonly view: CeremonyView }) => {
  const text = useText(drawCeremonyText);
  const { csrfToken } = useWorkspace();
  const asked = useSearchParams()[0].get("confirm") === "run";
  if (!useMay()("drawSample") || ceremony?.next !== "run") return null;
  const query = `?part=${encodeURIComponent(part.code)}`;
  if (asked)
    return (
      <ConfirmForm
        title={text.runConfirm}
        consequence={text.runConsequence(ceremony.eventText ?? "")}
        verb={text.runVerb}
        csrfToken={csrfToken}
        intent="drawSample"
        backHref={query}
      />
    );
  return (
    <Card title={text.runTitle}>
      <ButtonLink href={`${query}&confirm=run`} main>
        {text.run}
      </ButtonLink>
    </Card>
  );
};
