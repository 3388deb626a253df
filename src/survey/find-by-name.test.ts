import { expect, test } from "vitest";
import { findByName } from "./find-by-name.ts";

const items = [
  { id: "van-thang", name: "UBND xã Vạn Thắng Lợi" },
  { id: "van-thang-2", name: "UBND xã Vạn Thắng" },
  { id: "van-gia", name: "UBND thị trấn Vạn Giã" },
];

test.each([
  ["van-thang-2", "van-thang-2"],
  ["UBND xã Vạn Thắng", "van-thang-2"],
  ["  vạn thắng ", "van-thang"],
  ["gia VAN", "van-gia"],
  ["Vạn Phước", undefined],
  ["", undefined],
  ["   ", undefined],
])("«%s» finds %s", (typed, id) => {
  expect(findByName(items, typed)?.id).toBe(id);
});
