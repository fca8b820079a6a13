"""No byte of a letter tells who wrote it, on which machine, or where that machine stands."""

from __future__ import annotations

import base64
import getpass
import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pikepdf

from tests.rooms.letters import reading

MADE = """
import base64, json, sys
from duly.answer.letters import LANGUAGES, compose, data_of, render, webpage
from duly.answer.mailtext import mail_of, text_of
from tests.rooms.letters.samples import SAMPLES
made = {}
for language in LANGUAGES:
    for name, letter in SAMPLES.items():
        sheet = compose(letter, language=language)
        forms = [data_of(letter, language=language), webpage(sheet), text_of(sheet).encode()]
        forms.append(mail_of(letter, language=language).body.encode())
        if language in ("en", "ar") or name in ("answer", "statement"):
            forms.append(render(letter, language=language))
        made[f"{name}.{language}"] = [base64.b64encode(form).decode() for form in forms]
json.dump(made, sys.stdout)
"""
ROOT = Path(__file__).parents[3]


def unpacked(form: bytes) -> bytes:
    """Return the bytes with every compressed part of a PDF beside them."""
    if not form.startswith(b"%PDF"):
        return form
    with reading.opened(form) as document:
        streams = [each for each in document.objects if isinstance(each, pikepdf.Stream)]
        texts = [str(value).encode() for value in document.docinfo.values()]
        return b"\n".join([form, *texts, *(each.read_bytes() for each in streams)])


def zones_of(pdf: bytes) -> list[str]:
    """Every distance from UTC in what a PDF says of itself; its dates are in UTC."""
    with reading.opened(pdf) as document:
        told = [str(value) for value in document.docinfo.values() if str(value).startswith("D:")]
        told.append(document.Root.Metadata.read_bytes().decode())
    assert all(re.search(r"\d{14}(Z|$)", each) for each in told[:-1])
    return re.findall(r"[+-](?!00[:']00)\d\d[:']\d\d", " ".join(told))


def test_no_letter_in_any_form_or_language_holds_a_trace_of_its_writer_or_machine() -> None:
    told = {"USER": "zqstaffname", "LOGNAME": "zqstaffname", "EMAIL": "zqstaff@desk.example"}
    told |= {"HOSTNAME": "zqhostname", "HOME": "/home/zqstaffname", "TZ": "Pacific/Chatham"}
    done = subprocess.run(
        [sys.executable, "-c", MADE],
        env={**os.environ, **told, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=300,
    )
    made = json.loads(done.stdout)
    traces = [*told.values(), "Chatham", "+12:45", "+13:45", "13'45'", "12'45'", str(ROOT)]
    traces += [name for name in (getpass.getuser(), socket.gethostname()) if len(name) > 5]
    found = {
        (name, trace)
        for name, forms in made.items()
        for form in map(unpacked, map(base64.b64decode, forms))
        for trace in traces
        if trace.encode() in form
    }
    assert len(made) > 100
    assert found == set()
    pdfs = [form for forms in made.values() for form in map(base64.b64decode, forms)]
    zones = [zone for form in pdfs if form.startswith(b"%PDF") for zone in zones_of(form)]
    assert zones == []
