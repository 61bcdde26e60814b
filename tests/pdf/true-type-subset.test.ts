import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { subsetTrueType } from '../../scripts/pdf/true-type-subset.js';
import { fontFiles } from '../../scripts/shape/index.js';

const modules = dirname(dirname(createRequire(import.meta.url).resolve('vitest/package.json')));

function open(data: Uint8Array) {
  return new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(data).buffer)));
}

describe('a subset', () => {
  // One file a family: text, italics, sans, mono, Arabic, symbols.
  const files = fontFiles().filter(({ file }) =>
    /^(SourceSerif4-Regular|SourceSerif4Display-SemiboldIt|SourceSans3-Bold|SourceCodePro-Regular|Amiri_400Regular|DejaVuSans)\.ttf$/.test(
      file,
    ),
  );

  it.each(files.map(({ file, package: name, path }) => [file, join(modules, name, path)]))(
    'of %s draws each glyph as the whole font does, composed ones too, and as wide',
    (_, path) => {
      const data = readFileSync(path);
      const wanted = Array.from({ length: 200 }, (_, i) => 3 + 5 * i);
      const { program, numbers } = subsetTrueType(data, wanted);
      const [whole, part] = [open(data), open(program)];
      for (const glyph of wanted) {
        const number = numbers.get(glyph)!;
        expect(part.glyphToPath(number)).toBe(whole.glyphToPath(glyph));
        expect(part.glyphHAdvance(number)).toBe(whole.glyphHAdvance(glyph));
      }
      expect(program.length).toBeLessThan(data.length / 2);
    },
  );

  it('numbers its glyphs without a gap, .notdef first', () => {
    const data = readFileSync(join(modules, files[0]!.package, files[0]!.path));
    const { numbers } = subsetTrueType(data, [900, 5, 900]);
    expect([...numbers.values()]).toEqual([...numbers.keys()].map((_, i) => i));
    expect(numbers.get(0)).toBe(0);
  });
});
