"""National laws in the tongues whose orders come seldom, each with its provision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.outcome import Basis

_N = r"(?P<number>\d{1,4}[a-z]?(?:/[A-Z]|(?:-\d+)+)?)"
_INDIC = r"(?P<number>[\d०-९]{1,4}[A-Z\u0900-\u0d7f]?(?:\([\w]{1,3}\))*)"
# A name of small letters ends where the sentence begins to ask or to tell.
_ASKED = (
    r"(?!nala|nare[dđ]|odre[jdđ]|tra[žz]i|zahtev|zahtij|разпоре|нареж|налаж|наред|издава|izda|"
    r"ovim|ovime|"
    r"se\s|je\s|ви\s|uzdod|lūdz|įpareig|praš|nurod)"
)
_SMALL = rf"(?:\s{_ASKED}[^\W\d_A-ZА-Я]+(?:-[^\W\d_]+)?){{1,8}}"
_SOUTH = (
    rf"(?:[Zz]akon\w*\so{_SMALL}|[Зз]акон\w*\s(?:о|за){_SMALL}|"
    r"[ZЗ]ako?n?\w*\s[„\"»«][^“”\"»«]{3,90}[“”\"»«])"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        # South Slavic: "članka 21. Zakona o …", "18. člena Zakona o …", "чл. 55 от Закона за …"
        rf"(?i:član\w*|članak|člank\w*|čl\.|члан\w*|чл\.|член\w*)\s?{_N}\.?"
        rf"(?:\s?(?:st(?:av\w*)?|ст(?:ав\w*)?|ал|точк\w*)\.?\s?\d+\.?,?)?,?\s(?:от\s|"
        rf"од\s)?(?P<law>{_SOUTH})",
        rf"(?<![\d.]){_N}\.\s?člen\w*\s(?P<law>{_SOUTH})",
        # Baltic and Finnic: the law before its provision
        rf"(?P<law>\b(?:[^\W\d_]{{1,40}}\s){{1,5}}įstatym\w+)\s{_N}\s?(?:straipsn\w+|str\.)",
        rf"(?P<law>\b(?:[^\W\d_]{{1,40}}\s){{1,5}}likum\w*)\s{_N}\.?\s?pant\w+",
        rf"(?P<law>\b[^\W\d_]{{1,40}}sead(?:us\w*|ustik\w*))\s(?:§|paragrahv\w*)\s?{_N}",
        rf"(?P<law>\b[^\W\d_]{{3,40}}lai(?:n|"
        rf"ssa))\s(?:\(\d+/\d+\)\s)?(?:\d+\s?luvun\s)?{_N}\s?(?:§|pykäl)",
        # Hungarian, Icelandic, Albanian, Maltese, Irish
        rf"(?P<law>\d{{4}}\.\sévi\s[IVXLC]+\.\störvény)\s{_N}\.?\s?(?:§|paragrafus|cikk)",
        rf"(?<![\d.]){_N}\.\sgr\.\s(?P<law>laga\s(?:nr\.\s\d+/\d+|um\s[^,.;]{{3,50}}))",
        rf"(?i:neni\w*)\s{_N}\s(?:të|i)\s(?P<law>(?i:ligji\w*|"
        rf"kodi\w*)\s(?:nr\.\s?)?[^,.;]{{0,12}}?"
        rf"(?:\d+/\d+|[^,.;]{{3,50}}))",
        rf"(?i:alt\s|artikolu\s|taqsima\s){_N}\s(?:ta[l']?[- ]?)(?P<law>Att\w*[^,.;]{{3,60}})",
        # Hebrew, Urdu, Bengali, Tamil
        rf"סעיף\s{_N}(?:\([^)]{{1,3}}\))?\s(?:ל|של\s)(?P<law>(?:חוק|פקודת|תקנות)[^,.;]{{3,60}})",
        rf"(?P<law>(?:[\u0600-\u06ff]{{1,40}}\s){{1,6}}(?:ایکٹ|آرڈیننس|"
        rf"قانون)(?:،?\s\d{{4}}(?:ء)?)?)\sکی\sدفعہ\s{_N}",
        rf"دفعہ\s{_N}\s(?P<law>(?:[\u0600-\u06ff]{{1,40}}\s){{1,6}}(?:ایکٹ|آرڈیننس)(?:،?\s\d{{4}})?)",
        r"(?P<law>(?:[\u0980-\u09ff]{1,40}\s){1,5}(?:আইন|অধ্যাদেশ|"
        r"বিধিমালা),?\s?[\d০-৯]{4})\s?(?:এর|-এর)?\s?"
        r"(?:ধারা\s?(?P<number>[\d০-৯]+[ক-হ]?(?![\u0980-\u09ff]))|(?P<behind>[\d০-৯]+)\s?ধারা)",
        rf"(?P<law>(?:[\u0b80-\u0bff]{{1,40}}\s){{1,5}}(?:சட்ட|"
        rf"ஒழுங்கு)[\u0b80-\u0bff]*(?:,?\s\d{{4}})?)\s(?:பிரிவு\s{_INDIC}|"
        r"(?P<behind>\d+)\s?(?:ஆம்\s)?பிரிவு)",
        # Marathi, Telugu, Kannada, Malayalam, Gujarati, Punjabi
        rf"(?P<law>(?:[\u0900-\u097f]{{1,40}}\s){{1,4}}(?:अधिनियम|कायद|संहिता)[\u0900-\u097f]*(?:,?\s\d{{4}})?)"
        rf"\s?(?:[\u0900-\u097f]{{1,4}}\s)?कलम\s{_INDIC}",
        rf"(?P<law>(?:[\u0c00-\u0c7f]{{1,40}}\s){{1,4}}(?:చట్ట|సంహిత)[\u0c00-\u0c7f]*(?:,?\s\d{{4}})?)"
        rf"\s?(?:లోని\s|యొక్క\s)?(?:సెక్షన్|విభాగం)\s{_INDIC}",
        rf"(?P<law>(?:[\u0c80-\u0cff]{{1,40}}\s){{1,4}}(?:ಕಾಯ್ದೆ|ಕಾಯಿದೆ|ಸಂಹಿತೆ)[\u0c80-\u0cff]*(?:,?\s\d{{4}})?)"
        rf"\s?(?:ರ\s)?(?:ಸೆಕ್ಷನ್|ಕಲಂ|ವಿಭಾಗ)\s{_INDIC}",
        rf"(?P<law>(?:[\u0d00-\u0d7f]{{1,40}}\s){{1,4}}(?:നിയമ|സംഹിത)[\u0d00-\u0d7f]*(?:,?\s\d{{4}})?)"
        rf"\s?(?:വകുപ്പ്|സെക്ഷൻ)\s{_INDIC}",
        rf"(?P<law>(?:[\u0a80-\u0aff]{{1,40}}\s){{1,4}}(?:અધિનિયમ|કાયદ|સંહિતા)[\u0a80-\u0aff]*(?:,?\s\d{{4}})?)"
        rf"\s?(?:[\u0a80-\u0aff]{{1,3}}\s)?કલમ\s{_INDIC}",
        rf"(?P<law>(?:[\u0a00-\u0a7f]{{1,40}}\s){{1,4}}(?:ਐਕਟ|ਸੰਹਿਤਾ|ਕਾਨੂੰਨ),?(?:\s\d{{4}})?)"
        rf"\s?(?:[\u0a00-\u0a7f]{{1,3}}\s)?ਧਾਰਾ\s{_INDIC}",
        # Malay, Swahili, Filipino
        rf"(?i:seksyen|subseksyen|peraturan|perenggan)\s{_N}(?:\(\w+\))*,?\s(?P<law>(?:Akta|"
        rf"Ordinan|Kanun)"
        r"\s(?:[A-Z][\w’'()]*\s|dan\s|dalam\s)+\d{4})",
        rf"(?P<law>Akta\s(?:[A-Z][\w’'()]*\s|dan\s|"
        rf"dalam\s)+\d{{4}})[,\s(]+(?:khususnya\s)?seksyen\s{_N}",
        rf"(?i:kifungu|ibara|kanuni)\s(?:cha\s|ya\s|namba\s)*{_N}\s(?:cha|"
        rf"ya)\s(?P<law>(?:Sheria|Kanuni)"
        r"[^,.;]{3,70})",
        rf"(?i:seksyon|seksiyon|artikulo)\s{_N}\s(?:ng|sa)\s(?P<law>(?:Batas|Kodigo|Republic "
        rf"Act)[^,.;]{{1,14}}?"
        r"(?:Blg|No|Bilang)\.?\s?\d+)",
        # Ukrainian, Korean, Japanese, Chinese in full
        r"(?:статт\w+|ст\.)\s?(?P<number>\d+(?:[-.]\d+)?)\s(?P<law>[А-ЯІЇЄҐ][^\W\d_]+(?:\s[^\W\d_]+){0,4}\s"
        r"кодекс\w*(?:\sУкраїни)?)",
        r"(?P<law>(?<![가-힣·])[가-힣·]{2,40}(?:\s[가-힣·]{1,40}){0,9}?\s?등에\s관한\s법률)[」』\"]?\s*제\s?(?P<number>\d+)조(?:의\s?(?P<more>\d+))?",
        r"(?P<law>(?=[^第]{0,24}[\u3041-\u3096])[\u4e00-\u9fff\u3041-\u3096]{2,60}法(?:律)?)(?:[(（][^)）]{3,30}[)）])?第(?P<number>[\d一二三四五六七八九十百]+)条",
        r"《(?P<law>[^》]{2,60})》第(?P<number>[一二三四五六七八九十百零\d]+)條",
    )
)
_LEADS = re.compile(
    r"^(?:(?:Pamatojoties|uz|saskaņā|ar|Saskaņā|Vadovaudamasi\w*|Vadovaujantis|remiantis|pagal|"
    r"Pagal|Alus|on|vastavalt|Vastavalt|یہ|حکم|اس|کے|تحت|এই|নির্দেশ|இந்த|உத்தரவு|이|명령은|"
    r"この|命令は|"
    r"ないし)\s)+|^(?:この\S{1,4}は|本件は)"
)


def tongue_laws(sentence: str) -> Iterator[Basis]:
    """Give each national law that a sentence cites with its provision."""
    for form in _FORMS:
        for match in form.finditer(sentence):
            parts = match.groupdict()
            number = "-".join(
                filter(None, (parts["number"] or parts.get("behind"), parts.get("more")))
            )
            law = _LEADS.sub("", " ".join(match["law"].split()))
            yield Basis(law=law, provision=f"article {number}")
