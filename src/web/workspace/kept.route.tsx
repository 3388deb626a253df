import { findKeptForm } from "../../actions/people/find-kept-form.ts";
import { Button, ButtonLink } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { entranceText } from "../text/workspace-entrance.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/kept.route.ts";
import { PostForm } from "./post-form.tsx";
import { StaffPage } from "./stage-page.tsx";
import { useText } from "./use-workspace.ts";
import { worldOf } from "./world.ts";

/** What was typed before the session ended, for the same person. */
export const loader = async ({ params: { kept }, context }: Route.LoaderArgs) =>
  valueOrPage(await findKeptForm({ id: kept }, worldOf(context).effects));

export default function KeptPage({ loaderData: { path, fields } }: Route.ComponentProps) {
  const text = useText(entranceText);
  const shown = fields.filter(([name, value]) => name !== "intent" && value.trim() !== "");
  return (
    <StaffPage title={text.keptTitle} lead={text.keptLead}>
      <Card>
        <PostForm to={path}>
          {fields.map(([name, value], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, and the fields never move
            <input key={`${place} ${name}`} type="hidden" name={name} value={value} />
          ))}
          <ul className="kept-values">
            {shown.map(([name, value], place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={`${place} ${name}`}>{value}</li>
            ))}
          </ul>
          <p className="small mut">{text.keptFiles}</p>
          <div className="tools gap-top">
            <ButtonLink href={path.split("?")[0] ?? path}>{text.keptLeave}</ButtonLink>
            <Button main>{text.keptSend}</Button>
          </div>
        </PostForm>
      </Card>
    </StaffPage>
  );
}
