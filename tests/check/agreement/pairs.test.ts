import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evidenceOf, isBorneOut } from '../../../scripts/check/agreement/borne-out.js';
import { readFigures } from '../../../scripts/check/agreement/read-figures.js';

type Pairs = Readonly<Record<string, readonly (readonly [string, string, ...string[]])[]>>;

function pairs(file: string): (readonly [string, string, string, readonly string[]])[] {
  const byLanguage: Pairs = parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  return Object.entries(byLanguage).flatMap(([lang, list]) =>
    list.map(([slide, section, ...missing]) => [lang, slide, section, missing] as const),
  );
}

function missing(slide: string, section: string, lang: string): string[] {
  const evidence = evidenceOf(section, lang);
  return readFigures(slide, lang)
    .filter((figure) => figure.weight === 'always' && !isBorneOut(figure, evidence))
    .map(({ text }) => text);
}

describe('a figure on a slide', () => {
  it.each(pairs('agree.yml'))('%s: “%s” stands in “%s”', (lang, slide, section) => {
    expect(missing(slide, section, lang)).toEqual([]);
  });

  it.each(pairs('differ.yml'))('%s: “%s” does not stand in “%s”', (lang, slide, section, expected) => {
    expect(missing(slide, section, lang)).toEqual(expected);
  });
});
