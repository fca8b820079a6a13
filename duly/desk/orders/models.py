"""Rows of the ledger, the vault, the outbox and the projections. Nothing here decides anything."""

from django.db import models


class Head(models.Model):
    """One row per order: what a command locks first, and what makes a delivery one order."""

    order = models.CharField(max_length=40, primary_key=True)
    delivery = models.CharField(max_length=64, unique=True)


class Entry(models.Model):
    """One event as recorded; never updated, never deleted."""

    order = models.CharField(max_length=40)
    item = models.CharField(max_length=80, blank=True)  # empty: about the whole order
    turn = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    body = models.BinaryField()
    salt = models.BinaryField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "item", "turn"], name="one_event_per_turn"),
        ]


class Unsequenced(models.Model):
    """An entry that has no place in the tree yet."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True)


class Leaf(models.Model):
    """An entry's place in the tree; never updated, never deleted."""

    index = models.PositiveBigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT)
    commitment = models.BinaryField()


class Checkpoint(models.Model):
    """A signed tree head; never updated, never deleted."""

    size = models.PositiveBigIntegerField(primary_key=True)
    root = models.BinaryField()
    frontier = models.BinaryField()  # hashes of the right edge, 32 bytes each
    note = models.TextField()
    signed_at = models.DateTimeField()


class Cosignature(models.Model):
    """An outsider's word that they saw a head; never updated, never deleted."""

    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.PROTECT)
    witness = models.CharField(max_length=300)  # the witness's C2SP verifier key
    line = models.TextField()
    cosigned_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["checkpoint", "witness"], name="one_word_per_head"),
        ]


class Asked(models.Model):
    """How a witness answered last; ``against`` says that it knows another history."""

    witness = models.CharField(max_length=300, primary_key=True)
    asked_at = models.DateTimeField()
    size = models.PositiveBigIntegerField()  # of the head that it was asked about
    why = models.CharField(max_length=200, blank=True)  # empty: it cosigned
    against = models.BooleanField()


class OrderKey(models.Model):
    """The key under which one order's texts lie, locked with the home's; gone once erased."""

    order = models.CharField(max_length=40, primary_key=True)
    wrapped = models.BinaryField()


class VaultRow(models.Model):
    """One sealed text; ``cipher`` is empty and ``erased_at`` set once the person was erased."""

    sealed = models.CharField(max_length=64, primary_key=True)
    order = models.CharField(max_length=40, db_index=True)
    topic = models.CharField(max_length=20, blank=True)
    cipher = models.BinaryField()  # the salt and the text, encrypted with the order's key
    key = models.BinaryField(null=True)  # keyed digest, for equality and overlap
    erased_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["topic", "key"], name="vault_key")]


class Exhibit(models.Model):
    """A document as it arrived or as it went out, by digest; encrypted, empty once erased."""

    digest = models.CharField(max_length=64, primary_key=True)
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=64, blank=True)  # sealed
    wrapped = models.BinaryField()  # its own key, locked with the home's
    words = models.BinaryField()  # the mail that carries it, a subject line first
    body = models.BinaryField()
    kept_at = models.DateTimeField()


class Owed(models.Model):
    """A side effect owed to the outside world: at least once, keyed by its event."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT)
    order = models.CharField(max_length=40)
    item = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=30)
    due_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)  # whose worker dies gives it back then
    tries = models.PositiveIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)  # why it waits or was given up
    failed_at = models.DateTimeField(null=True)  # given up: a person must look
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "kind"], name="one_effect_per_event"),
        ]
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                name="owed_open",
                condition=models.Q(done_at=None, failed_at=None),
            ),
        ]


class Count(models.Model):
    """A count of what an order's posts show: asked for, running, or how the last one ended."""

    order = models.CharField(max_length=40, primary_key=True)
    asked_by = models.CharField(max_length=40, blank=True)  # empty: by the desk itself
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10)
    run = models.PositiveIntegerField(default=0)  # a run that lost its claim writes no more
    tries = models.PositiveIntegerField(default=0)  # begun since it was asked for
    posts = models.PositiveBigIntegerField(default=0)  # read so far
    pairs = models.PositiveBigIntegerField(null=True)  # to look at; known before counting begins
    counted = models.PositiveBigIntegerField(default=0)
    seconds = models.FloatField(null=True)  # that counting is expected to take
    why = models.CharField(max_length=300, blank=True)  # it failed
    claimed_until = models.DateTimeField(null=True)  # whose worker dies gives it back then
    changed_at = models.DateTimeField()


class Epoch(models.Model):
    """One published register; the newest row is what the gate serves."""

    epoch = models.PositiveBigIntegerField(primary_key=True)
    digest = models.CharField(max_length=64)
    entries = models.PositiveIntegerField()
    published_at = models.DateTimeField()


class OrderRow(models.Model):
    """How an order stands. Dropped and refolded by ``duly rebuild``."""

    order = models.CharField(max_length=40, primary_key=True)
    authority = models.CharField(max_length=80)
    country = models.CharField(max_length=2)
    territory = models.CharField(max_length=1000)
    regime = models.CharField(max_length=40, blank=True)
    instrument = models.CharField(max_length=40, blank=True)
    channel = models.CharField(max_length=10)
    received_at = models.DateTimeField()
    state = models.CharField(max_length=30)
    turn = models.PositiveIntegerField()
    reading = models.CharField(max_length=64)
    ask = models.CharField(max_length=20)
    stated_items = models.PositiveIntegerField(null=True)
    confidential = models.BooleanField(null=True)
    verdict = models.CharField(max_length=20, blank=True)
    basis = models.CharField(max_length=80, blank=True)
    standing = models.CharField(max_length=20, blank=True)
    acknowledged_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    noncompliance_at = models.DateTimeField(null=True)
    sealed = models.BooleanField()
    public_ref = models.CharField(max_length=40, blank=True)
    next_due_at = models.DateTimeField(null=True, db_index=True)
    next_clock = models.CharField(max_length=40, blank=True)


class ItemRow(models.Model):
    """How an item stands. Dropped and refolded by ``duly rebuild``."""

    item = models.CharField(max_length=80, primary_key=True)
    order = models.CharField(max_length=40)
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    ask = models.CharField(max_length=20)
    state = models.CharField(max_length=20)
    turn = models.PositiveIntegerField()
    locator = models.CharField(max_length=64)
    reading = models.CharField(max_length=64)
    subject = models.CharField(max_length=64, blank=True)
    label = models.CharField(max_length=64, blank=True)
    author = models.CharField(max_length=64, blank=True)
    needs_person = models.BooleanField()
    repaired = models.BooleanField()
    duplicate_of = models.CharField(max_length=80, blank=True)
    overlaps = models.CharField(max_length=80, blank=True)  # the latest earlier item
    findings = models.CharField(max_length=300, blank=True)  # words joined by spaces
    traits = models.CharField(max_length=200, blank=True)
    protected = models.BooleanField()
    unresolved = models.CharField(max_length=20, blank=True)
    outcome = models.CharField(max_length=10, blank=True)
    reason = models.CharField(max_length=30, blank=True)
    cluster = models.CharField(max_length=80, blank=True)
    proposed_by = models.CharField(max_length=40, blank=True)
    decided_by = models.CharField(max_length=40, blank=True)
    territory = models.CharField(max_length=1000, blank=True)
    since = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)
    restored_at = models.DateTimeField(null=True)
    notice = models.CharField(max_length=20, blank=True)  # told, deferred
    notice_until = models.DateTimeField(null=True)
    notified_at = models.DateTimeField(null=True)
    appeal = models.CharField(max_length=20, blank=True)  # filed, upheld, rejected

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="one_item_per_position"),
            models.CheckConstraint(
                condition=models.Q(until=None) | ~models.Q(territory=""),
                name="no_withholding_without_territory",
            ),
        ]
        indexes = [models.Index(fields=["order", "state"], name="item_state")]


class ClockRow(models.Model):
    """How a clock stands. Dropped and refolded by ``duly rebuild``."""

    order = models.CharField(max_length=40)
    clock = models.CharField(max_length=40)
    duty = models.CharField(max_length=40)
    who = models.CharField(max_length=20)
    state = models.CharField(max_length=10)
    started_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    length = models.CharField(max_length=40)
    confidence = models.CharField(max_length=20)
    why = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "clock"], name="one_clock_per_order"),
        ]
