"""Every address of the desk, and of the public site beside it."""

from django.urls import URLPattern, URLResolver, include, path

from duly.desk.web.views import display, inbox, signing
from duly.desk.web.views.decide import carry, confirm, find, propose
from duly.desk.web.views.order import files, history, page

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", include("duly.desk.api.urls")),
    path("sign-in/", signing.sign_in),
    path("sign-in/as/", signing.sit_down),
    path("sign-out/", signing.sign_out),
    path("theme/", display.theme),
    path("language/", display.language),
    path("desk/", inbox.inbox),
    path("desk/orders/<str:ref>/", page.order),
    path("desk/orders/<str:ref>/items/<int:position>/", page.item),
    path("desk/orders/<str:ref>/find/", find.find),
    path("desk/orders/<str:ref>/propose/", propose.propose),
    path("desk/orders/<str:ref>/confirm/", confirm.confirm),
    path("desk/orders/<str:ref>/withhold/", carry.withhold),
    path("desk/orders/<str:ref>/restore/", carry.restore),
    path("desk/orders/<str:ref>/history/", history.history),
    path("desk/orders/<str:ref>/exhibits/", files.exhibits),
    path("desk/orders/<str:ref>/exhibits/<str:sha256>/<int:page>.png", files.picture),
    path("desk/orders/<str:ref>/exhibits/<str:sha256>/original", files.original),
]
