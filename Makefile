# Two commands are enough: `make site` and `make test`.
# Both start from Python 3.11 and make, set up what they need in .venv/ and node_modules/, and work offline after the first time.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON := .venv/bin/python
CSPORTAL := $(PYTHON) -m csportal
PYTEST = CHROMIUM="$$(cat .venv/browser)" $(PYTHON) -m pytest
PIP := $(PYTHON) -m pip --disable-pip-version-check --no-input
NPM := npm --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error --cache=.venv/npm
UV := 0.13.9

# Programs that can be the browser of the tests; CHROMIUM in the environment goes first.
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable

# $(call APT,package): Debian's package manager, where this user may use it.
APT = { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && echo "Installing $(1)" && \
  { export DEBIAN_FRONTEND=noninteractive; apt-get -qq update; apt-get -qq -y -o Dpkg::Use-Pty=0 install $(1); } >/dev/null; }

.PHONY: help site serve check test lint mistakes golden lock clean setup setup-test browser bench

help: ## Say what there is to do
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | while IFS=$$'\t' read -r name does; do printf '  make %-8s %s\n' "$$name" "$$does"; done

site: setup ## Check the data and build the site into site/
	@$(CSPORTAL) build
	@echo "To look at the site: make serve"

serve: setup ## Show the site on this machine, and build it again when a file changes
	@$(CSPORTAL) serve

check: setup ## Check the data only; FORMAT=github or FORMAT=json for machines
	@$(CSPORTAL) check $(if $(FORMAT),--format $(FORMAT))

test: lint browser ## Run every check and every test
	@echo "Tests"
	@$(PYTEST) --numprocesses auto --dist loadfile --no-loadscope-reorder

lint: setup-test ## Check style, types and layers
	@echo "Style"
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@echo "Types"
	@$(PYTHON) -m mypy
	@echo "Layers"
	@.venv/bin/lint-imports --no-logo

mistakes: setup-test ## Make every mistake of tests/mistakes/ in the data, and show how many the check catches
	@$(PYTHON) -m tests.mistakes

golden: setup-test browser ## Write the expected outputs of the tests again; read the difference before you commit it
	@$(PYTEST) tests --rewrite-golden -q

lock: .venv/place ## Write the locks again; UPGRADE=1 for the newest versions that pyproject.toml allows
	@$(PIP) install --quiet uv==$(UV)
	@$(call COMPILE,requirements.txt,--extra build)
	@$(call COMPILE,requirements-test.txt,--extra build --extra test --constraint requirements.txt)
	@$(call COMPILE,tests/bench/requirements.txt,,tests/bench/requirements.in)
	@if command -v npm >/dev/null; \
	  then $(NPM) install --package-lock-only --omit-lockfile-registry-resolved; \
	  else echo "npm is not installed here: package-lock.json stays as it is."; fi

bench: setup .venv/bench/installed ## Measure how long the check takes, beside other programs; some minutes
	@$(PYTHON) -m tests.bench.measure $(SIZES)

clean: ## Remove the site and every cache, but not .venv/ and node_modules/
	@rm -rf build site .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache *.egg-info
	@find csportal macros tests -name __pycache__ -prune -exec rm -rf {} +

setup: .venv/package node_modules/.package-lock.json

setup-test: .venv/test setup

# ------------------------------------------------------------------------------------------------- the parts

# $(call COMPILE,file,options,source): all platforms and Pythons in one lock, with hashes and without addresses.
COMPILE = $(PYTHON) -m uv pip compile $(or $(3),pyproject.toml) --quiet --no-config --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) $(2) --output-file $(1)

# $(call INSTALL,what,file): a dot a package; the whole story is in .venv/install.log.
INSTALL = printf 'Installing %s ' "$(1)"; set -o pipefail; rm -f .venv/install.log; \
  PYTHONUNBUFFERED=1 $(PIP) install --progress-bar off --require-hashes --log .venv/install.log -r $(2) 2>&1 \
  | while IFS= read -r line; do case $$line in \
      Collecting*|"Requirement already satisfied"*) printf . ;; \
      ERROR*) printf '\n%s' "$$line" ;; \
    esac; done \
  || { printf '\nThe packages could not be installed; the whole story is in .venv/install.log.\n' >&2; exit 1; }; echo

# An environment that was moved, or whose Python has gone, is made anew.
ifneq ($(shell .venv/bin/python -I -S -c pass 2>/dev/null && cat .venv/place),$(shell pwd -P))
.PHONY: .venv/place
endif

.venv/place:
	@for name in $(BASE_PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then base=$$name; break; fi; \
	done; \
	if [ -z "$$base" ]; then \
	  echo "csportal needs Python 3.11 or newer; here is $$(python3 --version 2>/dev/null || echo none)." >&2; \
	  echo "On Debian or Ubuntu: sudo apt-get install python3.11 python3.11-venv" >&2; \
	  exit 1; \
	fi; \
	if ! "$$base" -c 'import ensurepip, venv' 2>/dev/null; then \
	  package=python$$("$$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv; \
	  $(call APT,$$package) || { echo "Python cannot make environments here. On Debian or Ubuntu: sudo apt-get install $$package" >&2; exit 1; }; \
	fi; \
	rm -rf .venv && "$$base" -m venv .venv && pwd -P > $@

.venv/run: .venv/place requirements.txt
	@$(call INSTALL,the builder,requirements.txt)
	@touch $@

.venv/package: .venv/run pyproject.toml
	@$(PIP) install --quiet --no-deps --no-build-isolation --no-index --editable .
	@$(PYTHON) -m compileall -q csportal macros # so that each command starts at once, also where Python keeps nothing
	@touch $@

.venv/test: .venv/package requirements-test.txt
	@$(call INSTALL,the tools of the tests,requirements-test.txt)
	@touch $@

# Other checkers, apart from everything else; without them, the check is measured alone.
.venv/bench/installed: tests/bench/requirements.txt | .venv/place
	@$(PYTHON) -m venv .venv/bench && echo "Installing the other checkers" && \
	  { .venv/bench/bin/python -m pip --disable-pip-version-check --no-input install --quiet --require-hashes -r $< && touch $@; } \
	  || echo "They could not be installed."

# Written by npm itself. Without npm, the site uses what Python has brought.
node_modules/.package-lock.json: package-lock.json | .venv/place
	@if ! command -v npm >/dev/null; then \
	  echo "npm is not installed: the charts use the large script (1.5 MB in place of 0.4 MB), and the text the reader's own font."; \
	elif echo "Installing the scripts and fonts" && $(NPM) ci >/dev/null; then \
	  touch $@; \
	elif [ -n "$$CI" ]; then \
	  exit 1; \
	else \
	  echo "npm failed: the charts use the large script (1.5 MB in place of 0.4 MB), and the text the reader's own font."; \
	fi

browser: .venv/place
	@find_browser() { for name in "$$CHROMIUM" $(BROWSERS); do command -v "$$name" && return; done; return 1; }; \
	find_browser > .venv/browser || { $(call APT,chromium) && find_browser > .venv/browser; } || { \
	  echo "The tests need Chromium or Chrome. On Debian: sudo apt-get install chromium" >&2; \
	  echo "Or name one that you have: CHROMIUM=/path/to/chrome make test" >&2; \
	  exit 1; \
	}
