import type { Fields } from "../../../survey/instrument/question-fields.ts";

/** Every field of a form that was sent, cleaned, but for the mark of the session; of one that comes twice the first. */
export const fieldsIn = (form: FormData): Fields =>
  Object.fromEntries(
    [...form.entries()]
      .toReversed()
      .flatMap(([name, value]) =>
        typeof value === "string" && name !== "csrf"
          ? [[name, value.replaceAll("\0", "").replaceAll("\r\n", "\n").trim().normalize("NFC")]]
          : [],
      ),
  );
