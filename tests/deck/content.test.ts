import { describe, expect, test } from 'vitest';
import * as content from '../../scripts/deck/content/index.js';
import { type ContentBlock, type SlideContent, textOf } from '../../scripts/deck/content/index.js';
import { mathRenderer } from '../../scripts/deck/math.js';
import { readContent } from '../../scripts/deck/read-content.js';
import type { Slide, SlideNote } from '../../scripts/deck/slide.js';
import { PLACE } from './cited.js';

const THEME = '/* @theme small\n * @size 4:3 960px 720px\n */\nsection { width: 1280px; height: 720px; }';

function read(slides: readonly Partial<Slide>[], frontMatter = ''): SlideContent[] {
  const whole = slides.map(
    (slide): Slide => ({
      kind: 'points',
      section: null,
      origin: 'written',
      markdown: '',
      notes: [],
      speakerNotes: '',
      place: PLACE,
      ...slide,
    }),
  );
  const source = { slides: whole, title: '', author: '', lang: 'en', theme: THEME, images: new Map(), frontMatter };
  const font = () => '';
  return readContent(source, { theme: THEME, page: '', font, math: mathRenderer([]) }, content);
}

function one(markdown: string): SlideContent {
  return read([{ markdown }])[0]!;
}

/** Blocks in short: `text:…`, `ul(…)`. */
function outline(blocks: readonly ContentBlock[]): string[] {
  return blocks.map(inShort);
}

function inShort(block: ContentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `${block.role}:${textOf(block.inlines)}`;
    case 'heading':
      return `h${block.level}:${textOf(block.inlines)}`;
    case 'list':
      return `${block.ordered ? `ol${block.start}` : 'ul'}(${block.items.map((item) => outline(item).join(' ')).join('; ')})`;
    case 'columns':
      return `columns(${block.columns.map((column) => outline(column).join(' ')).join(' | ')})`;
    case 'quotation':
      return `q(${outline(block.blocks).join(' ')})`;
    case 'picture':
      return `picture:${block.url}:${block.alt}`;
    case 'code':
      return `code:${block.language}:${block.text}`;
    case 'equation':
      return `equation:${block.tex}`;
    case 'key-number':
      return `number:${textOf(block.inlines)}`;
    case 'timeline':
      return `timeline(${block.events.map(({ date, event }) => `${textOf(date)}: ${textOf(event)}`).join('; ')})`;
    case 'table':
      return `table(${[...block.head, ...block.rows].map((row) => row.map(textOf).join(' | ')).join('; ')})`;
  }
}

describe('a slide’s content', () => {
  test('has its title, running head and number apart from its blocks', () => {
    const [first, second] = read(
      [
        { markdown: '<!-- _class: title -->\n<!-- _paginate: false -->\n\n# The *Title*\n\n## And more\n\nBy us' },
        {
          markdown: '<!-- _class: points dense -->\n<!-- _header: "In *short*" -->\n\n## Heading\n\n### Lower\n\nText',
        },
      ],
      'footer: Lisbon\nsize: 4:3',
    );
    expect(first).toMatchObject({ classes: ['title'], number: null, size: { width: 960, height: 720 } });
    expect([textOf(first!.title), textOf(first!.subtitle), textOf(first!.footer)]).toEqual([
      'The Title',
      'And more',
      'Lisbon',
    ]);
    expect(second).toMatchObject({ classes: ['points', 'dense'], number: 2 });
    expect(second!.header).toEqual([
      { kind: 'text', text: 'In ', style: {} },
      { kind: 'text', text: 'short', style: { italic: true } },
    ]);
    expect(outline(second!.blocks)).toEqual(['h3:Lower', 'text:Text']);
  });

  test('is the same whether Markdown or HTML says it', () => {
    const markdown = one('- **a** and *b*\n\n  3. `c`\n\n> q\n\n![d](e.png)\n\n| f |\n|:-:|\n| g |');
    const html = one(
      '<ul><li><b>a</b> and <i>b</i><ol start="3"><li><code>c</code></ol></ul>\n<blockquote>q</blockquote>\n<img src="e.png" alt="d">\n<table><tr><th style="text-align:center">f</th></tr><tr><td>g</td></tr></table>',
    );
    expect(outline(markdown.blocks)).toEqual([
      'ul(text:a and b ol3(text:c))',
      'q(text:q)',
      'picture:e.png:d',
      'table(f; g)',
    ]);
    expect(html.blocks).toEqual(markdown.blocks);
  });

  test('knows what the theme’s spans stand for', () => {
    const { blocks } = one(
      'Point<sup class="mark">1</sup>\n<span class="caption">Below</span>\n\n<span class="lead">First:</span>\n\n<span class="author">A. B.</span>',
    );
    expect(outline(blocks)).toEqual(['text:Point1', 'caption:Below', 'lead:First:', 'author:A. B.']);
    expect(blocks[0]).toMatchObject({
      inlines: [{ text: 'Point' }, { text: '1', style: { position: 'superscript', role: 'mark' } }],
    });
  });

  test('keeps TeX, code with its language, and Marp’s pictures', () => {
    const { blocks, background } = one(
      '![bg left:40% fit](a.png)\n\n![A *b* w:200](c.png) of $x^2$\n\n$$ y $$\n\n~~~js\nlet a\n~~~',
    );
    expect(outline(blocks)).toEqual(['picture:c.png:A b', 'text:of x^2', 'equation:y', 'code:js:let a']);
    expect(blocks[0]).toMatchObject({ width: '200px' });
    expect(background.pictures).toEqual([
      { url: 'a.png', alt: '', size: 'contain', split: { side: 'left', share: 0.4 } },
    ]);
  });

  test('shapes a timeline, a number and columns by their classes', () => {
    expect(outline(one('<!-- _class: timeline -->\n\n# T\n\n| d | e |\n|--|--|\n| 1 | one |').blocks)).toEqual([
      'timeline(1: one)',
    ]);
    expect(outline(one('<!-- _class: number -->\n\n# T\n\n**12**\n\nmills').blocks)).toEqual([
      'number:12',
      'text:mills',
    ]);
    expect(outline(one('<div class="two"><div>\n\nleft\n\n</div><div>\n\n- right\n\n</div></div>').blocks)).toEqual([
      'columns(text:left | ul(text:right))',
    ]);
  });

  test('leads only to other slides and to the web', () => {
    const { blocks } = one('[a](#3) [b](https://example.org/) [c](javascript:x) <a href="file:///etc">d</a>');
    expect(blocks[0]).toMatchObject({
      inlines: [
        { text: 'a', style: { link: { kind: 'slide', number: 3 } } },
        {},
        { text: 'b', style: { link: { kind: 'web', url: 'https://example.org/' } } },
        { text: ' [c](javascript:x) d', style: {} },
      ],
    });
  });

  test('has the foot notes with their numbers, and the speaker notes', () => {
    const notes: SlideNote[] = [
      { numbers: [3], keys: [], text: 'See <a href="#2">*Book*</a>, 4.' },
      { numbers: [3, 12], keys: [], text: 'Another.' },
    ];
    const [slide] = read([{ markdown: '# T', notes, speakerNotes: 'Say it.' }]);
    expect(slide).toMatchObject({ speakerNotes: 'Say it.', blocks: [] });
    expect(slide!.notes.map(({ number, inlines }) => [number, textOf(inlines)])).toEqual([
      ['3', 'See Book, 4.'],
      ['3,12', 'Another.'],
    ]);
    expect(slide!.notes[0]!.inlines[1]).toMatchObject({ style: { italic: true, link: { number: 2 } } });
  });

  test('is not broken open by stray tags, and has no script in it', () => {
    const [first, second] = read([
      { markdown: '# T\n\n</section></div>text <b>bold\n\n<script>alert(1)</script>' },
      { markdown: '# U\n\nplain' },
    ]);
    expect(outline(first!.blocks)).toEqual(['text:text bold']);
    expect(second!.blocks).toEqual([
      { kind: 'paragraph', role: 'text', inlines: [{ kind: 'text', text: 'plain', style: {} }] },
    ]);
  });

  test('says which way an isolated name runs', () => {
    const { blocks } = one('By <bdi>محمد</bdi> and <span lang="de" dir="ltr">Mühle</span>');
    expect(blocks[0]).toMatchObject({
      inlines: [
        { text: 'By ' },
        { text: 'محمد', style: { direction: 'rtl' } },
        { text: ' and ' },
        { text: 'Mühle', style: { lang: 'de', direction: 'ltr' } },
      ],
    });
  });
});
