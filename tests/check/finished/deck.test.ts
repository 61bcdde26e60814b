import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FinishedDeck, type FinishedSlide, readDeck } from '../../../scripts/check/finished/index.js';
import { twofold } from '../../cli/run.js';

function reading(html: string): FinishedDeck {
  const read = readDeck(html);
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
}

/** The one slide with this in it. */
function slide(content: string, attributes = ''): FinishedSlide {
  return reading(`<svg data-marpit-svg=""><foreignObject><section ${attributes}>${content}</section></svg>`).slides[0]!;
}

describe('a slide', () => {
  it('says what it is, and what an audience reads', () => {
    const read = slide(
      `<header>Head</header><h1 id=a>One &amp; two</h1><ul><li>Three<sup class="mark">4</sup></li><li>f <em>ive</em></li></ul>
       <table><tr><td>a</td><td>b</td></tr></table><footer>Foot</footer>
       <div class="notes"><p><span class="note"><sup>4</sup>A <i>note</i>.</span></p></div>`,
      'id="7" data-kind="points" data-origin="written" data-section="s&quot;1"',
    );
    expect(read).toMatchObject({ number: 1, id: '7', kind: 'points', origin: 'written', section: 's"1' });
    expect(read).toMatchObject({ headings: ['One & two'], text: 'One & two\nThree\nf ive\na\nb', marks: [4] });
    expect(read.notes).toEqual([{ number: 4, text: 'A note.' }]);
  });

  it('has its links and images', () => {
    const { links, images } = slide(
      '<a href="#3">x</a><a href=https://example.org/?a=1&amp;b>y</a><img alt=""><img alt="P"><img>',
    );
    expect(links).toEqual(['#3', 'https://example.org/?a=1&b']);
    expect(images).toEqual(['', 'P', null]);
  });

  it('is read past comments, unclosed elements, and brackets in attributes', () => {
    expect(
      slide('<p title="a > b">a<!-- <h1>no</h1> --><p>b<br>c</div></b><hr>1 < 2 &lt; 3 &nope; &#x263a;').text,
    ).toBe('a\nb\nc\n1 < 2 < 3 &nope; ☺');
  });

  it('is one where pictures lie behind it', () => {
    const { slides } = reading(
      `<svg data-marpit-svg><foreignObject><section data-marpit-advanced-background="background"><figure></figure></section>
       </foreignObject><foreignObject><section id="1" data-marpit-advanced-background="content"><h1>T</h1></section></svg>`,
    );
    expect(slides.map(({ id, text }) => [id, text])).toEqual([['1', 'T']]);
  });

  it('has the formula that is seen, without its source', () => {
    expect(slide('<math><mi>x</mi><annotation encoding="application/x-tex">\\x</annotation></math>').text).toBe('x');
    expect(slide('<math><msup><mn>10</mn><mn>3</mn></msup></math>').text).toBe('10 3');
  });
});

describe('the requests of a deck', () => {
  const asked = (html: string) => reading(`<svg data-marpit-svg><section></section></svg>${html}`).requests;

  it('are all that a browser would load', () => {
    expect(
      asked(
        `<style>@import "a.css"; p { background: url( 'b.png' ) }</style><link rel=stylesheet href=c.css><script src="d.js"></script>
         <img src=e.png srcset="f.png 1x, g.png 2x"><p style="background:url(h.png)"></p><svg><image xlink:href="i.png"/></svg>
         <video poster=j.png></video><iframe src="//k"></iframe><object data=l></object>`,
      ),
    ).toEqual(['a.css', 'b.png', 'c.css', 'd.js', 'e.png', 'f.png', 'g.png', 'h.png', 'i.png', 'j.png', '//k', 'l']);
  });

  it('are none for what is in the file', () => {
    const inside =
      '<img src="data:image/png;base64,AAAA"><a href="https://example.org">x</a><svg><use href="#a"/></svg>';
    expect(
      asked(`${inside}<style>p { src: url("data:font/woff2;base64,AAAA==") }</style><!-- <img src=x> -->`),
    ).toEqual([]);
    expect(asked('<script>const tag = "<img src=x>";</script><title><img src=y></title>')).toEqual([]);
  });
});

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const root = fileURLToPath(new URL('../../../', import.meta.url));

describe.skipIf(!browserPath)('the shipped deck, beside a browser (if installed)', () => {
  const out = mkdtempSync(join(tmpdir(), 'twofold-deck-read-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  let ours: FinishedDeck;
  beforeAll(() => {
    twofold(root, ['build', 'report/paper.md', '--out', out]);
    ours = reading(readFileSync(join(out, 'slides.html'), 'utf8'));
  });

  it('reads as it does there', async () => {
    const browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(out, 'slides.html')).href);
    const theirs = (await page.evaluate(SEEN)) as readonly object[];
    await browser.close();
    expect(ours.requests).toEqual(requests.filter((url) => !/^(?:file|data|blob|about):/.test(url)));
    expect(
      ours.slides.map(({ id, section, text, headings, marks, notes, links, speakerNotes }) => ({
        ...{ id, section, text: text.replace(/\s/g, ''), headings, marks, links },
        notes: notes.map((note) => note.number + note.text),
        speakerNotes: speakerNotes.replace(/\s/g, ''),
      })),
    ).toEqual(theirs);
  });
});

/** Runs in the browser. */
const SEEN = `[...document.querySelectorAll('svg[data-marpit-svg] section')].map((section, i) => {
  const all = (selector) => [...section.querySelectorAll(selector)];
  const seen = section.cloneNode(true);
  for (const left of seen.querySelectorAll('header, footer, .notes, sup.mark, annotation')) left.remove();
  const spoken = document.querySelector('.bespoke-marp-note[data-index="' + i + '"]');
  return {
    id: section.id,
    section: section.dataset.section ?? null,
    text: seen.textContent.replace(/\\s/g, ''),
    headings: all('h1, h2, h3').map((heading) => heading.textContent),
    marks: all('sup.mark').map((mark) => Number(mark.textContent)),
    links: all('a').map((link) => link.getAttribute('href')),
    notes: all('.note').map((note) => note.textContent),
    speakerNotes: (spoken?.textContent ?? '').replace(/\\s/g, ''),
  };
})`;
