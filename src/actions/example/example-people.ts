import type { Actor, Grant } from "../../survey/people/actor.ts";
import type { ExampleRole, ExampleWalk } from "../../survey/simulation/example-walk.ts";
import type { Effects } from "../effects.ts";

/** Who does a step of an example: one of its people, or the co-ordinator of a measured agency. */
export type ExamplePerson = ExampleRole | { readonly agency: string; readonly name: string };

const rolesOf: Readonly<Record<ExampleRole, readonly Omit<Grant, "roundCode">[]>> = {
  lead: [{ role: "lead" }],
  leader: [{ role: "lead" }, { role: "publisher" }],
  "frame-supplier": [{ role: "frame-supplier" }],
  finance: [{ role: "finance" }],
  "fatherland-front": [{ role: "supervisor", supervises: "fatherland-front" }],
  veterans: [{ role: "supervisor", supervises: "veterans" }],
};

/** Gives each person of an example the rights of their role in its round, and no account: nobody signs in as one of them. */
export const actorsOf = (round: string, { people }: ExampleWalk, { newId, store }: Effects) => {
  const ids = new Map<string, string>();
  const idOf = (key: string): string => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
  const account = (person: { readonly name: string; readonly body: string }, grants: readonly Grant[]): Actor => ({
    ...{ kind: "account", id: idOf(`${person.name}, ${person.body}`), username: "mô phỏng" },
    ...{ ...person, grants },
  });
  return async (person: ExamplePerson): Promise<Actor> => {
    if (typeof person === "string")
      return account(
        people[person],
        rolesOf[person].map((grant) => ({ ...grant, roundCode: round })),
      );
    const { agency: id, name } = person;
    const agency = await store.findAgency(id);
    const body = agency?.name ?? id;
    const unit = { id, kind: "agency", name: body, covers: [id], rounds: [round], wholeRounds: [] } as const;
    return account({ name, body }, [{ role: "agency-coordinator", roundCode: round, unit }]);
  };
};
