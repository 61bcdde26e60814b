import { describe, expect, it } from 'vitest';
import { isRightToLeft, runsRightToLeft } from '../../scripts/paper/direction.js';
import { localDigits } from '../../scripts/paper/numerals.js';

describe('the direction of a language', () => {
  it('is that of its usual script, or of the one that the tag names', () => {
    const right = ['ar', 'ar-EG', 'fa', 'he-IL', 'ur', 'yi', 'az-Arab', 'pa-Arab-PK', 'HE'];
    const left = ['en', 'de', 'ja', 'zh-Hant', 'ku', 'ar-Latn', 'uz-Latn', 'arn'];
    expect(right.filter((lang) => !isRightToLeft(lang))).toEqual([]);
    expect(left.filter(isRightToLeft)).toEqual([]);
  });

  it('is a sentence’s own only where it begins in it and most of its letters are', () => {
    expect(runsRightToLeft('NATO منظمة دولية', true)).toBe(true);
    expect(runsRightToLeft('Nolan, The Crisis, ص 3', true)).toBe(false);
    expect(runsRightToLeft('שלום means peace in many places', false)).toBe(false);
    expect(runsRightToLeft('שלום עולם (hi)', false)).toBe(true);
    expect(runsRightToLeft('12–15', true)).toBe(true);
  });
});

describe('figures', () => {
  it('are the language’s own where it is asked for them', () => {
    const shown = (lang: string) => localDigits('Page 102', lang);
    expect(shown('en')).toBe('Page 102');
    expect(shown('ar')).toBe('Page 102');
    expect(shown('ar-EG')).toBe('Page ١٠٢');
    expect(shown('ar-MA')).toBe('Page 102');
    expect(shown('fa')).toBe('Page ۱۰۲');
    expect(shown('fa-u-nu-latn')).toBe('Page 102');
    expect(shown('ar-u-nu-arab')).toBe('Page ١٠٢');
  });
});
