export interface FormTables {
  "survey.answeredForms": { accountId: string; formId: string; location: string; answeredAt: Date };
  "survey.keptForms": { id: string; username: string; path: string; sealed: Buffer; keptAt: Date };
}
