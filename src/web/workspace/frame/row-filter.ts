import { type FrameRowFilter, unitStates } from "../../../survey/frame/frame-rows-view.ts";

/** Which units the address asks for; words that mean nothing ask for nothing. */
export const rowFilter = (asked: URLSearchParams): FrameRowFilter => {
  const word = (name: string): string => (asked.get(name) ?? "").trim().normalize("NFC");
  const state = unitStates.find((known) => known === word("state"));
  const respondent = (["citizen", "organisation"] as const).find((known) => known === word("respondent"));
  return {
    ...{ agency: word("agency"), field: word("field"), stratum: word("stratum") },
    ...(state && { state }),
    ...(respondent && { respondent }),
    filedForOthers: word("filed") === "yes",
  };
};
