import temml from 'temml';

/** Bounds on what a stranger's TeX may do: nothing is loaded, and macros expand this often. */
const BOUNDS = { throwOnError: true, trust: false, maxExpand: 200 } as const;

/**
 * Draws TeX as MathML, which browsers set themselves, and null for what is no TeX. `preambles` are pieces of TeX that
 * define commands, which hold in every formula; what of them cannot be read defines nothing.
 */
export function mathRenderer(preambles: readonly string[]): (tex: string, display: boolean) => string | null {
  const macros: object = Object.assign({}, ...preambles.map((tex) => attempt(() => temml.definePreamble(tex, BOUNDS))));
  // A formula that defines a command anew is an error where that is already known, so it is tried on its own first.
  return (tex, displayMode) => render(tex, displayMode, {}) ?? render(tex, displayMode, macros);
}

function render(tex: string, displayMode: boolean, macros: object): string | null {
  return attempt(() => temml.renderToString(tex, { ...BOUNDS, displayMode, macros: { ...macros } }));
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
