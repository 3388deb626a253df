import type { SecondFactorView } from "../../../actions/people/second-factor.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Badge } from "../../parts/badge.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { QrCode } from "../../parts/qr-code.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { entranceText } from "../../text/workspace-entrance.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface SecondFactorProps {
  readonly factor: SecondFactorView;
  /** Recovery codes that were just made. */
  readonly codes: readonly string[];
}

/** The second factor of one's own account: off, being set up, or on. */
export const SecondFactorCard = ({ factor, codes }: SecondFactorProps) => {
  const text = useText(entranceText);
  const words = useText(peopleText);
  const isOn = factor.since !== null;
  return (
    <Card title={text.factor} aside={<Badge tone={isOn ? "ok" : "none"}>{isOn ? words.has : words.hasNot}</Badge>}>
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      {isOn && <FactorOn factor={factor} />}
      {factor.pending && <FactorPending pending={factor.pending} />}
      {!isOn && !factor.pending && <p className="gap">{text.factorOff}</p>}
      {!isOn && <PasswordAct intents={[["begin-factor", factor.pending ? text.restartFactor : text.beginFactor]]} />}
    </Card>
  );
};

const FactorOn = ({ factor: { since, recoveryCodesLeft } }: Pick<SecondFactorProps, "factor">) => {
  const text = useText(entranceText);
  const language = useLanguage();
  const left = formatNumber(recoveryCodesLeft, language);
  return (
    <>
      <p className="gap">{text.factorOn(since ? formatDateTime(since, language) : "", left)}</p>
      <PasswordAct
        intents={[
          ["renew-codes", text.renewCodes],
          ["remove-factor", text.removeFactor],
        ]}
      />
    </>
  );
};

const FactorPending = ({ pending }: { readonly pending: { readonly secret: string; readonly address: string } }) => {
  const text = useText(entranceText);
  return (
    <PostForm className="one-column gap">
      <p>{text.pendingFactor}</p>
      <QrCode text={pending.address} label={text.qr} />
      <p>
        {text.secret}: <code className="told-link">{pending.secret.match(/.{4}/g)?.join(" ")}</code>
      </p>
      <Field name="one-time-code" label={text.code} autoComplete="one-time-code" inputMode="numeric" required />
      <Button main name="intent" value="confirm-factor">
        {text.confirmFactor}
      </Button>
    </PostForm>
  );
};

/** Acts that ask for the password again. */
const PasswordAct = ({ intents }: { readonly intents: readonly (readonly [string, string])[] }) => {
  const text = useText(entranceText);
  return (
    <PostForm className="one-column">
      <Field name="password" label={text.current} type="password" autoComplete="current-password" required />
      <div className="tools">
        {intents.map(([intent, label]) => (
          <Button key={intent} name="intent" value={intent}>
            {label}
          </Button>
        ))}
      </div>
    </PostForm>
  );
};

const RecoveryCodes = ({ codes }: Pick<SecondFactorProps, "codes">) => {
  const text = useText(entranceText);
  return (
    <div className="gap" role="status">
      <Note tone="ok">
        <p>
          <b>{text.codesTitle}</b>
        </p>
        <ul className="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p className="small">{text.codesNote}</p>
      </Note>
    </div>
  );
};
