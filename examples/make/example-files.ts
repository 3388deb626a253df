import { canTho2026 } from "./can-tho-2026.ts";
import { hauGiang2021 } from "./hau-giang-2021.ts";
import { type ProvinceExample, planOf, populationOf } from "./province.ts";
import { drawnBy } from "./walk.ts";

interface MadeFile {
  /** Below examples/. */
  readonly path: string;
  readonly text: string;
}

const made = [
  [hauGiang2021, drawnBy("Hậu Giang", "30/10/2021", ["mùa nước nổi", "chợ nổi Ngã Bảy", "kênh xáng Xà No"])],
  [canTho2026, drawnBy("Cần Thơ", "24/10/2026", ["bến Ninh Kiều", "vườn cò Bằng Lăng", "cầu Cần Thơ sáng sớm"])],
] as const satisfies readonly (readonly [ProvinceExample, unknown])[];

/** Every file of the examples that are made by rule; a test compares them with what is kept. */
export const exampleFiles = (): readonly MadeFile[] =>
  made.flatMap(([example, walk]) =>
    Object.entries({ round: planOf(example), population: populationOf(example), walk }).map(([name, json]) => ({
      path: `${example.plan.code}/${name}.json`,
      text: `${JSON.stringify(json, null, 1)}\n`,
    })),
  );
