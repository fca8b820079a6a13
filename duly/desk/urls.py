"""Every address of the desk, and of the public site beside it."""

from django.urls import URLPattern, URLResolver, include, path

from duly.desk.web.views import (
    appeal,
    display,
    inbox,
    ledger,
    letters,
    people,
    receiving,
    restores,
    signing,
    unsent,
)
from duly.desk.web.views.decide import carry, confirm, find, propose
from duly.desk.web.views.escalate import page as escalations
from duly.desk.web.views.escalate import staff
from duly.desk.web.views.evidence import pages as evidence
from duly.desk.web.views.order import (
    checking,
    clocks,
    correcting,
    crop,
    files,
    history,
    page,
    reading,
    whole,
)
from duly.desk.web.views.public import barred, lost, private, register

handler404 = "duly.desk.web.views.public.lost.lost"
urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", include("duly.desk.api.urls")),
    path("", register.index),
    path("orders/", register.index),
    path("orders.csv", register.counts_csv),
    path("orders/<str:ref>/", register.order),
    path("orders/<str:ref>/counts.csv", register.counts_csv),
    path("checkpoint", register.checkpoint),
    path("ledger.vkey", register.verifier),
    path("withheld/", barred.withheld),
    path("blocked-by/", barred.blocked_by),
    path("p/<str:token>/", private.private),
    path("p/<str:token>/pdf", private.pdf),
    path("sign-in/", signing.sign_in),
    path("sign-in/as/", signing.sit_down),
    path("sign-out/", signing.sign_out),
    path("theme/", display.theme),
    path("language/", display.language),
    path("desk/", inbox.inbox),
    path("desk/receive/", receiving.receiving),
    path("desk/letters/", letters.all_letters),
    path("desk/escalations/", escalations.all_escalations),
    path("desk/restores/", restores.restores),
    path("desk/unsent/", unsent.unsent),
    path("desk/ledger/", ledger.ledger),
    path("desk/ledger/<int:index>/", ledger.receipt),
    path("desk/ledger/<int:index>/receipt", ledger.receipt_file),
    path("desk/people/", people.people),
    path("desk/people/revoke/", people.revoke),
    path("desk/orders/<str:ref>/", page.order),
    path("desk/orders/<str:ref>/items/<int:position>/", page.item),
    path("desk/orders/<str:ref>/items/<int:position>/line.png", crop.line),
    path("desk/orders/<str:ref>/items/<int:position>/evidence/", evidence.of_item),
    path("desk/orders/<str:ref>/evidence/", evidence.of_order),
    path("desk/orders/<str:ref>/evidence/groups/<str:group>/", evidence.of_group),
    path("desk/orders/<str:ref>/reading/", reading.reading),
    path("desk/orders/<str:ref>/check/", checking.checking),
    path("desk/orders/<str:ref>/do/<str:step>/", whole.whole),
    path("desk/orders/<str:ref>/find/", find.find),
    path("desk/orders/<str:ref>/propose/", propose.propose),
    path("desk/orders/<str:ref>/confirm/", confirm.confirm),
    path("desk/orders/<str:ref>/withhold/", carry.withhold),
    path("desk/orders/<str:ref>/restore/", carry.restore),
    path("desk/orders/<str:ref>/items/<int:position>/appeal/", appeal.hear),
    path("desk/orders/<str:ref>/items/<int:position>/correct/", correcting.correcting),
    path("desk/orders/<str:ref>/letters/", letters.of_order),
    path("desk/orders/<str:ref>/letters/<str:digest>/", letters.of_order),
    path("desk/orders/<str:ref>/letters/<str:digest>/pdf", letters.pdf),
    *(
        path(
            f"desk/orders/<str:ref>/letters/<str:digest>/{form}", letters.other_form, {"form": form}
        )
        for form in letters.MEDIA
    ),
    path("desk/orders/<str:ref>/letters/<str:digest>/<int:page>.png", letters.picture),
    path("desk/orders/<str:ref>/escalations/", escalations.of_order),
    path("desk/orders/<str:ref>/staff/", staff.staff),
    path("desk/orders/<str:ref>/clocks/", clocks.clocks),
    path("desk/orders/<str:ref>/history/", history.history),
    path("desk/orders/<str:ref>/exhibits/", files.exhibits),
    path("desk/orders/<str:ref>/exhibits/<str:sha256>/<int:page>.png", files.picture),
    path("desk/orders/<str:ref>/exhibits/<str:sha256>/original", files.original),
    path("desk/<path:rest>", lost.nowhere),
]
