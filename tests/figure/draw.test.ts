import { describe, expect, it } from 'vitest';
import { measureImage } from '../../scripts/paper/index.js';
import { coloursOf, drawn, fixture, marksOf, square, textOf } from './draw.js';

describe('a drawing in SVG', () => {
  it('has the colours that its style sheets, attributes and elements around give it', async () => {
    const { picture, found } = await drawn(
      square(
        `<style>/* one */ .low, g > .low { fill: green } #one { fill: purple } rect { fill: red } .late { fill: blue !important }</style>
        <rect width="9" height="9"/>
        <rect width="9" height="9" class="low" fill="yellow"/>
        <rect width="9" height="9" class="low" id="one"/>
        <rect width="9" height="9" class="low" style="fill: #ABC"/>
        <rect width="9" height="9" class="late" style="fill: #ABC"/>
        <g fill="rgb(100%, 0%, 40%)" color="hsl(120, 100%, 25%)">
          <circle r="3"/>
          <circle r="3" fill="currentColor"/>
          <g style="fill: inherit"><circle r="3"/></g>
        </g>`,
      ),
    );
    expect(found).toEqual([]);
    expect(coloursOf(picture)).toEqual([
      ...['#ff0000', '#008000', '#800080', '#aabbcc', '#0000ff'],
      ...['#ff0066', '#008000', '#ff0066'],
    ]);
  });

  it('keeps its text as text, white space collapsed, in reading order', async () => {
    const { picture } = await drawn(fixture('text.svg'));
    expect(textOf(picture)).toContain('Mixed bold blue and raised back');
    expect(textOf(picture)).toContain('Underlined text with spaces');
  });

  it('takes names for families as what they are', async () => {
    const { picture } = await drawn(
      square(`<text font-family="Courier New, Arial">a</text><text font-family="'DejaVu Sans'">b</text>
        <text font-family="Times">c</text><text font-family="Unheard Of">d</text>`),
    );
    const faces = marksOf(picture!.drawing!.marks).map((mark) =>
      mark.kind === 'glyphs' ? mark.run.face.postScriptName : '',
    );
    expect(faces.map((name) => name.replace(/-.*/, ''))).toEqual([
      'SourceCodePro',
      'SourceSans3',
      expect.stringMatching(/^SourceSerif4/),
      'SourceSans3',
    ]);
  });

  it('keeps the words of HTML inside it, and says that their layout is lost', async () => {
    const { picture, found } = await drawn(
      square(
        `<foreignObject width="100" height="40"><div xmlns="http://www.w3.org/1999/xhtml"><p>Begin <b>here</b></p><p>or there</p></div></foreignObject>`,
      ),
    );
    expect(textOf(picture)).toBe('Begin hereor there');
    expect(found).toEqual([expect.stringMatching(/^image-content: .*line 1.*HTML/)]);
  });

  it('says what is left out, once for each kind, with the first line', async () => {
    const { found } = await drawn(
      square(
        `<filter id="f"/><mask id="m"/>
        <rect width="5" height="5" filter="url(#f)"/>
        <rect width="5" height="5" filter="url(#f)"/>
        <rect width="5" height="5" mask="url(#m)"/>
        <image width="5" height="5" href="https://example.org/x.png"/>
        <image width="5" height="5" href="../../secret.png"/>
        <use href="#nowhere"/>
        <video/>`,
      ),
    );
    expect(found.map((one) => one.replace(/^.*?line /, ''))).toEqual([
      '2, a filter is left out',
      '4, a mask is left out',
      '5, `https://example.org/x.png`, a file of its own, is left out',
      '6, `../../secret.png`, a file of its own, is left out',
      '7, what `#nowhere` refers to is left out',
      '8, the element `video` is left out',
    ]);
  });

  it('ignores what is not for print, and what programs write for themselves', async () => {
    const { picture, found } = await drawn(
      square(
        `<script>alert(1)</script><metadata/><sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>
        <rect width="5" height="5" onclick="x()"/><rect width="5" height="5" display="none"/><a href="https://example.org"><circle r="2"/></a>`,
      ),
    );
    expect(found).toEqual([]);
    expect(coloursOf(picture)).toHaveLength(2);
  });
});

describe('a hostile SVG', () => {
  it('that refers to itself comes to an end', async () => {
    const loop = `<g id="a"><use href="#b"/><rect width="1" height="1"/></g><g id="b"><use href="#a"/></g>
      <pattern id="p" width="1" height="1"><rect width="1" height="1" fill="url(#p)"/></pattern><rect width="5" height="5" fill="url(#p)"/>
      <linearGradient id="g" href="#h"/><linearGradient id="h" href="#g"/><circle r="4" fill="url(#g)"/>`;
    const { picture } = await drawn(square(loop));
    expect(picture).toBeDefined();
  });

  it('that multiplies itself is refused', async () => {
    const ten = (href: string) => Array.from({ length: 10 }, () => `<use href="#${href}"/>`).join('');
    const levels = Array.from({ length: 12 }, (_, at) => `<g id="l${at + 1}">${ten(`l${at}`)}</g>`).join('');
    const { picture, found } = await drawn(
      square(`<defs><rect id="l0" width="1" height="1"/>${levels}</defs><use href="#l12"/>`),
    );
    expect(picture).toBeUndefined();
    expect(found).toEqual([expect.stringMatching(/^image-format: .*references/)]);
  });

  it('that refers on and on, or whose style sheet has no end of tries, is refused', async () => {
    const chain = Array.from({ length: 5000 }, (_, at) => `<g id="c${at}"><use href="#c${at + 1}"/></g>`).join('');
    expect((await drawn(square(chain))).found).toEqual([expect.stringMatching(/^image-format: .*references/)]);
    const nested = `${'<g>'.repeat(190)}<rect width="1" height="1"/>${'</g>'.repeat(190)}`;
    const sheet = `<style>${'g '.repeat(12)}.never rect { fill: red } .never ${'g '.repeat(12)} rect { fill: red }</style>`;
    expect((await drawn(square(sheet + nested))).found).toEqual([
      expect.stringMatching(/^image-format: .*style sheets/),
    ]);
  });

  it('that is nested too deep, or is no XML, is refused with its line', async () => {
    const deep = `${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`;
    expect((await drawn(square(deep))).found).toEqual([expect.stringMatching(/^image-format: .*deep/)]);
    expect((await drawn(square('\n<g></h>'))).found).toEqual([expect.stringMatching(/^image-format: .*line 2/)]);
  });

  it('has its entities left as they are written', async () => {
    const { picture } = await drawn(
      `<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY two "twice">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&e;&two;</text></svg>`,
    );
    expect(textOf(picture)).toBe('&e;&two;');
  });
});

describe('the head of an SVG', () => {
  const measured = (svg: string) => measureImage('x.svg', new TextEncoder().encode(svg));

  it('says its size in any unit, or by its view box', () => {
    expect(measured('<svg width="2in" height="3cm"/>')).toMatchObject({ width: 144, height: expect.closeTo(85.04, 2) });
    expect(measured('<svg width="100%" viewBox="0 0 40 20"></svg>')).toMatchObject({ width: 30, height: 15 });
    expect(measured('<svg width="80" viewBox="0 0 40 20"></svg>')).toMatchObject({ width: 60, height: 30 });
    expect(measured('<svg></svg>')).toMatchObject({ width: 225, height: 112.5 });
  });

  it('is found after all that its program has to say', () => {
    const namespaces = Array.from({ length: 60 }, (_, at) => `xmlns:n${at}="http://example.org/${at}"`).join('\n');
    const svg = `<?xml version="1.0"?><!-- <svg width="1" height="1"> --><svg ${namespaces} width='96' height='48'><title>A &amp; B</title></svg>`;
    expect(measured(svg)).toMatchObject({ width: 72, height: 36, title: 'A & B' });
  });
});

describe('numbers without measure', () => {
  it('are left out of the drawing, so that the file can be read', async () => {
    const { picture } = await drawn(
      square(
        `<path d="M0 0L1e999 5"/><rect width="1e400" height="5"/><circle r="5" transform="scale(1e300) scale(1e300)"/>
        <circle r="5" stroke="red" stroke-width="1e99"/><text font-size="1e200">x</text><rect width="5" height="5"/>`,
      ),
    );
    expect(coloursOf(picture)).toEqual(['#000000']);
  });
});
