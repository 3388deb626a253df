import type { SampleCase } from "../../store/cases.ts";
import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import type { OfficialDocument } from "../../survey/document/document.ts";
import { compareBytes } from "../../survey/draw/byte-order.ts";
import { type SampledUnit, sampleBytes } from "../../survey/draw/sample.ts";
import { openDataRows } from "../../survey/report/open-data.ts";
import type { Snapshot } from "../../survey/report/snapshot.ts";
import { resultTables } from "../../survey/report/tables.ts";
import type { Effects } from "../effects.ts";
import { frozenFrameFile } from "../frame/frozen-frame.ts";

export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly public: boolean;
  readonly bytes: Uint8Array;
}

export interface ReleaseContent {
  readonly round: Round;
  readonly snapshot: Snapshot;
  readonly report: OfficialDocument;
}

const media = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
} as const;

const file = (name: string, bytes: Uint8Array): NewFile => {
  const ending = name.slice(name.lastIndexOf(".") + 1) as keyof typeof media;
  return { name, mediaType: media[ending], public: true, bytes };
};

const jsonFile = (name: string, value: unknown): NewFile =>
  file(name, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));

/** The files of a release. No answers are among them: tables, report, methods, and what anyone needs to check the draw. */
export const releaseFiles = async (effects: Effects, { round, snapshot, report }: ReleaseContent): Promise<NewFile[]> => {
  const { formats, store } = effects;
  const sheets = resultTables(snapshot);
  const parts = await store.listParts(round);
  return [
    file("bao-cao.docx", await formats.writeDocx(report)),
    file("chi-so.xlsx", await formats.writeXlsx({ sheets, simulated: snapshot.round.simulated })),
    file("chi-so.csv", new TextEncoder().encode(formats.csvText(openDataRows(snapshot), { forPeople: true }))),
    ...(await Promise.all(parts.map((part) => partFiles(effects, part, snapshot)))).flat(),
  ];
};

const partFiles = async ({ store }: Effects, part: Part, snapshot: Snapshot): Promise<NewFile[]> => {
  const shown = snapshot.parts.find(({ code }) => code === part.code);
  const questionnaire = await store.findQuestionnaire(part);
  const method = questionnaire && (await store.findMethod(questionnaire.methodId, questionnaire.methodVersion));
  const methodFile = method ? [file(`${part.code}-method.json`, new TextEncoder().encode(method.source))] : [];
  const frame = part.source === "frame" ? await store.findFrame(part) : undefined;
  if (!frame || !shown?.draw) return methodFile;
  const bytes = await frozenFrameFile(store, frame);
  if (!bytes.ok) throw new Error(`the frozen frame of ${part.code} is not canonical`);
  return [
    ...methodFile,
    file(`${part.code}-frame.csv`, bytes.value),
    file(`${part.code}-sample.csv`, sampleBytes(sampledUnits(await store.listCases(part)))),
    jsonFile(`${part.code}-draw.json`, shown.draw),
  ];
};

/** In the order of the file that the sample hash was taken of: stratum by bytes, sample before reserves. */
const sampledUnits = (cases: readonly SampleCase[]): SampledUnit[] =>
  cases
    .flatMap(({ unitId, stratum, role, position }) =>
      unitId === null || role === "on-site" ? [] : [{ unitId, stratum, role, order: position }],
    )
    .sort((a, b) => compareBytes(a.stratum, b.stratum) || rank(a) - rank(b) || a.order - b.order);

const rank = ({ role }: SampledUnit): number => (role === "sample" ? 0 : 1);
