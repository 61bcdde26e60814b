/** A PDF of these objects by number, with a cross-reference table; `trailer` stands in its dictionary. */
export function pdfOf(objects: Readonly<Record<number, string>>, trailer = '/Root 1 0 R'): Uint8Array {
  let file = '%PDF-1.7\n';
  const numbers = Object.keys(objects).map(Number);
  const lines = new Map<number, string>();
  for (const number of numbers) {
    lines.set(number, `${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${number} 0 obj\n${objects[number]}\nendobj\n`;
  }
  const start = file.length;
  const sections = numbers.map((number) => `${number} 1\n${lines.get(number)}`);
  const size = Math.max(...numbers) + 1;
  file += `xref\n0 1\n0000000000 65535 f \n${sections.join('')}trailer\n<< /Size ${size} ${trailer} >>\n`;
  return latin1(`${file}startxref\n${start}\n%%EOF\n`);
}

/** A stream of this text; `entries` stand in its dictionary. */
export function stream(text: string, entries = ''): string {
  return `<< /Length ${text.length} ${entries} >>\nstream\n${text}\nendstream`;
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Objects of a page of 200 by 100 points that shows `content` in the font F1: one byte a code, half as wide as high. */
export function onePage(content: string, more: Readonly<Record<number, string>> = {}): Record<number, string> {
  return {
    1: '<< /Type /Catalog /Pages 2 0 R /Lang (en) /StructTreeRoot 20 0 R /Outlines 30 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100] /Resources 4 0 R >>',
    3: '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>',
    4: '<< /Font << /F1 6 0 R >> >>',
    5: stream(content),
    6: '<< /Type /Font /Subtype /TrueType /FirstChar 32 /Widths 8 0 R /ToUnicode 7 0 R >>',
    7: stream(`1 beginbfrange <20> <7e> <0020> endbfrange`),
    8: `[${'500 '.repeat(95)}]`,
    ...more,
  };
}
