import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, buildDeck, inBrowser, startBrowser } from './chromium.js';

const SCRIPTS = String.raw`---
title: Scripts 文字 כתב
lang: LANG
---

# Many scripts {#many}

- Greek: ἀρχή, λόγος; Cyrillic: Привет, мир; Vietnamese: Tiếng Việt
- Hebrew: שָׁלוֹם עולם; Arabic: السلام عليكم
- Chinese: 漢字與汉字，你好。 Japanese: ひらがなと漢字
- IPA: ˈfəʊnɛtɪks ʃ ʒ ŋ ɮ ʬ; signs: ∑ ∀x ∈ ℝ → ⟨a|b⟩ ≤ ∞ ✓ ★ ⟦x⟧ 𝔸 ⊗
- *emphasis 強調 и כתב* and **strong 强 и כתב**

# 標題 עברית {#heads}

> 引用 кавычки ציטוט

~~~
code 代码 код ⟦x⟧ ≠ קוד
~~~

| 表 | טבלה |
|---|---|
| 値 | ערך |

# Formulas {#formulas}

$$ \int_0^\infty \left( \frac{a}{h} \right) d\alpha = \sum_{i=1}^n \sqrt{\mathbf{v}_i} \in \mathbb{R}, \mathcal{L} $$
`;

describe.skipIf(!browserPath)(inBrowser('the typefaces of a deck'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-faces-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Faces of the system that anything on a slide is set in, and the size of the file. */
  async function look(paper: string): Promise<{ fromSystem: string[]; size: number }> {
    const deck = buildDeck(paper);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(deck.url);
    await page.evaluate(ALL_SHOWN);
    const cdp = await context.newCDPSession(page);
    await cdp.send('DOM.enable');
    await cdp.send('CSS.enable');
    const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
    const found = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'section *' });
    const fromSystem: string[] = [];
    for (const nodeId of found.nodeIds) {
      const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
      const { outerHTML } = await cdp.send('DOM.getOuterHTML', { nodeId });
      fromSystem.push(
        ...fonts
          .filter((font) => !font.isCustomFont)
          .map(({ familyName }) => `${familyName}: ${outerHTML.slice(0, 200)}`),
      );
    }
    const size = readFileSync(fileURLToPath(deck.url)).length;
    await context.close();
    deck.remove();
    return { fromSystem, size };
  }

  test('no letter of the shipped deck comes from the system, and the file stays small', async () => {
    const { fromSystem, size } = await look('report/paper.md');
    expect(fromSystem).toEqual([]);
    expect(size).toBeLessThan(400_000);
  });

  test.each(['en', 'ja', 'zh-Hant'])('nor any of other scripts, signs and formulas, in a deck in %s', async (lang) => {
    const paper = join(folder, `${lang}.md`);
    writeFileSync(paper, SCRIPTS.replace('LANG', lang));
    const { fromSystem, size } = await look(paper);
    expect(fromSystem).toEqual([]);
    // Whole, the faces would take fifteen times as much.
    expect(size).toBeLessThan(1_000_000);
  });
});

/** Shows all slides at once and waits for the faces that they need. */
const ALL_SHOWN = `(async () => {
  for (const slide of document.querySelectorAll('svg[data-marpit-svg]')) slide.style.cssText = 'content-visibility:visible;display:block';
  document.body.getBoundingClientRect();
  await document.fonts.ready;
})()`;
