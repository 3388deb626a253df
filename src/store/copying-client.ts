import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { CopyRows } from "./copy-rows.ts";

/**
 * A client that takes rows as the parameter of a COPY: `sql\`copy place from stdin (format binary) ${rows}\``, so that bulk goes over
 * the connection of the transaction that asked for it.
 */
export class CopyingClient extends pg.Client {
  /** Overrides texts, objects, cursors and callbacks alike: what it gives back is whatever pg gives for them. */
  override query(...args: readonly unknown[]): never {
    const [text, parameters] = args;
    const rows: unknown = Array.isArray(parameters) ? parameters[0] : undefined;
    const answer = rows instanceof CopyRows ? this.#copy(String(text), rows) : Reflect.apply(super.query, this, args);
    return answer as never;
  }

  async #copy(text: string, rows: CopyRows): Promise<Pick<pg.QueryResult, "command" | "rowCount" | "rows">> {
    const stream = super.query(copyFrom(text.replace(/\s*\$1\s*$/, "")));
    await pipeline([rows.close()], stream);
    return { command: "COPY", rowCount: rows.rows, rows: [] };
  }
}
