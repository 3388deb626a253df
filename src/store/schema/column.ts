import type { ColumnType, JSONColumnType } from "kysely";

/** Absent on insert means null. */
export type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** A jsonb column: read as a value, written as text. */
export type Json = JSONColumnType<object>;
/** A jsonb column that may be null. */
export type OptionalJson = ColumnType<object | null, string | null | undefined, string | null>;
/** A jsonb column that begins as an empty list. */
export type JsonList = ColumnType<readonly object[], string | undefined, string>;
