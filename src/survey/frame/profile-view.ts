import type { ColumnMapping } from "./column-mapping.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A mapping profile, to be looked at and changed without a file. */
export interface ProfileView {
  readonly id: string;
  readonly name: string;
  readonly mapping: ColumnMapping;
  /** Headings of the files that it was kept from, in small letters. */
  readonly headings: readonly string[];
  /** What names of its files may mean in this round. */
  readonly agencies: readonly Choice[];
  readonly fields: readonly Choice[];
  readonly madeBy: string;
  readonly madeAt: string;
  readonly usedAt: string;
}
