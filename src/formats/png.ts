import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

const require = createRequire(import.meta.url);

const faces = [
  "400Regular/Tinos_400Regular",
  "400Regular_Italic/Tinos_400Regular_Italic",
  "700Bold/Tinos_700Bold",
  "700Bold_Italic/Tinos_700Bold_Italic",
];

/** Files of the one font that figures use; it has all letters of Vietnamese and the widths of Times New Roman. */
export const fontFiles = (): readonly string[] => faces.map((face) => require.resolve(`@expo-google-fonts/tinos/${face}.ttf`));

export interface PngOptions {
  /** Width in pixels; the height follows. */
  readonly width: number;
  /** Colour behind the figure, such as `#ffffff`; transparent if left out. */
  readonly background?: string;
}

/**
 * Draws an SVG as a PNG. Every text is set in Tinos, whatever the SVG names, and no font of the machine is used, so that
 * a figure is the same everywhere. Throws if the SVG is not well-formed.
 */
export function pngFromSvg(svg: string, { width, background }: PngOptions): Uint8Array {
  const font = { fontFiles: [...fontFiles()], loadSystemFonts: false, defaultFontFamily: "Tinos" };
  const families = {
    serifFamily: "Tinos",
    sansSerifFamily: "Tinos",
    monospaceFamily: "Tinos",
    cursiveFamily: "Tinos",
    fantasyFamily: "Tinos",
  };
  const drawn = new Resvg(svg, {
    font: { ...font, ...families },
    fitTo: { mode: "width", value: width },
    ...(background ? { background } : {}),
  });
  return drawn.render().asPng();
}
