import { type Language, phrases } from './language.js';

export const pt: Language = {
  abbreviations:
    'cf etc al dr dra drs sr sra srs prof profa eng fig figs tab vol vols cap# caps ed# eds pág págs núm art# arts aprox máx# mín# av ibid op cit tel vs séc',
  leaning: phrases(
    'ele, ela, eles, elas, este, esta, isto, estes, estas, esse, essa, isso, esses, essas, aquele, aquela, aquilo, aqueles, aquelas, seu, sua, seus, suas, o seu, a sua, os seus, as suas, ambos, ambas, outro, outra, outros, outras, tal, tais, então, assim, mas, e, ou, nem, porém, contudo, todavia, no entanto, entretanto, por outro lado, pelo contrário, por exemplo, por isso, portanto, depois, além disso, também, aqui, ali, caso contrário, ao mesmo tempo, para isso, para tal, o mesmo, a mesma',
  ),
  pointing: phrases(
    'este, esta, estes, estas, esse, essa, esses, essas, aquele, aquela, aqueles, aquelas, tal, tais, referido, referida',
  ),
  itself: phrases(
    'artigo, trabalho, estudo, texto, relatório, edição, tese, dissertação, pesquisa, pacote, livro, capítulo',
  ),
  elsewhere: phrases('como segue, seguinte, seguintes, a seguir, abaixo, acima, ver acima, ver abaixo'),
  going: phrases('onde, com, cujo, cuja, e, ou, tal que, para todo'),
  joints: phrases(
    'no entanto, entretanto, contudo, todavia, porém, além disso, ademais, com efeito, de fato, de facto, por outro lado, portanto, por conseguinte, consequentemente, assim, finalmente, por fim, em particular, em resumo, em conclusão, em primeiro lugar, em segundo lugar, ao mesmo tempo, igualmente',
  ),
  remarks: phrases('note se que, note que, cabe notar que, vale notar que, recorde se que'),
  asides: phrases(
    'incluindo, permitindo, o que, deixando, dando, entre eles, entre elas, bem como, assim como, por exemplo, cujo, cuja',
  ),
  extras: phrases('por exemplo, como, tais como, ver, veja, cf, isto é, incluindo'),
  means: [],
  subjects: phrases('o, a, os, as, um, uma, nós, se'),
  articles: phrases('um, uma'),
  onward: phrases('e é, e são, e pode, e podem, e permite, e também'),
  relatives: phrases('que, quem, onde'),
  verbs: phrases('é, são, era, eram, foi, foram, tem, têm, pode, podem, está, estão, permite, permitem'),
  reasons: phrases('porque, já que, uma vez que, visto que'),
  see: phrases('ver, veja, veja se, cf, em'),
  limiting: phrases(
    'mas, porém, contudo, embora, salvo, exceto, excepto, se, só, somente, apenas, não, nunca, jamais, nem, nenhum, nenhuma, sem, apesar, enquanto, pode, podem, poderia, poderiam, deveria, seria, seriam, teria, talvez, provavelmente, possivelmente, supostamente, segundo, que, porque, pois, quando, senão, quase, cerca, pelo menos, desde que, afirm*, sugere*, sustent*, duvid*, neg*, contest*',
  ),
  conditions: phrases('se, quando, embora, porque, enquanto, não, sem, nem, salvo, caso'),
  and: phrases('e, ou'),
};
