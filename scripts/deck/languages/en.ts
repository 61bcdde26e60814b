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
    'however, nevertheless, nonetheless, moreover, furthermore, in addition, additionally, also, besides, indeed, then, thus, hence, in fact, at the same time, finally, to this end, therefore, consequently, accordingly, as a result, similarly, likewise, again, overall, in particular, specifically, more specifically, in summary, in conclusion, to conclude, lastly, first, firstly, second, secondly, third, thirdly, notably, here, importantly, interestingly, of course, next, at a high level, at its core, in short, as a general principle, in other words, less abstractly, more concretely, concretely, above all, on top of that, as a consequence, as an example',
  ),
  remarks: phrases(
    'note that, we note that, it should be noted that, it is worth noting that, it is important to note that, it is important to mention that, recall that, remember that, as mentioned above, as noted above',
  ),
  asides: phrases(
    'which, who, whose, making, giving, leaving, leading, allowing, enabling, including, among them, such as, so that, thus, thereby, hence, ensuring, providing, offering, preventing, avoiding, eliminating, resulting, helping, facilitating, requiring, improving, reducing, simplifying, aiming, supporting, indicating, demonstrating, highlighting, encompassing, covering, spanning, ranging, representing, reflecting, serving, combining, containing, most notably, most of which, many of which, all of which, some of which, each of which, one of which, especially, particularly, specifically, in particular, along with, together with, in addition to, in line with, with, defined, based, called, named, known, used, designed, implemented, introduced, followed, due to, owing to, thanks to, as well as, where, namely, for example, for instance',
  ),
  extras: phrases(
    'where, rather than, instead of, as opposed to, in contrast to, such as, including, for example, for instance, e g, i e, cf, see, see also, namely, as shown, as illustrated, as depicted, as presented, as described, as seen, as indicated, as discussed, as defined',
  ),
  means: phrases(
    'by, to, using, in addition to, along with, together with, besides, as part of, thanks to, in line with, inspired by, motivated by',
  ),
  subjects: phrases(
    'the, a, an, we, it, they, i, our, its, their, this, these, there, each, every, all, both, users, one',
  ),
  articles: phrases('a, an'),
  onward: phrases(
    'and also, and hence, and can, and thus, and therefore, and is, and are, and has, and was, and were, and have, and then, and may',
  ),
  relatives: phrases('that, which, who, whom, whose, where'),
  verbs: phrases(
    'is, are, was, were, has, have, had, can, will, does, do, did, must, allows, provides, offers, uses, includes, contains',
  ),
  reasons: phrases('because, since, as it, as they, as this'),
  see: phrases('see, see also, cf, at, available at, see for example, see e g, documented at'),
  limiting: phrases(
    'but, however, although, though, yet, unless, except, excluding, if, only, until, not, never, neither, nor, no, none, without, despite, whereas, while, may, might, could, would, should, perhaps, possibly, probably, likely, allegedly, reportedly, supposedly, according, than, because, since, when, where, whether, rather, instead, unlike, hardly, rarely, seldom, almost, nearly, about, up to, at least, at most, estimated, believed, provided, assuming, cannot, can t, don t, doesn t, isn t, aren t, wasn t, weren t, won t, claim*, argu*, suggest*, contest*, disput*, fail*, doubt*, den*, so called, said, says',
  ),
  conditions: phrases('if, when, while, although, though, because, since, not, unless, whereas, until, once, even'),
  and: phrases('and, or'),
};
