"""Whether another order still hides a person is asked without opening who else is hidden."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from django.db.models import QuerySet

from duly.desk.orders import vault
from duly.desk.orders.models import VaultRow
from duly.desk.worker.drain import drain
from duly.desk.worker.notices import serve_notices
from duly.order.terms import OrderRef
from tests.cast import NOON
from tests.desk.worker.office import HOUR, account, opened, restore, withhold

pytestmark = pytest.mark.django_db
OTHERS = tuple(OrderRef(f"IN-2021-200{number}") for number in (3, 4))


def texts_opened_by_a_round() -> int:
    counted, plain = 0, vault._opened

    def spied(rows: QuerySet[VaultRow]) -> Mapping[str, str]:
        nonlocal counted
        texts = plain(rows)
        counted += len(texts)
        return texts

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault, "_opened", spied)
        serve_notices(at=NOON + 3 * HOUR)
    return counted


@pytest.mark.usefixtures("desk", "people")
def test_a_round_opens_no_more_texts_however_many_others_are_withheld() -> None:
    opened_by: list[int] = []
    for order, many in zip(OTHERS, (1, 30), strict=True):
        mine = opened(account(f"ana{many}"), ref=OrderRef(f"IN-2021-{many:04}"))
        withhold(mine)
        crowd = [account(f"crowd{many}x{number}") for number in range(many)]
        withhold(opened(account(f"ana{many}"), *crowd, ref=order))
        drain(at=NOON + HOUR)
        restore(mine, at=2 * HOUR)
        opened_by.append(texts_opened_by_a_round())

    assert opened_by[0] == opened_by[1] > 0
