import { Field } from "../../parts/field.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import { useText } from "../use-workspace.ts";

/** Which event decides, and when its outcome is announced. */
export const EventFields = ({ values }: { readonly values: Readonly<Record<string, string>> }) => {
  const text = useText(drawText);
  return (
    <>
      <Field name="eventName" label={text.eventName} hint={text.eventNameHint} defaultValue={values.eventName ?? ""} required />
      <Field
        name="eventAt"
        type="datetime-local"
        label={text.eventAt}
        hint={text.eventAtHint}
        defaultValue={values.eventAt ?? ""}
        required
      />
    </>
  );
};
