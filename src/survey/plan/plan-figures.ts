/** What of a plan its figures are counted from. */
export interface FigureSource {
  readonly parts: readonly {
    readonly code: string;
    readonly title: string;
    readonly forms: number;
    readonly agencies: number;
  }[];
  /** 0.1: a tenth of the forms is verified again. */
  readonly reverificationShare: number;
  readonly supervisors: number;
  readonly formsPerDay: number;
}

/** A number of the plan that a quantity may follow. */
export interface PlanFigure {
  /** `forms`, `agencies`, `forms.<part>`, `agencies.<part>`, `reverified`, `enumerator-days`, `reverification-days`, `supervisors`. */
  readonly name: string;
  readonly value: number;
  /** Of a figure of one part. */
  readonly part?: string;
}

/** The figures of a plan, those of the whole first. */
export const planFigures = ({ parts, reverificationShare, supervisors, formsPerDay }: FigureSource): readonly PlanFigure[] => {
  const forms = sum(parts.map((part) => part.forms));
  const reverified = Math.round(forms * reverificationShare);
  return [
    { name: "forms", value: forms },
    { name: "agencies", value: sum(parts.map(({ agencies }) => agencies)) },
    { name: "enumerator-days", value: days(forms, formsPerDay) },
    { name: "reverified", value: reverified },
    { name: "reverification-days", value: days(reverified, formsPerDay) },
    { name: "supervisors", value: supervisors },
    ...parts.flatMap(({ code, title, forms: own, agencies }) => [
      { name: `forms.${code}`, value: own, part: title },
      { name: `agencies.${code}`, value: agencies, part: title },
    ]),
  ];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Days begun count as days. */
const days = (forms: number, formsPerDay: number): number => Math.ceil(forms / formsPerDay);
