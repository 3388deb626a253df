import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button.tsx";
import { usePartsText } from "./language.tsx";
import { useSendAddress } from "./send-address.ts";

interface ConfirmFormProps {
  /** Names the thing: “Chốt bản 2?”. */
  readonly title: string;
  /** What becomes impossible. */
  readonly consequence: ReactNode;
  /** Repeats the verb: “Chốt bản 2”. */
  readonly verb: string;
  readonly csrfToken: string;
  readonly intent: string;
  readonly backHref: string;
  readonly children?: ReactNode;
}

/** Only for what cannot be undone. The safe way out comes first. */
export const ConfirmForm = ({ title, consequence, verb, csrfToken, intent, backHref, children }: ConfirmFormProps) => (
  <form method="post" action={useSendAddress()} className="card pad confirm">
    <h2>{title}</h2>
    <p>{consequence}</p>
    <input type="hidden" name="csrf" value={csrfToken} />
    {children}
    <div className="tools">
      <ButtonLink href={backHref}>{usePartsText().cancel}</ButtonLink>
      <Button main name="intent" value={intent}>
        {verb}
      </Button>
    </div>
  </form>
);
