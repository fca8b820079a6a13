"""What an appeal does not do: "the appeal does not suspend the execution of this order"."""

from __future__ import annotations

import re

_NO_STAY = re.compile(
    "|".join(
        (
            r"\b(?:appeals?|objections?|petitions?|complaints?|challenges?|review)\b[^.;]{0,60}?\b"
            r"(?:does|do|shall|will|may) not (?:\w+ )?(?:suspend|stay|defer)\w*(?: \w+){0,6}",
            r"\b(?:widerspruch|klage|beschwerde|rechtsmittel|einspruch)\b[^.;]{0,60}?"
            r"\bkeine aufschiebende wirkung",
            r"\b(?:recours|appel|opposition|pourvoi)\b[^.;]{0,60}?\b(?:ne suspend\w* pas|"
            r"n['’](?:est|a) pas (?:d['’]effet )?suspensif)(?: [\w'’]+){0,6}",
            r"\b(?:recursos?|apelación|oposición|impugnación|reposición|apelação|impugnação|agravo)"
            r"\b[^.;]{0,60}?\b(?:no|não) (?:se )?(?:suspend|tendrá efecto suspensiv|tem efeito "
            r"suspensiv)\w*(?: \w+){0,6}",
            r"\b(?:ricorso|reclamo|impugnazione|opposizione|appello)\b[^.;]{0,60}?"
            r"\bnon (?:ne )?sospend\w+(?: [\w'’]+){0,6}",
            r"\b(?:odwołani|zażaleni|sprzeciw|skarg)\w*[^.;]{0,60}?\bnie wstrzymuj\w+(?: \w+){0,6}",
            r"\b(?:bezwaar|beroep|verzet)\b[^.;]{0,60}?\b(?:schorst|schorsen) \w* ?niet\b|"
            r"\b(?:bezwaar|beroep|verzet)\b[^.;]{0,60}?\bgeen schorsende werking",
            r"\b(?:обжалован|жалоб|возражен|апелляц)\w*[^.;]{0,60}?не приостан\w+(?: \w+){0,6}|"
            r"\b(?:оскаржен|скарг|апеляц|заперечен)\w*[^.;]{0,60}?не (?:при)?зупин\w+(?: \w+){0,6}",
            r"\bitiraz\w*[^.;]{0,60}?durdurma(?:z|maktadır)\b|"
            r"\b(?:keberatan|banding|gugatan)\b[^.;]{0,60}?tidak (?:menunda|"
            r"menangguhkan)(?: \w+){0,6}",
            r"(?:異議|不服|抗告)[^。]{0,30}執行を停止し(?:ない|ません)|"
            r"(?:复议|诉讼|申诉|異議|异议)[^。；]{0,20}不(?:停止|影响)[^。；]{0,10}执行|"
            r"(?:이의|불복|항고)[^.;]{0,30}정지(?:하지|되지) ?(?:않|아니)\S*|"
            r"(?:الطعن|الاستئناف|التظلم)[^.؛]{0,20} لا (?:يوقف|يترتب عليه وقف)[^.؛]{0,30}|"
            r"अपील[^।]{0,40}?(?:रोक|स्थगन|स्थगित) नहीं[^।]{0,12}",
        )
    ),
    re.IGNORECASE,
)


def without_appeal(sentence: str) -> str:
    """Leave out what says that an appeal stays nothing: the order holds meanwhile."""
    return _NO_STAY.sub(" ", sentence)
