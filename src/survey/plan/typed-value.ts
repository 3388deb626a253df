import * as v from "valibot";
import { problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { reasonOf, shown } from "./read-plan.ts";

/** Names of the fields of a form by their path, `signatory.name`, as the page calls them. */
export type FieldNames = Readonly<Record<string, string>>;

/** A value as a person typed it; each fault is named by the label of its field (E-PLAN-016). */
export const typedValue = <Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  names: FieldNames,
): Result<v.InferOutput<Schema>> => {
  const read = v.safeParse(schema, value);
  if (read.success) return ok(read.output);
  return fail(
    ...read.issues.map((issue) => {
      const path = v.getDotPath(issue) ?? "";
      const field = names[path] ?? names[path.split(".")[0] ?? ""] ?? path;
      return problem("E-PLAN-016", { field, value: plain(shown(issue.input)), reason: reasonOf(issue) });
    }),
  );
};

/** A text is shown as it was typed, without the quotes of JSON. */
const plain = (json: string): string => json.replace(/^"|"$/g, "");
