// node bench/compute.ts estimate|index ROWS BY OUT.csv: only the statistics, on columns that are already in memory.
import { writeFileSync } from "node:fs";
import { readMethod } from "../src/formats/method-file.ts";
import { domainMeans, preparedSample } from "../src/stats/index.ts";
import { computeIndexBy } from "../src/survey/indicator/compute-index.ts";
import { criterionIds } from "../src/survey/indicator/responses.ts";
import { type Forms, forms, itemNames, labels } from "./data.ts";
import { itemCount, methodId } from "./forms-file.ts";

interface Timed {
  readonly seconds: number;
  readonly lines: readonly string[];
}

type By = "province" | "agency";

function timed<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const began = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - began) / 1000 };
}

const weightsOf = (made: Forms): Float64Array => Float64Array.from(made.weightHundredths, (hundredths) => hundredths / 100);

function numbersOf(points: Int8Array): Float64Array {
  const numbers = Float64Array.from(points);
  for (let row = 0; row < points.length; row += 1) if (points[row] === 0) numbers[row] = Number.NaN;
  return numbers;
}

function estimate(rows: number, by: By): Timed {
  const made = forms(rows, itemCount);
  const columns = made.items.map(numbersOf);
  const { stratum, psu } = made;
  const design = { rows, stratum, psu, weight: weightsOf(made), populationSize: Float64Array.from(made.populationSize) };
  const { value, seconds } = timed(() => {
    const sample = preparedSample({ design, domain: made[by], domains: labels[by].length });
    return columns.map((values) => domainMeans(sample, values));
  });
  const names = itemNames(itemCount);
  const lines = value.flatMap((outcomes, item) =>
    outcomes.map((outcome, domain) => {
      if (!outcome.ok) throw new Error(`${labels[by][domain]} ${names[item]}: ${outcome.reason}`);
      return `${labels[by][domain]},${names[item]},${outcome.value},${outcome.se}`;
    }),
  );
  return { seconds, lines };
}

async function index(rows: number, by: By): Promise<Timed> {
  const read = await readMethod(methodId);
  if (!read.ok) throw new Error(`method ${methodId} cannot be read`);
  const { method } = read.value;
  const ids = criterionIds(method);
  const made = forms(rows, ids.length);
  const responses = {
    items: Object.fromEntries(ids.map((id, at) => [id, made.items[at] as Int8Array])),
    stratum: made.stratum,
    psu: made.psu,
    weight: weightsOf(made),
    populationSize: Float64Array.from(made.populationSize),
  };
  const domains = Array.from(made[by], (code) => labels[by][code] as string);
  const { value, seconds } = timed(() => computeIndexBy({ method, scoring: method.scorings[0], responses, by: domains }));
  if (!value.ok) throw new Error(JSON.stringify(value.problems));
  const lines = value.value.flatMap(({ key, nodes }) => nodes.map((node) => `${key},${node.id},${node.index},${node.se}`));
  return { seconds, lines };
}

const [what = "", rows = "", by = "", out = ""] = process.argv.slice(2);
const done = what === "index" ? await index(Number(rows), by as By) : estimate(Number(rows), by as By);
writeFileSync(out, `domain,variable,estimate,se\n${done.lines.join("\n")}\n`);
process.stdout.write(`${JSON.stringify({ computeSeconds: done.seconds })}\n`);
