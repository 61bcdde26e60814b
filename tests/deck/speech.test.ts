import { describe, expect, test } from 'vitest';
import type { SlideContent } from '../../scripts/deck/content/index.js';
import { notesMarkdown, notesText, speakingRate, spokenSlides } from '../../scripts/deck/speech/index.js';
import { outlineText } from '../../scripts/deck/speech/outline.js';

const words = (text: string) => [{ kind: 'text' as const, text, style: {} }];

function slide(more: Partial<SlideContent>): SlideContent {
  return {
    ...{ kind: 'points', section: 'mills', classes: [], title: words('Mills'), subtitle: [], header: [], footer: [] },
    ...{ number: 1, size: { width: 1280, height: 720 }, blocks: [], notes: [], speakerNotes: '' },
    background: { color: null, ink: null, pictures: [] },
    ...more,
  };
}

const POINT = [...words('There were 412'), { kind: 'text' as const, text: '12', style: { role: 'mark' as const } }];
const SLIDES = [
  slide({
    blocks: [
      { kind: 'list', ordered: false, start: 1, items: [[{ kind: 'paragraph', role: 'text', inlines: POINT }]] },
    ],
    speakerNotes: `${'word '.repeat(140).trim()}. [12: Nolan]\n\n1. *Next* [3] paragraph`,
  }),
  slide({ kind: 'sources', title: words('Sources') }),
];

describe('what is said', () => {
  const rate = speakingRate('en-GB');
  const slides = spokenSlides(SLIDES, rate);
  const talk = { title: 'A *paper*', lang: 'en', slides, rate };

  test('takes as long as it has words, by the language', () => {
    expect(rate).toEqual({ unit: 'words', perMinute: 140 });
    expect(slides.map(({ seconds }) => seconds)).toEqual([61, 0]);
    expect(speakingRate('de').perMinute).toBeLessThan(140);
    expect(speakingRate('zh-CN').unit).toBe('characters');
    const chinese = [slide({ speakerNotes: '风车很多。'.repeat(100) })];
    expect(spokenSlides(chinese, speakingRate('zh'))[0]!.seconds).toBeGreaterThan(120);
  });

  test('is written for a teleprompter without what nobody says', () => {
    const text = notesText(talk);
    expect(text).toContain('[1]  MILLS  (1:01)');
    expect(text).toContain('• There were 412\n');
    expect(text).toContain('(Nolan)');
    expect(text).toContain('1. *Next* paragraph');
    expect(text).not.toMatch(/\[\d+\]\s(?! )|SOURCES/);
  });

  test('is Markdown that shows just that', () => {
    const markdown = notesMarkdown(talk);
    expect(markdown).toMatch(/^# A \\\*paper\\\*\n/);
    expect(markdown).toContain('## 1 · Mills');
    expect(markdown).toContain('> There were 412\n');
    expect(markdown).toContain('\n1\\. \\*Next\\*');
  });

  test('is added up in the outline', () => {
    expect(outlineText(slides, rate)).toBe(
      '#mills\n   1  1:01  points   Mills\n   2  0:00  sources  Sources\n\n2 slides, 1:01 at 140 words a minute.\n',
    );
  });
});
