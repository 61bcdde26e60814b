import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Design } from '../../page/index.js';
import type { Gap, SetText } from './set-line.js';

/** What `lualatex --version` says that it is; null where it is not installed. */
export function lualatexVersion(): string | null {
  const { stdout, status } = spawnSync('lualatex', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.split('\n')[0]?.replace(/^This is /, '') ?? null) : null;
}

/**
 * Sets the paragraphs by LuaLaTeX with microtype (protrusion and expansion as it has them by default) in the font
 * file `font`, with the size, leading, measure and indent of the design's body; gives its lines as TeX sees them
 * once the paragraph is broken.
 *
 * @throws Error with TeX's own words if it fails.
 */
export function setByLualatex(
  paragraphs: readonly string[],
  font: { folder: string; file: string },
  design: Design,
): SetText {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-lualatex-'));
  try {
    writeFileSync(join(folder, 'paper.tex'), document(paragraphs, font, design));
    // A draft: only its lines are wanted, no file.
    const options = ['-draftmode', '-interaction=batchmode', '-halt-on-error', 'paper.tex'];
    const { status, stdout } = spawnSync('lualatex', options, {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`lualatex ended with ${status}:\n${stdout}`);
    return readLines(readFileSync(join(folder, 'lines.txt'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function document(paragraphs: readonly string[], font: { folder: string; file: string }, design: Design): string {
  const { measure, leading, styles } = design;
  const body = paragraphs.map((text, at) => `${at === 0 ? '\\noindent ' : ''}${escaped(text)}\n\n`).join('');
  return `\\documentclass{article}
\\usepackage{fontspec,luacode}
\\setmainfont{${font.file}}[Path=${font.folder}/,Numbers=OldStyle]
\\usepackage[protrusion=true,expansion=true]{microtype}
\\begin{luacode*}
${RECORDER}
\\end{luacode*}
\\begin{document}
\\frenchspacing
\\fontsize{${styles.body.text.size}bp}{${leading}bp}\\selectfont
\\setlength\\textwidth{${measure}bp}\\setlength\\hsize{${measure}bp}\\setlength\\columnwidth{${measure}bp}
\\setlength\\parindent{${styles.body.indent}bp}
\\directlua{record()}
${body}
\\directlua{stop()}
\\end{document}
`;
}

/**
 * Writes a line for the typeface (space, stretch, shrink) and one for each line of text but a paragraph's last: mean
 * gap, letters' factor, hyphen. TeX's points (72.27 an inch) and scaled points of it (65,536 a point).
 */
const RECORDER = `
local out
local glue, disc, glyph = node.id('glue'), node.id('disc'), node.id('glyph')
local SPACE, XSPACE, PARFILL = 13, 14, 15

local function line(box)
  local sum, count, letters, broken, last = 0, 0, 0, false, false
  for n in node.traverse(box.head) do
    if n.id == glue then
      if n.subtype == SPACE or n.subtype == XSPACE then
        sum = sum + node.effective_glue(n, box)
        count = count + 1
        broken = false
      elseif n.subtype == PARFILL then
        last = true
      end
    elseif n.id == disc then
      broken = n.subtype == 3 or n.subtype == 4 or n.subtype == 5
    elseif n.id == glyph then
      if math.abs(n.expansion_factor) > math.abs(letters) then letters = n.expansion_factor end
      local added = n.char == 0x2d or n.char == 0x2010 or font.getfont(n.font).hyphenchar == n.char
      if not added then broken = false end
    end
  end
  if count > 0 and not last then
    out:write(string.format('%.3f %d %d\\n', sum / count, letters, broken and 1 or 0))
  end
end

function record()
  out = io.open('lines.txt', 'w')
  local p = font.getfont(font.current()).parameters
  out:write(string.format('%.3f %.3f %.3f\\n', p.space, p.space_stretch, p.space_shrink))
  luatexbase.add_to_callback('post_linebreak_filter', function(head)
    for box in node.traverse_id(node.id('hlist'), head) do line(box) end
    return true
  end, 'record')
end

function stop()
  luatexbase.remove_from_callback('post_linebreak_filter', 'record')
  out:close()
end
`;

/** From TeX's scaled points to points of 1/72 inch. */
const SCALED = 72 / 72.27 / 65536;

function readLines(text: string): SetText {
  const [first = [], ...rest] = text
    .trim()
    .split('\n')
    .map((row) => row.split(' ').map(Number) as [number, number, number]);
  const [natural = 0, stretch = 0, shrink = 0] = first.map((scaled) => scaled * SCALED);
  const gap: Gap = { natural, stretch, shrink };
  // Factors are given in millionths.
  const lines = rest.map(([mean, letters, hyphen]) => ({
    gap: mean * SCALED,
    letters: 1 + letters / 1e6,
    hyphen: hyphen === 1,
  }));
  return { lines, gap };
}

function escaped(text: string): string {
  return text
    .replace(/[\\{}]/g, (character) => `\\char\`\\${character}{}`)
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}');
}
