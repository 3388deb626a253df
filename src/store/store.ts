import { accountLinksStore } from "./account-links.ts";
import { accountsStore } from "./accounts.ts";
import { agenciesStore } from "./agencies.ts";
import { agencyImportsStore } from "./agency-imports.ts";
import { auditStore } from "./audit.ts";
import { budgetsStore } from "./budgets.ts";
import { caseCellsStore } from "./case-cells.ts";
import { caseContactsStore } from "./case-contacts.ts";
import { caseDossiersStore } from "./case-dossiers.ts";
import { casesStore } from "./cases.ts";
import { checksStore } from "./checks.ts";
import { contactsStore } from "./contacts.ts";
import { datasetsStore } from "./datasets.ts";
import type { Db } from "./db.ts";
import { drawCeremonyStore } from "./draw-ceremony.ts";
import { drawsStore } from "./draws.ts";
import { formsStore } from "./forms.ts";
import { frameCellsStore } from "./frame-cells.ts";
import { frameFilesStore } from "./frame-files.ts";
import { framePairsStore } from "./frame-pairs.ts";
import { framePlacesStore } from "./frame-places.ts";
import { frameRowsStore } from "./frame-rows.ts";
import { frameSendingsStore } from "./frame-sendings.ts";
import { frameUploadsStore } from "./frame-uploads.ts";
import { framesStore } from "./frames.ts";
import { indicatorsStore } from "./indicators.ts";
import { interceptRulesStore } from "./intercept-rules.ts";
import { listedUnitsStore } from "./listed-units.ts";
import { mailsStore } from "./mails.ts";
import { methodsStore } from "./methods.ts";
import { partsStore } from "./parts.ts";
import { picksStore } from "./picks.ts";
import { planHistoryStore } from "./plan-history.ts";
import { planOriginsStore } from "./plan-origins.ts";
import { questionnaireRevisionsStore } from "./questionnaire-revisions.ts";
import { questionnairesStore } from "./questionnaires.ts";
import { queueStore } from "./queue.ts";
import { reconciliationsStore } from "./reconciliations.ts";
import { releasesStore } from "./releases.ts";
import { remindersStore } from "./reminders.ts";
import { replacementsStore } from "./replacements.ts";
import { responsesStore } from "./responses.ts";
import { roundWaitsStore } from "./round-waits.ts";
import { roundsStore } from "./rounds.ts";
import { secondFactorsStore } from "./second-factors.ts";
import { sessionsStore } from "./sessions.ts";
import { signOffsStore } from "./sign-offs.ts";
import { stagedDrawsStore } from "./staged-draws.ts";
import { tasksStore } from "./tasks.ts";
import { unitListStore } from "./unit-list.ts";
import { unitScopesStore } from "./unit-scopes.ts";
import { unitsStore } from "./units.ts";
import { workStore } from "./work.ts";

/**
 * The store as actions see it: one object of small functions for each aggregate, bound to a connection or to one transaction.
 * An aggregate is a file `<aggregate>.ts` that exports `<aggregate>Store = (db: Db) => ({ findX, listX, insertX, updateX })`.
 */
const aggregates = (db: Db) => ({
  ...accountLinksStore(db),
  ...accountsStore(db),
  ...agenciesStore(db),
  ...agencyImportsStore(db),
  ...auditStore(db),
  ...budgetsStore(db),
  ...caseCellsStore(db),
  ...caseContactsStore(db),
  ...caseDossiersStore(db),
  ...casesStore(db),
  ...checksStore(db),
  ...datasetsStore(db),
  ...contactsStore(db),
  ...drawCeremonyStore(db),
  ...drawsStore(db),
  ...formsStore(db),
  ...frameCellsStore(db),
  ...framePlacesStore(db),
  ...frameFilesStore(db),
  ...frameRowsStore(db),
  ...framePairsStore(db),
  ...framesStore(db),
  ...frameSendingsStore(db),
  ...frameUploadsStore(db),
  ...indicatorsStore(db),
  ...interceptRulesStore(db),
  ...mailsStore(db),
  ...methodsStore(db),
  ...partsStore(db),
  ...picksStore(db),
  ...planHistoryStore(db),
  ...planOriginsStore(db),
  ...questionnaireRevisionsStore(db),
  ...questionnairesStore(db),
  ...reconciliationsStore(db),
  ...queueStore(db),
  ...releasesStore(db),
  ...remindersStore(db),
  ...replacementsStore(db),
  ...responsesStore(db),
  ...roundsStore(db),
  ...roundWaitsStore(db),
  ...secondFactorsStore(db),
  ...sessionsStore(db),
  ...signOffsStore(db),
  ...stagedDrawsStore(db),
  ...listedUnitsStore(db),
  ...tasksStore(db),
  ...unitListStore(db),
  ...unitsStore(db),
  ...workStore(db),
  ...unitScopesStore(db),
});

export type Store = ReturnType<typeof aggregates> & {
  /** Everything inside happens whole or not at all. */
  readonly transaction: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
};

export const bindStore = (db: Db): Store => ({
  ...aggregates(db),
  transaction: (work) =>
    db.isTransaction ? work(bindStore(db)) : db.transaction().execute((transaction) => work(bindStore(transaction))),
});
