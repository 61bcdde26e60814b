import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figuresOf, type Stored } from '../../scripts/bench/evenness/figures.js';
import { texts } from '../../scripts/bench/evenness/texts.js';
import { setByTwofold } from '../../scripts/bench/evenness/twofold.js';
import { designFor } from '../../scripts/page/index.js';
import { resources } from '../shape/resources.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Made by LuaLaTeX with microtype, where it was installed: `npm run bench:evenness`. */
const stored: Stored = JSON.parse(readFileSync(`${root}scripts/bench/evenness/figures.json`, 'utf8'));
const design = designFor({ paper: 'a4', fontSize: null, lang: 'en' });

const prose = texts(root, 1);
if (prose.length < 2) it.skip('the open test papers are set evenly (their folder is not on this machine)', () => {});

describe.each(prose)('justified lines of $name', ({ name, paragraphs }) => {
  const theirs = stored.figures[name]!;
  const ours = setByTwofold(paragraphs, resources, design).then((set) => figuresOf(set, stored.gap));

  it('are stretched and shrunk no more than LuaLaTeX’s, by our normal and by the typeface’s', async () => {
    const { ownRatio, faceRatio } = await ours;
    expect(ownRatio).toBeLessThanOrEqual(theirs.ownRatio);
    expect(faceRatio).toBeLessThanOrEqual(theirs.faceRatio);
  });

  it('end in hyphens no more often', async () => {
    expect((await ours).hyphens).toBeLessThanOrEqual(theirs.hyphens);
  });

  it('draw no letter more than three per cent wider or narrower', async () => {
    expect((await ours).lettersMost).toBeLessThan(3);
  });
});
