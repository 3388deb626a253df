import { type FileLayout, mostHeaderRows, textEncodings } from "../../survey/frame/file-layout.ts";
import { previewContext } from "../../survey/frame/upload-preview.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { findUpload } from "./find-upload.ts";
import { guessOf, lookAnyhow, lookIntoFile } from "./look-into-file.ts";

export interface ChooseFrameTableInput {
  readonly round: string;
  readonly part: string;
  readonly layout: FileLayout;
}

/**
 * Says in which sheet of the waiting file the list is or how its letters are written, and in which rows its column names. The columns are
 * guessed anew; a row that names no columns is refused, and nothing changes. Another sheet is shown whatever stands in it.
 */
export const chooseFrameTable = action(
  "importFrame",
  async ({ round, part, layout }: ChooseFrameTableInput, effects): Promise<Result<null>> => {
    const wanted = layoutOf(layout);
    const entry = { act: "chooseFrameTable", round, object: part, detail: { ...wanted } };
    return write(effects, entry, async (store) => {
      const found = await findOpenPart(store, { round, part });
      if (!found.ok) return found;
      const upload = await findUpload(store, found.value);
      if (!upload.ok) return upload;
      const { province, id, fileName: name } = upload.value;
      const { sheet, encoding } = upload.value.layout as FileLayout;
      const isOther = (wanted.sheet ?? sheet) !== sheet || (wanted.encoding ?? encoding) !== encoding;
      // The rows that were chosen are those of the sheet before.
      const { headerRow: _, headerRows: __, ...elsewhere } = wanted;
      const looked = await (isOther
        ? lookAnyhow({ id, name }, elsewhere, effects)
        : lookIntoFile({ id, name }, wanted, effects));
      if (!looked.ok) return looked;
      const { mapping, profile } = await guessOf(province, looked.value, { store });
      const { header, preview } = looked.value;
      await store.updateFrameUpload(upload.value, {
        ...{ header: JSON.stringify(header), mapping: JSON.stringify(mapping), profile },
        layout: JSON.stringify(looked.value.layout),
        preview: Buffer.from(effects.contacts.seal(JSON.stringify(preview), previewContext(id))),
      });
      return ok(null);
    });
  },
);

/** Row numbers that mean nothing ask for nothing. */
const layoutOf = ({ sheet, together, encoding, headerRow, headerRows }: FileLayout): FileLayout => ({
  ...(sheet && { sheet }),
  ...(together && together.length > 0 && { together: together.filter((name) => name !== sheet) }),
  ...(encoding && textEncodings.includes(encoding) && { encoding }),
  ...(headerRow !== undefined && headerRow >= 0 && { headerRow }),
  ...(headerRows !== undefined && headerRows > 0 && { headerRows: Math.min(headerRows, mostHeaderRows) }),
});
