import type { QuestionnaireEdit } from "../../../survey/instrument/questionnaire-edit.ts";

/** The edit that a button of the list stands for: `questionUp` of a question, `sectionRemove` of a section. */
export const rowEdit = (intent: string, target: string): QuestionnaireEdit => {
  switch (intent) {
    case "questionUp":
      return { act: "moveQuestion", question: target, by: -1 };
    case "questionDown":
      return { act: "moveQuestion", question: target, by: 1 };
    case "questionCopy":
      return { act: "duplicateQuestion", question: target };
    case "sectionUp":
      return { act: "moveSection", section: target, by: -1 };
    case "sectionDown":
      return { act: "moveSection", section: target, by: 1 };
    case "sectionRemove":
      return { act: "removeSection", section: target };
    default:
      return { act: "removeQuestion", question: target };
  }
};
