import type { AuditTables } from "./schema/audit.ts";
import type { BudgetTables } from "./schema/budget.ts";
import type { DatasetTables } from "./schema/dataset.ts";
import type { DrawTables } from "./schema/draw.ts";
import type { FieldworkTables } from "./schema/fieldwork.ts";
import type { FormTables } from "./schema/forms.ts";
import type { FrameTables } from "./schema/frame.ts";
import type { FramePairTables } from "./schema/frame-pair.ts";
import type { IndicatorTables } from "./schema/indicator.ts";
import type { InstrumentTables } from "./schema/instrument.ts";
import type { InterceptTables } from "./schema/intercept.ts";
import type { MailTables } from "./schema/mail.ts";
import type { PeopleTables } from "./schema/people.ts";
import type { PlanTables } from "./schema/plan.ts";
import type { ReconciliationTables } from "./schema/reconciliation.ts";
import type { ReminderTables } from "./schema/reminders.ts";
import type { ReportTables } from "./schema/report.ts";
import type { UnitsTables } from "./schema/units.ts";
import type { VerificationTables } from "./schema/verification.ts";
import type { WorkTables } from "./schema/work.ts";

/**
 * The tables of migrations/*.sql as Kysely sees them, a file a stage in schema/: camelCase here, snake_case there (CamelCasePlugin is
 * the one mapping place). `date` columns are ISO texts, `timestamptz` are Date, `bigint` and `numeric` are numbers (set in connect.ts).
 */
export interface Database
  extends UnitsTables,
    PeopleTables,
    AuditTables,
    PlanTables,
    BudgetTables,
    InstrumentTables,
    FrameTables,
    FramePairTables,
    ReconciliationTables,
    DrawTables,
    InterceptTables,
    VerificationTables,
    FieldworkTables,
    DatasetTables,
    IndicatorTables,
    ReportTables,
    WorkTables,
    MailTables,
    FormTables,
    ReminderTables {}
