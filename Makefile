# Everything one does with this repository. Needs Python 3.11 or newer, git and make; nothing else.
# The same in plain `python -m …` is in README.md.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input
INSTALL := $(PIP) install -qq --require-hashes --only-binary :all:
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --upgrade \
	--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help rehearse run test bench check lint format lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-16s %s\n", $$1, $$2}'

rehearse: .venv/run ## a whole round on this computer, in a simulated Discord (no token needed)
	@$(PY) -m bot rehearse $(ARGS)

run: .venv/run ## the bot on Discord (DISCORD_TOKEN in .env)
	@$(PY) -m bot run $(ARGS)

test: .venv/dev ## every test, on SQLite and on a real PostgreSQL
	@$(PY) -m pytest --numprocesses auto $(ARGS)

bench: .venv/dev ## how fast, beside a bare discord.py bot
	@$(PY) -m tests.bench $(ARGS)

check: lint ## format, lint, types, walls between the rooms, texts
	$(PY) -m pytest -q tests/meta tests/texts

lint: .venv/dev
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(BIN)/lint-imports --no-cache

format: .venv/dev ## put the code in its form
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

lock: .venv/run ## newest versions that fit pyproject.toml into the lock files
	$(PIP) install -qq uv
	$(COMPILE) --extra postgres --extra rehearsal -o requirements.lock
	$(COMPILE) --all-extras --constraint requirements.lock -o requirements-dev.lock
	$(PIP) uninstall -qq -y uv

clean: ## everything that can be made again
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build *.egg-info
	find bot cogs db tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The virtual environment: made once, made again when a lock file changes.
.venv/run: requirements.lock
	@test -n "$(PYTHON)" || { echo "Reisgenoot needs Python 3.11 or newer; install it, or say where it is: make PYTHON=/path/to/python"; exit 2; }
	@echo "Making .venv and installing what requirements.lock names (once) …"
	@"$(PYTHON)" -m venv --clear .venv || { rm -rf .venv; echo "Python could not make a virtual environment; on Debian and Ubuntu: apt install python3-venv"; exit 2; }
	@$(INSTALL) -r requirements.lock
	@touch $@

.venv/dev: requirements-dev.lock .venv/run
	@echo "Installing what requirements-dev.lock adds (once) …"
	@$(INSTALL) -r requirements-dev.lock
	@touch $@
