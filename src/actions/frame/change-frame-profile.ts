import type { FrameProfile } from "../../store/frame-uploads.ts";
import { type ColumnMapping, headerSignature, mappedPlaces } from "../../survey/frame/column-mapping.ts";
import { type ProfileChanges, profileChanges } from "../../survey/frame/profile-changes.ts";
import type { ProfileView } from "../../survey/frame/profile-view.ts";
import { longTexts } from "../../survey/free-text.ts";
import { markOf } from "../../survey/mark-of.ts";
import { problem } from "../../survey/problem.ts";
import { replacesUnseen } from "../../survey/replaces-unseen.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import type { Effects } from "../effects.ts";
import { findRound } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { findProfile, type ProfileInput } from "./frame-profiles.ts";
import { profileName } from "./profile-name.ts";

/** A profile with everything that it says, and what its names may mean in this round. */
export const showFrameProfile = action("importFrame", async (input: ProfileInput, effects): Promise<Result<ProfileView>> => {
  const { store } = effects;
  const [found, profile] = [await findRound(store, input.round), await findProfile(input, effects)];
  if (!found.ok) return found;
  if (!profile.ok) return profile;
  const parts = (await store.listParts(found.value)).filter(({ source }) => source === "frame");
  const agencies = (await Promise.all(parts.map((part) => store.listPartAgencies(part)))).flat();
  const fields = (await Promise.all(parts.map((part) => store.listPartFields(part)))).flat();
  const { id, name, mapping, madeBy, madeAt, usedAt } = profile.value;
  return ok({
    ...{ id, name, mapping: mapping as ColumnMapping, madeBy },
    ...{ madeAt: madeAt.toISOString(), usedAt: usedAt.toISOString() },
    headings: profile.value.header as readonly string[],
    agencies: onceEach(agencies.map((agency) => ({ value: agency.id, label: agency.name }))),
    fields: onceEach(fields.map((field) => ({ value: field.code, label: field.name }))),
  });
});

const onceEach = <Choice extends { readonly value: string }>(choices: readonly Choice[]): readonly Choice[] => [
  ...new Map(choices.map((choice) => [choice.value, choice])).values(),
];

export interface ChangeFrameProfileInput extends ProfileInput {
  readonly mapping: ColumnMapping;
  /** Mark of what the page showed (survey/mark-of.ts); what another has saved since is not replaced. Absent: replaced. */
  readonly seen?: string;
}

/** Changes what a profile says without a file; one that could read no list is refused. The audit log keeps what was and what is. */
export const changeFrameProfile = action(
  "importFrame",
  async (input: ChangeFrameProfileInput, effects): Promise<Result<ProfileChanges>> => {
    const { round, id, mapping } = input;
    const entry = { act: "changeFrameProfile", round, object: id, detail: (changes: ProfileChanges) => ({ id, changes }) };
    return write(effects, entry, async (store) => {
      const found = await findProfile(input, { ...effects, store });
      if (!found.ok) return found;
      const long = longTexts(...namesIn(mapping));
      if (long.length > 0) return fail(...long);
      const known = markOf(found.value.mapping);
      if (replacesUnseen({ seen: input.seen, known, wanted: markOf(mapping) })) {
        const who = await lastAct(store, { round, object: id, acts: ["changeFrameProfile"] });
        const now = Object.values((found.value.mapping as ColumnMapping).columns).join(", ");
        return fail(problem("E-WEB-015", { what: found.value.name, now, who }));
      }
      const headings = Object.values(mapping.columns).filter((heading) => heading !== "");
      const places = mappedPlaces(headings, mapping, { file: found.value.name });
      if (!places.ok) return places;
      const header = headerSignature([...(found.value.header as readonly string[]), ...headings]);
      await store.updateFrameProfile(found.value, { mapping: JSON.stringify(mapping), header: JSON.stringify(header) });
      return ok(profileChanges(found.value.mapping as ColumnMapping, mapping));
    });
  },
);

/** What a mapping says in the words of a file: names of columns, and of what stands in them. */
const namesIn = ({ columns, agencies, fields, states }: ColumnMapping) => [
  ...Object.values(columns).map((text) => ({ text, field: "Tên cột", as: "line" }) as const),
  ...[agencies, fields, states].flatMap((names) =>
    Object.keys(names).map((text) => ({ text, field: "Tên trong tệp", as: "line" }) as const),
  ),
];

/** Makes another profile that says the same, for a software that writes nearly alike. Gives its id. */
export const copyFrameProfile = action(
  "importFrame",
  async (input: ProfileInput & { readonly name: string }, effects): Promise<Result<{ readonly id: string }>> => {
    const name = profileName(input.name);
    if (!name.ok) return name;
    const detail = (copy: { id: string }) => ({ from: input.id, ...copy });
    return write(effects, { act: "copyFrameProfile", round: input.round, object: name.value, detail }, async (store) => {
      const found = await findProfile(input, { ...effects, store });
      return found.ok ? copy(found.value, name.value, { ...effects, store }) : found;
    });
  },
);

const copy = async (
  { province, header, mapping }: FrameProfile,
  name: string,
  { store, newId, actor, clock }: Effects,
): Promise<Result<{ id: string }>> => {
  if ((await store.listFrameProfiles(province)).some((other) => other.name === name))
    return fail(problem("E-FRAME-114", { name }));
  const id = newId();
  await store.keepFrameProfile({
    ...{ province, id, name, header: JSON.stringify(header), mapping: JSON.stringify(mapping) },
    ...{ madeBy: actor.name, madeAt: clock(), usedAt: clock() },
  });
  return ok({ id });
};
