import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function answers(program: string, option: string): boolean {
  try {
    execFileSync(program, [option], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Whether LibreOffice is on this machine; tests that open documents with it are left out elsewhere. */
export const hasOffice = answers("soffice", "--version");

/** Whether the text of a PDF can be read here. */
export const hasPdfText = answers("pdftotext", "-v");

/** Opens a document with LibreOffice, in a profile of its own, and gives what it saves it as. */
export function convert(bytes: Uint8Array, from: string, to: string, filter = to): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "opensipas-office-"));
  try {
    writeFileSync(join(folder, `document.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const options = [
      "--headless",
      "--norestore",
      profile,
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, `document.${from}`),
    ];
    execFileSync("soffice", options, { stdio: "ignore", timeout: 120_000 });
    return readFileSync(join(folder, `document.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text of each page of a PDF, laid out as printed. */
export function pdfPages(pdf: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "opensipas-pdf-"));
  try {
    writeFileSync(join(folder, "a.pdf"), pdf);
    execFileSync("pdftotext", ["-layout", join(folder, "a.pdf"), join(folder, "a.txt")]);
    return readFileSync(join(folder, "a.txt"), "utf8").normalize("NFC").split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
