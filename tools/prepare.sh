#!/usr/bin/env bash
# Make .venv ready to run (base) or to test (dev); silent when it already is.
# Everything is installed by hash from the locks; the package itself from this folder.
set -euo pipefail
cd "$(dirname "$0")/.."
set_name="${1:?base or dev}"
venv="${VENV:-.venv}"
python="${PYTHON:-python3}"

say() { echo "duly: $*" >&2; }
stop() { say "$*"; exit 1; }

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
  stop "needs Python 3.11 or newer as '$python'. Name another with: make PYTHON=python3.12 ..."
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
  stop "Python's venv is missing. As root: apt-get install python3-venv"

if command -v flock >/dev/null; then
  exec 9<Makefile
  flock 9
fi

key=$({ pwd; "$python" --version; command -v cc || true
  cat requirements/{build,"$set_name"}.txt pyproject.toml duly/{gate,evidence,ledger}/native/*; } |
  sha256sum | cut -c1-24)
stamp="$venv/.ready-$set_name"
[ "$(cat "$stamp" 2>/dev/null)" = "$key" ] && exit 0

moved() { [ -e "$venv/.home" ] && [ "$(cat "$venv/.home")" != "$(pwd)" ]; }
if moved || ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
  say "making $venv with $("$python" --version)"
  "$python" -m venv --clear "$venv"
fi
pwd >"$venv/.home"

say "installing $(grep -c '^[a-z]' "requirements/$set_name.txt") locked packages" \
  "(the first time this downloads them)"
pip() {
  "$venv/bin/python" -m pip --quiet --quiet --disable-pip-version-check --no-input install "$@" >&2
}
pip --require-hashes --requirement requirements/build.txt
pip --require-hashes --no-build-isolation --requirement "requirements/$set_name.txt"
rm -f duly/{gate,evidence,ledger}/kernel.*.so
pip --no-deps --no-build-isolation --editable .
compgen -G 'duly/gate/kernel.*.so' >/dev/null ||
  say "no C compiler here (cc and Python's headers): the gate, the evidence and the ledger answer in Python, slower"
echo "$key" >"$stamp"
