import type { CeremonyView } from "../../../survey/draw/staged-view.ts";
import { Button } from "../../parts/button.tsx";
import { CancelledDraws } from "../../parts/cancelled-draws.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { drawCeremonyText } from "../../text/workspace-draw-ceremony.ts";
import type { Refusal } from "../form.ts";
import { HiddenValues } from "../hidden-values.tsx";
import { PostForm } from "../post-form.tsx";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";

interface CallOffProps {
  readonly view: CeremonyView;
  readonly refusal: Refusal | undefined;
  readonly href: string;
}

/** Calls off a draw that was committed to and not drawn; asks once more first. */
export const CallOff = ({ view: { commitment, result }, refusal, href }: CallOffProps) => {
  const text = useText(drawCeremonyText);
  const { csrfToken } = useWorkspace();
  const mayCommit = useMay()("commitDraw");
  if (commitment === null || result !== null || !mayCommit) return null;
  const reason = refusal?.values.cancelReason ?? "";
  if (refusal?.review === "reviewCancel")
    return (
      <ConfirmForm
        title={text.callOffConfirm}
        consequence={text.callOffConsequence(reason)}
        verb={text.callOffVerb}
        csrfToken={csrfToken}
        intent="cancelDraw"
        backHref={href}
      >
        <HiddenValues values={refusal.values} />
      </ConfirmForm>
    );
  return (
    <details className="card pad fold-plain gap-top" open={reason !== ""}>
      <summary>{text.callOff}</summary>
      <PostForm className="form">
        <p className="mut">{text.callOffLead}</p>
        <TextField name="cancelReason" label={text.cancelReason} defaultValue={reason} rows={3} required />
        <Button name="intent" value="reviewCancel">
          {text.callOffReview}
        </Button>
      </PostForm>
    </details>
  );
};

/** The draws before this one that were called off. */
export const Cancelled = ({ view: { commitment, cancelled } }: { readonly view: CeremonyView }) => {
  const text = useText(drawCeremonyText);
  const before = commitment?.cancelled ?? cancelled;
  if (before.length === 0) return null;
  return (
    <div className="gap-top">
      <Card title={text.cancelledTitle} flush>
        <CancelledDraws cancelled={before} />
      </Card>
    </div>
  );
};
