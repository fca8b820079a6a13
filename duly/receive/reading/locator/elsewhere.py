"""Hosts of platforms that are not ours, of shops, and of links that only forward."""

from __future__ import annotations

from duly.receive.reading.wordlist import words

OTHERS = {
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

FORWARDERS = words(
    "bit.ly bitly.com tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly cutt.ly rb.gy t.ly "
    "shorturl.at tiny.cc lnkd.in dlvr.it trib.al rebrand.ly clck.ru vk.cc u.to surl.li "
    "s.id bl.ink soo.gd ift.tt wp.me shorte.st adf.ly "
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
_OTHER_HOSTS = frozenset(host for hosts in OTHERS.values() for host in hosts)


def is_store(host: str) -> bool:
    """Tell whether a host is a shop for applications."""
    return host.removeprefix("www.") in _STORES


def is_elsewhere(host: str) -> bool:
    """Tell whether a host is another platform's, or forwards to anywhere."""
    labels = host.split(".")
    tails = {".".join(labels[start:]) for start in range(len(labels))}
    return bool(tails & (_OTHER_HOSTS | FORWARDERS))
