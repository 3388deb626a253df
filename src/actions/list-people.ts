import type { PeopleView } from "../survey/people/people-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ListPeopleInput {
  readonly round?: never;
}

/** The accounts and what they may do. */
export const listPeople = action("listPeople", async (_input: ListPeopleInput): Promise<Result<PeopleView>> => {
  throw new Error("listPeople is not written yet");
});
