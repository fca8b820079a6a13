#!/usr/bin/env bash
# Resolve requirements/*.in into locks: every file by hash, no host and no path of this machine.
set -euo pipefail
cd "$(dirname "$0")/.."
uv="${UV:-.venv/bin/uv}"
options=(--quiet --no-config --universal --python-version 3.11 --generate-hashes
  --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@")

lock() {
  "$uv" pip compile "${options[@]}" "requirements/$1.in" "${@:2}" --output-file "requirements/$1.txt"
}
lock build
lock base --constraints requirements/build.txt
lock ocr --constraints requirements/build.txt --constraints requirements/base.txt
lock evidence --constraints requirements/build.txt --constraints requirements/base.txt
lock cluster --constraints requirements/build.txt --constraints requirements/base.txt
lock release --constraints requirements/build.txt
lock dev --constraints requirements/build.txt --constraints requirements/base.txt
