/** The types that `@svg-maps/vietnam` names and does not bring. */
declare module "svg-maps__common" {
  export interface Map {
    readonly viewBox: string;
    readonly locations: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  }
}
