import type { Cite, CiteItem } from '../inline.js';
import type { Place } from '../place.js';

/** natbib's and BibLaTeX's commands that papers contain; a star, which asks for all authors, changes nothing here. */
export const CITE_COMMANDS: Readonly<Record<string, { readonly mode: Cite['mode']; readonly noAuthor?: true }>> = {
  ...like({ mode: 'cluster' }, 'cite citep citealp Citep parencite autocite footcite footcitetext smartcite supercite'),
  ...like({ mode: 'cluster' }, 'Parencite Autocite Smartcite Cite fullcite footfullcite'),
  ...like({ mode: 'text' }, 'citet citealt Citet textcite Textcite'),
  ...like({ mode: 'cluster', noAuthor: true }, 'citeyear citeyearpar citedate'),
};

function like<Way>(way: Way, names: string): Record<string, Way> {
  return Object.fromEntries(names.split(' ').map((name) => [name, way]));
}

/** `\citep[see][p. 3]{a,b}`: what stands before the first key, what behind the last, and the keys. */
export function citeOf(name: string, raw: string, keys: string, place: Place): Cite {
  const { mode, noAuthor = false } = CITE_COMMANDS[name]!;
  const [first, second] = [...raw.slice(0, raw.indexOf('{')).matchAll(/\[([^\]]*)\]/g)].map((found) =>
    plain(found[1]!),
  );
  const [before, after] = second === undefined ? ['', first ?? ''] : [first!, second];
  const wanted = keys.split(',').map((key) => key.trim());
  const items = wanted.filter(Boolean).map(
    (key, at, all): CiteItem => ({
      key,
      prefix: at === 0 && before !== '' ? [{ kind: 'text', value: `${before} `, place }] : [],
      suffix: at === all.length - 1 && after !== '' ? [{ kind: 'text', value: `, ${after}`, place }] : [],
      suppressAuthor: noAuthor && at === 0,
      place,
    }),
  );
  return { kind: 'cite', mode, items, place };
}

/** TeX's ties and dashes as characters. */
function plain(tex: string): string {
  return tex.trim().replaceAll('~', '\u00a0').replaceAll('---', '—').replaceAll('--', '–');
}
