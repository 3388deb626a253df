import { useSearchParams } from "react-router";
import { notePick } from "../../../actions/verification/note-pick.ts";
import { showPick } from "../../../actions/verification/show-pick.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { PickView } from "../../../survey/verification/verification-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { verificationText } from "../../text/workspace-verification.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { Facts } from "../facts.tsx";
import { readForm, settle } from "../form.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/pick.route.ts";
import { typedResults } from "./check-form.ts";
import { rateWords } from "./pick-words.ts";
import { PickedUnits } from "./picked-units.tsx";

export const loader = async ({ request, params: { round, pick }, context }: Route.LoaderArgs) => {
  const again = new URL(request.url).searchParams.has("again");
  return valueOrPage(await showPick({ round, pick, again }, worldOf(context).effects));
};

/** Keeps what was found in the units. */
export const action = async ({ request, params: { round, pick }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const noted = await notePick({ round, pick, results: typedResults(form) }, world.effects);
  return settle(noted, form, `/workspace/${round}/verification/picks/${pick}?done=notePick`);
};

export default function PickPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(verificationText);
  const here = `/workspace/${view.round.code}/verification`;
  return (
    <StagePage
      stage="verification"
      title={text.pickTitle(view.pick.name)}
      lead={text.pickLead}
      crumb={<a href={here}>{usePartsText().stages.verification}</a>}
      problems={actionData?.problems}
      tools={
        <>
          <ButtonLink href="?again=1">{text.again}</ButtonLink>
          <ButtonLink href={`/workspace/${view.round.code}/download/pick.csv?pick=${view.pick.id}`} download>
            CSV
          </ButtonLink>
        </>
      }
    >
      <Again view={view} />
      <Found view={view} />
      <PickedUnits view={view} refusal={actionData} />
      <HowPicked view={view} />
    </StagePage>
  );
}

const Again = ({ view: { again } }: { readonly view: PickView }) => {
  const text = useText(verificationText);
  const asked = useSearchParams()[0].has("again");
  if (!asked || again === null) return null;
  return (
    <div className="gap" role="status">
      <Note tone={again ? "ok" : "bad"}>{again ? text.againSame : text.againDiffers}</Note>
    </div>
  );
};

const Found = ({ view: { pick, units } }: { readonly view: PickView }) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  const { found } = pick;
  return (
    <Card title={text.foundTitle}>
      <Facts
        facts={[
          [text.rate, rateWords(found, text, language)],
          [text.looked, text.pickedOf(number(units.length - found.open), number(units.length))],
          [text.unverifiable, number(found.unverifiable)],
        ]}
      />
    </Card>
  );
};

const HowPicked = ({ view: { pick, units } }: { readonly view: PickView }) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  return (
    <div className="mt">
      <Card title={text.howPicked}>
        <Facts
          facts={[
            [text.source, `${text.sources[pick.source]} · ${pick.part.title}`],
            [text.scope, `${pick.agency ?? text.everyAgency} · ${pick.field ?? text.everyField}`],
            [text.picked, text.pickedOf(number(units.length), number(pick.available))],
            [text.seedText, pick.seedText],
            [text.sourceHash, <code key="hash">{pick.sourceHash}</code>],
            [text.seed, <code key="seed">{pick.seed}</code>],
            [text.rule, text.ruleText],
            [text.when, `${formatDateTime(pick.at, language)} · ${pick.by}`],
          ]}
        />
      </Card>
    </div>
  );
};
