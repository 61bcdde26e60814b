import { isScalar } from 'yaml';
import { diagnose } from '../../diagnostic.js';
import { type PdfVersion, STANDARD_NAMES, STANDARDS_THERE_ARE, versionFor } from '../pdf-standard.js';
import type { Values } from './values.js';

/** Quarto's `pdf-standard`: one name, several with commas between, or a list; null where there is none to follow. */
export function readPdfStandard(values: Values, value: unknown): PdfVersion | null {
  const node = values.node(value);
  const items = values.items(value);
  if (!node || items.length === 0) return null;
  const names = items.map((item) => (isScalar(item) ? values.yaml.stringOf(item) : ''));
  const version = versionFor(names);
  if (typeof version === 'string') return version;
  values.reading.diagnostics.push(
    diagnose('front-matter-value', values.yaml.placeOf(node), `\`pdf-standard\` ${version.fault}`, {
      expected: STANDARD_NAMES,
      actual: names.join(', '),
      hint: STANDARDS_THERE_ARE,
    }),
  );
  return null;
}
