import { walk } from './element.js';
import type { Element } from './parse.js';

/** Elements that begin and end a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Parts of formulas that stand apart to the eye: figures above, below or beside one another are no one number. */
const APART: ReadonlySet<string> = new Set(['mn', 'mtd', 'mfrac']);

/** What nobody reads: source of formulas, styles, scripts. */
const UNSEEN: ReadonlySet<string> = new Set(['annotation', 'annotation-xml', 'style', 'script', 'template']);

/**
 * What is read of an element, blocks apart by newlines, without what is `left` out, or with the text that `left` gives
 * in its place; white space is single.
 */
export function textOf(element: Element, left: (element: Element) => boolean | string = () => false): string {
  let text = '';
  walk(element, (node, entering) => {
    if (typeof node === 'string') text += node.replace(/\s+/g, ' ');
    else if (entering && UNSEEN.has(node.tagName)) return false;
    else if (entering && left(node)) {
      text += said(left(node));
      return false;
    } else if (BLOCKS.has(node.tagName)) text += '\n';
    else if (APART.has(node.tagName)) text += ' ';
    return true;
  });
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function said(instead: boolean | string): string {
  return typeof instead === 'string' ? instead : '';
}
