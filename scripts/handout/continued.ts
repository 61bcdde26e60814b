import { type Flow, textPart } from '../page/flow.js';
import { generated } from '../page/generated.js';
import { baseline } from '../page/line-room.js';
import type { Strip } from '../page/strip.js';
import { tag } from '../paper/tag.js';
import type { Plan } from './plan.js';
import type { HandoutSlide } from './slide.js';

/** What stands behind a slide's number where its notes go on, by primary language subtag. */
const CONTINUED: Readonly<Record<string, string>> = {
  en: 'continued',
  de: 'Fortsetzung',
  fr: 'suite',
  es: 'continuación',
  it: 'continua',
  pt: 'continuação',
  ca: 'continuació',
  ro: 'continuare',
  nl: 'vervolg',
  sv: 'fortsättning',
  da: 'fortsat',
  nb: 'fortsettelse',
  nn: 'framhald',
  no: 'fortsettelse',
  is: 'framhald',
  fi: 'jatkuu',
  et: 'järg',
  hu: 'folytatás',
  pl: 'ciąg dalszy',
  cs: 'pokračování',
  sk: 'pokračovanie',
  sl: 'nadaljevanje',
  hr: 'nastavak',
  lt: 'tęsinys',
  lv: 'turpinājums',
  tr: 'devamı',
  el: 'συνέχεια',
  ru: 'продолжение',
  uk: 'продовження',
  bg: 'продължение',
  sr: 'наставак',
  ar: 'تتمة',
  fa: 'ادامه',
  ur: 'جاری',
  he: 'המשך',
  zh: '续',
  ja: '続き',
  ko: '계속',
};

/** The line above notes that go on, as “3 (continued)”; an artifact, as what is set again always is. */
export function continuedLine<R>(slide: HandoutSlide, { design, notes }: Plan, flow: Flow<R>): Strip<R> {
  const language = design.lang.toLowerCase().split('-')[0] ?? '';
  const word = CONTINUED[language] ?? (CONTINUED.en as string);
  const style = design.styles.caption;
  const text = generated(`${slide.number} (${word})`, slide.place);
  const [line] = flow.setter.lines([text], style, notes.measure, tag('Span', null));
  const parts = line ? [{ ...textPart(line, notes.left, baseline(style)), artifact: 'layout' as const }] : [];
  return { ...BARE, height: design.leading, parts, place: slide.place };
}

const BARE = {
  above: 0,
  below: 0,
  grid: null,
  heading: false,
  cost: 0,
  hyphen: false,
  notes: [],
  opens: [],
  chapter: false,
  repeats: [],
  float: 0,
  fixed: false,
  rigid: false,
  turned: false,
};
