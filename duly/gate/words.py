"""What a reader is told in their own language where something is withheld (HTTP 451)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from duly.gate.countries import COUNTRIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words; ``{place}`` is a country's name that is not inflected.

    ``what`` says for each kind of thing that it is withheld and not deleted; ``""`` is any other.
    """

    language: str
    title: str
    what: Mapping[str, str]
    alone: str
    order: str
    since: str
    open: str
    references: str
    yours: str
    appeal: str
    by: str
    places: Mapping[str, str]

    def told(self, kind: str, place: str) -> str:
        """Say what is withheld."""
        return self.what.get(kind, self.what[""]).format(place=place)

    def place(self, country: str) -> str:
        """Name a country as this language does, else in English with its code."""
        english = COUNTRIES.get(country, country)
        if self.language == "en":
            return english
        return self.places.get(country, f"{english} ({country})" if english != country else country)

    def day(self, at: datetime) -> str:
        """Write an instant in UTC."""
        return (
            f"{at.day} {at:%B %Y, %H:%M} UTC"
            if self.language == "en"
            else f"{at:%Y-%m-%d %H:%M} UTC"
        )


def chosen(accept_language: str) -> Words:
    """Return the words of the language that a reader likes best (RFC 9110, 12.5.4); else English.

    A range stands for its language whatever its region; the first named wins among equals.
    """
    best, weight = WORDS["en"], 0.0
    for part in accept_language[:1_000].lower().split(","):
        name, _, rest = part.partition(";")
        language = name.strip().partition("-")[0]
        wanted = re.search(r"q\s*=\s*(\d(?:\.\d*)?)", rest)
        liked = float(wanted[1]) if wanted else 1.0
        if liked > weight and language in WORDS:
            best, weight = WORDS[language], liked
    return best


def _english(what: str) -> str:
    return (
        f"{what} is withheld in {{place}} in response to a legal demand. It has not been deleted."
    )


_ALL: Final = (
    Words(
        language="en",
        title="Withheld in {place}",
        what={
            "account": _english("This account"),
            "post": _english("This post"),
            "hashtag": _english("This hashtag"),
            "": _english("This page"),
        },
        alone="This notice concerns readers in {place} alone.",
        order="Order",
        since="since {since}, until {until}",
        open="since {since}, until it is lifted",
        references="The references lead to what may be said publicly of each order.",
        yours="Is this about you?",
        appeal="Read why, and how to appeal",
        by="Withheld by",
        places={},
    ),
    Words(
        language="de",
        title="Zurückgehalten: {place}",
        what={
            "account": "Dieses Konto wird aufgrund einer behördlichen Anordnung in folgendem Land"
            " nicht gezeigt: {place}. Es wurde nicht gelöscht.",
            "post": "Dieser Beitrag wird aufgrund einer behördlichen Anordnung in folgendem Land"
            " nicht gezeigt: {place}. Er wurde nicht gelöscht.",
            "hashtag": "Dieser Hashtag wird aufgrund einer behördlichen Anordnung in folgendem"
            " Land nicht gezeigt: {place}. Er wurde nicht gelöscht.",
            "": "Diese Seite wird aufgrund einer behördlichen Anordnung in folgendem Land nicht"
            " gezeigt: {place}. Sie wurde nicht gelöscht.",
        },
        alone="Dieser Hinweis betrifft nur dieses Land: {place}.",
        order="Anordnung",
        since="seit {since}, bis {until}",
        open="seit {since}, bis sie aufgehoben wird",
        references="Die Aktenzeichen führen zu dem, was öffentlich gesagt werden darf.",
        yours="Betrifft das Sie?",
        appeal="Lesen Sie, warum, und wie Sie widersprechen können",
        by="Zurückgehalten von",
        places={"DE": "Deutschland", "AT": "Österreich", "CH": "Schweiz", "IN": "Indien"},
    ),
    Words(
        language="fr",
        title="Non affiché : {place}",
        what={
            "account": "Ce compte n’est pas affiché dans le pays suivant, en raison d’une demande"
            " légale : {place}. Il n’a pas été supprimé.",
            "post": "Cette publication n’est pas affichée dans le pays suivant, en raison d’une"
            " demande légale : {place}. Elle n’a pas été supprimée.",
            "hashtag": "Ce mot-dièse n’est pas affiché dans le pays suivant, en raison d’une"
            " demande légale : {place}. Il n’a pas été supprimé.",
            "": "Cette page n’est pas affichée dans le pays suivant, en raison d’une demande"
            " légale : {place}. Elle n’a pas été supprimée.",
        },
        alone="Cet avis ne concerne que ce pays : {place}.",
        order="Injonction",
        since="depuis le {since}, jusqu’au {until}",
        open="depuis le {since}, jusqu’à sa levée",
        references="Les références mènent à ce qui peut être dit publiquement de chacune.",
        yours="Cela vous concerne ?",
        appeal="Lisez pourquoi, et comment contester",
        by="Retenu par",
        places={"FR": "France", "BE": "Belgique", "CH": "Suisse", "IN": "Inde"},
    ),
    Words(
        language="hi",
        title="यहाँ नहीं दिखाया जाता: {place}",
        what={
            "account": "एक कानूनी माँग के कारण यह खाता इस देश में नहीं दिखाया जाता: {place}।"
            " इसे हटाया नहीं गया है।",
            "post": "एक कानूनी माँग के कारण यह पोस्ट इस देश में नहीं दिखाई जाती: {place}।"
            " इसे हटाया नहीं गया है।",
            "hashtag": "एक कानूनी माँग के कारण यह हैशटैग इस देश में नहीं दिखाया जाता: {place}।"
            " इसे हटाया नहीं गया है।",
            "": "एक कानूनी माँग के कारण यह पृष्ठ इस देश में नहीं दिखाया जाता: {place}। इसे हटाया नहीं गया है।",
        },
        alone="यह सूचना केवल इस देश के पाठकों के लिए है: {place}।",
        order="आदेश",
        since="{since} से {until} तक",
        open="{since} से, वापस लिए जाने तक",
        references="संदर्भ वहाँ ले जाते हैं जहाँ लिखा है कि हर आदेश के बारे में क्या बताया जा सकता है।",
        yours="क्या यह आपके बारे में है?",
        appeal="पढ़ें कि क्यों, और अपील कैसे करें",
        by="रोकने वाला",
        places={"IN": "भारत", "NP": "नेपाल"},
    ),
    Words(
        language="pt",
        title="Não exibido: {place}",
        what={
            "account": "Esta conta não é exibida no seguinte país, em resposta a uma exigência"
            " legal: {place}. Ela não foi apagada.",
            "post": "Esta publicação não é exibida no seguinte país, em resposta a uma exigência"
            " legal: {place}. Ela não foi apagada.",
            "hashtag": "Esta hashtag não é exibida no seguinte país, em resposta a uma exigência"
            " legal: {place}. Ela não foi apagada.",
            "": "Esta página não é exibida no seguinte país, em resposta a uma exigência legal:"
            " {place}. Ela não foi apagada.",
        },
        alone="Este aviso vale apenas para este país: {place}.",
        order="Ordem",
        since="desde {since}, até {until}",
        open="desde {since}, até ser revogada",
        references="As referências levam ao que se pode dizer publicamente de cada ordem.",
        yours="Isto é sobre você?",
        appeal="Leia o motivo e como recorrer",
        by="Retido por",
        places={"BR": "Brasil", "PT": "Portugal", "IN": "Índia"},
    ),
    Words(
        language="ru",
        title="Не показывается: {place}",
        what={
            "account": "По законному требованию эта учётная запись не показывается в стране:"
            " {place}. Она не удалена.",
            "post": "По законному требованию эта публикация не показывается в стране: {place}."
            " Она не удалена.",
            "hashtag": "По законному требованию этот хештег не показывается в стране: {place}."
            " Он не удалён.",
            "": "По законному требованию эта страница не показывается в стране: {place}. Она не"
            " удалена.",
        },
        alone="Это уведомление касается только читателей в стране: {place}.",
        order="Требование",
        since="с {since} до {until}",
        open="с {since} до отмены",
        references="По этим номерам можно прочесть то, что разрешено сказать о каждом требовании.",
        yours="Это касается вас?",
        appeal="Прочтите, почему, и как возразить",
        by="Не показывает",
        places={"RU": "Россия", "BY": "Беларусь", "KZ": "Казахстан", "IN": "Индия"},
    ),
    Words(
        language="tr",
        title="Gösterilmiyor: {place}",
        what={
            "account": "Bu hesap, yasal bir talep nedeniyle şu ülkede gösterilmiyor: {place}."
            " Silinmedi.",
            "post": "Bu gönderi, yasal bir talep nedeniyle şu ülkede gösterilmiyor: {place}."
            " Silinmedi.",
            "hashtag": "Bu etiket, yasal bir talep nedeniyle şu ülkede gösterilmiyor: {place}."
            " Silinmedi.",
            "": "Bu sayfa, yasal bir talep nedeniyle şu ülkede gösterilmiyor: {place}. Silinmedi.",
        },
        alone="Bu bildirim yalnızca şu ülkedeki okurlar içindir: {place}.",
        order="Karar",
        since="{since} – {until}",
        open="{since} tarihinden kaldırılana kadar",
        references="Numaralar, her karar hakkında kamuya söylenebileceklere götürür.",
        yours="Bu sizinle mi ilgili?",
        appeal="Nedenini ve nasıl itiraz edileceğini okuyun",
        by="Göstermeyen",
        places={"TR": "Türkiye", "IN": "Hindistan"},
    ),
)
WORDS: Final[Mapping[str, Words]] = {one.language: one for one in _ALL}
