import type { InputHTMLAttributes, ReactNode } from "react";
import type { Problem } from "../../survey/problem.ts";
import { useFieldProblem } from "./field-problems.tsx";
import { ProblemText } from "./problem.tsx";

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: Problem | undefined;
}

type InputProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | "type"
    | "defaultValue"
    | "required"
    | "autoComplete"
    | "inputMode"
    | "accept"
    | "min"
    | "max"
    | "step"
    | "pattern"
    | "placeholder"
    | "list"
  >;

/** A labelled input; hint and problem stand under the label and are read out with it. */
export const Field = ({ name, label, hint, problem: given, ...input }: InputProps) => {
  const problem = useFieldProblem(name) ?? given;
  return (
    <Frame name={name} label={label} hint={hint} problem={problem}>
      <input className="inp" id={name} name={name} {...described({ name, hint, problem })} {...input} />
    </Frame>
  );
};

export interface Option {
  readonly value: string;
  readonly label: string;
}

type SelectProps = FieldProps & { readonly options: readonly Option[]; readonly defaultValue?: string };

export const SelectField = ({ name, label, hint, problem: given, options, defaultValue }: SelectProps) => {
  const problem = useFieldProblem(name) ?? given;
  return (
    <Frame name={name} label={label} hint={hint} problem={problem}>
      <select className="inp" id={name} name={name} defaultValue={defaultValue} {...described({ name, hint, problem })}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
};

type AreaProps = FieldProps & { readonly defaultValue?: string; readonly rows?: number; readonly required?: boolean };

export const TextField = ({ name, label, hint, problem: given, rows = 4, ...area }: AreaProps) => {
  const problem = useFieldProblem(name) ?? given;
  return (
    <Frame name={name} label={label} hint={hint} problem={problem}>
      <textarea className="inp" id={name} name={name} rows={rows} {...described({ name, hint, problem })} {...area} />
    </Frame>
  );
};

type Said = Pick<FieldProps, "name" | "hint" | "problem">;

const described = ({ name, hint, problem }: Said) => ({
  "aria-describedby": [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ") || undefined,
  "aria-invalid": problem ? true : undefined,
});

const Frame = ({ name, label, hint, problem, children }: FieldProps & { readonly children: ReactNode }) => (
  <div className={problem ? "field field-bad" : "field"}>
    <label htmlFor={name}>{label}</label>
    {hint && (
      <p className="field-hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {problem && (
      <p className="field-problem" id={`${name}-problem`}>
        <ProblemText problem={problem} />
      </p>
    )}
    {children}
  </div>
);
