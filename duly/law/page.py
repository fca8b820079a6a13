"""A regime as one page: every fact with its source and how far it may be relied on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from duly.law.cases import shipped
from duly.law.cited import Cited, Source
from duly.law.explaining import explained
from duly.law.facts import by_confidence, facts, review_of, text_of
from duly.law.pack import Instrument, Pack
from duly.law.scrutiny import Check, Grounds

_AS_IT_IS = ("measures", "targets", "issuers", "cited_as", "not_cited_as", "of_law")


def page(pack: Pack) -> str:
    """Return the page as Markdown; it says the same for the same pack."""
    parts = [
        *_head(pack),
        *_authorities(pack),
        *(line for one in pack.instruments for line in _instrument(pack, one)),
        *_others(pack),
        *_sources(pack),
    ]
    return "\n".join(parts) + "\n"


def _head(pack: Pack) -> Iterator[str]:
    counts = ", ".join(f"{n} {name}" for name, n in by_confidence(pack).items() if n)
    lawyer = "A lawyer has read it." if pack.reviewed.lawyer else "No lawyer has read it."
    yield f"# {pack.title}"
    yield ""
    yield "*Generated from the pack: change the pack, not this page.*"
    yield ""
    yield (
        f"**Not legal advice.** {lawyer} Last read against its sources on "
        f"{pack.reviewed.on.isoformat()} by {pack.reviewed.by}; to be read again by "
        f"{pack.reviewed.next.isoformat()}."
    )
    yield ""
    yield (
        f"Pack `{pack.pack}`, version {pack.version}, jurisdiction {pack.jurisdiction}, counted in "
        f"{pack.zone.default.key}{_note(pack.zone.note)}. {len(facts(pack))} facts: {counts}. "
        f"{len(shipped(pack.pack))} golden cases."
    )
    if pack.engage:
        yield ""
        yield f"**Dealing with them: {pack.engage.policy}.** {pack.engage.why}."
        yield ""
        yield f"(That rests on {_src(pack.engage)}.)"
    yield ""


def _authorities(pack: Pack) -> Iterator[str]:
    yield "## Who may ask"
    yield ""
    yield from _table(
        ("id", "who", "kind", "least rank", "how to make sure", "source"),
        (
            (f"`{a.id}`", a.name, a.kind, a.min_rank or "", text_of(a.verify), _src(a))
            for a in pack.authorities
        ),
    )


def _instrument(pack: Pack, one: Instrument) -> Iterator[str]:
    yield f"## `{one.id}`: {one.name}"
    yield ""
    yield f"A **{one.force.replace('_', ' ')}** ({_src(one)})."
    yield ""
    for key in _AS_IT_IS:
        if told := text_of(getattr(one, key)):
            yield f"- {key.replace('_', ' ')}: {told}"
    if one.valid_from or one.valid_to:
        last = f" until {one.valid_to.isoformat()}" if one.valid_to else ""
        yield f"- received from {one.valid_from.isoformat() if one.valid_from else 'ever'}{last}"
    where = ", ".join(one.territory.must) or "no place of its own"
    yield f"- territory: {where}{_note(one.territory.note)} ({_src(one.territory)})"
    yield from _told(one)
    yield ""
    yield from _grounds(one.grounds)
    yield from _checks(one.checks)
    yield "### Clocks"
    yield ""
    for clock in one.clocks:
        first, *more = explained(clock)
        yield f"- **`{clock.id}`** {first}"
        yield from (f"  - {each}" for each in more)
    yield ""
    yield from _rest(one)


def _told(one: Instrument) -> Iterator[str]:
    gag = f"{one.gag.mode.replace('_', ' ')}, binding the platform: {one.gag.binds_platform}"
    hides = f"; keeps back {text_of(one.gag.hides)}" if one.gag.hides else ""
    open_to = f"; still allowed {text_of(one.gag.still_allowed)}" if one.gag.still_allowed else ""
    yield f"- silence: {gag}{hides}{open_to}{_note(one.gag.note)} ({_src(one.gag)})"
    notice = one.user_notice
    holds = f"; it holds {text_of(notice.must_contain)}" if notice.must_contain else ""
    duty = notice.duty.replace("_", " ")
    yield f"- telling the person: {duty}{_note(notice.when)}{holds} ({_src(notice)})"


def _grounds(grounds: Grounds | None) -> Iterator[str]:
    if grounds is None:
        return
    closed = "a closed list" if grounds.closed else "an open list"
    yield f"Grounds, {closed} ({_src(grounds)}): {'; '.join(g.text for g in grounds.listed)}."
    if grounds.not_grounds:
        yield f"No grounds: {'; '.join(g.text for g in grounds.not_grounds)}."
    yield ""


def _checks(checks: Sequence[Check]) -> Iterator[str]:
    yield "### Checks"
    yield ""
    yield from _table(
        ("id", "asks", "of each", "looks by itself", "if it fails", "from", "source"),
        (
            (
                f"`{check.id}`",
                check.ask,
                check.per,
                check.test or "a person",
                check.fail.replace("_", " "),
                check.valid_from.isoformat() if check.valid_from else "",
                _src(check),
            )
            for check in checks
        ),
    )


def _rest(one: Instrument) -> Iterator[str]:
    every: dict[str, Iterable[Cited]] = {
        "Left out by the law itself": one.excluded,
        "Why it may be declined": one.decline_grounds,
        "Redress": one.redress,
        "Looks again of its own motion": (one.review_body,) if one.review_body else (),
        "How it comes and goes": (one.route,) if one.route else (),
        "When it can be received": (one.receipt,) if one.receipt else (),
        "What a breach may cost": one.penalties,
        "Forms": one.forms,
    }
    yield from _lists(every)


def _others(pack: Pack) -> Iterator[str]:
    yield from _lists(
        {
            "Annulled, and still cited": pack.annulled,
            "Days the law counts around": pack.dates.values(),
            "Case law": pack.case_law,
            "Coming, and not binding yet": pack.watch,
            "Reports": pack.transparency,
        }
    )


def _lists(every: dict[str, Iterable[Cited]]) -> Iterator[str]:
    for title, cited in every.items():
        rows = list(cited)
        if rows:
            yield f"### {title}"
            yield ""
            yield from (f"- {_own(each)} ({_src(each)})" for each in rows)
            yield ""


def _own(each: Cited) -> str:
    told = ((name, getattr(each, name)) for name in _names(each))
    return "; ".join(f"{n.replace('_', ' ')}: {text_of(v)}" for n, v in told if v not in (None, ()))


def _names(each: Cited) -> list[str]:
    return [name for name in type(each).__dataclass_fields__ if name != "src"]


def _sources(pack: Pack) -> Iterator[str]:
    yield "## Sources"
    yield ""
    yield from _table(
        ("id", "where it stands", "confidence", "valid", "read at", "review by", "note"),
        (
            (
                f"`{source.id}`",
                source.cite,
                source.conf,
                _valid(source),
                " ".join(f"<{url}>" for url in filter(None, (source.official_at, *source.seen_at))),
                review_of(pack, source).next.isoformat(),
                " ".join(filter(None, (source.note, source.quote and f"“{source.quote}”"))),
            )
            for source in pack.sources.values()
        ),
    )


def _valid(source: Source) -> str:
    if not (source.valid_from or source.valid_to):
        return ""
    first = source.valid_from.isoformat() if source.valid_from else ""
    return f"{first}–{source.valid_to.isoformat() if source.valid_to else ''}"


def _src(cited: Cited) -> str:
    return f"{', '.join(source.id for source in cited.src)}; {cited.confidence}"


def _note(note: str | None) -> str:
    return f" ({note})" if note else ""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
    yield ""
