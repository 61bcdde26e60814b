import type { LanguageFn } from 'highlight.js';
import ada from 'highlight.js/lib/languages/ada';
import armasm from 'highlight.js/lib/languages/armasm';
import awk from 'highlight.js/lib/languages/awk';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import clojure from 'highlight.js/lib/languages/clojure';
import cmake from 'highlight.js/lib/languages/cmake';
import coq from 'highlight.js/lib/languages/coq';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import dart from 'highlight.js/lib/languages/dart';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import elixir from 'highlight.js/lib/languages/elixir';
import erlang from 'highlight.js/lib/languages/erlang';
import fortran from 'highlight.js/lib/languages/fortran';
import fsharp from 'highlight.js/lib/languages/fsharp';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import haskell from 'highlight.js/lib/languages/haskell';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import julia from 'highlight.js/lib/languages/julia';
import juliaRepl from 'highlight.js/lib/languages/julia-repl';
import kotlin from 'highlight.js/lib/languages/kotlin';
import latex from 'highlight.js/lib/languages/latex';
import lisp from 'highlight.js/lib/languages/lisp';
import llvm from 'highlight.js/lib/languages/llvm';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import mathematica from 'highlight.js/lib/languages/mathematica';
import matlab from 'highlight.js/lib/languages/matlab';
import maxima from 'highlight.js/lib/languages/maxima';
import mizar from 'highlight.js/lib/languages/mizar';
import nim from 'highlight.js/lib/languages/nim';
import nix from 'highlight.js/lib/languages/nix';
import objectivec from 'highlight.js/lib/languages/objectivec';
import ocaml from 'highlight.js/lib/languages/ocaml';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import prolog from 'highlight.js/lib/languages/prolog';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import pythonRepl from 'highlight.js/lib/languages/python-repl';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import sas from 'highlight.js/lib/languages/sas';
import scala from 'highlight.js/lib/languages/scala';
import scheme from 'highlight.js/lib/languages/scheme';
import shell from 'highlight.js/lib/languages/shell';
import smalltalk from 'highlight.js/lib/languages/smalltalk';
import sml from 'highlight.js/lib/languages/sml';
import sql from 'highlight.js/lib/languages/sql';
import stan from 'highlight.js/lib/languages/stan';
import stata from 'highlight.js/lib/languages/stata';
import swift from 'highlight.js/lib/languages/swift';
import tcl from 'highlight.js/lib/languages/tcl';
import typescript from 'highlight.js/lib/languages/typescript';
import verilog from 'highlight.js/lib/languages/verilog';
import vhdl from 'highlight.js/lib/languages/vhdl';
import x86asm from 'highlight.js/lib/languages/x86asm';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import type { CodeToken } from './page/index.js';

/** highlight.js has none: entries, their fields, and what is said of them. */
const bibtex: LanguageFn = () => ({
  name: 'BibTeX',
  contains: [
    { scope: 'comment', begin: /%/, end: /$/ },
    { scope: 'keyword', begin: /@\w+/ },
    { scope: 'attr', begin: /[\w-]+(?=\s*=)/ },
    { scope: 'string', begin: /"/, end: /"/ },
  ],
});

/** By the names in paper/code-language.ts. A bundle of its own: few papers have code in a language. */
const GRAMMARS: Readonly<Record<string, LanguageFn>> = {
  ada,
  armasm,
  awk,
  bash,
  bibtex,
  c,
  clojure,
  cmake,
  coq,
  cpp,
  csharp,
  css,
  dart,
  diff,
  dockerfile,
  elixir,
  erlang,
  fortran,
  fsharp,
  go,
  graphql,
  haskell,
  ini,
  java,
  javascript,
  json,
  julia,
  'julia-repl': juliaRepl,
  kotlin,
  latex,
  lisp,
  llvm,
  lua,
  makefile,
  markdown,
  mathematica,
  matlab,
  maxima,
  mizar,
  nim,
  nix,
  objectivec,
  ocaml,
  perl,
  php,
  powershell,
  prolog,
  protobuf,
  python,
  'python-repl': pythonRepl,
  r,
  ruby,
  rust,
  sas,
  scala,
  scheme,
  shell,
  smalltalk,
  sml,
  sql,
  stan,
  stata,
  swift,
  tcl,
  typescript,
  verilog,
  vhdl,
  x86asm,
  xml,
  yaml,
};

/** Grammars that stand inside others. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  xml: ['css', 'javascript'],
  markdown: ['xml'],
  shell: ['bash'],
  'julia-repl': ['julia'],
  'python-repl': ['python'],
  dockerfile: ['bash'],
};

const lowlight = createLowlight();

/** Code cut into what its grammar tells apart; all of `code` is in the tokens, in its order. */
export function highlight(grammar: string, code: string): readonly CodeToken[] {
  if (!(grammar in GRAMMARS)) return [{ text: code, kind: null }];
  register(grammar);
  const tokens: CodeToken[] = [];
  flatten(lowlight.highlight(grammar, code).children, null, tokens);
  return tokens;
}

function register(grammar: string): void {
  const found = GRAMMARS[grammar];
  if (!found || lowlight.registered(grammar)) return;
  lowlight.register(grammar, found);
  for (const inner of INSIDE[grammar] ?? []) register(inner);
}

type Nodes = ReturnType<typeof lowlight.highlight>['children'];

function flatten(nodes: Nodes, kind: string | null, tokens: CodeToken[]): void {
  for (const node of nodes) {
    if (node.type === 'text') tokens.push({ text: node.value, kind });
    else if (node.type === 'element') {
      const [name] = [node.properties.className ?? []].flat();
      flatten(node.children, typeof name === 'string' ? name.replace(/^hljs-/, '') : kind, tokens);
    }
  }
}
