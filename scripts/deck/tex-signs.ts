/** Signs by their names in TeX (the LaTeX Companion, 8.9), as characters of Unicode. */

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(rows.split(/\s+/).map((row) => row.split('|') as [string, string]));
}

/** Letters, and signs that are read without a space around. */
export const LETTERS = table(
  `alpha|α beta|β gamma|γ delta|δ epsilon|ϵ varepsilon|ε zeta|ζ eta|η theta|θ vartheta|ϑ iota|ι kappa|κ lambda|λ mu|μ
  nu|ν xi|ξ pi|π varpi|ϖ rho|ρ varrho|ϱ sigma|σ varsigma|ς tau|τ upsilon|υ phi|ϕ varphi|φ chi|χ psi|ψ omega|ω
  Gamma|Γ Delta|Δ Theta|Θ Lambda|Λ Xi|Ξ Pi|Π Sigma|Σ Upsilon|Υ Phi|Φ Psi|Ψ Omega|Ω
  infty|∞ partial|∂ nabla|∇ hbar|ℏ ell|ℓ Re|ℜ Im|ℑ aleph|ℵ emptyset|∅ varnothing|∅ imath|ı jmath|ȷ forall|∀ exists|∃
  nexists|∄ neg|¬ lnot|¬ top|⊤ bot|⊥ angle|∠ triangle|△ square|□ Box|□ dagger|† ddagger|‡ prime|′ circ|∘ degree|°
  ldots|… dots|… cdots|⋯ dotsc|… dotsb|⋯ vdots|⋮ ddots|⋱ langle|⟨ rangle|⟩ lfloor|⌊ rfloor|⌋ lceil|⌈ rceil|⌉
  Vert|‖ lVert|‖ rVert|‖ lbrace|{ rbrace|} lbrack|[ rbrack|] S|§ P|¶ pounds|£ wp|℘
  sum|∑ prod|∏ coprod|∐ int|∫ iint|∬ iiint|∭ oint|∮ bigcup|⋃ bigcap|⋂ bigoplus|⨁ bigotimes|⨂ bigvee|⋁ bigwedge|⋀
  surd|√ sharp|♯ flat|♭ natural|♮ checkmark|✓ star|⋆ bullet|• complement|∁`,
);

/** Relations, operations and arrows, which have a space on both sides. */
export const BETWEEN = table(
  `le|≤ leq|≤ leqslant|≤ ge|≥ geq|≥ geqslant|≥ ne|≠ neq|≠ lt|< gt|> ll|≪ gg|≫ approx|≈ sim|∼ simeq|≃ cong|≅ equiv|≡
  propto|∝ asymp|≍ doteq|≐ coloneqq|≔ in|∈ notin|∉ ni|∋ subset|⊂ subseteq|⊆ subsetneq|⊊ supset|⊃ supseteq|⊇
  prec|≺ preceq|⪯ succ|≻ succeq|⪰ mid|∣ nmid|∤ parallel|∥ perp|⊥ models|⊨ vdash|⊢ to|→ rightarrow|→ leftarrow|←
  gets|← leftrightarrow|↔ longrightarrow|⟶ longleftarrow|⟵ mapsto|↦ longmapsto|⟼ hookrightarrow|↪ Rightarrow|⇒
  Leftarrow|⇐ Leftrightarrow|⇔ implies|⟹ impliedby|⟸ iff|⟺ uparrow|↑ downarrow|↓ rightharpoonup|⇀ rightleftharpoons|⇌
  pm|± mp|∓ times|× cdot|· div|÷ ast|∗ cup|∪ cap|∩ sqcup|⊔ sqcap|⊓ setminus|∖ smallsetminus|∖ vee|∨ lor|∨ wedge|∧ land|∧
  oplus|⊕ ominus|⊖ otimes|⊗ odot|⊙ amalg|⨿ therefore|∴ because|∵ triangleq|≜ lesssim|≲ gtrsim|≳ colon|:`,
);

/** Names of functions, said as they are. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp lim limsup liminf max min sup inf det
  dim ker deg gcd arg hom Pr argmax argmin mod bmod`.split(/\s+/),
);

/** Signs that are put over a letter. */
export const ACCENTS = table(
  `hat|\u0302 widehat|\u0302 tilde|\u0303 widetilde|\u0303 bar|\u0304 overline|\u0305 vec|\u20d7 dot|\u0307 ddot|\u0308
  check|\u030c breve|\u0306 acute|\u0301 grave|\u0300 mathring|\u030a underline|\u0332`,
);

/** Where capitals of other alphabets begin (Unicode 22.2), and those that had their places before. */
export const ALPHABETS: ReadonlyMap<string, { readonly from: number; readonly known: string }> = new Map([
  ['mathbb', { from: 0x1d538, known: 'CℂHℍNℕPℙQℚRℝZℤ' }],
  ['mathcal', { from: 0x1d49c, known: 'BℬEℰFℱHℋIℐLℒMℳRℛ' }],
  ['mathscr', { from: 0x1d49c, known: 'BℬEℰFℱHℋIℐLℒMℳRℛ' }],
  ['mathfrak', { from: 0x1d504, known: 'CℭHℌIℑRℜZℨ' }],
]);

/** Characters that have a raised and a lowered form which most typefaces have. */
export const RAISED = table('0|⁰ 1|¹ 2|² 3|³ 4|⁴ 5|⁵ 6|⁶ 7|⁷ 8|⁸ 9|⁹ +|⁺ −|⁻ n|ⁿ i|ⁱ ′|′ ″|″ ‴|‴ ∘|° ⊤|ᵀ ∗|* †|†');
export const LOWERED = table('0|₀ 1|₁ 2|₂ 3|₃ 4|₄ 5|₅ 6|₆ 7|₇ 8|₈ 9|₉ +|₊ −|₋');
