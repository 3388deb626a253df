import type { Problem, ProblemCode } from "../problem.ts";

const fields: Readonly<Partial<Record<ProblemCode, string>>> = {
  ...{ "E-PEOPLE-004": "username", "E-PEOPLE-006": "username", "E-PEOPLE-013": "email", "E-PEOPLE-014": "email" },
  ...{ "E-PEOPLE-008": "role", "E-PEOPLE-021": "role", "E-PEOPLE-030": "role", "E-PLAN-001": "round" },
  ...{ "E-PEOPLE-015": "unit", "E-PEOPLE-029": "unit", "E-PEOPLE-016": "supervises", "E-PEOPLE-032": "supervises" },
  ...{ "E-PEOPLE-005": "password", "E-PEOPLE-009": "password", "E-PEOPLE-012": "password", "E-WEB-008": "password-again" },
  ...{ "E-PEOPLE-007": "current", "E-PEOPLE-022": "code", "E-PEOPLE-024": "code", "E-MAIL-001": "email" },
};

const byLabel: Readonly<Record<string, string>> = { "họ và tên": "name", "cơ quan": "body", "vai trò": "role" };

const labelled: readonly ProblemCode[] = ["E-PEOPLE-011", "E-PEOPLE-033"];

/** The field of a form about a person that a problem stands at; null: at none of its own. */
export const personFieldOf = ({ code, details }: Problem): string | null =>
  fields[code] ?? (labelled.includes(code) ? byLabel[String(details.field).toLowerCase()] : undefined) ?? null;
