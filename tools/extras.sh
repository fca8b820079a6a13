#!/usr/bin/env bash
# Look for the system programs that add tests: use them, install them where that is
# allowed (root and apt-get, unless DULY_APT=0), and otherwise say what is left out.
set -euo pipefail

have() {
  local name
  for name in "$@"; do command -v "$name" >/dev/null && return 0; done
  return 1
}

may_install() { [ "$(id -u)" = 0 ] && have apt-get && [ "${DULY_APT:-1}" != 0 ]; }

install() {
  echo "duly: installing the Debian package $1" >&2
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1 && return 0
  apt-get update -qq >/dev/null 2>&1 || true
  apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

# extra PACKAGE WHAT-IT-ADDS PROGRAM...
extra() {
  local package="$1" adds="$2"
  shift 2
  have "$@" && return 0
  if may_install && install "$package" && have "$@"; then return 0; fi
  echo "duly: left out: $adds. To have it: apt-get install $package" >&2
}

extra chromium "the tests that walk the pages in a browser" chromium chromium-browser google-chrome
# language_data PACKAGE LANGUAGE WHAT-IT-ADDS
language_data() {
  local folder=/usr/share/tesseract-ocr/5/tessdata
  [ -e "$folder/$2.traineddata" ] && return 0
  if may_install && install "$1" && [ -e "$folder/$2.traineddata" ]; then return 0; fi
  echo "duly: left out: $3. To have it: apt-get install $1" >&2
}

extra nginx "the tests of caches and proxies before the gate" nginx /usr/sbin/nginx
extra poppler-utils "the tests that read letters with a second PDF reader" pdftotext
extra softhsm2 "the test of a signing key in a device" softhsm2-util
extra opensc "the test of a signing key in a device" pkcs11-tool
language_data tesseract-ocr-eng eng "reading scanned pages"
language_data tesseract-ocr-osd osd "turning scanned pages upright"
language_data tesseract-ocr-rus rus "reading scanned pages in Russian"
language_data tesseract-ocr-hin hin "reading scanned pages in Hindi"
