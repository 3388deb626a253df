import type { Part } from "../../store/parts.ts";
import type { Questionnaire as Row } from "../../store/questionnaires.ts";
import type { Store } from "../../store/store.ts";
import { draftFrom } from "../../survey/instrument/draft-questionnaire.ts";
import type { Method } from "../../survey/instrument/method.ts";
import type { Questionnaire, Respondent } from "../../survey/instrument/questionnaire.ts";
import type { FormHeadline, FormState } from "../../survey/instrument/questionnaire-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { isUuid } from "../../survey/uuid.ts";
import { findRound, type RoundPart } from "../plan/find-round.ts";

export interface FormPlace {
  readonly round: string;
  /** The id of the form. */
  readonly form: string;
}

export interface StoredForm extends RoundPart {
  readonly row: Row;
  readonly form: Questionnaire;
  readonly method: Method;
}

/** A form of the round, of whichever part. */
export const findForm = async (store: Store, { round: code, form: id }: FormPlace): Promise<Result<StoredForm>> => {
  const round = await findRound(store, code);
  if (!round.ok) return round;
  const row = isUuid(id) ? await store.findForm({ province: round.value.province, id }) : undefined;
  const part = row && (await store.listParts(round.value)).find((found) => found.id === row.partId);
  if (!part) return fail(problem("E-INSTRUMENT-251", { form: id }));
  const { form, method } = await definitionOf(store, row);
  return ok({ round: round.value, part, row, form, method });
};

/** The form that a row holds; one that was published before forms were kept is the method's own. */
const definitionOf = async (store: Store, row: Row): Promise<Pick<StoredForm, "form" | "method">> => {
  const stored = await store.findMethod(row.methodId, row.methodVersion);
  if (!stored) throw new Error(`the method ${row.methodId} ${row.methodVersion} of a stored form is gone`);
  const method = stored.definition as Method;
  const respondent = row.respondent as Respondent;
  const form =
    row.definition === null ? draftFrom(method, { respondent, version: row.version }) : (row.definition as Questionnaire);
  return { form, method };
};

export const headlineOf = (row: Row): FormHeadline => ({
  id: row.id,
  version: row.version,
  respondent: row.respondent as Respondent,
  state: row.state as FormState,
  revision: row.revision,
  updatedAt: row.updatedAt?.toISOString() ?? null,
  updatedBy: row.updatedBy,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  sha256: row.sha256,
});

export const keyOf = ({ province, id }: Pick<Row, "province" | "id">) => ({ province, id });

export const headOfPart = ({ code, title }: Part) => ({ code, title });
