import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../scripts/pdf/content-marks.js';

function strip(content: string): string {
  const kept = withoutMarks(Uint8Array.from(content, (char) => char.charCodeAt(0)));
  return String.fromCharCode(...kept)
    .replace(/\s+/g, ' ')
    .trim();
}

describe('a content stream without its marked content', () => {
  it('keeps every other operator', () => {
    expect(strip('q /P <</MCID 0>> BDC BT (a) Tj ET EMC Q')).toBe('q BT (a) Tj ET Q');
    expect(strip('/Artifact BMC 0 0 m 1 1 l S EMC /X MP 1 g')).toBe('0 0 m 1 1 l S 1 g');
  });

  it('takes nothing for a mark that stands in a string, a name, a comment or pixels', () => {
    const tricky = '(\\) /P BMC (EMC) ) Tj <454D43> Tj /EMC gs % EMC\n1 g BI /W 1 ID EMC x EI [(EMC)] TJ';
    expect(strip(`/P BMC ${tricky} EMC`)).toBe(tricky.replace(/\s+/g, ' '));
  });

  it('keeps layers, which may be hidden, inside and around other marks', () => {
    expect(strip('/P BMC /OC /L1 BDC 0 g /Q BMC 1 g EMC EMC EMC')).toBe('/OC /L1 BDC 0 g 1 g EMC');
  });
});
