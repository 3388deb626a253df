import type { Effects } from "../../../actions/effects.ts";
import { showPick } from "../../../actions/verification/show-pick.ts";
import { showVerification } from "../../../actions/verification/show-verification.ts";
import { valueOrPage } from "../../value-or-page.ts";
import type { CsvList } from "../csv.ts";

interface Wanted {
  readonly round: string;
  readonly asked: readonly (readonly [string, string])[];
}

type List = Omit<CsvList, "name">;

/** What the supervising bodies did, as rows with headings that programs can rely on. */
export const verificationLists: Readonly<Record<string, (wanted: Wanted, effects: Effects) => Promise<List>>> = {
  "checks.csv": async ({ round }, effects) => {
    const { bodies } = valueOrPage(await showVerification({ round }, effects));
    return {
      header: ["body", "body_name", "stage", "item", "own", "answer", "note", "answered_by", "answered_at"],
      rows: bodies.flatMap(({ body, name, checks }) =>
        checks.map(({ stage, wording, own, answer, note, by, at }) => [
          ...[body, name, stage, wording.vi, own ? 1 : 0, answer, note, by, at],
        ]),
      ),
    };
  },
  "picks.csv": async ({ round }, effects) => {
    const { bodies } = valueOrPage(await showVerification({ round }, effects));
    return {
      header: [
        ...["body", "part", "source", "source_hash", "agency", "field", "seed_text", "seed", "picked", "available"],
        ...["match", "differs", "unverifiable", "open", "rate", "ci_low", "ci_high", "picked_by", "picked_at"],
      ],
      rows: bodies.flatMap(({ body, picks }) =>
        picks.map(({ part, source, sourceHash, agency, field, seedText, seed, wanted, available, found, by, at }) => [
          ...[body, part.code, source, sourceHash, agency, field, seedText, seed, Math.min(wanted, available), available],
          ...[found.match, found.differs, found.unverifiable, found.open],
          ...[found.rate?.value ?? null, found.rate?.low ?? null, found.rate?.high ?? null, by, at],
        ]),
      ),
    };
  },
  "pick.csv": async ({ round, asked }, effects) => {
    const { units } = valueOrPage(await showPick({ round, pick: new Map(asked).get("pick") ?? "" }, effects));
    return {
      header: ["position", "unit_id", "stratum", "agency", "field", "result", "note", "noted_by", "noted_at"],
      rows: units.map(({ position, unitId, stratum, agency, field, result, note, by, at }) => [
        ...[position, unitId, stratum, agency, field, result, note, by, at],
      ]),
    };
  },
  "sign-offs.csv": async ({ round }, effects) => {
    const { signOffs } = valueOrPage(await showVerification({ round }, effects));
    return {
      header: [
        ...["stage", "part", "body", "body_name", "state", "reason", "signed_by", "signed_at", "holds"],
        ...["ended_by", "ended_at", "end_reason"],
      ],
      rows: signOffs.flatMap(({ stage, part, bodies }) =>
        bodies.flatMap(({ body, name, standing, former }) =>
          [...(standing ? [standing] : []), ...former].map(({ state, reason, by, at, holds, ended }) => [
            ...[stage, part?.code ?? "", body, name, state, reason, by, at, holds ? 1 : 0],
            ...[ended?.by ?? null, ended?.at ?? null, ended?.reason ?? null],
          ]),
        ),
      ),
    };
  },
};
