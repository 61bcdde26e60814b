# make         installs what is missing, builds report and deck of the paper, says where they are
# make test    installs what is missing, runs every test
# make check   checks the paper without writing anything
# make handout  makes build/handout.pdf, make booklet build/booklet.pdf, make pptx build/slides.pptx
# make integrity builds report, deck and a page that shows where everything has gone
# make validate has outside validators judge the files of all papers that are here
# make gallery draws contact sheets of all papers that are here

TWOFOLD := node --liftoff-only --initial-heap-size=160 dist/twofold.cjs
# Blanks in file names are escaped, as make wants them.
PAPER := $(shell find report -type f ! -name '.*' 2>/dev/null | sed 's/ /\\ /g')
DECK := $(shell find slides -type f ! -name '.*' 2>/dev/null | sed 's/ /\\ /g')
SCRIPTS := $(shell find scripts -type f ! -name '.*')

.PHONY: all test validate check handout booklet pptx integrity lint bench gallery clean

all: build/report.pdf build/slides.html
	@echo 'report: build/report.pdf'
	@echo 'deck:   build/slides.html'

# Where a check has failed the files are made but count as old, so that the next make says it again.
# The report names the slides and carries their sources, so that an edit to them makes both anew.
build/report.pdf: dist/twofold.cjs $(PAPER) $(DECK)
	@$(TWOFOLD) build || { code=$$?; touch -c -t 200001010000 $@; exit $$code; }

# The rule above has written the deck too; what is left is a deck that is gone.
build/slides.html: build/report.pdf
	@test -e $@ || $(TWOFOLD) build --to slides.html

node_modules/.package-lock.json: package.json package-lock.json
	@npm ci --no-audit --no-fund
	@touch $@

# npm ci has compiled as well; what is left is an edit to the scripts.
dist/twofold.cjs: node_modules/.package-lock.json $(SCRIPTS)
	@test -e $@ -a -z "$$(find $(SCRIPTS) -newer $@ 2>/dev/null)" || npm run --silent prepare
	@touch $@

test: dist/twofold.cjs
	@npm run --silent test:all

validate: dist/twofold.cjs
	@npm run --silent validate

check: dist/twofold.cjs
	@$(TWOFOLD) check

handout: dist/twofold.cjs
	@$(TWOFOLD) handout

booklet: dist/twofold.cjs
	@$(TWOFOLD) print --booklet

pptx: dist/twofold.cjs
	@$(TWOFOLD) build --to slides.pptx

integrity: dist/twofold.cjs
	@$(TWOFOLD) build --to report.pdf,slides.html,integrity.html

lint: node_modules/.package-lock.json
	@npm run --silent lint

bench: dist/twofold.cjs
	@npm run --silent bench

gallery: dist/twofold.cjs
	@npm run --silent gallery

clean:
	rm -rf build dist
