import { expect, it } from 'vitest';
import { prove } from '../../../scripts/check/proof/index.js';
import { folderOf } from '../../cli/run.js';
import { deckOf, made, reportOf, shown } from './made.js';

/** Words that are divided without a sign: in narrow cells, code, addresses; and whatever else could be read back wrongly. */
const PAPER = `---
title: Hard words
author: [{name: A. Person, email: a@b.org, affiliation: [One place]}, {name: B. Person, affiliation: [Other place, One place]}]
lang: en
keywords: [one, two three]
---

# Narrow

| a | b | c | d | e | f | g | h |
|---|---|---|---|---|---|---|---|
| Donaudampfschifffahrtsgesellschaftskapitän | Supercalifragilisticexpialidocious-and-more | some words here that wrap | 12345678901234567890123456789012345678901234567890 | antidisestablishmentarianism | a/very/long/path/to/something/in/a/cell.txt | snake_case_identifier_that_is_long | \`code_in_a_cell_that_is_long\` |

Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa end.

A path such as /usr/local/share/some/very/long/path/with/many/parts/that/never/ends/and/goes/on/for/ever/and/ever/index.html in prose, and 10.1000/abcdefghijklmnop.qrstuvwxyz.1234567890.abcdefghijklmnop/qrstuvwxyz as a DOI, doi:10.1000/abcdefghijklmnopqrstuvwxyz1234567890abcdefghijklmnopqrstuvwxyz1234567890abcdefghijklmnopqrstuvwxyz.

Code \`some_function_name(argument_one, argument_two).method_call_that_is_long().another_method(of_the_same_kind, with_more)\` inside. https://example.org/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z?query=something&other=thing#fragment-of-it and more text, word/word/word/word, and/or, 1990/1991–2000/2001, e-mail, A–Z, 50%/60%, C++/C#, x86_64-unknown-linux-gnu, "quoted".)

Forced\\
break here and **bold**text*italic*text, H~2~O and x^2^; $a + b = c + d + e + f + g + h + i + j + k + l + m + n + o + p$ and text after; “quotes…”—dash—dash, 5 km, 20 °C, no. 5; α-helix, β‑sheet, naïve, ﬁne ligature, ½ cup, Å, e´. Zero‑width​space and soft­hyphen. Emoji 😀 maybe. 中文字在英文里 mixed 日本語。

\`\`\`
a very long line of code that has to be broken somewhere since it does not fit the measure at all, does it, or does it after all

  indented	tab
\`\`\`

1. one[^a]
2. two[^b] [^c]

[^a]: Note a.
[^b]: Note b \`code\`.
[^c]: Note c with $x^2$.

- [ ] todo
- [x] done

Term
:   Definition one

    second paragraph

> Quote
>
> — Someone

::: note
Callout text.
:::

\\begin{equation}\\label{eq:x} a = b \\end{equation}

See \\eqref{eq:x} and @sec:narrow, page \\pageref{eq:x}.

# Second {#sec:narrow}

Text.
`;

it('words that lines part without a sign are read back whole', async () => {
  const { cited, pdf, html } = await made(folderOf({ 'paper.md': PAPER }));
  expect(shown(prove(cited, reportOf(pdf), deckOf(html)).diagnostics)).toEqual([]);
});
