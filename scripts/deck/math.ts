import temml from 'temml';

/** Bounds on what a stranger's TeX may do: nothing is loaded, and macros expand this often. */
const BOUNDS = { throwOnError: true, trust: false, maxExpand: 200 } as const;

/**
 * Draws TeX as MathML, which browsers set themselves, and null for what is no TeX. `preambles` are pieces of TeX that
 * define commands, which hold in every formula; what of them cannot be read defines nothing.
 */
export function mathRenderer(preambles: readonly string[]): (tex: string, display: boolean) => string | null {
  const macros: object = Object.assign(
    {},
    ...preambles.map((tex) => attempt(() => temml.definePreamble(redefining(tex), BOUNDS))),
  );
  return (tex, displayMode) => render(redefining(tex), displayMode, macros);
}

/** Temml has more commands of its own than LaTeX, `\R` among them, which an author may well define himself. */
function redefining(tex: string): string {
  return tex.replace(/\\(?:re)?newcommand\*?\s*\{?\s*(\\[A-Za-z]+)\s*\}?/g, '\\providecommand{$1}{}\\renewcommand{$1}');
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
