# Two commands do everything on a fresh machine: `make brief` and `make test`.
# Each makes the environment it needs in .venv, from Python 3.11 or newer and the package index.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SEED := seeds/azernews-briefing.txt
ARTICLE ?= $(SEED)

.DEFAULT_GOAL := help
.PHONY: help brief test evals regressions check lint types imports docs bench bench-adversary bench-repair wheel clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*## /\t/' | expand -t 18

$(VENV)/run: pyproject.toml constraints.txt
	@echo "making an environment in $(VENV) ..." >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "needs Python 3.11 or newer")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[html]'
	@$(BIN)/python -m compileall -q summarizer
	@touch $@

$(VENV)/develop: $(VENV)/run requirements-dev.txt
	@echo "adding what the tests need ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements-dev.txt
	@touch $@

$(VENV)/bench: $(VENV)/develop requirements-bench.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements-bench.txt
	@touch $@

# The page of `eval run --html` is looked at in a browser. Root, as on a bare machine or in a container,
# gets one from Debian; anybody else is told by the test what to install.
$(VENV)/browser: $(VENV)/develop
	@if [ -z "$(CHROMIUM)" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && ! for name in chromium chromium-browser google-chrome; do command -v $$name; done | grep -q .; \
	then \
	  echo "adding a browser for the tests of the page ..." >&2; \
	  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install chromium >/dev/null; \
	fi
	@touch $@

# Without a key the seed is briefed from the recorded answer of a real model, which says so.
ifeq ($(OPENAI_API_KEY),)
REPLAY := $(if $(filter $(SEED),$(ARTICLE)),--replay seeds/recordings)
endif

brief: $(VENV)/run ## brief the seed article (or ARTICLE=path)
	@$(BIN)/summarizer brief $(ARTICLE) $(REPLAY)

test: $(VENV)/browser ## run the tests
	@$(BIN)/python -m pytest -n auto --cov --cov-report=term

evals: $(VENV)/run ## brief our cases from recordings, score, and hold them to the baseline
	@$(BIN)/summarizer eval check evals
	@mkdir -p build
	@$(BIN)/summarizer eval run evals --html build/evals.html --junit build/evals.xml

regressions: $(VENV)/develop ## plant faults in the program: the gate must find each
	@$(BIN)/python -m evals.regressions

check: test lint types imports wheel evals regressions ## everything that CI runs

lint: $(VENV)/develop ## style, spelling
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/codespell

types: $(VENV)/develop ## strict types
	@$(BIN)/mypy

imports: $(VENV)/develop ## which room may know which
	@$(BIN)/lint-imports

docs: $(VENV)/develop ## rewrite the generated parts of the README
	@$(BIN)/python -m tests.readme

bench: $(VENV)/bench ## measure, as ratios in one run
	@$(BIN)/python -m evals.benchmarks.startup
	@$(BIN)/python -m evals.benchmarks.reading
	@$(BIN)/python -m evals.benchmarks.locating
	@$(BIN)/python -m evals.benchmarks.fabrication
	@$(BIN)/python -m evals.benchmarks.checking
	@$(BIN)/python -m evals.benchmarks.replaying

bench-adversary: $(VENV)/bench ## plant errors in correct briefings and count what is found
	@$(BIN)/python -m evals.benchmarks.adversary

bench-repair: $(VENV)/develop ## replay recorded repairs: what they cost, and what they mend
	@$(BIN)/python -m evals.benchmarks.repairing

wheel: $(VENV)/develop ## build the wheel and brief the seed with it, away from the checkout
	@rm -rf dist build/wheel && $(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	@$(BIN)/python -m pip install --quiet --no-deps --target build/wheel dist/*.whl
	@cd build && PYTHONPATH=wheel ../$(BIN)/python -P -m summarizer brief ../$(SEED) --replay ../seeds/recordings --strict >/dev/null
	@cd build && PYTHONPATH=wheel ../$(BIN)/python -P -m summarizer eval run ../evals --case azernews-briefing --html page.html >/dev/null
	@echo "the wheel briefs the seed, and shows a run"

clean: ## remove all that was made
	@rm -rf $(VENV) dist build .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
