import temml from 'temml';

/** TeX as MathML, which browsers set themselves; null for what is no TeX. Nothing in it is loaded or run. */
export function renderMath(tex: string, display: boolean): string | null {
  try {
    return temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false, maxExpand: 200 });
  } catch {
    return null;
  }
}
