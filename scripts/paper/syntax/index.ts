import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Construct, Extension } from 'micromark-util-types';
import { attributeList } from './attribute-list.js';
import { citationKey } from './citation-key.js';
import { DESCRIPTION_CODE, description } from './description.js';
import { divFence } from './div-fence.js';
import { fancyItem, MARKER_CODES } from './fancy-item.js';
import { flowConstruct } from './flow-construct.js';
import { htmlBlock } from './html-block.js';
import { lineBlock } from './line-block.js';
import { displayMath, inlineMath } from './math.js';
import { inlineNote, subscript, superscript } from './script.js';
import { surplusMarks } from './surplus-marks.js';
import { escapedSpace, flowEnvironment, texCommand, texEnvironment } from './tex.js';
import { textConstruct } from './text-construct.js';

const code = (char: string): number => char.charCodeAt(0);

/** All that is read beyond CommonMark; `text` is the whole source, which our own constructs look ahead in. */
export function extensions(text: string): Extension[] {
  const inline = (syntax: Parameters<typeof textConstruct>[1]) => textConstruct(text, syntax);
  const item = fancyItem(text);
  return [
    gfmTable(),
    notes(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTaskListItem(),
    addresses(),
    {
      document: {
        ...Object.fromEntries(MARKER_CODES.map((marker) => [marker, item])),
        [DESCRIPTION_CODE]: description,
      },
      flow: {
        [code(':')]: flowConstruct(text, divFence),
        [code('|')]: lineBlock(text),
        [code('$')]: flowConstruct(text, displayMath),
        [code('\\')]: flowConstruct(text, flowEnvironment),
        [code('<')]: htmlBlock(text),
      },
      disable: { null: ['htmlFlow'] },
      text: {
        [code('@')]: inline(citationKey),
        [code('-')]: inline(citationKey),
        [code('{')]: inline(attributeList),
        [code('*')]: inline(surplusMarks),
        [code('_')]: inline(surplusMarks),
        [code('$')]: inline(inlineMath),
        [code('^')]: [inline(inlineNote), inline(superscript)],
        [code('~')]: [inline(surplusMarks), inline(subscript)],
        [code('\\')]: [inline(texCommand), inline(texEnvironment), inline(escapedSpace)],
      },
    },
  ];
}

/**
 * Notes, without the construct that has `![^a]` be a mark after an exclamation mark: at each `]` it walks
 * back over all that was read.
 */
function notes(): Extension {
  const { document, text } = gfmFootnote();
  return { ...(document && { document }), text: { [code('[')]: text?.[code('[')] } };
}

/**
 * Addresses without brackets. The extension also looks for e-mail at every letter and digit, which doubles
 * the time of reading; those are found in the text afterwards.
 */
function addresses(): Extension {
  const text = gfmAutolinkLiteral().text ?? {};
  const email = text[code('+')];
  const others = (char: string): Construct[] =>
    [text[code(char)] ?? []].flat().filter((construct) => construct !== email);
  return { text: Object.fromEntries(['h', 'H', 'w', 'W'].map((char) => [code(char), others(char)])) };
}
