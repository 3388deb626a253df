import type { Part } from "../../store/parts.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { SimulatedFrame } from "../../survey/simulation/frame.ts";
import type { Population } from "../../survey/simulation/population.ts";
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
import { answersFile, frameCsv } from "./simulate-round.ts";

export interface ExamplePart {
  readonly round: string;
  readonly part: Part;
  readonly population: Population;
  readonly frame: SimulatedFrame;
  readonly days: ExampleDays;
}

/** The public event of the example; nothing of it happened. */
const event = {
  name: "Giải đặc biệt xổ số kiến thiết Khánh Hòa mở thưởng ngày 09/7/2023 (sự kiện mô phỏng)",
  text: "482915 (kết quả mô phỏng)",
};

/** Each party's secret text; its SHA-256 is deposited before the event. */
const secrets = [
  { party: "Phòng Nội vụ", text: "Phòng Nội vụ: gió nồm đầu mùa" },
  { party: "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", text: "Mặt trận: thuyền về bến Vạn Giã" },
  { party: "Hội Cựu chiến binh huyện", text: "Cựu chiến binh: đèo Cả sáng nay" },
];

/** The steps of a part, from its questionnaire to its index. */
export const partSteps = (source: ExamplePart): Step[] => {
  const { round, part, days } = source;
  const place = { round, part: part.code };
  const named = (name: string, day: string, run: Step["run"]): Step => ({ name: `${name} ${part.code}`, day, run });
  return [
    named("publishQuestionnaire", days.plan, (effects) => publishQuestionnaire(place, effects)),
    ...(part.source === "frame"
      ? frameSteps(source, named)
      : [named("openOnSite", days.draw, (effects) => openOnSite(place, effects))]),
    named("importResponses", days.responses, (effects) => importAnswers(source, effects)),
    named("freezeDataset", days.dataset, (effects) => freezeDataset(place, effects)),
    named("computeIndex", days.index, (effects) => computeIndex(place, effects)),
  ];
};

type Named = (name: string, day: string, run: Step["run"]) => Step;

const frameSteps = ({ round, part, frame, days }: ExamplePart, named: Named): Step[] => {
  const place = { round, part: part.code };
  const parties = (effects: Effects) => secrets.map(({ party, text }) => ({ party, commitment: sha256Hex(effects, text) }));
  const file = (effects: Effects) => ({ name: "mot-cua-mo-phong.csv", bytes: frameCsv(effects, frame) });
  const reveals = secrets.map(({ text }) => text);
  return [
    named("importFrame", days.frame, (effects) => importFrame({ ...place, file: file(effects) }, effects)),
    named("freezeFrame", days.frame, (effects) => freezeFrame(place, effects)),
    named("commitDraw", days.commit, (effects) =>
      commitDraw({ ...place, eventName: event.name, parties: parties(effects) }, effects),
    ),
    named("drawSample", days.draw, (effects) => drawSample({ ...place, eventText: event.text, reveals }, effects)),
  ];
};

const importAnswers = async (source: ExamplePart, effects: Effects): Promise<Result<unknown>> => {
  const stored = await findPartMethod(effects.store, source.part);
  if (!stored) return ok(null);
  const bytes = await answersFile(effects, { ...source, method: stored.method });
  const name = `tra-loi-${source.part.code}-mo-phong.csv`;
  return importResponses({ round: source.round, part: source.part.code, file: { name, bytes } }, effects);
};
