import { writeFileSync } from 'node:fs';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/**
 * Writes how wide each character of the deck's faces is, for whoever measures slides without a browser: by the face's
 * name its characters, and their advances in thousandths of an em.
 * @param {string} target
 * @param {readonly { name: string, whole: Uint8Array, characters: string, joined: boolean }[]} faces
 */
export function pressWidths(target, faces) {
  const widths = Object.fromEntries(
    faces.map(({ name, whole, characters, joined }) => {
      const face = new Face(new Blob(whole));
      const advance = measurer(new Font(face), 1000 / face.upem, joined);
      const measured = [...characters].map((character) => [character, advance(character)]);
      const known = measured.filter(([, width]) => width !== null);
      return [name, { characters: known.map(([one]) => one).join(''), advances: known.map(([, width]) => width) }];
    }),
  );
  writeFileSync(target, JSON.stringify(widths));
}

/** Letters that join are measured as they stand between two others. */
function measurer(font, scale, joined) {
  const total = (text) => {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const glyphs = buffer.getGlyphInfosAndPositions();
    return glyphs.some(({ codepoint }) => codepoint === 0) ? null : glyphs.reduce((sum, one) => sum + one.xAdvance, 0);
  };
  const around = joined ? total('\u0640\u0640') : 0;
  return (character) => {
    const width = total(joined ? `\u0640${character}\u0640` : character);
    return width === null ? null : Math.round((width - around) * scale);
  };
}
