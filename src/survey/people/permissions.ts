import type { Actor, Grant, UnitScope } from "./actor.ts";
import { type Role, roles } from "./role.ts";

/**
 * How far a role reaches when its grant is not for every unit:
 * `anywhere`: whatever the grant is for, the answer itself is filtered;
 * `own`: in rounds that measure one of its units, and the answer holds only the rows of these;
 * `unit`: where the unit that the act itself names, or else the whole round, lies in its units;
 * `whole`: only where the whole round does, whatever unit is named.
 * A grant for one round reaches that round only, but for `anywhere`.
 */
export type Reach = "anywhere" | "own" | "unit" | "whole";

export interface Permission {
  readonly roles: readonly Role[];
  readonly reach: Reach;
  /** The answer or the act shows what respondents said or who they are: never for a grant of a measured agency. */
  readonly respondents?: true;
}

const staff = roles;
const lead: readonly Role[] = ["administrator", "lead"];
const frame: readonly Role[] = [...lead, "frame-supplier"];
const analysis: readonly Role[] = [...lead, "analyst"];
const publication: readonly Role[] = ["administrator", "publisher"];
/** Who reads along without changing anything. */
const readers: readonly Role[] = ["supervisor", "analyst", "publisher", "ministry", "auditor"];

/**
 * Role × action × reach: what is not listed is refused. The server, the pages and the table on screen all read this one.
 * test: the permission walk reads this table and calls every action as every role in every scope.
 */
export const permissions = {
  listRounds: { roles: staff, reach: "anywhere" },
  /** The overview, the plan and the questionnaire of a round. */
  showRound: { roles: staff, reach: "own" },
  createRound: { roles: lead, reach: "whole" },
  changeRoundState: { roles: lead, reach: "whole" },
  completeTask: { roles: lead, reach: "whole" },
  /** Head, scope, quotas, tasks and supervision of a plan. */
  editPlan: { roles: lead, reach: "whole" },
  /** What a round is to cost, and the plan with it as a paper. */
  showBudget: { roles: [...lead, "finance", ...readers], reach: "whole" },
  editBudget: { roles: lead, reach: "whole" },
  /** The department of finance checks what the lead body worked out. */
  checkBudget: { roles: ["administrator", "finance"], reach: "whole" },
  approveBudget: { roles: lead, reach: "whole" },
  sendBackBudget: { roles: [...lead, "finance"], reach: "whole" },
  /** Drafts, edits, trials and the crosswalk of forms that are not published yet. */
  editQuestionnaire: { roles: lead, reach: "whole" },
  publishQuestionnaire: { roles: lead, reach: "whole" },

  showFrame: { roles: [...frame, "agency-coordinator", ...readers], reach: "own" },
  /** Unit by unit, with days and fields: a measured agency could tell from them whom the draw took. */
  showFrameRows: { roles: [...frame, ...readers], reach: "whole" },
  importFrame: { roles: frame, reach: "whole", respondents: true },
  downloadRejectedRows: { roles: ["administrator", "frame-supplier"], reach: "whole", respondents: true },
  freezeFrame: { roles: frame, reach: "whole" },
  /** Records that may be one person: their names and births are on the page. */
  reviewPairs: { roles: frame, reach: "whole", respondents: true },
  /** The official counts beside the frame. */
  reconcileFrame: { roles: frame, reach: "whole" },
  explainDifference: { roles: [...frame, "agency-coordinator"], reach: "own" },
  signReconciliation: { roles: ["administrator", "frame-supplier"], reach: "whole" },

  showDraw: { roles: [...frame, "agency-coordinator", "contractor", ...readers], reach: "own" },
  commitDraw: { roles: lead, reach: "whole" },
  /** Two persons type the outcome of the event, each alone. */
  enterEvent: { roles: [...lead, "supervisor"], reach: "whole" },
  /** Each party for itself; who leads only for a party without an account (survey/draw/party-speaker.ts). */
  revealDraw: { roles: [...frame, "supervisor", "agency-coordinator"], reach: "own" },
  drawSample: { roles: lead, reach: "whole" },
  /** The reserve is the next in order; nobody chooses it. */
  replaceCase: { roles: [...lead, "contractor"], reach: "whole", respondents: true },
  /** For one's own body, and for no other. */
  signDraw: { roles: [...lead, "supervisor"], reach: "whole" },
  downloadSample: { roles: [...lead, "supervisor"], reach: "whole", respondents: true },

  /** Each supervising body for itself (../people/supervising.ts); the page itself is read with showRound. */
  keepCheckList: { roles: ["supervisor"], reach: "whole" },
  pickUnits: { roles: ["supervisor"], reach: "whole", respondents: true },
  showPick: { roles: [...lead, "supervisor", "auditor"], reach: "whole", respondents: true },
  signStage: { roles: ["supervisor"], reach: "whole" },

  /** Counts by agency, never an answer. */
  showFieldwork: {
    roles: [...lead, "agency-coordinator", "finance", "contractor", "enumerator", "data-entry", ...readers],
    reach: "own",
  },
  /** Who the sampled persons are: name, telephone, address. */
  downloadContacts: { roles: lead, reach: "whole", respondents: true },
  importResponses: { roles: [...lead, "data-entry"], reach: "whole", respondents: true },

  showDataset: { roles: [...lead, "data-entry", ...readers], reach: "whole", respondents: true },
  freezeDataset: { roles: analysis, reach: "whole", respondents: true },
  downloadDataset: { roles: [...analysis, "ministry"], reach: "whole", respondents: true },

  showIndicator: { roles: [...lead, ...readers], reach: "whole", respondents: true },
  computeIndex: { roles: analysis, reach: "whole", respondents: true },

  showReport: { roles: [...lead, ...readers], reach: "whole", respondents: true },
  draftRelease: { roles: [...analysis, "publisher"], reach: "whole", respondents: true },
  releaseReport: { roles: publication, reach: "whole" },
  withdrawRelease: { roles: publication, reach: "whole" },

  listUnits: { roles: staff, reach: "anywhere" },
  /** The register of agencies: add, rename, move, end, import. */
  changeUnits: { roles: lead, reach: "whole" },
  /** One's own work in the background; stopWork shows and stops that of others too. */
  listWork: { roles: staff, reach: "anywhere" },
  stopWork: { roles: lead, reach: "whole" },
  /** The answer holds who works where showPerson reaches. */
  listPeople: { roles: [...lead, "auditor"], reach: "anywhere" },
  showPerson: { roles: [...lead, "auditor"], reach: "unit" },
  showReminders: { roles: lead, reach: "whole" },
  setReminderAddresses: { roles: lead, reach: "whole" },
  /** Whether and where one is reminded oneself. */
  ownReminders: { roles: staff, reach: "anywhere" },
  listMails: { roles: ["administrator"], reach: "whole" },
  resendMail: { roles: ["administrator"], reach: "whole" },
  addUser: { roles: ["administrator"], reach: "unit" },
  /** With roles that the one who invites may give (./grantable.ts). */
  invitePerson: { roles: lead, reach: "unit" },
  /** For accounts whose every role invitePerson reaches. */
  renewInvitation: { roles: lead, reach: "anywhere" },
  changeRoles: { roles: lead, reach: "unit" },
  /** Whole accounts: disabled, enabled, passwords reset, sessions ended. */
  changePeople: { roles: ["administrator"], reach: "whole" },
  readAudit: { roles: [...lead, "supervisor", "auditor"], reach: "whole" },
  verifyAudit: { roles: ["administrator", "auditor"], reach: "whole" },
  loadExample: { roles: ["administrator"], reach: "whole" },
} as const satisfies Readonly<Record<string, Permission>>;

export type ActionName = keyof typeof permissions;

export const actionNames = Object.keys(permissions) as readonly ActionName[];

/** What the table says of an action. */
export const permissionOf = (action: ActionName): Permission => permissions[action];

/** Where something is to be done: in which round, for which unit (id of an agency or code of an administrative unit). */
export interface Place {
  readonly round?: string | undefined;
  readonly unit?: string | undefined;
}

/** Whether the actor may do this there; without a round or a unit only a role that holds in every one allows it. */
export const may = (actor: Actor, action: ActionName, place: Place = {}): boolean => {
  if (actor.kind === "system") return true;
  const permission = permissionOf(action);
  return !isBarred(actor.grants, permission, place) && actor.grants.some((grant) => allows(grant, permission, place));
};

/** Units whose rows the actor may see with this right in this round: null is every unit. */
export const unitsSeen = (actor: Actor, action: ActionName, { round }: Pick<Place, "round"> = {}): readonly string[] | null => {
  if (actor.kind === "system") return null;
  const permission = permissionOf(action);
  const held = actor.grants.filter((grant) => allows(grant, permission, { round }));
  return held.some(({ unit }) => !unit || (round !== undefined && unit.wholeRounds.includes(round)))
    ? null
    : [...new Set(held.flatMap(({ unit }) => unit?.covers ?? []))];
};

/** Keeps the rows of the units that the actor may see. */
export const seenRows = <Row>(
  rows: readonly Row[],
  units: readonly string[] | null,
  unitOf: (row: Row) => string,
): readonly Row[] => {
  if (units === null) return rows;
  const seen = new Set(units);
  return rows.filter((row) => seen.has(unitOf(row)));
};

const allows = (grant: Grant, permission: Permission, place: Place): boolean =>
  permission.roles.includes(grant.role) &&
  (permission.reach === "anywhere" || (inRound(grant, place) && (!grant.unit || inUnit(grant.unit, permission, place))));

const inRound = ({ roundCode }: Grant, { round }: Place): boolean => roundCode === null || roundCode === round;

const inUnit = (scope: UnitScope, { reach }: Permission, { round, unit }: Place): boolean => {
  if (unit !== undefined && reach !== "whole") return scope.covers.includes(unit);
  return round !== undefined && (reach === "own" ? scope.rounds : scope.wholeRounds).includes(round);
};

/**
 * A unit under evaluation never sees its own respondents: who stands for a measured agency is kept from answers and contacts, by
 * whatever other role the same person might hold.
 */
const isBarred = (grants: readonly Grant[], { respondents }: Permission, { round }: Place): boolean =>
  respondents === true && grants.some((grant) => standsForMeasured(grant, round));

const standsForMeasured = ({ role, unit }: Grant, round: string | undefined): boolean =>
  role === "agency-coordinator" || unit?.kind === "agency"
    ? round === undefined || (unit?.rounds.includes(round) ?? true)
    : false;
