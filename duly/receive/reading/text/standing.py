"""Where a name stands that nobody asks about: behind a label, in a quotation, under a signature.

A line's own label, the words of somebody else and the foot of a letter are told by their build; a
label that is not known to call something asked about is read by a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from duly.order.terms import Kind
from duly.receive.reading.text import words
from duly.receive.reading.text.designators import ACCOUNT_WORD, HANDLE_WORD
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.spared import COMMANDS
from duly.receive.reading.text.titles import heads_copies


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


CALLED = "its line calls it by a word that asks for nothing: is it meant?"
ON_PLATFORM = "the words before its address name a platform only: is it the sender's own account?"
COPIED = "the words above its list say who gets a copy: is it asked about?"
SAID = "it stands in a quotation: does the order ask about it, or somebody else?"
SIGNED = "it stands where the letter is signed: is it the sender's own?"
THANKED = "its sentence thanks for something: is it asked about all the same?"
FORMER = "the words before it call it a former or another name: who bears it now?"
DONE = "the words behind it say that something was done already: is more asked?"
MINE = "the words before it call it the writer's own: is it asked about?"
HIS_ASK = "its sentence tells what somebody else asks for: does the order ask for it too?"

_PLATFORM = re.compile(
    r"(?:^|[:：|/,]\s*|\b(?:on|auf|sur|en|no|su|в|на)\s+)(?:X|Twitter|X \(Twitter\)|Facebook|"
    r"Instagram|You ?Tube|Bluesky|Mastodon|Git ?Hub|Telegram|Threads)\W*$"
)
_LABEL = re.compile(r"^\W*(?P<label>[^\W\d_][^:：=@\n]{1,48}?)\s?[:：=]\W*$")
# What a list calls its entries, in many languages; a line that asks is none the less an ask.
_THINGS = _any(
    r"\b(?:urls?|uri|links?|enlaces?|liens?|viungo|kiungo|akaunti|anwani|ma?chapisho|"
    r"adress?e?|address|dirección|endereço|indirizzo|odkaz\w*|länk\w*|"
    r"lenke\w*|"
    r"linkki\w*|compte|cuenta|conta|konto\w*|kont[aoey]\b|profile?s?|profil\w*|perfil\w*|users?|"
    r"user ?name|"
    r"handles?|tweets?|toots?|posts?|beitr[aä]ge?|publica\w+|wpis\w*|inläg\w*|innleg\w*|opslag\w*|"
    r"viesti\w*|julkaisu\w*|bejegyzés\w*|příspěv\w*|príspev\w*|postare\w*|objava\w*|bericht\w*|"
    r"contents?|inhalt\w*|contenu\w*|contenido\w*|conteúdo\w*|contenut\w+|treś\w+|obsah\w*|"
    r"innehåll\w*|"
    r"innhold\w*|indhold\w*|sisältö\w*|tartalom\w*|targets?|items?|objects?|objek\w*|positions?|"
    r"materials?|pages?|seiten?|sites?|web ?sites?|hash ?tags?|tags?|channels?|kan[aá]l\w*|"
    r"locators?|"
    r"identifiers?|locations?|tautan|pautan|aka?un\w*|unggahan|hantaran|hesap\w*|bağlantı\w*|"
    r"içerik\w*|"
    r"gönderi\w*|fiók\w*|účet\w*|tili\w*|nalog\w*|račun\w*|twitter|x|github|bluesky|mastodon|to be|"
    r"repositor\w+|gists?|files?|issues?|screen ?names?|liên kết|đường (?:dẫn|link)|tài khoản|"
    r"bài (?:viết|đăng)|and|"
    r"h[tx]{2}ps?|statements?|articles?|records?|videos?|images?|photos?|messages?|threads?|"
    r"comments?|repl(?:y|ies)|domains?|hosts?|groups?|listings?|advert\w*|offers?|streams?|"
    r"äußerung\w*|artikel\w*|bild(?:er|es|aufnahmen?)?|kommentar\w*|anzeige\w*|angebot\w*|vidéos?|"
    r"commentaires?|"
    r"annonces?|offres?|artículos?|vídeos?|imagen\w*|comentarios?|anuncios?|artigos?|imagem|"
    r"comentários?|articol\w+|immagin\w+|comment[oi]|annunci\w*|wideo|zdjęci\w*|komentarz\w*|"
    r"artykuł\w*|yorum\w*|görsel\w*|ilan\w*|gambar|komentar|iklan|"
    r"offend\w*|infring\w*|illegal|unlawful|subject|prohibited|the following|listed?|as follows)\b",
    r"видео|изображени|комментар|стать|объявлен|відео|зображенн|коментар|оголошенн|адрес|ссылк|"
    r"посилан|запис|допис|публик|пост\b|аккаунт|акаунт|страниц|сторінк|контент|вміст|"
    r"линк|профил|налог|ανάρτ|δημοσ|λογαριασμ|περιεχόμ|σύνδεσμ|链接|鏈接|账号|帐号|帳號|网址|網址|帖|用户|"
    r"内容|リンク|アカウント|投稿|記事|링크|계정|게시|콘텐츠|주소|رابط|حساب|منشور|محتوى|تغريد|हैंडल|लिंक|खात|यूआरएल|"
    r"पोस्ट|सामग्री|ลิงก์|บัญชี|โพสต์|לינק|קישור|חשבון|פוסט|লিংক|অ্যাকাউন্ট|পোস্ট",
)
_ONE_OF_MANY = re.compile(  # "Item 3:", "b:", "iv)"
    r"^\W*(?:(?:\w{1,12}\W{1,3})?(?:\d+|[ivx]+|[a-z])|\w{1,12}?\d+)\W*[:：=]\W*$", re.IGNORECASE
)
_CLOSES = re.compile(
    r"^[^\w\n]*(?:(?:with )?(?:best|kind|warm)?(?:est)? ?regards|best(?: wishes)?|"
    r"(?:yours )?(?:very )?(?:sincerely|faithfully|truly)(?: yours)?|respectfully|"
    r"mit (?:freundlich\w+|besten) grü(?:ß|ss)en|"
    r"hochachtungsvoll|i\. ?a\.|cordialement|(?:bien |très )?(?:cordialement|respectueusement)|"
    r"veuillez agréer[^\n]*|atentamente|saludos[^\n]*|(?:le |les )?saluda[^\n]*|cordialmente|"
    r"atenciosamente|respeitosamente|com os melhores cumprimentos|distinti saluti|cordiali saluti|"
    r"с уважением|з повагою|z poważaniem|z wyrazami[^\n]*|saygılar\w*[^\n]*|hormat (?:kami|saya)|"
    r"此致|敬具|以上|med vänlig\w*[^\n]*|med venlig\w*[^\n]*|(?:med )?vennlig hilsen|"
    r"met vriendelijke[^\n]*|hoogachtend|ystävällisi\w*[^\n]*|kunnioittaen|üdvözlettel|"
    r"tisztelettel|"
    r"s pozdravem|s úctou|s pozdravom|cu (?:stimă|respect)|με εκτίμηση|s poštovanjem|с почитание|"
    r"с поштовањем|lugupidamisega|ar cieņu|pagarbiai|trân trọng|ขอแสดงความนับถือ|وتفضلوا[^\n]*|"
    r"مع (?:التحية|التقدير|فائق)[^\n]*|بكل احترام|भवदीय|सादर|ngā mihi|thanks?(?: you)?|"
    r"thanking you)"
    r"\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_ANNEX = _any(
    r"^\W*(?:annex\w*|appendix|schedule|list|enclosure|attachment|anlage|anhang|annexe|anexo|"
    r"allegato|"
    r"załącznik|приложение|додаток|bilaga|bilag|vedlegg|liite|melléklet|příloha|príloha|anexa|ek\b|"
    r"lampiran|παράρτημα|prilog|bijlage|附件|别纸|別紙|별지|붙임|المرفق|ملحق|अनुलग्नक|परिशिष्ट|p\.?s\b)"
)
_GREETS = _any(  # a letter goes on, or the next one begins
    r"^\W*(?:dear|sir|madam|hello|good (?:day|morning|afternoon|evening)|greetings|sehr geehrt\w*|"
    r"guten tag|madame|monsieur|bonjour|estimad\w+|buen[oa]s (?:d[ií]as|tardes)|prezad\w+|"
    r"bom dia|boa tarde|gentil\w+|egregi\w*|buongiorno|geachte|beste|szanown\w+|dzień dobry|"
    r"sayın|merhaba|yth|dengan hormat|kính gửi)\b|^\W*(?:здравствуйте|уважаем\w+|"
    r"добрый (?:день|вечер)|доброго дня|добрий день|шановн\w+|महोदय|नमस्ते|"
    r"您好|你好|尊敬的|拝啓|السلام)"
)
_SALUTES = re.compile(  # "Dear Mr. Smith,", and not "Hello from the harbour!"
    r"\W*(?!hello from\b)(?:\b\w{1,3}\.|[^\n.!?,:，：])"
    r"{2,60}(?:[,:，：]|\s*(?:\n|\Z))|\W*[^\s!]+(?: [^\s!]+)?\s?[!！]\s*(?:\n|\Z)",
    re.IGNORECASE,
)
_FOOT = 8  # blocks below the closing words
_PAIRS = (("“", "”"), ("«", "»"), ("„", "“”"), ("「", "」"), ("『", "』"), ("‹", "›"), ('"', '"'))
_NEAR = 40  # characters
_TALK = 3  # words beside a name that are more than its title
_WORD = re.compile(r"[^\W\d_]{2,}")
_THANKS = _any(
    r"\bthank(?:s|ed|ful)?\b|\bdank(?:e|en|t)?\b|\bmerci\b(?! de\b)|\bremerci\w+|\bgracias\b|"
    r"\bagrade\w+|"
    r"\bobrigad\w+|\bgrazie\b|\bringrazia\w+|спасибо|благодар|дяку|вдячн|dziękuj\w*|podziękow\w*|"
    r"teşekkür|terima kasih|感谢|感謝|谢谢|\btack(?:ar)?\b|\btakk(?:er)?\b|\btak for\b|kiitos|"
    r"kiitäm\w+|"
    r"köszön\w+|děkuj\w*|ďakuj\w*|mulțum\w+|ευχαριστ|hvala|zahvalj\w+|bedankt|شكر|धन्यवाद|감사|ありがと|"
    r"ขอบคุณ|cảm ơn"
)
_ASKED_KINDLY = _any(
    r"\b(?:thank|merci|dank|gracias|obrigad|grazie)\w*[^.;]{0,20}(?:in advance|d['’]avance|"
    r"im voraus|"
    r"por adelantado|antecipad|in anticipo)"
)
_FORMERLY = _any(
    r"(?:\b(?:formerly|previously|earlier|old|once|ex|alias|a\.?k\.?a\.?|früher|vormals|ehemals|"
    r"anciennement|ancien|antes|anteriormente|antigamente|già|precedentemente|dawniej|wcześniej|"
    r"eski(?: adı)?|önceki|sebelumnya|dahulu|tidigare|tidligere|aiemmin|voorheen|vroeger|korábban|"
    r"dříve|predtým|fost(?:ul|ă)?|anterior|ranije|nekada)|ранее|прежн\w+|бывш\w+|раніше|колишн\w+|"
    r"πρώην|"
    r"преди|раније|原名|曾用名|旧称|旧|前身|이전|옛|سابقا|पूर्व(?: नाम)?|पहले)"
    r"[\s:：,(\"'“«]{0,3}"
    r"(?:(?:as|als|le|el|o|il|the|known as|named|genannt|account|handle)\s){0,2}$"
)
_MINE = _any(  # what a holder writes who objects
    r"\b(?:my|mein(?:e[nmrs]?)?|mon|ma|mes|mi|mis|minha|meu|mio|mia|miei|mie|mijn|m[óo]j\w*|"
    r"moj[aeąo]\w*|"
    r"můj|mé(?:ho|mu)?|min|mitt|mina|minu|mano|contul meu|akun saya|unggahan saya)\s"
    r"(?:[^\W\d_]+\s){0,2}?(?:account|profile|handle|post|tweet|video|konto|profil|beitrag|"
    r"beitrags|"
    r"compte|publication|message|cuenta|publicación|perfil|conta|postagem|publicação|account|"
    r"profilo|bericht|kont[ao]|wpis\w*|účet|příspěvek|inlägg|opslag|innlegg|tili)\w{0,2}\W*$|"
    r"\bмо(?:й|его|ему|ю|ей|я|е|ё|го|му|їй|єї)\s(?:\w+\s)?(?:аккаунт|акаунт|пост|запис|публикаци|"
    r"допис|"
    r"страниц|сторінк|профил)\w*\W*$|(?:hesabım|paylaşımım|gönderim)\w*\W*$|"
    r"(?:akun|unggahan|cuitan) saya\W*$|tài khoản của tôi\W*$|"
    r"我的(?:账号|帐号|帳號|帖子|貼文|推文)\W*$|"
    r"私の(?:アカウント|投稿)\W*$|(?:내|제|저의) (?:계정|게시물)\W*$|حسابي\W*$|منشوري\W*$|"
    r"मेर[ाीे] (?:खाता|खाते|अकाउंट|पोस्ट|ट्वीट)\W*$|החשבון שלי\W*$"
)
_ALREADY = _any(r"^\W*(?:is|zijn|werd|werden|was|waren|is het) (?:al|reeds)\b")
_PASSED = _any(r"由\W{0,2}$|^\W{0,2}(?:举报|转发|投诉|報告)")
_HE = _any(
    r"\b(?:he|she|they|his|her|their|who|followers?|er|ihre?|seine?\w?|anhänger\w*|followern?|"
    r"il(?! (?:post|profilo|contenuto|messaggio|video|sito|tweet|commento|link|quale|predetto)\b)|"
    r"elle|ils|elles|abonnés|él|ella|ellos|seguidores|ele|ela|eles|lui|lei|loro|seguaci|hij|zij|"
    r"volgers|følgere|följare|hän|seuraaj\w+|ő|követő\w*|takipçi\w*|pengikut\w*|obserwuj\w+|"
    r"αυτός|ακόλουθ\w+)\b|\b(?:он|она|они|він|вона|вони)\b|подписчик|підписник|粉丝|フォロワー|"
    r"팔로워|متابع"
)
# What whoever sues applies for, as the court tells it.
_APPLIES = _any(
    r"\b(?:claimants?|plaintiffs?|applicants?|petitioners?|complainants?|requesting "
    r"party)\b[^.;]{0,60}"
    r"\b(?:seeks?|sought|asks?|asked|applie[sd]|apply|prays?|prayed|requests?|requested|demands?|"
    r"wants?)\b|"
    r"\b(?:kläger\w*|antragsteller\w*|anzeigeerstatter\w*)\b[^.;]{0,60}\b(?:beantrag|begehr|"
    r"verlang|"
    r"forder)\w*|"
    r"\b(?:autora?|requerente|parte autora|demandante|promovente|impetrante|actora?|recurrente|"
    r"denunciante)\b[^.;]{0,80}\b(?:pede[m]?|pediu|requer(?:eu|em)?|pretende|postula|pide[n]?|"
    r"pidió|"
    r"reclama|demanda|interesa)\b|"
    r"\b(?:demande(?:ur|resse)s?|requérante?s?|plaignante?s?)\b[^.;]{0,60}\b(?:sollicit|demand|"
    r"requ|"
    r"réclam)\w*|"
    r"\b(?:ricorrente|attore|attrice|querelante|istante)\b[^.;]{0,60}\b(?:chied|domand|"
    r"sollecit)\w*|"
    r"\b(?:powód|powódka|wnioskodawc\w+|skarżąc\w+)\b[^.;]{0,60}\b(?:wnos|żąda|domaga)\w*|"
    r"\b(?:eiser\w*|verzoek(?:er|ster))\b[^.;]{0,60}\b(?:vorder|verzoek|eis)t?\b|"
    r"(?:истец|истица|заявител\w+|позивач\w*|заявни\w+)\b[^.;]{0,60}\b(?:прос|требу|вимага|"
    r"проси)\w*|"
    r"\bdavacı\b[^.;]{0,80}\btalep\b|\b(?:penggugat|pemohon)\b[^.;]{0,60}\b(?:meminta|memohon)\b",
)
CALLS = _any(
    r"\b(?:calls (?:on|for|upon)|urges|wants|demands|threaten\w*|incites?|encourag\w+|"
    r"invites? (?:\w+ )?to|"
    r"ruft|rufen|fordert|droht|appell\w+|incit\w+|exhort\w+|(?<!\bse )pide[n]?|llama[n]?|exige[n]?|"
    r"insta[n]? a|"
    r"amenaza\w*|(?<!\bse )pede[m]?(?!-se)|exige[m]?|apela[m]?|exorta\w*|invita[no]*|(?<!\bsi "
    r")chied\w+|esorta\w*|minacci\w+|"
    r"roept|roepen|eist|uppman\w+|opford\w+|oppford\w+|kehot\w+|felszólít\w*|vyzýv\w+|wzyw\w+|"
    r"nawołu\w+|"
    r"îndeamn\w+|çağır\w+|mengajak|menyeru\w*|poziv\w+|καλεί|προτρέπ\w+)\b|призыва|закликає|"
    r"требует(?!ся)|угрож|呼吁|号召|"
    r"呼びかけ|촉구|선동|يدعو|تدعو"
)


class Standing:
    """Says what the place of a name speaks of, against what its words suggest."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._foot = _foot_of(blocks)

    def against(self, one: Found, said: object) -> str | None:
        """Give why a person must look, or nothing."""
        del said
        told = _called(one) or _quoted(one) or _told(one.context.lead, one)
        return self._signed(one) or _on_platform(one) or _copied(one) or told

    def _signed(self, one: Found) -> str | None:
        block = one.mention.block
        here = id(block) in self._foot or _closed_before(block.text, one.mention.start)
        return SIGNED if here and not block.bulleted else None


def _foot_of(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the blocks right below the last closing words, up to where an annex begins."""
    ends = [n for n, block in enumerate(blocks) if not block.quoted and _CLOSES.search(block.text)]
    foot: set[int] = set()
    for block in blocks[ends[-1] + 1 : ends[-1] + 1 + _FOOT] if ends else ():
        greets = _GREETS.search(block.text) and _SALUTES.match(block.text)
        goes_on = _ANNEX.search(block.text) or greets or block.bulleted
        if goes_on or block.text.rstrip().endswith((":", "：")):
            break
        foot.add(id(block))
    return frozenset(foot)


def _closed_before(text: str, place: int) -> bool:
    return any(match.end() <= place for match in _CLOSES.finditer(text[:place]))


def _copied(one: Found) -> str | None:
    """Doubt whatever is listed below words that say who gets a copy."""
    above = one.context.introduction if one.listed else ""
    return COPIED if above and heads_copies(above.rsplit("\n", 1)[-1]) else None


def _on_platform(one: Found) -> str | None:
    """Doubt an account behind words that name nothing but a platform, as in a page's foot."""
    behind = one.mention.form == "link" and one.locator.kind is Kind.ACCOUNT
    return ON_PLATFORM if behind and _PLATFORM.search(one.mention.block.text) else None


def _called(one: Found) -> str | None:
    """Doubt a name alone behind a label, unless it is known to call what lists hold."""
    text, start = one.mention.block.text, one.mention.start
    line = text[text.rfind("\n", 0, start) + 1 : start]
    label = _LABEL.match(line)
    if label is None or _ONE_OF_MANY.match(line):
        return None
    said = label["label"]
    if said[0].islower() and len(line) < start:
        return None  # a sentence that runs on from the line above
    known = ACCOUNT_WORD.search(said) or HANDLE_WORD.search(said) or _THINGS.search(said)
    return None if known or words.ASKS.search(said) else CALLED


def _quoted(one: Found) -> str | None:
    """Doubt a name inside somebody's words: more of them stand in the same quotation."""
    text, start, end = one.mention.block.text, one.mention.start, one.mention.end
    for opening, closings in _PAIRS:
        begins = _opened(text, start, opening, closings)
        ends = min((p for c in closings if (p := text.find(c, end)) >= 0), default=-1)
        if begins < 0 or ends < 0:
            continue
        talk = f"{text[begins + 1 : start]} {text[end:ends]}"
        first = not text[begins + 1 : start].strip()
        if "\n\n" not in talk and (_is_talk(talk, first=first) or words.ASKS.search(talk)):
            return SAID
    return None


def _is_talk(talk: str, *, first: bool) -> bool:
    """Tell whether words beside a name are somebody's; fewer do, where the name stands first."""
    dense = sum(sign > "\u2fff" for sign in talk)
    told = (
        first and re.match(r"\s*[^\W\d_A-ZА-Я]{2,}", talk) and not ACCOUNT_WORD.match(talk.strip())
    )
    return len(_WORD.findall(talk)) >= _TALK - first or dense > _TALK or told is not None


def _opened(text: str, place: int, opening: str, closings: str) -> int:
    """Give where the quotation that a place stands in opens, or -1."""
    if opening in closings:
        before = text.count(opening, 0, place)
        return text.rfind(opening, 0, place) if before % 2 else -1
    begins = text.rfind(opening, 0, place)
    closed = any(text.find(c, begins + 1, place) >= 0 for c in closings) if begins >= 0 else True
    return -1 if closed else begins


def _told(lead: str, one: Found) -> str | None:
    tail = one.context.tail[:60]
    if _THANKS.search(lead) and not _ASKED_KINDLY.search(lead):
        return THANKED
    if _ALREADY.search(tail):
        return DONE
    if _MINE.search(lead[-_NEAR:]) and not one.listed:
        return MINE
    if _FORMERLY.search(lead[-40:]) or _PASSED.search(lead[-4:]) or _PASSED.search(tail[:6]):
        return FORMER
    called = CALLS.search(lead)
    applied = _APPLIES.search(one.context.before)
    if applied and not one.listed and not COMMANDS.search(one.context.before[applied.end() :]):
        return HIS_ASK
    his = called is not None and _HE.search(lead[: called.end() + _NEAR]) is not None
    return HIS_ASK if his and not one.listed else None
