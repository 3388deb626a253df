interface Saving<Value> {
  /** What the form showed; absent where it does not say. */
  readonly seen: Value | undefined;
  readonly known: Value;
  readonly wanted: Value;
}

/** True when saving would replace what another has saved since the form was shown. What does not say what it showed replaces. */
export const replacesUnseen = <Value>({ seen, known, wanted }: Saving<Value>): boolean =>
  seen !== undefined && seen !== known && known !== wanted;
