import { type Language, phrases } from './language.js';

export const en: Language = {
  abbreviations:
    'cf vs etc al viz approx ca dr mr mrs ms prof st jr sr gen col lt sen rep gov no# nos# fig figs eq eqs sec# secs# tab# vol vols pp ed eds ref refs ch chap dept inc ltd co corp op# resp',
  leaning: phrases(
    'it, its, he, she, they, them, their, his, her, this, these, those, that, such, both, each, other, others, another, then, thus, so, but, and, or, yet, nor, however, nevertheless, nonetheless, instead, otherwise, for example, for instance, all this, all these, all of these, all of them, some of them, one of them, one of these, one of those, similarly, likewise, again, either, neither, in this, in these, in such, in that, to do so, to this end, as such, because of this, rather, the latter, the former, the same, also, too',
  ),
  pointing: phrases('this, these, those, such, the latter, the former, the above'),
  itself: phrases(
    'as, paper, article, work, study, edition, survey, report, review, package, software, library, thesis, research, project, submission, section',
  ),
  elsewhere: phrases(
    'the following, as follows, included below, provided below, outlined below, shown below, shown above, given below, given above, listed below, listed above, described above, described below, mentioned above, discussed above, seen above, see above, see below, shown in figure, shown in table, shown in listing, printed below, above mentioned, defined above, defined below, introduced above',
  ),
  going: phrases('where, with, which, whose, whereas, and, or, for all, such that, so that, subject to'),
  joints: phrases(
    'however, nevertheless, nonetheless, moreover, furthermore, in addition, additionally, also, besides, indeed, then, thus, hence, in fact, at the same time, finally, to this end, therefore, consequently, accordingly, as a result, similarly, likewise, again, overall, in particular, specifically, more specifically, in summary, in conclusion, to conclude, lastly, first, firstly, second, secondly, third, thirdly, notably, here, importantly, interestingly, of course, next',
  ),
  remarks: phrases(
    'note that, we note that, it should be noted that, it is worth noting that, it is important to note that, it is important to mention that, recall that, remember that, as mentioned above, as noted above',
  ),
  asides: phrases(
    'which, who, whose, making, giving, leaving, leading, allowing, enabling, including, among them, such as, so that, thus, thereby, ensuring, providing, as well as, where, namely, for example, for instance',
  ),
  limiting: phrases(
    'but, however, although, though, yet, unless, except, excluding, if, only, until, not, never, neither, nor, no, none, without, despite, whereas, while, may, might, could, would, should, perhaps, possibly, probably, likely, allegedly, reportedly, supposedly, according, than, because, since, when, where, whether, rather, instead, unlike, hardly, rarely, seldom, almost, nearly, about, up to, at least, at most, estimated, believed, provided, assuming, cannot, can t, don t, doesn t, isn t, aren t, wasn t, weren t, won t, claim*, argu*, suggest*, contest*, disput*, fail*, doubt*, den*, so called, said, says',
  ),
  conditions: phrases('if, when, while, although, though, because, since, not, unless, whereas, until, once, even'),
  and: phrases('and, or'),
};
