export interface FormTables {
  "survey.answeredForms": {
    accountId: string;
    formId: string;
    contentId: string | null;
    location: string;
    answeredAt: Date;
    arrivedAt: Date | null;
  };
  "survey.keptForms": { id: string; username: string; path: string; sealed: Buffer; keptAt: Date };
}
