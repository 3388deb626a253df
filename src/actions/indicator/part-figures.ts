import type { DatasetHead } from "../../store/datasets.ts";
import type { StoredIndicator } from "../../store/indicators.ts";
import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import { countFieldwork } from "../../survey/fieldwork/fieldwork-counts.ts";
import type { FrameCounts } from "../../survey/frame/frame-counts.ts";
import type { PartResult } from "../../survey/indicator/part-result.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { composePart, type MeasuredAgency, type PartFacts } from "../../survey/report/compose-part.ts";
import type { DrawSnapshot, PartSnapshot } from "../../survey/report/snapshot.ts";
import { standingsOf } from "../../survey/report/standings.ts";
import { findPartMethod } from "../instrument/part-method.ts";

export interface PartFigures {
  /** Nothing withheld. */
  readonly part: PartSnapshot;
  /** Every scoring, the published one first. */
  readonly results: readonly [PartResult, ...PartResult[]];
  readonly computedBy: string;
  readonly computedAt: Date;
}

/** The figures of the newest data set of a part; undefined until its index is computed. */
export const findPartFigures = async (store: Store, part: Part): Promise<PartFigures | undefined> => {
  const [stored, [dataset]] = await Promise.all([findPartMethod(store, part), store.listDatasets(part)]);
  if (!stored || !dataset) return undefined;
  const kept = (await store.listIndicators(dataset)).filter(({ methodVersion }) => methodVersion === stored.method.version);
  const [main, ...others] = stored.method.scorings.flatMap((scoring) => resultOf(kept, scoring));
  const [newest] = kept;
  if (!main || !newest) return undefined;
  const facts = await gatherFacts(store, part, { stored, dataset, main });
  return {
    part: composePart(facts, [main, ...others]),
    results: [main, ...others],
    computedBy: newest.computedBy,
    computedAt: newest.computedAt,
  };
};

/** The database keeps JSON with its keys in an order of its own. */
const canonical = (value: object): string => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

const resultOf = (kept: readonly StoredIndicator[], scoring: object): PartResult[] =>
  kept.filter((row) => canonical(row.scoring) === canonical(scoring)).map(({ result }) => result as PartResult);

interface FactSource {
  readonly stored: NonNullable<Awaited<ReturnType<typeof findPartMethod>>>;
  readonly dataset: DatasetHead;
  readonly main: PartResult;
}

const gatherFacts = async (store: Store, part: Part, { stored, dataset, main }: FactSource): Promise<PartFacts> => {
  const [agencies, fields, quotas, outcomes, frame, draw] = await Promise.all([
    store.listPartAgencies(part),
    store.listPartFields(part),
    store.listQuotas(part),
    store.countOutcomes(part),
    findFrameFacts(store, part),
    findDrawSnapshot(store, part),
  ]);
  const planned = (wanted: (quota: { agencyId: string; fieldCode: string }) => boolean): number =>
    quotas.filter(wanted).reduce((sum, { size }) => sum + size, 0);
  const counts = countFieldwork(
    planned(() => true),
    outcomes,
  );
  const measured = agencies.map(
    ({ id, name, shortName }): MeasuredAgency => ({
      ...{ id, name, shortName },
      planned: planned(({ agencyId }) => agencyId === id),
      answered: formsOf(main, id),
    }),
  );
  return {
    ...{ code: part.code, title: part.title, source: part.source, weights: dataset.weights, frame, draw },
    dataset: {
      ...{ version: dataset.version, rows: dataset.rows, sha256: dataset.sha256 },
      frozenOn: civilDay(dataset.frozenAt),
    },
    ...{ planned: counts.quota, answered: dataset.rows, replaced: counts.replaced },
    ...{ method: stored.method, methodSha256: stored.sha256, agencies: measured },
    fields: fields.map(({ code, name }) => ({ code, name, planned: planned(({ fieldCode }) => fieldCode === code) })),
    standings: standingsOf(main.agencies),
  };
};

const formsOf = ({ agencies }: PartResult, id: string): number =>
  agencies.find(({ key }) => key === id)?.nodes.find(({ node }) => node === "overall")?.n ?? 0;

const findFrameFacts = async (store: Store, part: Part): Promise<PartSnapshot["frame"]> => {
  const frame = part.source === "frame" ? await store.findFrame(part) : undefined;
  if (!frame?.frameHash) return null;
  const counts = frame.counts as FrameCounts;
  return { persons: counts.eligible, transactions: counts.rows, hash: frame.frameHash };
};

const findDrawSnapshot = async (store: Store, part: Part): Promise<DrawSnapshot | null> => {
  const draw = part.source === "frame" ? await store.findDraw(part) : undefined;
  if (!draw?.seed || !draw.drawnAt) return null;
  const parties = await store.listDrawParties(draw);
  const { frameHash, eventName, seed, design, algorithm, reserves } = draw;
  return {
    ...{ frameHash, eventName, seed, design, algorithm, reserves },
    eventText: draw.eventText ?? "",
    parties: parties.flatMap(({ party, commitment, reveal }) =>
      commitment === null ? [] : [{ party, commitment, reveal: reveal ?? "" }],
    ),
    sizes: await store.findDrawSizes(draw),
    sampleHash: draw.sampleHash ?? "",
    drawnOn: civilDay(draw.drawnAt),
  };
};
