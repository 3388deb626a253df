import { JSDOM } from "jsdom";

/** ODK's form engine is made for browsers: in Node it is lent the classes of one before it is loaded. */
const { window } = new JSDOM("");
const classes = Object.getOwnPropertyNames(window).filter((name) => /^[A-Z]/.test(name));
for (const name of classes) if (!(name in globalThis)) Reflect.set(globalThis, name, Reflect.get(window, name));
Reflect.set(globalThis, "document", window.document);
Reflect.set(globalThis, "__dirname", import.meta.dirname);

const { loadForm } = await import("@getodk/xforms-engine");

/** A node of a form as the engine shows it. */
export interface EngineNode {
  readonly nodeType: string;
  readonly currentState: {
    readonly reference: string;
    readonly relevant: boolean;
    readonly readonly: boolean;
    readonly value: unknown;
    readonly label: { readonly asString: string } | null;
    readonly hint?: { readonly asString: string } | null;
    readonly children: readonly EngineNode[] | null;
    readonly valueOptions?: readonly { readonly value: string; readonly label: { readonly asString: string } }[];
  };
  readonly validationState: { readonly constraint?: { readonly valid: boolean } };
  readonly setValue?: (value: unknown) => void;
  readonly selectValues?: (values: readonly string[]) => void;
}

export interface EngineRoot extends EngineNode {
  readonly languages: readonly { readonly language: string }[];
  readonly setLanguage: (language: unknown) => void;
}

/** Opens an XForm in the engine as a new answer. Throws what the engine refuses it for. */
export const openInEngine = async (xml: string): Promise<EngineRoot> => {
  const form = await loadForm(xml as Parameters<typeof loadForm>[0], {});
  if (form.status === "failure") throw form.error;
  if (form.status === "warning") throw new Error(`warnings: ${JSON.stringify(form.warnings)}`);
  return form.createInstance({}).root as unknown as EngineRoot;
};

/** Every node below, by the last step of its path. */
export const nodesOf = (root: EngineNode): ReadonlyMap<string, EngineNode> => {
  const nodes = new Map<string, EngineNode>();
  const walk = (node: EngineNode): void => {
    nodes.set(node.currentState.reference.split("/").at(-1) ?? "", node);
    for (const child of node.currentState.children ?? []) walk(child);
  };
  walk(root);
  return nodes;
};
