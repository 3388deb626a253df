import type { UnitMoveRow } from "../../store/units.ts";
import { formatDate } from "../../survey/date.ts";
import { folded } from "../../survey/fold.ts";
import { ok, type Result } from "../../survey/result.ts";
import { reformDay, type Unit } from "../../survey/units/unit.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { tableFile } from "./table-file.ts";

export interface ListMergersInput {
  readonly round?: never;
  /** Id of a province of today or of a former one. */
  readonly province?: string;
  /** A commune, before or after, a district, or a code. */
  readonly query?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export interface MergerPage {
  readonly total: number;
  readonly moves: readonly UnitMoveRow[];
  /** The provinces of today, to choose from. */
  readonly provinces: readonly Unit[];
}

/** Which former commune went into which commune of today. */
export const listMergers = action("listUnits", async (input: ListMergersInput, { store }): Promise<Result<MergerPage>> => {
  const { province, query = "", offset, limit } = input;
  const [page, provinces] = await Promise.all([
    store.listUnitMoves({
      ...(province && { provinceId: province }),
      ...{ plain: folded(query) },
      ...(limit !== undefined && { limit, offset: offset ?? 0 }),
    }),
    store.listUnitsOn(reformDay, { level: "province" }),
  ]);
  return ok({ ...page, provinces });
});

export interface DownloadMergersInput extends ListMergersInput {
  readonly format: "csv" | "xlsx";
}

const columns = [
  ...["Mã xã cũ", "Xã cũ", "Huyện cũ", "Tỉnh cũ", "Mã xã mới", "Xã mới", "Tỉnh mới", "Từ ngày", "Phần chuyển sang"],
] as const;

const words = { whole: "toàn bộ", part: "một phần" } as const;

/** The look-up table old → new as a file. */
export const downloadMergers = action(
  "listUnits",
  async ({ format, ...wanted }: DownloadMergersInput, effects): Promise<Result<DownloadedFile>> => {
    const page = await listMergers(wanted, effects);
    if (!page.ok) return page;
    const rows = page.value.moves.map((move) => [
      ...[move.oldCode ?? "", move.oldName, move.oldDistrict, move.oldProvince],
      ...[move.newId, move.newName, move.newProvince, formatDate(move.onDay, "vi"), words[move.extent]],
    ]);
    return ok(await tableFile({ name: "don-vi-cu-moi", title: "Đơn vị cũ và mới", columns, rows }, format, effects));
  },
);
