import type { Part } from "../../store/parts.ts";
import type { Respondent } from "../../survey/instrument/questionnaire.ts";
import { supervisingBodyOf } from "../../survey/people/supervising.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { ExampleWalk } from "../../survey/simulation/example-walk.ts";
import { type Population, populationOf } from "../../survey/simulation/population.ts";
import { freezeDataset } from "../dataset/freeze-dataset.ts";
import { sha256Hex } from "../digest.ts";
import { commitDraw } from "../draw/commit-draw.ts";
import { drawSample } from "../draw/draw-sample.ts";
import { enterEvent } from "../draw/enter-event.ts";
import { openOnSite } from "../draw/open-on-site.ts";
import { revealDraw } from "../draw/reveal-draw.ts";
import { signDraw } from "../draw/sign-draw.ts";
import type { Effects } from "../effects.ts";
import { importResponses } from "../fieldwork/import-responses.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { computeIndex } from "../indicator/compute-index.ts";
import { draftQuestionnaire } from "../instrument/draft-questionnaire.ts";
import { findPartMethod } from "../instrument/part-method.ts";
import { publishQuestionnaire } from "../instrument/publish-questionnaire.ts";
import { tryQuestionnaire } from "../instrument/try-questionnaire.ts";
import type { ExamplePerson } from "./example-people.ts";
import { countSteps } from "./load-example-counts.ts";
import { type ExampleDays, type Step, stepOf } from "./load-example-step.ts";
import { answersFile, frameCsv, makeFrame } from "./simulate-round.ts";

/** Exports of real software hold rows that nobody can use; these stand beside the people of the example and belong to none of them. */
const dirtyShare = 0.01;

export interface ExamplePart {
  readonly round: string;
  readonly part: Part;
  /** Ids of the part's agencies: their people alone are in its frame. */
  readonly agencies: readonly string[];
  readonly population: Population;
  readonly walk: ExampleWalk;
  readonly days: ExampleDays;
}

/** The steps of a part, from its questionnaire to its drawn sample or to its index. */
export const partSteps = (source: ExamplePart): Step[] => [
  ...preparingSteps(source),
  ...(source.walk.until === "report" ? measuringSteps(source) : []),
];

const preparingSteps = (source: ExamplePart): Step[] => {
  const { round, part, days, population, agencies } = source;
  const place = { round, part: part.code };
  const named = namedFor(part);
  const organisations = populationOf(population, agencies).agencies.some((agency) => agency.organisations !== undefined);
  return [
    ...(organisations
      ? (["citizen", "organisation"] as const).map((respondent) =>
          named(`publishQuestionnaire ${respondent}`, days.forms, (effects) =>
            tryAndPublish({ ...place, respondent }, effects),
          ),
        )
      : [named("publishQuestionnaire", days.forms, (effects) => publishQuestionnaire(place, effects))]),
    ...(part.source === "frame"
      ? frameSteps(source, named)
      : [named("openOnSite", days.draw, (effects) => openOnSite(place, effects))]),
  ];
};

const trials: Readonly<Record<Respondent, string>> = {
  citizen:
    "Thử với 12 người ở hai địa bàn: điền trong khoảng 12 phút; ba người hỏi lại nghĩa của “phản ánh, kiến nghị” (mô phỏng).",
  organisation: "Thử với 8 doanh nghiệp, 4 hợp tác xã: điền trong khoảng 10 phút, không câu nào bị hiểu sai (mô phỏng).",
};

/** A form as the method drafts it, tried with a few of those whom it will ask. */
const tryAndPublish = async (
  { round, part, respondent }: { readonly round: string; readonly part: string; readonly respondent: Respondent },
  effects: Effects,
): Promise<Result<unknown>> => {
  const drafted = await draftQuestionnaire({ round, part, respondent }, effects);
  if (!drafted.ok) return drafted;
  const { form } = drafted.value;
  const tried = await tryQuestionnaire({ round, form, people: 12, notes: trials[respondent] }, effects);
  return tried.ok ? publishQuestionnaire({ round, part, form, revision: 1 }, effects) : tried;
};

const measuringSteps = (source: ExamplePart): Step[] => {
  const { round, part, days } = source;
  const place = { round, part: part.code };
  const named = namedFor(part);
  return [
    named("importResponses", days.responses, (effects) => importAnswers(source, effects)),
    named("freezeDataset", days.dataset, (effects) => freezeDataset(place, effects)),
    named("computeIndex", days.index, (effects) => computeIndex(place, effects)),
  ];
};

type Named = (name: string, day: string, run: Step["run"], by?: ExamplePerson) => Step;

/** Those who lead a round do most of it. */
const namedFor =
  (part: Part): Named =>
  (name, day, run, by = "lead") =>
    stepOf(by, day, `${name} ${part.code}`, run);

const frameSteps = (source: ExamplePart, named: Named): Step[] => {
  const { round, part, population, agencies, walk, days } = source;
  const place = { round, part: part.code };
  const parties = (effects: Effects) =>
    walk.parties.map(({ party, text }) => ({ party, commitment: sha256Hex(effects, text) }));
  const file = (effects: Effects) => ({
    name: "mot-cua-mo-phong.csv",
    bytes: frameCsv(effects, makeFrame(populationOf(population, agencies), dirtyShare)),
  });
  return [
    named("importFrame", days.frame, (effects) => importFrame({ ...place, file: file(effects) }, effects), "frame-supplier"),
    ...countSteps({ round, part, walk, day: days.frame }),
    named("freezeFrame", days.frame, (effects) => freezeFrame(place, effects), "frame-supplier"),
    named("commitDraw", days.commit, (effects) =>
      commitDraw({ ...place, eventName: walk.event.name, parties: parties(effects) }, effects),
    ),
    ...drawSteps(source, named),
  ];
};

/** The ceremony: two persons type the outcome, each party reveals its own text, and the bodies sign what was drawn. */
const drawSteps = ({ round, part, walk, days: { draw: day } }: ExamplePart, named: Named): Step[] => {
  const place = { round, part: part.code };
  const { lead, leader } = walk.people;
  return [
    ...(["lead", "fatherland-front"] as const).map((by) =>
      named("enterEvent", day, (effects) => enterEvent({ ...place, eventText: walk.event.text }, effects), by),
    ),
    ...walk.parties.map(({ party, text }, at) =>
      named(
        "revealDraw",
        day,
        (effects) => revealDraw({ ...place, position: at + 1, text }, effects),
        supervisingBodyOf(party) ?? "lead",
      ),
    ),
    named("drawSample", day, (effects) => drawSample(place, effects)),
    ...(lead.body === leader.body ? (["lead"] as const) : (["lead", "leader"] as const)).map((by) =>
      named("signDraw", day, (effects) => signDraw({ ...place, state: "signed" }, effects), by),
    ),
  ];
};

const importAnswers = async (source: ExamplePart, effects: Effects): Promise<Result<unknown>> => {
  const stored = await findPartMethod(effects.store, source.part);
  if (!stored) return ok(null);
  const population = populationOf(source.population, source.agencies);
  const bytes = await answersFile(effects, { ...source, population, frame: makeFrame(population), method: stored.method });
  const name = `tra-loi-${source.part.code}-mo-phong.csv`;
  return importResponses({ round: source.round, part: source.part.code, file: { name, bytes } }, effects);
};
