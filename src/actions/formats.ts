/** Bytes ↔ model, as actions need it; main.ts puts the functions of src/formats and the charts of src/web/parts/charts in. */
export type Formats = Readonly<Record<never, never>>;
