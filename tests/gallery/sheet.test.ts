import { expect, it } from 'vitest';
import { typography, typographyJson } from '../../scripts/check/typography/index.js';
import { sheet } from '../../scripts/gallery/sheet.js';
import { proof, proofDesign } from '../check/proof.js';

it('shows each paper with its pages, flaws and findings, and nothing that a paper says as HTML', () => {
  const set = typographyJson(typography(proof(['a|a paragraph ends', 'a|so.']), proofDesign));
  const finding = { rule: 'note-unused', severity: 'warn', reason: 'Nothing marks <b>it</b>', line: 3 } as const;
  const html = sheet([
    { name: 'one', pages: [Buffer.from('page')], found: { typography: set, diagnostics: [finding] } },
    { name: 'not built', pages: [], found: {} },
  ]);
  expect(html).toContain('src="data:image/png;base64,cGFnZQ=="');
  expect(html).toContain('<li>short last line: a word of three letters or less</li>');
  expect(html).toContain('Nothing marks &lt;b>it&lt;/b>');
  expect(html).toContain('It could not be built.');
});
