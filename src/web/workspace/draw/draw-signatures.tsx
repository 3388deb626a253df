import type { DrawSignatureView } from "../../../survey/draw/draw-view.ts";
import type { CeremonyView } from "../../../survey/draw/staged-view.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { SignOffBlock } from "../../parts/sign-off.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawCeremonyText } from "../../text/workspace-draw-ceremony.ts";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

interface SignaturesProps {
  readonly view: CeremonyView;
  readonly refusal?: Refusal | undefined;
}

/** Who signed the minutes of the draw, who is waited for; a body signs for itself alone. */
export const DrawSignatures = ({ view: { round, part, ceremony }, refusal }: SignaturesProps) => {
  const text = useText(drawCeremonyText);
  const maySign = useMay()("signDraw");
  if (ceremony === null || ceremony.next !== "sign") return null;
  const own = ceremony.signatures.find(({ body }) => body === ceremony.signsFor);
  return (
    <aside className="sign-off">
      <h2>{text.signTitle}</h2>
      {ceremony.signatures.map((signature) => (
        <Signature key={signature.body} signature={signature} />
      ))}
      {maySign && own && own.state !== "signed" && <SignForm body={own.body} reason={refusal?.values.reason ?? ""} />}
      <ButtonLink href={`/workspace/${round.code}/download/draw-minutes.docx?part=${encodeURIComponent(part.code)}`} download>
        {text.minutes}
      </ButtonLink>
      <p className="small mut">{text.final}</p>
    </aside>
  );
};

export const Signature = ({ signature: { body, state, reason, by, at } }: { readonly signature: DrawSignatureView }) => {
  const text = useText(drawCeremonyText);
  const language = useLanguage();
  const word = { signed: text.signed, refused: text.refused, waiting: text.waitsSign }[state];
  const when = at === null ? null : [formatDateTime(at, language), by].filter(Boolean).join(" · ");
  return <SignOffBlock state={state} word={word} body={body} reason={reason} detail={when} />;
};

const SignForm = ({ body, reason }: { readonly body: string; readonly reason: string }) => {
  const text = useText(drawCeremonyText);
  return (
    <PostForm className="form">
      <Button main name="intent" value="signDraw">
        {text.signVerb(body)}
      </Button>
      <Field name="reason" label={text.reason} defaultValue={reason} />
      <Button small name="intent" value="refuseDraw">
        {text.refuseVerb}
      </Button>
    </PostForm>
  );
};
