interface HiddenValuesProps {
  readonly values: Readonly<Record<string, string>>;
}

/** What was typed, carried through the question before an act. */
export const HiddenValues = ({ values }: HiddenValuesProps) =>
  Object.entries(values)
    .filter(([name]) => name !== "intent")
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
