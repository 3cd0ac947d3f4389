# Two commands on a fresh machine: `make demo` and `make test`.
# They need python3 >= 3.11, make and a package registry that pip knows.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCKED := $(VENV)/.locked

.PHONY: setup demo test lint format golden bench check-install lock clean

setup: $(LOCKED)

# The lock is complete, so nothing is resolved: argostranslate comes without stanza, spaCy and torch.
$(LOCKED): requirements/lock.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "communique needs Python 3.11 or newer; set PYTHON=python3.12, say")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/lock.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(LOCKED)

demo: setup
	$(BIN)/python tools/demo.py

test: setup
	$(BIN)/python -m pytest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: setup  # rewrites tests/golden; read the difference before committing it
	cd tests && ../$(BIN)/python -m support.golden

bench: setup
	$(BIN)/python -m benchmarks

check-install: setup  # installs the tool with uv and with pip in a temporary folder
	$(BIN)/python tools/check_install.py

# Renews both locks with the newest versions that pyproject.toml admits. Needs uv.
LOCK := uv pip compile --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
	--python-version 3.11 --override requirements/overrides.txt --upgrade --quiet pyproject.toml
lock:
	$(LOCK) --output-file requirements/runtime.txt
	$(LOCK) --group dev --output-file requirements/lock.txt

clean:
	rm -rf $(VENV) dist .communique build .mypy_cache .pytest_cache .ruff_cache
