import type { Part } from "../../store/parts.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { ExampleWalk } from "../../survey/simulation/example-walk.ts";
import { type Population, populationOf } from "../../survey/simulation/population.ts";
import { freezeDataset } from "../dataset/freeze-dataset.ts";
import { sha256Hex } from "../digest.ts";
import { commitDraw } from "../draw/commit-draw.ts";
import { drawSample } from "../draw/draw-sample.ts";
import { openOnSite } from "../draw/open-on-site.ts";
import type { Effects } from "../effects.ts";
import { importResponses } from "../fieldwork/import-responses.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { computeIndex } from "../indicator/compute-index.ts";
import { findPartMethod } from "../instrument/part-method.ts";
import { publishQuestionnaire } from "../instrument/publish-questionnaire.ts";
import type { ExampleDays, Step } from "./load-example-step.ts";
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
  const { round, part, days } = source;
  const place = { round, part: part.code };
  const named = namedFor(part);
  return [
    named("publishQuestionnaire", days.plan, (effects) => publishQuestionnaire(place, effects)),
    ...(part.source === "frame"
      ? frameSteps(source, named)
      : [named("openOnSite", days.draw, (effects) => openOnSite(place, effects))]),
  ];
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

type Named = (name: string, day: string, run: Step["run"]) => Step;

const namedFor =
  (part: Part): Named =>
  (name, day, run) => ({ name: `${name} ${part.code}`, day, run });

const frameSteps = ({ round, part, population, agencies, walk, days }: ExamplePart, named: Named): Step[] => {
  const place = { round, part: part.code };
  const parties = (effects: Effects) =>
    walk.parties.map(({ party, text }) => ({ party, commitment: sha256Hex(effects, text) }));
  const file = (effects: Effects) => ({
    name: "mot-cua-mo-phong.csv",
    bytes: frameCsv(effects, makeFrame(populationOf(population, agencies), dirtyShare)),
  });
  const reveals = walk.parties.map(({ text }) => text);
  return [
    named("importFrame", days.frame, (effects) => importFrame({ ...place, file: file(effects) }, effects)),
    named("freezeFrame", days.frame, (effects) => freezeFrame(place, effects)),
    named("commitDraw", days.commit, (effects) =>
      commitDraw({ ...place, eventName: walk.event.name, parties: parties(effects) }, effects),
    ),
    named("drawSample", days.draw, (effects) => drawSample({ ...place, eventText: walk.event.text, reveals }, effects)),
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
