/** The lists as the package of administrative units has them, its faults included. */
export interface UnitSource {
  readonly version: string;
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  readonly communes: readonly { readonly code: string; readonly name: string; readonly province: string }[];
  readonly moves: readonly UnitMove[];
}

/** A former commune and the commune of 1/7/2025 that it, or a part of it, went into. */
export interface UnitMove {
  readonly oldCode: string | null;
  readonly oldName: string;
  readonly oldDistrict: string;
  readonly oldProvince: string;
  readonly newCode: string;
  readonly newName: string;
  readonly newProvince: string;
}
