"""Whose host an address stands on: platforms, short links, stores, mirrors."""

from __future__ import annotations

import re

from duly.receive.reading.wordlist import words

_OWN = {
    "x": ("twitter.com", "x.com", "twimg.com", "chirp.example"),
    "github": (
        "github.com",
        "github.io",
        "githubusercontent.com",
        "githubassets.com",
        "ghe.com",
    ),
    "bluesky": ("bsky.app", "bsky.social"),
}

_OTHERS = {
    "facebook": ("facebook.com", "fb.com", "fb.watch", "fb.me", "messenger.com"),
    "instagram": ("instagram.com", "instagr.am"),
    "threads": ("threads.net", "threads.com"),
    "whatsapp": ("whatsapp.com", "wa.me"),
    "youtube": ("youtube.com", "youtu.be", "youtube-nocookie.com"),
    "google": ("google.com", "blogspot.com", "blogger.com", "goo.gle"),
    "telegram": ("t.me", "telegram.me", "telegram.org", "telegra.ph"),
    "tiktok": ("tiktok.com",),
    "vk": ("vk.com", "vk.ru", "vkontakte.ru"),
    "odnoklassniki": ("ok.ru", "odnoklassniki.ru"),
    "reddit": ("reddit.com", "redd.it"),
    "linkedin": ("linkedin.com",),
    "medium": ("medium.com",),
    "tumblr": ("tumblr.com",),
    "pinterest": ("pinterest.com",),
    "snapchat": ("snapchat.com",),
    "discord": ("discord.com", "discord.gg"),
    "koo": ("kooapp.com",),
    "sharechat": ("sharechat.com", "mojapp.in"),
    "gitlab": ("gitlab.com",),
    "wikipedia": ("wikipedia.org", "wikimedia.org"),
    "weibo": ("weibo.com", "weibo.cn"),
    "substack": ("substack.com",),
    "rumble": ("rumble.com",),
    "odysee": ("odysee.com",),
    "twitch": ("twitch.tv",),
    "dailymotion": ("dailymotion.com", "dai.ly"),
    "vimeo": ("vimeo.com",),
    "truth social": ("truthsocial.com",),
    "gab": ("gab.com",),
    "web archive": ("archive.org", "archive.is", "archive.ph", "archive.today"),
    "a mirror of X": (
        "nitter.net",
        "fxtwitter.com",
        "vxtwitter.com",
        "fixupx.com",
        "twstalker.com",
        "threadreaderapp.com",
        "sotwe.com",
    ),
}

_SHORT = words(
    "t.co bit.ly bitly.com tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly cutt.ly rb.gy t.ly "
    "shorturl.at tiny.cc lnkd.in dlvr.it git.io trib.al rebrand.ly clck.ru vk.cc u.to surl.li "
    "go.bsky.app pic.twitter.com pic.x.com s.id bl.ink soo.gd ift.tt wp.me shorte.st adf.ly "
    "aka.ms amzn.to youtu.page.link"
)
_STORES = (
    "apps.apple.com",
    "itunes.apple.com",
    "play.google.com",
    "appgallery.huawei.com",
    "apkpure.com",
    "rustore.ru",
)
_BY_HOST = {
    host: name for table in (_OWN, _OTHERS) for name, hosts in table.items() for host in hosts
}
_KNOWN = "|".join(re.escape(host) for host in sorted(_BY_HOST, key=len, reverse=True))
_SHORT_RE = "|".join(re.escape(host) for host in sorted(_SHORT, key=len, reverse=True))
KNOWN_HOST = rf"(?:[\w\ufffe\u00ad-]{{1,63}}\.){{0,6}}(?:{_KNOWN}|{_SHORT_RE})"


def owner_of(host: str) -> str | None:
    """Name the platform a host belongs to, as far as it is known here."""
    labels = host.partition(":")[0].removeprefix("www.").split(".")
    for start in range(len(labels) - 1):
        name = _BY_HOST.get(".".join(labels[start:]))
        if name:
            return name
    return None


def is_short_link(host: str) -> bool:
    """Tell whether a host only forwards: what lies behind is not known from the address."""
    return host.removeprefix("www.") in _SHORT


def is_store(host: str) -> bool:
    """Tell whether a host is a shop for applications."""
    return host.removeprefix("www.") in _STORES
