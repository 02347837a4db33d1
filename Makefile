# The front door. Each target makes what it needs: `make test` works in a fresh clone with nothing but Python 3.11+.
# PYTHON=python3.13 chooses the interpreter of a new .venv; ARGS="-k locks" is passed on by test, bench and quickstart.

PYTHON ?= python3
VENV ?= .venv
GROUP ?= dev
SCRIPTS := $(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY := $(VENV)/$(SCRIPTS)/python
PIP_INSTALL := -m pip --disable-pip-version-check --quiet install
SEEDS ?= 200
WORKERS ?= -n 2 --dist worksteal
NPM_FAKE := tests/node_modules/.package-lock.json
OFFICIAL := tests/official/.done

.PHONY: help quickstart test test-slow test-weekly nights coverage lint types format generate fuzz bench wheel docs docs-serve release-check refresh test-lowest test-free-threaded clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

quickstart: $(VENV)/.runtime ## the main job, on a Seam in memory; with SEAM_API_KEY set, its reading part on the real one
	@$(PY) examples/quickstart.py $(ARGS)

test: $(VENV)/.dev $(NPM_FAKE) $(OFFICIAL) ## all tests but the slow ones, on two processes
	$(PY) -m pytest $(WORKERS) $(ARGS)

test-slow: $(VENV)/.dev $(NPM_FAKE) $(OFFICIAL) ## the tests marked slow
	$(PY) -m pytest $(WORKERS) -m "slow and not weekly" $(ARGS)

test-weekly: $(VENV)/.dev $(NPM_FAKE) $(OFFICIAL) ## the tests marked weekly: long fuzzing, other builds of our dependencies
	$(PY) -m pytest -m weekly $(ARGS)

nights: $(VENV)/.dev ## simulated nights of jobs: SEEDS=1000 of them, or SEED=17 alone
	$(PY) tests/nights $(if $(SEED),--seed $(SEED),$(SEEDS))

coverage: $(VENV)/.dev $(NPM_FAKE) $(OFFICIAL) ## all tests, and the lines written by hand that they miss
	$(PY) -m coverage run -m pytest $(ARGS)
	$(PY) -m coverage combine --quiet && $(PY) -m coverage report

lint: types ## checks that run no test: types, style, formatting, generated files up to date
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m codegen --check
	$(VENV)/$(SCRIPTS)/zizmor --offline --quiet .github

types: $(VENV)/.dev ## mypy --strict and pyright on both packages, the examples and tests/typing
	$(PY) -m mypy --strict
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(PY) -m pyright --pythonpath $(PY)

format: $(VENV)/.dev ## format files, and apply the linter's fixes
	$(PY) -m ruff check --fix-only --quiet . && $(PY) -m ruff format .

fuzz: $(VENV)/.dev ## every endpoint of FakeSeam with random requests, for minutes; ROUNDS=500 for longer
	SEAM_FUZZ_ROUNDS=$${ROUNDS:-60} SEAM_FUZZ_EXAMPLES=$${ROUNDS:-60} $(PY) -m pytest --timeout 0 -m "slow or not slow" \
	tests/testing_kit/test_fuzz.py tests/testing_kit/test_schemathesis.py $(ARGS)

generate: $(VENV)/.dev ## write the generated folders from codegen/
	$(PY) -m codegen

bench: $(VENV)/.bench ## CPU time, memory and requests, against Seam's own package and bare aiohttp
	$(PY) -m benchmarks $(ARGS)

wheel: $(VENV)/.dev ## build dist/, and run the quickstart on the installed wheel alone
	rm -rf dist $(VENV)-wheel
	$(PY) -m build --quiet
	$(PYTHON) -m venv $(VENV)-wheel && $(VENV)-wheel/$(SCRIPTS)/python $(PIP_INSTALL) dist/*.whl
	env -u SEAM_API_KEY -u SEAM_PERSONAL_ACCESS_TOKEN $(VENV)-wheel/$(SCRIPTS)/python examples/quickstart.py >/dev/null

test-lowest: ## all tests on the oldest dependencies that pyproject.toml allows: PYTHON=python3.11
	@$(PYTHON) tests/lowest.py >$(VENV)-lowest.txt
	@PIP_CONSTRAINT=$(abspath $(VENV)-lowest.txt) $(MAKE) test VENV=$(VENV)-lowest GROUP=test

test-free-threaded: ## all tests without orjson, which has no wheels for free-threaded Python: PYTHON=python3.14t
	@$(PYTHON) tests/without_orjson.py >$(VENV)-free-threaded.txt
	@$(PYTHON) -m venv $(VENV)-free-threaded
	@$(VENV)-free-threaded/$(SCRIPTS)/python $(PIP_INSTALL) --requirement $(VENV)-free-threaded.txt
	@$(VENV)-free-threaded/$(SCRIPTS)/python $(PIP_INSTALL) --no-deps --editable . && touch $(VENV)-free-threaded/.runtime
	@$(MAKE) test VENV=$(VENV)-free-threaded GROUP=test

clean: ## remove everything that other targets made
	rm -rf .venv .venv-* benchmarks/.venv benchmarks/.node dist build tests/node_modules .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.runtime: pyproject.toml
	@echo "Making $(VENV) ..." && $(PYTHON) -m venv $(VENV)
	@$(PY) $(PIP_INSTALL) --editable . && touch $@

$(VENV)/.dev: $(VENV)/.runtime # pip is upgraded first: the one that comes with Python 3.11 knows no dependency groups
	@echo "Installing the tools ..." && $(PY) $(PIP_INSTALL) --upgrade pip
	@$(PY) $(PIP_INSTALL) --group $(GROUP) && touch $@

$(VENV)/.bench: $(VENV)/.dev
	@$(PY) $(PIP_INSTALL) --group bench && touch $@

$(NPM_FAKE): tests/package-lock.json # optional, so it never fails: without it, pytest skips its tests and says so
	@if command -v node >/dev/null && command -v npm >/dev/null; then cd tests && \
	npm ci --ignore-scripts --no-audit --no-fund --silent || echo "npm ci failed: no tests against the npm fake"; \
	else echo "no node or npm: no tests against the npm fake"; fi

docs: $(VENV)/.docs ## the documentation site, into build/site; a broken link or a public name without a page fails
	$(PY) -m codegen.site

docs-serve: $(VENV)/.docs ## the site on http://127.0.0.1:8000 while you write
	$(PY) -m codegen.site --serve

$(VENV)/.docs: $(VENV)/.dev
	@$(PY) $(PIP_INSTALL) --group docs && touch $@

release-check: $(VENV)/.release ## checks before a release: version, changelog, public names, wheel, licences
	$(PY) .ci/release_check.py $(ARGS)

refresh: $(VENV)/.dev ## take in another version of Seam's description: make refresh FILE=openapi.json
	$(PY) -m codegen refresh $(FILE) $(ARGS)

$(VENV)/.release: $(VENV)/.dev
	@$(PY) $(PIP_INSTALL) --group release && touch $@

$(OFFICIAL): # optional, so it never fails: without Seam's own packages, tests that compare with them are skipped
	@mkdir -p $(@D) && for version in 3.18.0 2.2.0; do \
	$(PY) $(PIP_INSTALL) --target $(@D)/seam-$$version seam==$$version || echo "seam $$version could not be installed: no tests that compare with it"; \
	done && touch $@
