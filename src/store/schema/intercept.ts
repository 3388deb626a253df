import type { Json } from "./column.ts";

export interface InterceptTables {
  "survey.interceptRules": InterceptRuleRow;
}

interface InterceptRuleRow {
  province: string;
  partId: string;
  rule: Json;
  setBy: string;
  setAt: Date;
}
