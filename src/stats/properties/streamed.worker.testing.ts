import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import type { SampleChunk, StreamedOptions, StreamedStatistic } from "../index.ts";
import { addErrors, sampleErrors } from "../streaming/streamed-errors.ts";
import { addSums, type SampleSums, sampleSums } from "../streaming/streamed-sums.ts";

/** A thread that gathers a part of a sample: sends its sums, waits for those of all parts, then sends its errors. */
const { chunk, statistics } = workerData as {
  readonly chunk: SampleChunk;
  readonly statistics: readonly StreamedStatistic[];
};
if (parentPort === null) throw new Error("this is a thread's program");
const own = sampleSums(statistics);
addSums(own, chunk);
const answer = once(parentPort, "message");
parentPort.postMessage(own);
const [{ sums, options }] = (await answer) as [{ readonly sums: SampleSums; readonly options: StreamedOptions }];
const errors = sampleErrors(sums, options);
addErrors(errors, chunk);
parentPort.postMessage(errors);
