# What one needs to try and to develop Annotator. Needs make and Python 3.11 or newer, nothing else:
# packages come by pip as it is configured on this machine, into .venv.
#
#   make demo           try it: the window on the sample project, or the guided tour without a screen
#   make test           run every test, on all cores; ARGS="tests/core -x" passes arguments to pytest
#                       (ARGS="-n 0" runs them one after another, as --pdb needs it)
#   make lint           ruff and mypy
#   make torture        kill, fill, tear and damage it; ROUNDS=10, or ONLY=torn-log SEED=5 to repeat a case
#   make fuzz           give every reader damaged files; ROUNDS=100 for long, SEED=5 to repeat a case
#   make interop        have other programs read what is written here (spaCy, datasets, doccano, Label Studio ...)
#   make conformance    hold what is painted and selected against Unicode's own tests (unicode-data)
#   make bench          measure speed and size; ARGS="--quick" or ARGS="--only search"
#   make coverage       the files that have to stay covered to the last branch
#   make translations   take changed texts into the catalogues
#   make schema         write the JSON Schema anew from the code
#   make words          make the list of general Arabic words anew from the package wordfreq
#   make readme         write the README's tables anew from the code
#   make wheel          build the wheel into dist/
#   make lock           take the newest versions that pyproject.toml permits into constraints.txt
#   make bounds         try the lowest and the newest versions on every Python from 3.11 to 3.13 that is here

SHELL := /bin/sh
.DELETE_ON_ERROR:
.PHONY: demo test lint torture fuzz interop conformance bench coverage translations schema words readme wheel lock bounds libraries

PYTHON ?= python3.13 python3.12 python3.11 python3 python
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet
CONSTRAINTS := constraints.txt
TOOLS := .venv-tools
OFFSCREEN := env QT_QPA_PLATFORM=offscreen
ARGS ?=

demo: $(VENV)/installed
	$(RUN) -m annotator demo demo $(ARGS)

test: $(VENV)/installed-test libraries
	$(OFFSCREEN) $(RUN) -m pytest -n logical --dist worksteal $(ARGS)

lint: $(VENV)/installed-dev
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy

torture: $(VENV)/installed-test libraries
	$(OFFSCREEN) $(RUN) -m tests.torture $(foreach name,ROUNDS ONLY SEED,\
	$(if $($(name)),--$(shell echo $(name) | tr A-Z a-z) "$($(name))")) $(ARGS)

fuzz: override ONLY := fuzzed-readers
fuzz: ROUNDS ?= 20
fuzz: torture

# What is large, and what nobody needs who only tests, stays out of .venv.
INTEROP := .venv-interop
DOCCANO := .venv-doccano
LABEL_STUDIO := .venv-label-studio
interop: $(INTEROP)/installed $(DOCCANO)/installed $(LABEL_STUDIO)/installed
	$(OFFSCREEN) $(INTEROP)/bin/python -m pytest -n 0 -rs tests/interop $(ARGS)

# Where Debian's package unicode-data has its files.
UNICODE_DATA ?= /usr/share/unicode

conformance: $(VENV)/installed-test libraries
	$(OFFSCREEN) $(RUN) -m tests.conformance $(UNICODE_DATA) $(ARGS)

bench: $(VENV)/installed-dev libraries
	$(OFFSCREEN) $(RUN) -m benchmarks $(ARGS)

coverage: $(VENV)/installed-test
	$(RUN) .ci/perfect_coverage.py

translations: $(VENV)/installed-dev
	sh resources/i18n/update.sh

schema: $(VENV)/installed
	$(RUN) -c "from annotator import assets; from annotator.formats.jsonl import schema; \
	(assets.resources() / 'schema' / schema.FILE).write_text(schema.text(), encoding='utf-8')"

# The package is only fetched: the program reads what is made of it, and never the package.
words: $(VENV)/installed
	@folder=$$(mktemp -d) && \
	$(PIP) download --no-deps --dest "$$folder" wordfreq==3.1.1 && \
	$(RUN) resources/words/make.py "$$folder"/wordfreq-*.whl; \
	status=$$?; rm -rf "$$folder"; exit $$status

readme: $(VENV)/installed-dev libraries
	$(OFFSCREEN) $(RUN) docs/tables.py

wheel: $(VENV)/installed-dev
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

# hatchling builds the program, and asks for editables where it is installed from its folder.
lock: $(TOOLS)/installed
	printf 'hatchling\neditables\n' | $(TOOLS)/bin/uv pip compile --no-config --upgrade --quiet \
	    --universal --python-version 3.11 --all-extras --no-annotate \
	    --custom-compile-command 'make lock' --output-file $(CONSTRAINTS) pyproject.toml -

bounds: $(TOOLS)/installed
	$(OFFSCREEN) $(TOOLS)/bin/python .ci/bounds.py $(ARGS)

# Qt only says "cannot open shared object file"; this names what to install.
libraries: $(VENV)/installed-test
	@$(RUN) -c "import sys; from annotator import system_libraries as s; \
	missing = s.missing({'QT_QPA_PLATFORM': 'offscreen'}); \
	sys.exit(s.sentence(missing) if missing else 0)"

# Everything that is installed has the version of constraints.txt, also what builds the program: so
# pip makes no environment for that, whose versions it would choose itself.
install = $(PIP) install --constraint $(CONSTRAINTS) hatchling editables && \
    $(PIP) install --constraint $(CONSTRAINTS) --no-build-isolation --editable

# A process that starts has nothing to compile, and two that start at once do not do so both.
compile = $(RUN) -m compileall -q annotator

# The stamps make the second run quick: pip is only asked again when one of these has changed.
WANTED := pyproject.toml $(CONSTRAINTS)

$(VENV)/installed: $(RUN) $(WANTED)
	@echo "Installing into $(VENV) ..."
	@$(install) .
	@$(compile)
	@touch $@

$(VENV)/installed-test: $(RUN) $(WANTED)
	@echo "Installing into $(VENV), with what the tests need ..."
	@$(install) '.[test]'
	@$(compile)
	@touch $@ $(VENV)/installed

$(VENV)/installed-dev: $(RUN) $(WANTED)
	@echo "Installing into $(VENV), with what development needs ..."
	@$(install) '.[dev]'
	@$(compile)
	@touch $@ $(VENV)/installed $(VENV)/installed-test

$(INTEROP)/installed: $(RUN) $(WANTED)
	@echo "Making $(INTEROP), with the readers of other programs ..."
	@$(RUN) -m venv --clear $(INTEROP)
	@$(INTEROP)/bin/python -m pip --disable-pip-version-check --quiet install --editable '.[test]' \
	    'spacy>=3.8' 'seqeval>=1.2.2' 'datasets>=4' || { rm -rf $(INTEROP); \
	    echo "The readers of other programs could not be installed (some 700 MB by pip; what is wrong" \
	        "stands above). What needs none of them is tried by: make test ARGS=tests/interop" >&2; \
	    exit 1; }
	@touch $@

# Each needs versions that the other cannot have. The old doccano does not say which are too new.
apart = @echo "Making $(@D), to read and write with it ..." && $(RUN) -m venv --clear $(@D) && \
    { $(@D)/bin/python -m pip --disable-pip-version-check --quiet install $(1) \
    || { rm -rf $(@D); exit 1; }; }

$(DOCCANO)/installed: $(RUN)
	$(call apart,'doccano==1.8.4' 'marshmallow<4' 'numpy<2' 'scipy<1.14' 'scikit-learn<1.6')
	@touch $@

$(LABEL_STUDIO)/installed: $(RUN)
	$(call apart,'label-studio>=1.23.2')
	@touch $@

# What finds out versions stays out of .venv, which has only what the program needs.
$(TOOLS)/installed: $(RUN)
	@echo "Making $(TOOLS), with uv ..."
	@$(RUN) -m venv --clear $(TOOLS)
	@$(TOOLS)/bin/python -m pip --disable-pip-version-check --quiet install 'uv>=0.8'
	@touch $@

# The first Python that is new enough and can make environments; a wrapper that only complains is passed over.
$(RUN):
	@seen=; old=; bare=; \
	for python in $(PYTHON); do \
	    version=$$($$python -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue; \
	    seen=yes; \
	    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { old="$$old $$version"; continue; }; \
	    $$python -c 'import venv, ensurepip' 2>/dev/null || { bare=$$version; continue; }; \
	    echo "Making $(VENV) with Python $$version ..."; \
	    exec $$python -m venv --clear $(VENV); \
	done; \
	if [ -n "$$bare" ]; then \
	    echo "Python $$bare is here, but without its module venv, so no environment can be made." \
	         "On Debian and Ubuntu install it with: sudo apt-get install python3-venv" >&2; \
	elif [ -n "$$seen" ]; then \
	    echo "Annotator needs Python 3.11 or newer; here is only$$old. Install a newer one, or name it:" \
	         "make PYTHON=/path/to/python3.12" >&2; \
	else \
	    echo "There is no Python here. Install Python 3.11 or newer, or name it:" \
	         "make PYTHON=/path/to/python3.12" >&2; \
	fi; \
	exit 1
