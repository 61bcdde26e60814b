import { toCardinal as ar } from 'n2words/ar-SA';
import { toCardinal as de } from 'n2words/de-DE';
import { toCardinal as en } from 'n2words/en-US';
import { toCardinal as es } from 'n2words/es-ES';
import { toCardinal as fa } from 'n2words/fa-IR';
import { toCardinal as fr } from 'n2words/fr-FR';
import { toCardinal as it_ } from 'n2words/it-IT';
import { toCardinal as ja } from 'n2words/ja-JP';
import { toCardinal as nl } from 'n2words/nl-NL';
import { toCardinal as pt } from 'n2words/pt-PT';
import { toCardinal as zh } from 'n2words/zh-Hans-CN';
import { describe, expect, it } from 'vitest';
import { evidenceOf, isBorneOut } from '../../scripts/check/agreement/borne-out.js';
import { readFigures } from '../../scripts/check/agreement/read-figures.js';
import { randomFrom } from './random.js';

/** Spelt out by others than us. */
const SPELL: Readonly<Record<string, (value: number) => string>> = { ar, de, en, es, fa, fr, it: it_, ja, nl, pt, zh };
const LANGUAGES = Object.keys(SPELL);
const TIMES = 300;

/** What of a slide does not stand in a section. */
function missing(slide: string, section: string, lang: string): string[] {
  const evidence = evidenceOf(section, lang);
  const asked = readFigures(slide, lang).filter(({ weight }) => weight === 'always');
  return asked.filter((figure) => !isBorneOut(figure, evidence)).map(({ text }) => text);
}

/** Other digits than Western ones, by the Unicode value of their zero. */
const inScript = (zero: number) => (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

const grouped = (separator: string) => (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);

/** Ways to write a whole number, in any language. */
const WAYS: readonly ((value: number) => string)[] = [
  String,
  ...[',', '.', '’', '\u2009', '\u202f', '\u00a0', ' '].map(grouped),
  ...[0x660, 0x6f0, 0xff10].map(inScript),
  (value) => new Intl.NumberFormat('en', { notation: 'standard' }).format(value),
  (value) => new Intl.NumberFormat('de-CH').format(value),
  (value) => new Intl.NumberFormat('ar-EG').format(value),
  (value) => new Intl.NumberFormat('fa').format(value),
];

describe.each(LANGUAGES)('a number in %s', (lang) => {
  const random = randomFrom(lang.charCodeAt(0) * 31 + lang.charCodeAt(1));
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const numbers = Array.from({ length: TIMES }, () => 13 + random(10 ** (1 + random(6))));
  const ways = [...WAYS, SPELL[lang]!, SPELL[lang]!, SPELL[lang]!];

  it('is found again however it is written', () => {
    const lost = numbers.flatMap((value) => {
      const [slide, section] = [pick(ways)(value), pick(ways)(value)];
      return missing(slide, section, lang).length > 0 ? [`${slide} ≠ ${section}`] : [];
    });
    expect(lost).toEqual([]);
  });

  it('is reported where it is another by one', () => {
    const passed = numbers.flatMap((value) => {
      const [slide, section] = [pick(ways)(value + 1), pick(ways)(value)];
      return missing(slide, section, lang).length === 0 ? [`${slide} = ${section}`] : [];
    });
    expect(passed).toEqual([]);
  });
});

const DATES: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { day: 'numeric', month: 'numeric', year: 'numeric' },
  { day: '2-digit', month: '2-digit', year: 'numeric' },
];

describe.each(LANGUAGES)('a date in %s', (lang) => {
  const random = randomFrom(lang.charCodeAt(1));
  const days = Array.from({ length: TIMES }, () => Date.UTC(1850 + random(200), 0, 1 + random(365)));
  const calendar = { calendar: 'gregory', timeZone: 'UTC' } as const;
  const formats = [
    ...DATES.map((options) => new Intl.DateTimeFormat(lang, { ...options, ...calendar })),
    new Intl.DateTimeFormat('sv', { ...DATES[3], ...calendar }),
  ];
  const written = (day: number) => formats[random(formats.length)]!.format(day);

  it('is found again however it is written', () => {
    const lost = days.flatMap((day) => {
      const [slide, section] = [written(day), written(day)];
      return missing(slide, section, lang).length > 0 ? [`${slide} ≠ ${section}`] : [];
    });
    expect(lost).toEqual([]);
  });

  it('is reported where it is another by a day', () => {
    const passed = days.flatMap((day) => {
      const [slide, section] = [written(day + 86_400_000), written(day)];
      return missing(slide, section, lang).length === 0 ? [`${slide} = ${section}`] : [];
    });
    expect(passed).toEqual([]);
  });
});
