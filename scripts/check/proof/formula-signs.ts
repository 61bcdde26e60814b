/** Commands that define others, or only say how something looks or is called: with what is in their braces. */
const SILENT =
  /\\(?:begin|end|label|tag\*?|color|textcolor|colorbox|hspace\*?|vspace\*?|h?phantom|vphantom|mathchoice|ref|eqref|notag|nonumber)(?:\[[^\]]{0,99}\])?\{[^{}]{0,99}\}(?:(?<=\{(?:array|alignat\*?|alignedat)\})\{[^{}]{0,99}\})?/g;
const COMMAND = /\\(?:[A-Za-z]+\*?|[\s\S])/g;
/** Formulas of nothing but definitions are seen and heard by no one. */
const DEFINES = /\\(?:(?:re)?newcommand|providecommand|def|let|DeclareMathOperator)\b/;

/** Share of a formula's letters and figures that is enough: what TeX is set as has some more, some less. */
const ENOUGH = 0.75;

/**
 * Whether a text may say formulas, in whatever way: it has nearly all letters and figures of their TeX outside
 * commands, or anything at all where those have none.
 */
export function maySay(formulas: readonly string[], text: string): boolean {
  const wanted = formulas.filter((tex) => !DEFINES.test(tex)).map(signsOf);
  if (wanted.length === 0) return true;
  const said = countsOf(text);
  const all = wanted.join('');
  if (all === '') return text.trim() !== '';
  let missing = 0;
  for (const [sign, count] of countsOf(all)) missing += Math.max(0, count - (said.get(sign) ?? 0));
  return missing <= all.length * (1 - ENOUGH);
}

function signsOf(tex: string): string {
  return only(tex.replace(SILENT, ' ').replace(COMMAND, ' '));
}

/** Letters and figures, whatever their shape and what stands over them: ℝ is an R, ² a 2, x̂ an x (NFKD). */
function only(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sign of only(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}
