import type { Tag } from '../paper/tag.js';
import type { PdfFile } from './objects.js';
import { utf8 } from './syntax.js';

/**
 * Formulas as MathML, carried along for readers that speak or convert it: files associated with their structure
 * elements (ISO 19005-3, 6.8 and Annex E; ISO 32000-2, 14.13.5). Equal formulas share a file. PDF/UA-2 takes elements of
 * MathML's namespace as well (8.2.5.29); the file is what readers with a voice for formulas ask for, in both versions.
 */
export class FormulaFiles {
  private readonly written = new Map<string, string>();

  constructor(private readonly file: PdfFile) {}

  /** Entry of the element's dictionary; empty where there is no MathML. */
  entry({ mathml }: Tag): string {
    if (mathml === null) return '';
    const known = this.written.get(mathml) ?? this.write(mathml);
    this.written.set(mathml, known);
    return known;
  }

  private write(mathml: string): string {
    const bytes = utf8(mathml);
    const params = this.file.context.obj({ Size: bytes.length });
    const stream = this.file.addStream(
      { Type: 'EmbeddedFile', Subtype: 'application/mathml+xml', Params: params },
      bytes,
    );
    const name = `(formula-${this.written.size + 1}.mml)`;
    const ref = this.file.add(
      `<</Type/Filespec/F${name}/UF${name}/AFRelationship/Supplement/Desc(MathML)/EF<</F ${stream}/UF ${stream}>>>>`,
    );
    return `/AF[${ref}]`;
  }
}
