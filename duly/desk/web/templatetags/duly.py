"""Draws an icon, groups a digest: what a template cannot say by itself."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def icon(name: str, size: str = "") -> SafeString:
    """Draw one icon of the sprite; the word beside it carries the meaning."""
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="#i-{}"/></svg>',
        f" icon-{size}" if size else "",
        name,
    )


@register.filter
def grouped(digest: str) -> str:
    """Set a digest in groups of eight, so that two people can compare it aloud."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


@register.filter
def short(digest: str) -> str:
    """The first twelve characters of a digest; the whole stands in the title."""
    return digest[:12]


@register.filter
def point(length: float) -> str:
    """Write a length of a drawing, the same in every language."""
    return f"{length:.2f}"


@register.filter
def counted(number: int) -> str:
    """Write a count with its thousands apart: 1,178."""
    return f"{number:,}"
