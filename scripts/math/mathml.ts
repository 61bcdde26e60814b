import type { MmlNode } from '@mathjax/src/mjs/core/MmlTree/MmlNode.js';
import { SerializedMmlVisitor } from '@mathjax/src/mjs/core/MmlTree/SerializedMmlVisitor.js';

/** Attributes that lead out of the formula, or mean something to MathJax alone. */
const LEFT_OUT = /^(?:data-|on|href|style|class|id|src)/;

class Visitor extends SerializedMmlVisitor {
  override getAttributes(node: MmlNode): string {
    return super
      .getAttributes(node)
      .replace(/ ([\w-]+)="[^"]*"/g, (all, name: string) => (LEFT_OUT.test(name) ? '' : all));
  }
}

const visitor = new Visitor();

/** A formula as presentation MathML, on one line. */
export function mathml(root: MmlNode): string {
  return visitor.visitTree(root).replace(/>\s+</g, '><');
}
