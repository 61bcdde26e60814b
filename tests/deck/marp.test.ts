import { readFileSync } from 'node:fs';
import { Marp } from '@marp-team/marp-core';
import { describe, expect, test } from 'vitest';
import { deriveDeck, readDeck } from '../../scripts/deck/index.js';
import { drawSlides } from '../../scripts/deck/marp.js';
import { cited, paragraph, section } from './cited.js';

/* A deck that uses what Marp offers, drawn by us and by Marp Core itself. */

const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

const DECK = `---
marp: true
theme: twofold
size: 16:9
headingDivider:
  - 1
paginate: true
header: 'A *running* head'
footer: "A foot: [here](https://example.org)"
style: |
  section.mine { color: #123456; }
  .columns { display: grid; grid-template-columns: 1fr 1fr; }
---

# <!-- fit --> A title that fits

<!-- _paginate: skip -->
<!-- A note to speak. -->

# Flowing directives

<!--
section: first
class: mine
backgroundColor: #abc
-->

Text with ==nothing== special, :smile: and 😀, H~2~O.

# Still flowing

<!-- _class: [lead, mine] -->
<!-- _color: "red" -->

- [ ] one
- [x] two
* fragment one
* fragment two

# Split background

![bg left:40%](${PICTURE})
![bg](${PICTURE} "second")

1. one
2) two
   - nested

# Many backgrounds

<!-- backgroundColor: "" -->
<!-- _backgroundImage: "linear-gradient(to right, #67b8e3, #0288d1)" -->

![bg vertical opacity:.5 blur:3px](${PICTURE}) ![bg contain](${PICTURE})
![w:100 h:50px](${PICTURE}) ![brightness:.5](${PICTURE})

# Columns

<div class="columns">
<div>

**left**

</div>
<div>

*right*

</div>
</div>

<style scoped>
h1 { letter-spacing: 1px; }
</style>

# HTML and links

A <b onclick="x()">bold</b> word<br>and <u>another</u>, <kbd>Ctrl</kbd>; https://example.org and
a@example.org. <script>alert(1)</script><iframe src="https://example.org"></iframe>

<details><summary>More</summary>inside</details>

---

## By a ruler

| a | b |
|:--|--:|
| 1 | ~~2~~ |

\`\`\`js
const a = '---'; // <b> :smile: @smith
\`\`\`

> A quotation

***

### The last

<!-- prettier-ignore -->
<!-- footer: '' -->
Term[^1] with "quotes" -- and dashes...

# Behind it

Still no foot.
`;

const theme = readFileSync('slides/theme.css', 'utf8');
const PAPER = cited([section('first', [paragraph('Said.')])]);

function ours(source: string): { html: readonly string[]; css: string; spoken: readonly string[] } {
  const { deck } = readDeck('slides/deck.md', source);
  const { slides } = deriveDeck(PAPER, deck);
  const drawn = drawSlides(
    { slides, title: '', author: '', lang: 'en', theme, frontMatter: deck.frontMatter, images: new Map() },
    theme,
  );
  return { ...drawn, spoken: slides.map(({ speakerNotes }) => speakerNotes) };
}

function marps(source: string): { html: readonly string[]; css: string; comments: readonly (readonly string[])[] } {
  const marp = new Marp({
    math: false,
    emoji: { shortcode: true, unicode: false },
    script: false,
    slug: false,
    minifyCSS: false,
  });
  marp.themeSet.default = marp.themeSet.add(theme);
  return marp.render(source, { htmlAsArray: true });
}

/** Where slides are divided is carried out already, and they say their language; white space between blocks means nothing. */
function bare(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/ (?:id="\d+"|lang="en"|data-heading-divider="1")/g, '')
    .replace(/--heading-divider:1;/g, '')
    .replace(/data-marpit-scope-\w+/g, 'data-scope')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/>\n?</g, '>\n<')
    .replace(/<section ([^>]*)>/g, (_, attributes) => `<section ${sorted(attributes)}>`);
}

function sorted(attributes: string): string {
  return [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)]
    .map(([, name, value = '']) => `\n${name}="${name === 'style' ? value.split(';').sort().join(';') : value}"`)
    .sort()
    .join('');
}

describe('a deck opens in Marp as it is built', () => {
  const own = ours(DECK);
  const theirs = marps(DECK);

  test('with as many slides', () => {
    expect(own.html.length).toBe(theirs.html.length);
  });

  test.each(theirs.html.map((html, i) => [i + 1, html] as const))('slide %i is the same', (number, html) => {
    expect(bare(own.html[number - 1]!)).toBe(bare(html));
  });

  test('with the styles that the deck adds', () => {
    const rules = (css: string, pattern: RegExp) =>
      css
        .replace(/data-marpit-scope-\w+/g, 'scope')
        .replaceAll('div#\\:\\$p', 'div.marpit')
        .match(pattern) ?? [];
    for (const pattern of [
      /[^}]*\.columns\)?[^{]*\{[^}]*\}/g,
      /[^}]*scope[^{]*\{[^}]*\}/g,
      /[^}]*\.mine\)?[^{]*\{[^}]*\}/g,
    ])
      expect(rules(own.css, pattern).map((rule) => rule.trim())).toEqual(
        rules(theirs.css, pattern).map((rule) => rule.trim()),
      );
    expect(rules(own.css, /scope/g).length).toBeGreaterThan(0);
    expect(ours(DECK).css).toBe(own.css);
  });

  test('with headings that fit the width', () => {
    expect(own.html[0]).toContain('is="marp-h1" data-auto-scaling');
  });

  test('with the same words to speak, and what is meant for us unspoken', () => {
    expect(own.spoken.filter(Boolean)).toEqual(['A note to speak.', 'Said.']);
    expect(theirs.comments.slice(0, 2)).toEqual([['A note to speak.'], []]);
  });
});

test('what is said for us beside a directive is no speaker note in Marp; alone it is', () => {
  const form = (comment: string) => `${comment}\n\n# One\n`;
  const beside = '<!--\nsection: first\ntwofold-allow: "slide-number: counted by hand"\n_class: points\n-->';
  const alone =
    '<!-- section: first -->\n<!-- twofold-allow slide-number: counted by hand -->\n<!-- _class: points -->';
  expect(marps(form(beside)).comments).toEqual([[]]);
  expect(marps(form(alone)).comments).toEqual([['section: first', 'twofold-allow slide-number: counted by hand']]);
  for (const comment of [beside, alone]) {
    const { deck } = readDeck('slides/deck.md', form(comment));
    expect(deck.sections.map(({ id }) => id)).toEqual(['first']);
    expect(deck.allowances.map(({ text }) => text)).toEqual(['slide-number: counted by hand']);
    expect(deriveDeck(PAPER, deck).slides.findLast(({ section }) => section !== null)).toMatchObject({
      speakerNotes: 'Said.',
      section: 'first',
    });
  }
});

test('a directive holds until another, on the slides behind it in the file and on no drafted ones', () => {
  const paper = cited([section('first', [paragraph('Said.')]), section('second', []), section('third', [])]);
  const { deck } = readDeck(
    'slides/deck.md',
    '<!-- section: third -->\n<!-- class: mine -->\n\n# Three\n\n---\n\n<!-- section: first -->\n\n# One\n\n---\n\n<!-- class: -->\n<!-- _class: other -->\n\n# Two\n',
  );
  const { slides } = deriveDeck(paper, deck);
  const drawn = drawSlides({ slides, title: '', author: '', lang: 'en', theme, images: new Map() }, theme);
  expect(drawn.html.map((html) => / class="([^"]*)"/.exec(html)?.[1] ?? '')).toEqual([
    ...['title large', 'mine', 'other', 'section', 'mine', 'closing'],
  ]);
});
