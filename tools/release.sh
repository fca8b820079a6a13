#!/usr/bin/env bash
# Make dist/duly-VERSION: the source, a wheel of this kind of machine, a bill of materials for each
# lock, their sums and a signature of the sums. The same commit gives the same bytes again.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022
key="${KEY:-}"
python="${PYTHON:-python3}"

stop() { echo "duly: $*" >&2; exit 1; }

[ -n "$key" ] || stop "a release is signed. Name an SSH key: make release KEY=~/.ssh/id_ed25519"
[ -r "$key" ] || stop "there is no key that can be read at $key"
command -v ssh-keygen >/dev/null || stop "ssh-keygen is missing. As root: apt-get install openssh-client"
[ -z "$(git status --porcelain)" ] || stop "what is not committed would be left out: commit it first"

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
name="duly-$version"
out="$PWD/dist/$name"
[ ! -e "$out" ] || stop "$out is there already: remove it, or raise the version"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
made="$work/made"
mkdir "$made"

git archive --format=tar --prefix="$name/" HEAD | gzip --no-name -9 >"$made/$name.tar.gz"
tar --extract --gzip --file "$made/$name.tar.gz" --directory "$work"

"$python" -m venv "$work/venv"
pip() { "$work/venv/bin/python" -m pip --quiet --quiet --disable-pip-version-check --no-input "$@" >&2; }
pip install --require-hashes --requirement requirements/build.txt
pip install --require-hashes --no-build-isolation --requirement requirements/release.txt
# No names of this machine's folders in what a compiler makes.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) CFLAGS=-g0 \
  pip wheel --no-deps --no-build-isolation --wheel-dir "$made" "$work/$name"
for lock in base ocr evidence cluster; do
  "$work/venv/bin/python" -W ignore -m cyclonedx_py requirements --short-PURLs \
    --pyproject pyproject.toml --output-reproducible --output-format JSON \
    --output-file "$made/$lock.cdx.json" "requirements/$lock.txt"
done

(cd "$made" && sha256sum -- *) >"$work/SHA256SUMS"
mv "$work/SHA256SUMS" "$made"
ssh-keygen -q -Y sign -n file -f "$key" "$made/SHA256SUMS"
mkdir -p dist
mv "$made" "$out"
echo "$out"
