"""The demo microblog as the desk sees it, through the one port."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Final

from duly.order.terms import Kind
from duly.platforms.demo.people import Account
from duly.platforms.demo.traffic import SINCE, Traffic, traffic
from duly.platforms.demo.world import World, the_world
from duly.platforms.port import (
    Ambiguous,
    Answer,
    Contact,
    Facts,
    Found,
    Given,
    Gone,
    Lack,
    Post,
    Trait,
    Unknown,
    Wanted,
)
from duly.receive.alike import skeleton

_GIVEN: Final = Given(
    since=SINCE, lacks=frozenset({Lack.DELETED, Lack.GONE, Lack.VIEWS, Lack.PLACES})
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPlatform:
    """Answers for the synthetic microblog; accounts are found by handle or permanent id."""

    name: str = "Chirp (synthetic)"
    world: World = field(default_factory=the_world, repr=False)
    traffic: Callable[[], Traffic] = field(default=traffic, repr=False)  # made when asked for

    def lookup(self, wanted: Sequence[Wanted]) -> Sequence[Answer]:
        """Answer each from memory."""
        return [self._one(one) for one in wanted]

    def lookalikes(self, handle: str) -> Sequence[str]:
        """Name the handles of today that read like this one."""
        shape = skeleton(handle.removeprefix("@"))
        return sorted(other for other in self.world.by_handle if skeleton(other) == shape)

    def contact(self, subject: str) -> Contact | None:
        """Return the account's synthetic address; accounts that left have none."""
        one = self.world.accounts.get(subject)
        if one is None or one.gone:
            return None
        return Contact(subject=subject, address=one.contact, language=one.language)

    def posts(self, subject: str, *, limit: int = 200) -> Sequence[Post]:
        """Return what the account wrote, newest first."""
        return self.world.by_author.get(subject, ())[:limit]

    def given(self) -> Given:
        """Say what this microblog does not give."""
        return _GIVEN

    def written(
        self, subjects: Collection[str], *, since: datetime, until: datetime
    ) -> Iterator[Post]:
        """Stream what the accounts wrote: what their pages show, and all traffic besides."""
        by_author = self.traffic().by_author
        for subject in subjects:
            for post in (*self.world.by_author.get(subject, ()), *by_author.get(subject, ())):
                if since <= post.created_at < until:
                    yield post

    def facts(self, subjects: Collection[str]) -> Sequence[Facts]:
        """Return what is known of the accounts that are still there."""
        known = (self.world.accounts.get(subject) for subject in subjects)
        return [
            Facts(
                subject=one.id,
                handle=one.handle,
                created_at=one.created_at,
                automated=Trait.AUTOMATED in one.traits,
            )
            for one in known
            if one is not None and not one.gone
        ]

    def others(self, besides: Collection[str], *, most: int) -> Sequence[str]:
        """Name accounts by the digest of their id, which nobody chose."""
        left = [name for name, one in self.world.accounts.items() if not one.gone]
        free = set(left) - set(besides)
        return sorted(free, key=lambda name: sha256(name.encode()).digest())[:most]

    def _one(self, wanted: Wanted) -> Answer:
        match wanted.kind:
            case Kind.ACCOUNT:
                return self._account(wanted)
            case Kind.POST:
                return self._post(wanted)
            case Kind.HASHTAG:
                return self._hashtag(wanted)
            case _:
                return Unknown(wanted=wanted, why=f"a {wanted.kind} is not something kept here")

    def _account(self, wanted: Wanted) -> Answer:
        handle = wanted.id.removeprefix("@").lower()
        candidates = {
            one.id: one
            for one in (
                self.world.by_handle.get(handle),
                self.world.by_former.get(handle),
                self.world.accounts.get(wanted.id),
            )
            if one is not None
        }
        if len(candidates) > 1:
            return Ambiguous(
                wanted=wanted,
                subjects=tuple(candidates),
                why=f"@{handle} was left by one account and taken by another",
            )
        for one in candidates.values():
            return _found_account(wanted, one, handle)
        return Unknown(wanted=wanted, why=f"nobody is or was called @{handle} here")

    def _post(self, wanted: Wanted) -> Answer:
        if wanted.id in self.world.gone_posts:
            return Gone(wanted=wanted, why=self.world.gone_posts[wanted.id], subject=wanted.id)
        post = self.world.posts.get(wanted.id)
        if post is None:
            return Unknown(wanted=wanted, why="no post has this number")
        author = self.world.accounts[post.author]
        names = {author.handle.lower(), *(old.lower() for old in author.former)}
        if wanted.by is not None and wanted.by.removeprefix("@").lower() not in names:
            return Ambiguous(
                wanted=wanted,
                subjects=(post.id,),
                why=f"the locator names @{wanted.by}, but @{author.handle} wrote this post",
            )
        return _found_post(wanted, post, author)

    def _hashtag(self, wanted: Wanted) -> Answer:
        tag = wanted.id.removeprefix("#").lower()
        posts = self.world.by_hashtag.get(tag)
        if not posts:
            return Unknown(wanted=wanted, why=f"nobody has used #{tag} here")
        return Found(
            wanted=wanted,
            subject=tag,
            kind=Kind.HASHTAG,
            label=f"#{tag}",
            author=None,
            excerpt=f"{len(posts)} posts; the newest: {posts[0].text}",
            created_at=posts[-1].created_at,
        )


def _found_account(wanted: Wanted, one: Account, handle: str) -> Answer:
    if one.gone:
        return Gone(wanted=wanted, why=one.gone, subject=one.id)
    return Found(
        wanted=wanted,
        subject=one.id,
        kind=Kind.ACCOUNT,
        label=f"@{one.handle}",
        author=one.id,
        excerpt=f"{one.name}: {one.bio}",
        created_at=one.created_at,
        contact_ref=one.id,
        traits=one.traits,
        renamed_from=handle if handle in {old.lower() for old in one.former} else None,
    )


def _found_post(wanted: Wanted, post: Post, author: Account) -> Found:
    return Found(
        wanted=wanted,
        subject=post.id,
        kind=Kind.POST,
        label=f"post by @{author.handle}",
        author=author.id,
        excerpt=post.text,
        created_at=post.created_at,
        contact_ref=author.id,
        traits=author.traits,
    )
