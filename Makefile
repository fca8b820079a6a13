# Everything a newcomer needs: `make demo` shows the week, `make test` proves it.
# Each target prepares its own surroundings; nothing here needs root or a C compiler.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
ARGS   ?=
JOBS   ?= 2
SEED   ?= $(shell date +%s)

# What is marked as a group stays in one worker; the longest, the story, begins first.
SPREAD := -n $(JOBS) --dist loadgroup

# The two databases share these folders; the rest needs no database or starts its own.
BOTH_DATABASES := tests/story tests/desk tests/properties

# What goes further when there is time: walks, schedules, spoiled files, a list of a million rows.
AT_LENGTH := tests/properties tests/desk/worker/test_any_schedule.py tests/desk/test_long_list.py \
	tests/rooms/readers/test_mutilated.py tests/rooms/reading/test_plain_forms.py \
	tests/rooms/reading/test_long_lists.py tests/rooms/gate/test_refused_registers.py \
	tests/rooms/test_authenticity_fuzz.py

.PHONY: help demo test test-long lint types lock clean
.DEFAULT_GOAL := help

help:
	@echo "make demo        tell the February week and serve it   (ARGS=\"--story --json\")"
	@echo "make test        lint, types and every test, on SQLite and on PostgreSQL"
	@echo "make test-long   walks, spoiled files, a million rows, fresh layouts   (SEED=…)"
	@echo "make lint        style, quiet code and directions only"
	@echo "make lock        resolve requirements/*.in into locks with hashes"
	@echo "make clean       remove what these targets made"

demo:
	@tools/prepare.sh base
	@exec $(BIN)/duly demo $(ARGS)

lint:
	@tools/prepare.sh dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m tools.quiet
	$(BIN)/lint-imports --no-logo

# The Django plugin reads the settings, which make a home's keys: not in the real home.
types:
	@tools/prepare.sh dev
	DULY_HOME=$(VENV)/types-home $(BIN)/mypy

# PostgreSQL first, so that the last lines are the account of the whole suite. The browser's
# driver keeps an event loop in its process, so its tests have a process of their own.
test: lint types
	@tools/extras.sh
	$(BIN)/pytest $(SPREAD) --postgres $(BOTH_DATABASES)
	$(BIN)/pytest tests/browser
	$(BIN)/pytest $(SPREAD) tests/story tests --ignore=tests/browser

test-long:
	@tools/prepare.sh dev
	$(BIN)/pytest $(SPREAD) --hypothesis-profile=long $(AT_LENGTH)
	$(BIN)/python -m tests.rooms.metamorphic.measure $(SEED) 224
	$(BIN)/python -m tests.rooms.metamorphic.measure $(SEED) 80 containers

lock:
	@tools/prepare.sh dev
	tools/lock.sh

clean:
	rm -rf $(VENV) build dist *.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find duly tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
