import type { ColumnType } from "kysely";
import type { Json, Optional } from "./column.ts";

export interface WorkTables {
  "survey.work": WorkRow;
}

type Counted = ColumnType<number, number | undefined, number>;

interface WorkRow {
  province: string;
  id: string;
  kind: string;
  roundCode: Optional<string>;
  key: Optional<string>;
  input: Json;
  askedBy: Optional<string>;
  askedName: string;
  askedAt: Date;
  state: string;
  done: Counted;
  total: Optional<number>;
  runs: Counted;
  startedAt: Optional<Date>;
  seenAt: Optional<Date>;
  stopAsked: ColumnType<boolean, boolean | undefined, boolean>;
  endedAt: Optional<Date>;
  problems: ColumnType<object, string | undefined, string>;
  result: ColumnType<unknown, string | null | undefined, string | null>;
}
