import { pastedQuotas } from "../../../survey/plan/pasted-quotas.ts";
import type { PartPlanView } from "../../../survey/plan/plan-view.ts";
import { type Problem, problem } from "../../../survey/problem.ts";
import { fail, ok, type Result } from "../../../survey/result.ts";
import { textOf } from "../form.ts";

/** Name of the input of a cell. */
export const cellName = (agency: string, field: string): string => `size-${agency}-${field}`;

/** Name of the input that carries what was pasted for rows of other pages: lines of an agency's id and its numbers, parted by tabs. */
export const filledName = "filled";

type Part = Pick<PartPlanView, "source" | "fields" | "rows">;

export interface TypedQuota {
  readonly agency: string;
  readonly field: string;
  readonly size: number;
}

/** The columns of the table; an on-site part has one, without a field. */
export const quotaFields = ({ source, fields }: Part): readonly { readonly code: string; readonly name: string }[] =>
  source === "on-site" ? [{ code: "", name: "" }] : fields;

const isCount = (text: string): boolean => /^\d{0,9}$/.test(text);

const noCount = (agency: string, field: string, value: string): Problem =>
  problem("E-PLAN-009", { agency, field, value, reason: "cần số nguyên từ 0" });

/** The whole table: cells of the page as typed, those of other pages as they were filled in before, or else as saved. */
export const quotasTyped = (form: FormData, part: Part): Result<readonly TypedQuota[]> => {
  takeFilled(form, part);
  const cells = part.rows.flatMap(({ agency, sizes, total }) =>
    quotaFields(part).map(({ code, name }, place) => {
      const cell = cellName(agency.id, code);
      const saved = part.source === "on-site" ? total : (sizes[place] ?? 0);
      return { agency, code, name, text: form.has(cell) ? textOf(form, cell) : String(saved) };
    }),
  );
  const [first, ...others] = cells.flatMap(({ agency, name, text }) =>
    isCount(text) ? [] : [noCount(agency.name, name, text)],
  );
  if (first) return fail(first, ...others);
  return ok(cells.map(({ agency, code, text }) => ({ agency: agency.id, field: code, size: text === "" ? 0 : Number(text) })));
};

/** Puts pasted numbers into their cells: by the name of the agency, else by its place. Gives what could not be read. */
export const fillPasted = (form: FormData, part: Part): readonly Problem[] => {
  const fields = quotaFields(part);
  const pasted = pastedQuotas(textOf(form, "pasted"), fields.length);
  if (pasted.length === 0) return [problem("E-PLAN-023", {})];
  takeFilled(form, part);
  const byName = new Map(part.rows.map(({ agency }) => [agency.name.toLowerCase(), agency]));
  const isWhole = pasted.length === part.rows.length;
  const read = pasted.map((row, index) => {
    const agency = byName.get(row.name.toLowerCase()) ?? (isWhole ? part.rows[index]?.agency : undefined);
    const faults = row.sizes.flatMap((size, place) =>
      size === null ? [noCount(row.name, fields[place]?.name ?? "", row.texts[place] ?? "")] : [],
    );
    return { agency, sizes: row.sizes, faults: agency ? faults : [noAgency(row.line, row.name), ...faults] };
  });
  const faults = read.flatMap((row) => row.faults);
  if (faults.length > 0) return faults;
  for (const { agency, sizes } of read)
    for (const [place, { code }] of fields.entries()) form.set(cellName(agency?.id ?? "", code), String(sizes[place] ?? 0));
  form.set(filledName, filledText(form, part));
  return [];
};

const noAgency = (line: number, name: string): Problem =>
  problem("E-PLAN-009", { agency: name, field: `dòng ${line}`, value: name, reason: "không có cơ quan này trong phần" });

/** The rows of the form that differ from what is saved, a line an agency. */
const filledText = (form: FormData, part: Part): string => {
  const fields = quotaFields(part);
  return part.rows
    .flatMap(({ agency, sizes, total }) => {
      const saved = part.source === "on-site" ? [total] : sizes;
      const texts = fields.map(({ code }, place) => {
        const cell = cellName(agency.id, code);
        return (form.has(cell) ? textOf(form, cell) : String(saved[place] ?? 0)) || "0";
      });
      return texts.some((text, place) => text !== String(saved[place] ?? 0)) ? [[agency.id, ...texts].join("\t")] : [];
    })
    .join("\n");
};

/** Puts what was filled in before into the cells that the page did not show. */
const takeFilled = (form: FormData, part: Part): void => {
  const fields = quotaFields(part);
  for (const line of textOf(form, filledName).split(/\r?\n/)) {
    const [agency = "", ...texts] = line.split("\t");
    if (agency === "") continue;
    for (const [place, { code }] of fields.entries()) {
      const cell = cellName(agency, code);
      if (!form.has(cell)) form.set(cell, texts[place] ?? "");
    }
  }
};
