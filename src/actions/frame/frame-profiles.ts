import type { FrameProfile } from "../../store/frame-uploads.ts";
import type { ColumnMapping } from "../../survey/frame/column-mapping.ts";
import { problem } from "../../survey/problem.ts";
import { replacesUnseen } from "../../survey/replaces-unseen.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import type { Effects } from "../effects.ts";
import { findRound } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { profileName } from "./profile-name.ts";

/** A mapping profile as its list shows it. */
export interface ProfileLine {
  readonly id: string;
  readonly name: string;
  readonly mapping: ColumnMapping;
  readonly columns: number;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly usedAt: string;
}

/** The mapping profiles of the province that the round is in, the last used first. */
export const listFrameProfiles = action(
  "importFrame",
  async ({ round }: { readonly round: string }, { store }): Promise<Result<readonly ProfileLine[]>> => {
    const found = await findRound(store, round);
    if (!found.ok) return found;
    return ok((await store.listFrameProfiles(found.value.province)).map(profileLine));
  },
);

export const profileLine = ({ id, name, header, mapping, madeBy, madeAt, usedAt }: FrameProfile): ProfileLine => ({
  ...{ id, name, mapping: mapping as ColumnMapping, columns: (header as readonly string[]).length },
  ...{ madeBy, madeAt: madeAt.toISOString(), usedAt: usedAt.toISOString() },
});

export interface ProfileInput {
  readonly round: string;
  readonly id: string;
}

interface RenamedProfile extends ProfileInput {
  readonly name: string;
  /** The name that the form showed; another that was given since is not replaced. Absent: replaced. */
  readonly seen?: string | undefined;
}

export const renameFrameProfile = action("importFrame", async (input: RenamedProfile, effects): Promise<Result<null>> => {
  const name = profileName(input.name);
  if (!name.ok) return name;
  const detail = ({ before }: { before: string }) => ({ id: input.id, before });
  const entry = { act: "renameFrameProfile", round: input.round, object: name.value, detail };
  const renamed = await write(effects, entry, async (store) => {
    const found = await findProfile(input, { ...effects, store });
    if (!found.ok) return found;
    if (replacesUnseen({ seen: input.seen, known: found.value.name, wanted: name.value })) {
      const who = await lastAct(store, { round: input.round, object: found.value.name, acts: ["renameFrameProfile"] });
      return fail(problem("E-WEB-015", { what: "Tên mẫu ghép cột", now: found.value.name, who }));
    }
    const profiles = await store.listFrameProfiles(found.value.province);
    if (profiles.some((other) => other.id !== input.id && other.name === name.value))
      return fail(problem("E-FRAME-114", { name: name.value }));
    await store.updateFrameProfile(found.value, { name: name.value });
    return ok({ before: found.value.name });
  });
  return renamed.ok ? ok(null) : renamed;
});

export const dropFrameProfile = action("importFrame", async (input: ProfileInput, effects): Promise<Result<null>> => {
  const entry = { act: "dropFrameProfile", round: input.round, object: input.id, detail: (gone: { name: string }) => gone };
  const dropped = await write(effects, entry, async (store) => {
    const found = await findProfile(input, { ...effects, store });
    if (!found.ok) return found;
    await store.deleteFrameProfile(found.value);
    return ok({ name: found.value.name });
  });
  return dropped.ok ? ok(null) : dropped;
});

/** The profile of this id; E-FRAME-115 when it is gone. */
export const findProfile = async ({ round, id }: ProfileInput, { store }: Effects): Promise<Result<FrameProfile>> => {
  const found = await findRound(store, round);
  if (!found.ok) return found;
  const profile = (await store.listFrameProfiles(found.value.province)).find((one) => one.id === id);
  return profile ? ok(profile) : fail(problem("E-FRAME-115", {}));
};
