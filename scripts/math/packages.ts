import '@mathjax/src/mjs/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/mjs/input/tex/amscd/AmsCdConfiguration.js';
import '@mathjax/src/mjs/input/tex/boldsymbol/BoldsymbolConfiguration.js';
import '@mathjax/src/mjs/input/tex/braket/BraketConfiguration.js';
import '@mathjax/src/mjs/input/tex/cancel/CancelConfiguration.js';
import '@mathjax/src/mjs/input/tex/cases/CasesConfiguration.js';
import '@mathjax/src/mjs/input/tex/centernot/CenternotConfiguration.js';
import '@mathjax/src/mjs/input/tex/color/ColorConfiguration.js';
import '@mathjax/src/mjs/input/tex/configmacros/ConfigMacrosConfiguration.js';
import '@mathjax/src/mjs/input/tex/empheq/EmpheqConfiguration.js';
import '@mathjax/src/mjs/input/tex/extpfeil/ExtpfeilConfiguration.js';
import '@mathjax/src/mjs/input/tex/gensymb/GensymbConfiguration.js';
import '@mathjax/src/mjs/input/tex/mathtools/MathtoolsConfiguration.js';
import '@mathjax/src/mjs/input/tex/newcommand/NewcommandConfiguration.js';
import '@mathjax/src/mjs/input/tex/textmacros/TextMacrosConfiguration.js';
import '@mathjax/src/mjs/input/tex/upgreek/UpgreekConfiguration.js';
import { MhchemReplacements } from '@mathjax/src/mjs/input/tex/mhchem/MhchemConfiguration.js';

/**
 * What of LaTeX formulas may use. None of these loads, links, runs or styles anything: `require`, `autoload`, `html`,
 * `unicode`, `bbox`, `action` and `setoptions` are left out on purpose.
 */
export const PACKAGES: readonly string[] = [
  'base',
  'ams',
  'amscd',
  'boldsymbol',
  'braket',
  'cancel',
  'cases',
  'centernot',
  'color',
  'configmacros',
  'empheq',
  'extpfeil',
  'gensymb',
  'mathtools',
  'mhchem',
  'newcommand',
  'textmacros',
  'upgreek',
];

// Arrows of chemistry would be drawn with a font of their own; those that every formula has do as well.
MhchemReplacements.clear();

/** What mhchem writes and no package knows without that font. */
export const MACROS: Readonly<Record<string, string>> = {
  longrightleftharpoons: '\\xrightleftharpoons{\\qquad}',
  longRightleftharpoons: '\\xrightleftharpoons{\\qquad}',
  longLeftrightharpoons: '\\xrightleftharpoons{\\qquad}',
  longleftrightarrows: '\\rightleftarrows',
  tripledash: '{\\cdot}{\\cdot}{\\cdot}',
};
