import type { Actor, Grant } from "./actor.ts";
import { type Role, roles } from "./role.ts";

const staff = roles;
const lead: readonly Role[] = ["administrator", "lead"];

/**
 * Role × action: what is not listed is refused. The scope is the round of the grant (or every round).
 * test: the permission walk reads this table and calls every action as every role.
 */
export const permissions = {
  listRounds: staff,
  showRound: staff,
  createRound: lead,
  changeRoundState: lead,
  completeTask: lead,
  /** Head, scope, quotas, tasks and supervision of a plan. */
  editPlan: lead,
  publishQuestionnaire: lead,
  importFrame: ["administrator", "lead", "frame-supplier"],
  downloadRejectedRows: ["administrator", "frame-supplier"],
  freezeFrame: ["administrator", "lead", "frame-supplier"],
  commitDraw: lead,
  drawSample: lead,
  downloadSample: ["administrator", "lead", "supervisor"],
  /** Who the sampled persons are: name, telephone, address. */
  downloadContacts: lead,
  importResponses: ["administrator", "lead", "data-entry"],
  freezeDataset: ["administrator", "lead", "analyst"],
  downloadDataset: ["administrator", "lead", "analyst"],
  computeIndex: ["administrator", "lead", "analyst"],
  draftRelease: ["administrator", "lead", "analyst", "publisher"],
  releaseReport: ["administrator", "publisher"],
  withdrawRelease: ["administrator", "publisher"],
  listUnits: staff,
  listPeople: ["administrator", "auditor"],
  addUser: ["administrator"],
  changePeople: ["administrator"],
  readAudit: ["administrator", "lead", "supervisor", "auditor"],
  verifyAudit: ["administrator", "auditor"],
  loadExample: ["administrator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type ActionName = keyof typeof permissions;

/** What everyone with an account may do whatever the round of the grant: the answer itself is filtered. */
const unscoped: readonly ActionName[] = ["listRounds", "listUnits"];

/** Whether the actor may do this in the round; without a round only a role that holds in every round allows it. */
export const may = (actor: Actor, action: ActionName, round?: string): boolean =>
  actor.kind === "system" || actor.grants.some((grant) => allows(grant, action, round));

const allows = ({ role, roundCode }: Grant, action: ActionName, round: string | undefined): boolean =>
  (permissions[action] as readonly Role[]).includes(role) &&
  (roundCode === null || roundCode === round || unscoped.includes(action));
