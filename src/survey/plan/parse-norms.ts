import * as v from "valibot";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Norm, NormSet } from "./norms.ts";

const text = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const bilingual = v.strictObject({ vi: text, en: text });
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const percent = whole(100);

const ceiling = v.variant("kind", [
  v.strictObject({ kind: v.literal("amount"), dong: whole(1_000_000_000) }),
  v.strictObject({ kind: v.literal("daily-wage"), days: whole(31), percent }),
  v.strictObject({ kind: v.literal("share-of-norm"), norm: id, percent }),
  v.strictObject({ kind: v.literal("share-of-lines"), norms: v.pipe(v.array(id), v.minLength(1)), percent }),
]);

const norm = v.strictObject({
  id,
  clause: bilingual,
  title: bilingual,
  condition: v.exactOptional(bilingual),
  unit: bilingual,
  ceiling,
});

const normsShape = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  title: bilingual,
  short: bilingual,
  legalBasis: v.pipe(
    v.array(
      v.strictObject({ document: text, date: v.exactOptional(v.pipe(v.string(), v.isoDate())), article: text, about: text }),
    ),
    v.minLength(1),
  ),
  verification: v.strictObject({ verified: v.array(text), notVerified: v.array(text) }),
  hardship: v.strictObject({ percent, article: bilingual, about: bilingual }),
  norms: v.pipe(v.array(norm), v.minLength(1)),
});

/** The norms that the text of a file holds (norms/schema.json describes its shape); each fault names its place and value (E-PLAN-060). */
export const parseNorms = (source: string, file: string): Result<NormSet> => {
  const json = readJson(source, file);
  if (!json.ok) return json;
  const read = v.safeParse(normsShape, json.value);
  if (!read.success) return fail(...read.issues.map((issue) => shapeProblem(issue, file)));
  const { $schema: _, ...set } = read.output;
  const faults = normFaults(set, file);
  return faults.length > 0 ? fail(...faults) : ok(set);
};

const readJson = (source: string, file: string): Result<unknown> => {
  try {
    return ok(JSON.parse(source));
  } catch (error) {
    return fail(problem("E-PLAN-060", { file, path: "/", value: (error as SyntaxError).message }));
  }
};

const shapeProblem = (issue: v.BaseIssue<unknown>, file: string): Problem =>
  problem("E-PLAN-060", { file, path: v.getDotPath(issue) ?? "/", value: (JSON.stringify(issue.input) ?? "").slice(0, 80) });

/** Names used twice, and ceilings that stand on a norm that is not there or is itself a share. */
const normFaults = ({ norms }: NormSet, file: string): readonly Problem[] =>
  norms.flatMap((one, index) => {
    const twice = norms.findIndex(({ id: other }) => other === one.id) < index ? [`norms.${index}.id`] : [];
    const value = one.id;
    const unknown = standsOn(one).filter((named) => !isAmount(norms.find(({ id: other }) => other === named)));
    return [
      ...twice.map((path) => problem("E-PLAN-060", { file, path, value })),
      ...unknown.map((named) => problem("E-PLAN-060", { file, path: `norms.${index}.ceiling`, value: named })),
    ];
  });

const standsOn = ({ ceiling: { kind, ...rest } }: Norm): readonly string[] => {
  if (kind === "share-of-lines" && "norms" in rest) return rest.norms;
  return "norm" in rest ? [rest.norm] : [];
};

const isAmount = (norm: Norm | undefined): boolean => norm?.ceiling.kind === "amount" || norm?.ceiling.kind === "daily-wage";
