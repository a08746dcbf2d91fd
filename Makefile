# Every target sets up what it needs, on a machine with Python 3.11 or newer, make and git.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
OUT ?= out/aleppo-2016
SECONDS_TO_SPEND ?= 60
WORKERS ?= 2
PIP := $(BIN)/python -m pip --disable-pip-version-check

PACKAGE := pyproject.toml hatch_build.py
PAGE := $(shell find web -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)

.PHONY: help demo test check bench docs requirements lowest browser clean

help:  ## What can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.ready  ## Eastern Aleppo, December 2016: the shortest pause, its proof, one page
	$(BIN)/treve plan aleppo-2016 --time-limit $(SECONDS_TO_SPEND) --out $(OUT)
	@if [ -f $(OUT)/plan.html ]; then \
	  echo; echo "Open this page in a browser, with or without a network: file://$(CURDIR)/$(OUT)/plan.html"; \
	else \
	  echo; echo "The page was not built on this machine; the plan is in $(OUT)/plan.json"; \
	fi

test: check browser  ## check, then every test
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

check: $(VENV)/.ready-to-test  ## Style, types, the ladder of folders, docstrings
	@failed=; for step in "ruff check ." "ruff format --check ." mypy lint-imports "interrogate -q src"; do \
	  echo "== $$step"; $(BIN)/$$step || failed="$$failed [$$step]"; \
	done; \
	if command -v npm >/dev/null && [ -d web/node_modules ]; then for step in "run check" test; do \
	  echo "== npm $$step"; npm --prefix web --silent $$step || failed="$$failed [npm $$step]"; \
	done; else echo "== npm: the page's own checks are left out, as there is no Node or no page"; fi; \
	[ -z "$$failed" ] || { echo "Failed:$$failed"; exit 1; }

bench: $(VENV)/.ready-to-compare  ## The tables of results, beside other solvers (hours; goes on where it stopped)
	$(BIN)/python -m bench

docs: $(VENV)/.ready-to-test  ## The manual, in docs/_build/html
	$(BIN)/sphinx-build -W --keep-going -b html docs docs/_build/html
	@echo "Open docs/_build/html/index.html"

# Needs network. --universal: one file for every platform; hashes: what was tested is what is installed.
requirements: $(VENV)/.venv  ## Pin the requirements anew
	$(PIP) install --quiet 'uv>=0.5,<1'
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --custom-compile-command 'make requirements' --upgrade \
	  --extra gis pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --custom-compile-command 'make requirements' --upgrade \
	  --extra test --extra docs --constraint requirements.txt --no-strip-extras pyproject.toml \
	  --output-file requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --custom-compile-command 'make requirements' --upgrade \
	  --extra peers --constraint requirements-dev.txt pyproject.toml \
	  --output-file requirements-peers.txt

# Browser tests drive Debian's chromium. Where it cannot be installed they skip, and say so.
browser:
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null \
	    || command -v google-chrome >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium) >/dev/null \
	    || echo "chromium could not be installed: browser tests will skip"; \
	else \
	  echo "There is no chromium and no right to install it: browser tests will skip"; \
	fi

clean:  ## Remove what was built, and keep what was planned
	rm -rf $(VENV) docs/_build build dist .mypy_cache .ruff_cache .pytest_cache src/treve/report/static

$(VENV)/.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.11"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.pinned: requirements.txt | $(VENV)/.venv
	$(PIP) install --quiet --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.pinned-to-test: requirements-dev.txt | $(VENV)/.pinned
	$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.ready-to-compare: requirements-peers.txt | $(VENV)/.ready
	$(PIP) install --quiet --require-hashes -r requirements-peers.txt
	@touch $@

$(VENV)/.ready: $(VENV)/.pinned $(PACKAGE) $(PAGE)
	$(PIP) install --quiet --no-deps --editable . || { [ "$${TREVE_PAGE:-}" != require ] && \
	  echo "Once more, without the page." && TREVE_PAGE=skip $(PIP) install -q --no-deps -e .; }
	@[ -d src/treve/report/static ] || echo "The page was not built: plans come without plan.html." \
	  "For the reason: $(PIP) install -v --no-deps -e ."
	@echo "Compiling the search, once: about half a minute."
	@$(BIN)/treve plan riverbend --steps 1 >/dev/null || echo "It will be compiled when it is first used."
	@touch $@

$(VENV)/.ready-to-test: $(VENV)/.pinned-to-test $(VENV)/.ready
	@touch $@

# Needs network. The lowest versions that pyproject.toml allows must work too.
lowest: $(VENV)/.venv  ## The tests on the lowest versions allowed (not part of test)
	$(PIP) install --quiet 'uv>=0.5,<1'
	$(PYTHON) -m venv --clear $(VENV)/lowest
	$(BIN)/uv pip compile --quiet --python-version 3.11 --resolution lowest-direct --all-extras \
	  --no-emit-index-url pyproject.toml --output-file $(VENV)/lowest/requirements.txt
	$(BIN)/uv pip install --quiet --python $(VENV)/lowest/bin/python \
	  -r $(VENV)/lowest/requirements.txt
	TREVE_PAGE=skip $(VENV)/lowest/bin/python -m pip install --quiet --no-deps .
	$(VENV)/lowest/bin/python -m pytest --ignore tests/house -W default
