import type { Fragment, Report, TextFragment } from '../../scripts/page/index.js';
import type { Tag } from '../../scripts/paper/tag.js';
import type { Run } from '../../scripts/shape/index.js';

/**
 * A layout as text that a person can compare: a page a paragraph, a fragment a line. Points, y downward.
 *
 *     text   72.00  128.10  311.5  SourceSerif4-Regular 10.5  Sect/P  The words of the line.
 *
 * is kind, left end, baseline (rules and images: top), width, the first word's face and size, the innermost tag that
 * holds the whole line, and the text. `⟨3⟩` before a text: note 3 begins here; `‐` at its end: a hyphen was added.
 */
export function showLayout({ pages }: Report<Run>): string {
  return pages
    .map(({ label, width, height, fragments }) =>
      [`page ${label}  ${number(width)} × ${number(height)}`, ...fragments.map(showFragment)].join('\n'),
    )
    .join('\n\n');
}

function showFragment(fragment: Fragment<Run>): string {
  const at = `${fragment.kind.padEnd(5)} ${number(fragment.x)} ${number(fragment.y)}`;
  switch (fragment.kind) {
    case 'text':
      return `${at} ${showLine(fragment)}`.trimEnd();
    case 'rule':
      return `${at} ${number(fragment.width)} × ${number(fragment.height)}  ${fragment.colour}`;
    case 'drawing':
      return `${at} ${number(fragment.width)} × ${number(fragment.height)}  ${pathOf(fragment.tag)}`;
    case 'image':
      return `${at} ${number(fragment.width)} × ${number(fragment.height)}  ${pathOf(fragment.tag)}  ${fragment.image.url}`;
  }
}

function showLine({ runs, artifact, noteStart }: TextFragment<Run>): string {
  const [first] = runs;
  if (!first) return '(empty)';
  const width = Math.max(...runs.map((run) => run.x + run.width)) - Math.min(...runs.map(({ x }) => x));
  const where = artifact ? 'Artifact' : pathOf(commonTag(runs.map(({ tag }) => tag)));
  const text = runs.map(({ run, role }) => (role === 'hyphen' ? '‐' : run.text)).join('');
  const note = noteStart === 0 ? '' : `⟨${noteStart}⟩ `;
  const letters = first.run.kind === 'drawn' ? first.run.carrier : first.run;
  return `${number(width)}  ${letters.face.postScriptName} ${letters.size}  ${where}  ${note}${visible(text)}`;
}

function commonTag(tags: readonly Tag[]): Tag {
  return tags.reduce((common, tag) => {
    const above = new Set(ancestors(common));
    return ancestors(tag).find((one) => above.has(one)) ?? common;
  });
}

/** From `tag` itself to the root. */
function ancestors(tag: Tag): Tag[] {
  return tag.parent ? [tag, ...ancestors(tag.parent)] : [tag];
}

/** Roles from the section inward. */
function pathOf(tag: Tag): string {
  const roles = ancestors(tag).map(({ role }) => role);
  const inner = roles.filter((role) => role !== 'Document' && role !== 'Sect');
  return inner.reverse().join('/') || (roles[0] as string);
}

/** To a hundredth of a point: finer differences cannot be printed. */
function number(points: number): string {
  return (Math.round(points * 100) / 100).toFixed(2).padStart(7);
}

/** Characters that cannot be seen, by number. */
function visible(text: string): string {
  return text.replace(/(?! )[\p{Z}\p{C}]/gu, (character) => `⟨U+${character.codePointAt(0)!.toString(16).padStart(4, '0').toUpperCase()}⟩`);
}
