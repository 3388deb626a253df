import { problem } from "../survey/problem.ts";
import { type Failure, fail } from "../survey/result.ts";
import { type FileKind, firstBytes } from "./file-kind.ts";
import type { ZipArchive } from "./zip.ts";

interface ForeignFile {
  readonly name: string;
  readonly head: Uint8Array;
}

/** Kinds that no program turns into a table. */
const noTables: Readonly<Partial<Record<FileKind, string>>> = { pdf: "PDF", rtf: "RTF", image: "JPEG/PNG" };

const packed: Readonly<Partial<Record<FileKind, string>>> = { rar: "RAR", "seven-zip": "7-Zip" };

/** What a file is that is no table, and what to do with it. */
export function refuseKind(kind: FileKind, { name: file, head }: ForeignFile): Failure {
  const bytes = firstBytes(head);
  if (kind === "empty") return fail(problem("E-FRAME-002", { file }));
  if (kind === "html") return fail(problem("E-FRAME-027", { file, kind: "HTML/XML" }));
  const [unreadable, archive] = [noTables[kind], packed[kind]];
  if (archive) return fail(problem("E-FRAME-026", { file, kind: archive, inside: "" }));
  return unreadable
    ? fail(problem("E-FRAME-003", { file, kind: unreadable, bytes }))
    : fail(problem("E-FRAME-001", { file, bytes }));
}

/** What an archive is that is not a workbook. */
export function refuseArchive({ parts }: ZipArchive, { name: file, head }: ForeignFile): Failure {
  const document = (kind: string) => fail(problem("E-FRAME-003", { file, kind, bytes: firstBytes(head) }));
  if (parts.has("word/document.xml")) return document("Word (.docx)");
  if (parts.has("ppt/presentation.xml")) return document("PowerPoint (.pptx)");
  const sheet = (kind: string) => fail(problem("E-FRAME-027", { file, kind }));
  if (parts.has("content.xml")) return sheet("OpenDocument (.ods)");
  if (parts.has("xl/workbook.bin")) return sheet("Excel (.xlsb)");
  if (parts.has("Index/Document.iwa")) return sheet("Numbers");
  const names = [...parts.keys()].filter((name) => !name.endsWith("/"));
  const inside = names.length === 0 ? "" : ` (${names.slice(0, 3).join(", ")}${names.length > 3 ? ", …" : ""})`;
  return fail(problem("E-FRAME-026", { file, kind: "ZIP", inside }));
}
