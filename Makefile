# Everything a newcomer needs: `make demo` shows the week, `make test` proves it.
# Each target prepares its own surroundings; nothing here needs root or a C compiler (with one the gate is faster).

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory

# Containers often forbid Python to keep what it compiled; here every process would compile again.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
ARGS   ?=
JOBS   ?= 2
SEED   ?= $(shell date +%s)
CHAOS  ?= 600

SPREAD := -n $(JOBS) --dist worksteal

# Parts of `make test` that need one process each, the longest first: they run JOBS at a time.
# What shares one desk, told once, stays in one process; the browser's driver keeps an event
# loop in its own. Everything else is spread over JOBS processes afterwards.
ALONE := test-outside test-postgres test-browser types

# What is proved from outside, by commands in processes of their own.
OUTSIDE := tests/story tests/contract tests/desk/test_promise_commandline.py

# What opens the desk's database is run on both; the rest needs none or makes its own.
BOTH_DATABASES := tests/desk tests/properties tests/faults

# `make test-long`: each part is a target of its own below, and `make long-scans` runs but one.
# A new part is a target and its name in this list; say in the handbook what it proves.
LONG := long-length long-scans long-layouts long-walls long-faults long-ledger long-worlds long-chaos long-release

# What goes further where Hypothesis has its profile `long`: walks, schedules, spoiled files, a
# list of a million rows. A test that makes no sense in short is marked `long` and listed too.
AT_LENGTH := tests/properties tests/desk/worker/test_any_schedule.py tests/desk/worker/test_unsure_outlets.py \
	tests/desk/worker/test_any_outlet.py tests/desk/worker/test_any_look.py \
	tests/desk/worker/test_all_restored.py tests/rooms/reading/test_words_to_a_machine.py \
	tests/desk/test_long_list.py \
	tests/rooms/readers/test_mutilated.py tests/rooms/reading/test_plain_forms.py \
	tests/rooms/reading/test_long_lists.py tests/rooms/gate/test_refused_registers.py \
	tests/rooms/gate/test_kernel.py tests/rooms/gate/test_model.py \
	tests/rooms/gate/test_hostile_sections.py \
	tests/rooms/letters/test_answer.py tests/rooms/test_authenticity_fuzz.py \
	tests/contract/test_openapi.py tests/contract/test_second_verifier.py \
	tests/contract/test_cli.py tests/desk/test_promise_commandline.py \
	tests/rooms/reading/test_standing.py tests/rooms/reading/test_unasked.py \
	tests/rooms/reading/test_forms.py tests/rooms/reading/test_locator_edits.py \
	tests/rooms/ledger/test_tampering.py tests/rooms/ledger/test_beside.py tests/desk/test_cluster.py \
	tests/desk/test_bench_evidence.py
LONGER    := --hypothesis-profile=long

.PHONY: help demo ready test $(ALONE) test-long $(LONG) lint release lock clean
.DEFAULT_GOAL := help

help:
	@echo "make demo        tell the February week and serve it   (ARGS=\"--story --json\")"
	@echo "make test        lint, types and every test, on SQLite and on PostgreSQL"
	@echo "make test-long   walks, spoiled files, a million rows, whole scans, fresh layouts   (SEED=…)"
	@echo "make lint        style, quiet code and directions only"
	@echo "make release     source, wheel, bill of materials and their signed sums   (KEY=…)"
	@echo "make lock        resolve requirements/*.in into locks with hashes"
	@echo "make clean       remove what these targets made"

demo:
	@tools/prepare.sh base
	@exec $(BIN)/duly demo $(ARGS)

ready:
	@tools/prepare.sh dev

$(ALONE) $(LONG): ready

lint: ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m tools.quiet
	$(BIN)/lint-imports --no-logo

# The Django plugin reads the settings, which make a home's keys: not in the real home.
types:
	DULY_HOME=$(VENV)/types-home $(BIN)/mypy

# The last lines are the account of what is spread, on SQLite: most of the suite.
test: lint
	@tools/extras.sh
	@$(MAKE) --jobs=$(JOBS) --output-sync=target $(ALONE)
	$(BIN)/pytest $(SPREAD) tests $(addprefix --ignore=,tests/browser $(OUTSIDE))

test-postgres:
	$(BIN)/pytest --postgres $(BOTH_DATABASES)

test-browser:
	$(BIN)/pytest tests/browser

test-outside:
	$(BIN)/pytest $(OUTSIDE)

test-long: ready
	@tools/extras.sh
	@for part in $(LONG); do echo "== $$part"; time $(MAKE) SEED=$(SEED) $$part; done

long-length:
	$(BIN)/pytest $(SPREAD) $(LONGER) $(AT_LENGTH)

# The whole order of 33 pages as a scan, with its measures held.
long-scans:
	$(BIN)/pytest -s $(LONGER) tests/contract/test_whole_scan.py

# Orders and layouts nobody has seen; one wrong subject fails.
long-layouts:
	$(BIN)/python -m tests.rooms.metamorphic.measure $(SEED) 224
	$(BIN)/python -m tests.rooms.metamorphic.measure $(SEED) 80 containers

# Every file and every letter of the desk's tests in a child behind walls, on both databases.
long-walls:
	$(BIN)/pytest $(SPREAD) --walls tests/desk
	$(BIN)/pytest $(SPREAD) --walls --postgres tests/desk

# Power cuts, kills and failing system calls by the thousand, with their counts.
long-faults:
	$(BIN)/pytest -n 0 -s $(LONGER) tests/faults
	$(BIN)/pytest -n 0 -s $(LONGER) --postgres tests/faults

# What would be said of accounts, on ten fresh made-up worlds of each maker, as a table.
long-worlds:
	$(BIN)/python -m tests.evidence.calibrate $(SEED) 10

# Every byte of a store flipped, a million events in the memory of a tenth, and what only a real
# PostgreSQL shows.
long-ledger:
	$(BIN)/pytest $(SPREAD) $(LONGER) tests/desk/test_every_byte.py tests/rooms/ledger/test_flat_memory.py
	$(BIN)/pytest -n 0 --postgres $(LONGER) tests/desk/test_many_processes.py tests/desk/test_erased_backups.py \
		tests/desk/test_keys_after_restore.py

# A whole desk, of which a process is killed every half minute; `make long-chaos CHAOS=36000` for a night.
long-chaos:
	DULY_CHAOS=$(CHAOS) $(BIN)/pytest -n 0 -s $(LONGER) tests/faults/test_chaos.py
	DULY_CHAOS=$(CHAOS) $(BIN)/pytest -n 0 -s $(LONGER) --postgres tests/faults/test_chaos.py

# Made twice, it is the same; whoever has the public key can check it; it runs where nothing else is.
long-release:
	$(BIN)/pytest -n 0 $(LONGER) tests/contract/test_release.py

# An SSH key signs; what comes of the same commit is the same to the byte.
release:
	@KEY="$(KEY)" PYTHON="$(PYTHON)" tools/release.sh

lock: ready
	tools/lock.sh

clean:
	rm -rf $(VENV) build dist *.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f duly/gate/kernel.*.so duly/evidence/kernel.*.so duly/ledger/kernel.*.so
	find duly tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
