import { planTemplates } from "../../../survey/plan/templates/templates.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { roundsText } from "../../text/workspace-rounds.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface StartFormProps {
  readonly id: string;
  readonly year: number;
  readonly rounds: readonly { readonly code: string; readonly shortTitle: string }[];
  /** What the address proposes: `round:van-ninh-2023`. */
  readonly from: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A round from a template, an earlier round or nothing: what it starts from, and what it is called. */
export const StartForm = ({ id, year, rounds, from, values }: StartFormProps) => {
  const text = useText(roundsText);
  return (
    <Card title={text.startTitle}>
      <PostForm className="form">
        <input type="hidden" name="newId" value={id} />
        <Origins rounds={rounds} chosen={values.from ?? (from || `template:${planTemplates[0]?.id}`)} quotas={values.quotas} />
        <div className="field-row">
          <Field
            name="shortTitle"
            label={text.shortTitle}
            hint={text.shortTitleHint}
            defaultValue={values.shortTitle}
            required
          />
          <Field name="code" label={text.code} hint={text.codeHint} defaultValue={values.code} required />
        </div>
        <div className="field-row">
          <Field name="year" label={text.year} inputMode="numeric" defaultValue={values.year ?? String(year)} required />
          <Field
            name="province"
            label={text.province}
            hint={text.provinceHint}
            inputMode="numeric"
            defaultValue={values.province}
            required
          />
        </div>
        <div className="field-row">
          <Field name="area" label={text.area} hint={text.areaHint} defaultValue={values.area} />
          <Field name="leadBody" label={text.leadBody} hint={text.leadBodyHint} defaultValue={values.leadBody} />
        </div>
        <div className="tools">
          <ButtonLink href="/workspace">{text.back}</ButtonLink>
          <Button main name="intent" value="start">
            {text.startVerb}
          </Button>
        </div>
      </PostForm>
    </Card>
  );
};

type OriginsProps = Pick<StartFormProps, "rounds"> & { readonly chosen: string; readonly quotas: string | undefined };

const Origins = ({ rounds, chosen, quotas }: OriginsProps) => {
  const text = useText(roundsText);
  const language = useLanguage();
  return (
    <fieldset className="origins">
      <legend className="lab">{text.from}</legend>
      {planTemplates.map((template) => (
        <Origin
          key={template.id}
          value={`template:${template.id}`}
          chosen={chosen}
          title={template.title[language]}
          detail={`${template.use[language]} ${text.taskCount(template.tasks.length)}`}
          source={template.source}
        />
      ))}
      {rounds.map(({ code, shortTitle }) => (
        <Origin key={code} value={`round:${code}`} chosen={chosen} title={text.like(shortTitle)} detail={text.likeDetail} />
      ))}
      <Origin value="blank" chosen={chosen} title={text.blank} detail={text.blankDetail} />
      {rounds.length > 0 && (
        <label className="mark">
          <input type="checkbox" name="quotas" value="yes" defaultChecked={quotas === "yes"} /> {text.withQuotas}
        </label>
      )}
    </fieldset>
  );
};

interface OriginProps {
  readonly value: string;
  readonly chosen: string;
  readonly title: string;
  readonly detail: string;
  readonly source?: string;
}

const Origin = ({ value, chosen, title, detail, source }: OriginProps) => (
  <label className="origin">
    <input type="radio" name="from" value={value} defaultChecked={value === chosen} />
    <span>
      <b>{title}</b>
      <span className="small mut">{detail}</span>
      {source && (
        <span className="small mut" lang="vi">
          {source}
        </span>
      )}
    </span>
  </label>
);

/** A round from a plan file. */
export const FileForm = ({ id }: { readonly id: string }) => {
  const text = useText(roundsText);
  return (
    <Card title={text.fileTitle}>
      <PostForm upload className="form one-column">
        <input type="hidden" name="newId" value={id} />
        <Field name="file" label={text.file} hint={text.fileHint} type="file" accept=".json,application/json" required />
        <div className="tools">
          <Button name="intent" value="file">
            {text.fileVerb}
          </Button>
        </div>
      </PostForm>
    </Card>
  );
};
