import { methodIds } from "../../survey/instrument/method-ids.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";

export interface ListMethodsInput {
  readonly round?: never;
}

export interface MethodChoice {
  readonly id: string;
  readonly title: string;
}

/** The methods that a part can be measured by. */
export const listMethods = action(
  "listRounds",
  async (_input: ListMethodsInput, { formats }): Promise<Result<readonly MethodChoice[]>> => {
    const read = await Promise.all(methodIds.map((id) => formats.readMethod(id)));
    return ok(read.flatMap((file) => (file.ok ? [{ id: file.value.method.id, title: file.value.method.title.vi }] : [])));
  },
);
