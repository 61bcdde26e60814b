import type { Design, ParagraphStyle } from '../../page/index.js';
import type { CitedInline } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import { NATURAL, SHRINK, STRETCH } from '../../paragraph/enter.js';
import type { Line } from '../../paragraph/index.js';
import { createSetter } from '../../setter.js';
import { createShaper, type Run, type ShapeResources } from '../../shape/index.js';
import type { SetLine, SetText } from './set-line.js';

/** Sets the paragraphs as the body of a report; the first is not indented. */
export async function setByTwofold(
  paragraphs: readonly string[],
  resources: ShapeResources,
  design: Design,
): Promise<SetText> {
  const setter = createSetter(await createShaper(resources, paragraphs.join('\n')));
  const { body } = design.styles;
  const plain: ParagraphStyle = { ...body, indent: 0 };
  const lines: SetLine[] = [];
  for (const [at, text] of paragraphs.entries()) {
    const set = setter.lines(contentOf(text), at === 0 ? plain : body, design.measure, tag('P', null));
    for (const line of set.slice(0, -1)) lines.push(...measured(line));
  }
  const natural = setter.widths(contentOf('n n'), plain).max - 2 * setter.widths(contentOf('n'), plain).max;
  const own = natural * NATURAL;
  return { lines, gap: { natural: own, stretch: own * STRETCH, shrink: own * SHRINK } };
}

function contentOf(value: string): CitedInline[] {
  return [{ kind: 'text', value, place: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 } }];
}

/** Nothing for a line of one word, which has no gap. */
function measured({ runs, hyphenated }: Line<Run>): SetLine[] {
  const last = runs.findLastIndex(({ role }) => role === 'text');
  let sum = 0;
  let count = 0;
  let letters = 1;
  for (const { role, run, width } of runs.slice(0, last)) {
    if (role === 'space') {
      sum += width;
      count++;
    } else if (Math.abs(width / run.width - 1) > Math.abs(letters - 1)) letters = width / run.width;
  }
  return count > 0 ? [{ gap: sum / count, letters, hyphen: hyphenated }] : [];
}
