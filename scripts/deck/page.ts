import { isRightToLeft, runsRightToLeft } from '../paper/direction.js';
import { markup } from './escape.js';
import { fontFaces } from './font-faces.js';
import type { Rendered } from './marp.js';
import { offline, offlineStyles } from './network.js';
import type { RenderResources } from './resources.js';
import type { DeckSource, Slide } from './slide.js';

/** Presenter view and overview show the page inside itself, hence frames; nothing else is loaded from anywhere. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-src 'self' file: blob:; base-uri 'none'; form-action 'none'";

/** Marp CLI's presentation page around the slides, in one file. */
export function presentation(source: DeckSource, { html, css }: Rendered, resources: RenderResources): string {
  const [head, tail] = halves(resources.page, '@@CSS@@');
  const [before, after] = halves(tail, '@@SLIDES@@');
  const [, script] = halves(after, '@@NOTE@@</p></div>');
  const style = offline(css, source.images).replace(/<\/style/gi, '<\\/style');
  return [
    opened(head, source),
    style,
    before.replace('</style>', () => `</style><style>${fontFaces(source.lang, html, resources)}</style>`),
    `<div id=":$p" role="main">${html.map((slide, i) => identified(offlineStyles(slide, source.images), source, i)).join('')}</div>`,
    source.slides.map(noteMarkup).join(''),
    script,
  ].join('');
}

function halves(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`The presentation page has no ${mark}.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** Language, title, author and policy in the page's head. */
function opened(head: string, { lang, title, author }: DeckSource): string {
  const meta = [
    `<title>${markup(title)}</title>`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    author === '' ? '' : `<meta name="author" content="${markup(author)}">`,
  ].join('');
  return head
    .replace(/<html[^>]*>/, () => `<html lang="${markup(lang)}">`)
    .replace(/<title>[^<]*<\/title>/, '')
    .replace('<meta charset="UTF-8">', () => `<meta charset="UTF-8">${meta}`);
}

/** Says on each slide what it is, for whoever checks the deck, and which way it is read. */
export function identified(html: string, { slides, lang }: DeckSource, i: number): string {
  const { kind, section, origin } = slides[i]!;
  const given = [
    `data-kind="${kind}"`,
    `data-origin="${origin}"`,
    ...(isRightToLeft(lang) ? ['dir="rtl"'] : []),
    ...(section === null ? [] : [`data-section="${markup(section)}"`]),
  ];
  return directed(html, isRightToLeft(lang))
    .replace('<section ', () => `<section ${given.join(' ')} `)
    .replace('<svg ', () => (opensSection(slides, i) ? `<svg id="${markup(section ?? '')}" ` : '<svg '))
    .replace(/<th([^>]*)><\/th>/g, '<th role="cell"$1></th>');
}

/** Items and paragraphs up to what else stands in them; those of the theme's own parts are left alone. */
const LINES =
  /<(li|p)>((?:(?!<\/?(?:li|p|ul|ol|div|table|img|math)\b|class="(?:note|number|author|affiliation|date)"|dir=)[\s\S])+)(?=<\/\1>|<[uo]l>)/g;
const MAY_RUN = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/**
 * Has a passage run its own way that goes against the deck's, as English in an Arabic paper; the item's label stays
 * where those of the others are.
 */
function directed(html: string, rtl: boolean): string {
  if (!rtl && !MAY_RUN.test(html)) return html;
  return html.replace(LINES, (whole, tag: string, inner: string) => {
    const own = runsRightToLeft(inner.replace(/<[^>]*>|&[#\w]+;/g, ''), rtl);
    return own === rtl ? whole : `<${tag}><span dir="${own ? 'rtl' : 'ltr'}">${inner}</span>`;
  });
}

/** Whether an address that ends in the id of the slide's section leads to it; digits are numbers of slides. */
function opensSection(slides: readonly Slide[], i: number): boolean {
  const { section } = slides[i]!;
  return section !== null && !/^\d+$/.test(section) && slides.findIndex((slide) => slide.section === section) === i;
}

function noteMarkup({ speakerNotes, ownNotes }: Slide, i: number): string {
  if (speakerNotes === '') return '';
  const paragraphs = speakerNotes.split(/\n{2,}/).map((paragraph) => `<p>${markup(paragraph)}</p>`);
  const origin = ownNotes ? ' data-origin="written"' : '';
  return `<div class="bespoke-marp-note" data-index="${i}"${origin} tabindex="0">${paragraphs.join('')}</div>`;
}
