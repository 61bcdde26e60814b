import { describe, expect, it } from 'vitest';
import { tag } from '../../scripts/paper/tag.js';
import { setParagraph } from '../../scripts/paragraph/index.js';
import type { Run } from '../../scripts/shape/index.js';
import { BODY, freshShaper, PLACE, text } from '../shape/content.js';

async function shape(tex: string) {
  const shaper = await freshShaper();
  const formula = { kind: 'formula', tex, place: PLACE } as const;
  return shaper.shape([text('Let '), formula, text(', and so on.')], BODY, tag('P', null));
}

const drawn = (run: Run) => (run.kind === 'drawn' ? run : null);

describe('a formula within a line', () => {
  it('has small letters as high as those around it', async () => {
    const { pieces } = await shape('x');
    const [formula] = pieces.flatMap((piece) => (piece.kind === 'word' ? (drawn(piece.run) ?? []) : []));
    const { face, size } = formula!.carrier;
    expect(formula!.height / size).toBeCloseTo(face.xHeight / face.unitsPerEm, 1);
  });

  it('stands on the line with its comma, and parts from it nowhere', async () => {
    const kinds = (await shape('x')).pieces.map((piece) =>
      piece.kind === 'word' ? 'w' : piece.kind === 'space' ? ' ' : '|',
    );
    expect(kinds.join('')).toBe('w ww w w w');
  });

  it('is broken after a relation sooner than after an operator, and the space there vanishes', async () => {
    const content = await shape('aaaaaaaaaa + bbbbbbbbbb = cccccccccc + dddddddddd');
    const lines = setParagraph(content, { measure: 170, indent: 0, hang: 0, align: 'left' });
    const ends = lines.map(({ runs }) => runs.findLast(({ role }) => role === 'text')!.run);
    const relation = content.pieces.findIndex((piece) => piece.kind === 'opportunity' && piece.cause === 'relation');
    const before = content.pieces[relation - 1];
    expect(ends[0]).toBe(before?.kind === 'word' && before.run);
    expect(lines[1]!.runs[0]!.x).toBe(0);
    expect(drawn(lines[1]!.runs[0]!.run)).not.toBeNull();
  });

  it('lets the spaces of a justified line give, and gives nothing itself', async () => {
    const content = await shape('x + y');
    const [natural] = setParagraph(content, { measure: 400, indent: 0, hang: 0, align: 'left' });
    const end = ({ runs }: NonNullable<typeof natural>) => runs.at(-1)!.x + runs.at(-1)!.width;
    const [tight] = setParagraph(content, {
      measure: end(natural!) - 1,
      indent: 0,
      hang: 0,
      align: 'justify',
      expansion: 0.02,
    });
    const widths = ({ runs }: NonNullable<typeof natural>) =>
      runs.flatMap(({ run, width }) => (drawn(run) ? [width] : []));
    expect(widths(tight!)).toEqual(widths(natural!));
  });
});
