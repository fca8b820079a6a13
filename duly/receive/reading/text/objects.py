"""Whether a numbered tweet is itself what an act is asked for, and not its author or surroundings.

"Remove the tweet ID 1356…" is; "suspend the account that posted tweet ID 1356…", "IP logs of tweet
ID 1356…" and "the posts under tweet ID 1356…" are not. Only what stands right beside an act is.
An address says so itself; it is doubted only right behind the words for who has posted it.
"""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.text.clauses import AND
from duly.receive.reading.text.designators import ACCOUNT, ACCOUNT_WORD
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.postnumbers import POST, TWEET, parted
from duly.receive.reading.text.verdict import Verdict

BESIDE = "the words beside its number do not plainly ask for it: is it meant, or what is around it?"
AUTHOR = "the words beside it mean who has posted it: is it meant itself?"
_ACT = (  # right before its object, with the word that tells whose it is
    r"(?:(?<![^\W\d_])(?:(?:geo-?)?block(?:ing)?(?: of)?|remov(?:e|ing|al of)|"
    r"delet(?:e|ing|ion of)|withhold(?:ing)?(?: of)?|hide|restrict(?:ing|ion of)?|disabl(?:e|ing)|"
    r"suspend|eras(?:e|ing|ure of)|tak(?:e|ing) down|take-?down of|pull|unpublish|censor|expunge|"
    r"(?:lösch|sperr|entfern|blockier)(?:en|t|e|ung(?: von)?)|"
    r"(?:supprim|bloqu|retir|désactiv|effac|masqu)(?:er|ez|ons)|"
    r"(?:suppression|blocage|retrait|effacement)(?: immédiate?)? (?:de|du)|"
    r"(?:elimin|borr|retir|bloque)(?:ar|en|e)|suprim(?:ir|an|a)|"
    r"(?:eliminación|borrado|retirada|retiro|bloqueo|supresión|baja)(?: inmediat[oa])? (?:de|del)|"
    r"remov(?:er|am|a)|exclu(?:ir|am|a)|apag(?:ar|uem|ue)|bloque(?:iem|ie)|"
    r"indisponibiliz(?:ar|em)|"
    r"(?:remoção|exclusão|bloqueio|indisponibilização)(?: imediat[oa])? (?:de|do)|"
    r"rimuov(?:ere|iate|ete|a)|(?:cancell|oscur|blocc|elimin)(?:are|ate|hi)|"
    r"(?:rimozione|cancellazione|oscuramento|blocco|eliminazione)(?: immediat[oa])? (?:di|del)|"
    r"usu(?:nąć|nięci[eau]|ń|ńcie)|zablokow(?:ać|ani[eau])|zablokuj(?:cie)?|skasowa(?:ć|ni[eau])|"
    r"удал(?:ить|ите|яйте|ени[еяю])|заблокир(?:овать|уйте)|блокиров(?:ать|к[уеи])|скрыть|"
    r"огранич(?:ить|ьте|ени[еяю])|видал(?:ити|іть|ення)|заблокуй?(?:вати|те)|блокування|"
    r"обмеж(?:ити|те|ення)|(?:meng)?hapus|penghapusan|(?:mem)?blokir|pemblokiran|(?:me)?nurunkan|"
    r"verwijder(?:en|t|ing van)?|blokke(?:er|ren|ring van)|ta bort|radera|fjerne?|slette?|"
    r"blockera|blokere?|odstra(?:nit|ňte|nění)|smaz(?:at|ání)|zablokov(?:at|ání)|"
    r"xóa|gỡ(?: bỏ)?|chặn|حذف|إزالة|حجب|حظر)|删除|刪除|屏蔽|封禁|封锁|移除|下架|清除)"
)
_ACCESS = (
    r"(?:(?:the |den |l['’]|el |o |il |de |all )?(?:public )?(?:access|zugang|accès|acceso|acesso|"
    r"accesso|toegang|dostęp\w{0,2}|доступ\w?|akses|الوصول) "
    r"(?:to|zu[mr]?|à|au|al|a|ao|do|naar|к|до|ke|terhadap|إلى)\s)?"
)
_SMALL = (  # says nothing of whose it is
    r"(?:the|this|that|said|above|aforesaid|following|offending|unlawful|illegal|immediately|"
    r"forthwith|urgently|at once|also|(?-i:in [A-Z]\w{2,14})|sie|bitte|den|das|dem|des|dieses?n?|"
    r"folgenden?|unverzüglich|umgehend|sofort|le|ce|suivant|immédiatement|sans délai|el|este|"
    r"siguiente|inmediatamente|o|seguinte|imediatamente|il|questo|seguente|immediatamente|"
    r"niezwłocznie|następującego|немедленно|незамедлительно|этот|данный|следующий|негайно|цей|"
    r"segera|het|de|onmiddellijk|den|omgående|هذه|以下|下列|该|該|此)"
)
_ASKED = rf"{_ACT}\s?(?:{_SMALL}\s?){{0,4}}{_ACCESS}(?:{_SMALL}\s?){{0,3}}(?:ال)?[\"“„«「]?"
_JOINED = rf"(?:(?:{ACCOUNT}\s)?(?:@[\w.]+|https?://\S+)\s{AND}\s(?:{_SMALL}\s)?)?"
_BEFORE = re.compile(rf"{_ASKED}{_JOINED}\Z", re.IGNORECASE)
_GOES_ON = re.compile(  # behind it: nothing that makes it whose
    r"\W{0,2}\Z|[\"”»」)]?\s?[.,;:!?()\[\n。，；、）–—-]|[\"”»」)]?\s(?:and|or|within|from|in|by|as|"
    r"which|for|on|at|posted|published|immediately|forthwith|under|pursuant|due|because|since|"
    r"globally|worldwide|und|innerhalb|binnen|wegen|gemäß|unverzüglich|auf|aus|von|vom|et|dans|"
    r"sur|publié|pour|en|sous|de|du|conformément|sans|y|dentro|publicado|por|del|conforme|e|em|"
    r"no|na|do|da|entro|pubblicato|per|dal|di|i|w|z|ze|oraz|opublikowan\w+|и|в|на|от|с|за|"
    r"опубликован\w+|размещ\w+|та|і|у|від|опублікован\w+|dan|dalam|dari|karena|pada|binnen|van|op|"
    r"och|inom|og|inden|في|من|على|خلال|وفقا)(?!\w)",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\A\W*(?:\d{1,3}[.)]\s*)?(?:(?:please|kindly|bitte|dass|that|que|che|что|чтобы|aby|agar|"
    r"(?:we|i) (?:hereby )?(?:request|order|direct|demand|require) that)\s)?"
    r"(?:(?:the|this|der|den|dieser|le|ce|el|o|il|de|het)\s)?[\"“„«]?\Z",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\W{1,2}(?:(?:(?:must|shall|should|is to|has to|needs to|ought to|to) (?:\w+ly )?)?be "
    r"(?:\w+ly )?(?:removed|deleted|blocked|withheld|taken down|restricted|disabled|hidden)|"
    r"(?:(?:ist|muss|soll) )?(?:unverzüglich |sofort |umgehend )?(?:zu (?:löschen|sperren|"
    r"entfernen)|(?:gelöscht|gesperrt|entfernt) werden|löschen|sperren|entfernen)|"
    r"(?:doit|devra|soit) (?:être )?(?:supprimé|retiré|bloqué|effacé)|(?:debe|deberá|sea) (?:ser )?"
    r"(?:eliminad|retirad|bloquead|borrad)o|(?:deve|deverá|seja) (?:ser )?(?:removid|excluíd|"
    r"bloquead|apagad)o|(?:deve|dovrà|sia|va) (?:essere )?(?:rimosso|cancellato|oscurato)|"
    r"(?:należy|musi|powinien|ma) (?:zostać |być )?(?:usun|zablokow)\w+|(?:подлежит|должен быть|"
    r"необходимо|следует|нужно) (?:удал|заблокир)\w+|(?:підлягає|має бути|необхідно|слід) "
    r"(?:видал|заблок)\w+|(?:(?:dient|moet) )?te (?:worden )?(?:verwijder|blokke)\w+|"
    r"(?:harus|wajib|agar|supaya) (?:segera )?di(?:hapus|blokir))\b",
    re.IGNORECASE,
)
_LAST = re.compile(  # tongues that set the act behind
    r"\s?(?:を)?(?:直ちに|速やかに|早急に|至急)?(?:削除|非表示に|遮断|ブロック)"
    r"(?!した|され(?:た|て)|済)|"
    r"\s?번?(?:을|를)?\s?(?:즉시\s|신속히\s)?(?:삭제|차단)(?!한|된|했|하는)|"
    r"\s?(?:को\s|का\s|की\s)?(?:तुरंत\s|तत्काल\s)?(?:हटा|ब्लॉक|अवरुद्ध|डिलीट)"
    r"(?!\S{0,8}(?:\s\S{1,9}){0,2}\s?वाल)|"
    r"['’]?\w{0,4}\s(?:derhal\s|ivedilikle\s|acilen\s)?(?:yayından\s|erişime\s|erişimin\s)?"
    r"(?:kaldır(?:ıl|ın)|silin|engelle[ny]|kapatıl|çıkarıl)(?!\w{0,2}[ae]n\b)|"
    r"\s?(?:予以|立即)?(?:删除|刪除|屏蔽|封禁|下架|移除)(?!了|的)",
    re.IGNORECASE,
)
_THINGS = (
    rf"(?:{TWEET}|{POST}|contents?|material|inhalte?\w?|contenus?|contenidos?|conteúdos?|"
    r"contenut[io]|treści|контент\w?|материал\w{0,3}|konten|内容|コンテンツ|콘텐츠|सामग्री|محتوى)"
)
_PLACED = (
    r"(?:below|listed|here|on|x|twitter|auf|bei|sur|en|em|su|unten|aufgeführten|ci-dessous|"
    r"suivante?s?|siguientes?|seguint?es?|abaixo|seguenti|poniższ\w+|ниже|нижче|berikut|ini|"
    r"immediately|with|the|status|ids?|numbers?)"
)
_ABOVE = re.compile(
    rf"{_ASKED}(?:(?:these|those|all|die|diese|folgenden|les|ces|los|las|estos|os|as|estes|i|le|"
    rf"questi|следующие|эти|наступні|ці)\s){{0,3}}{_THINGS}(?:\s{_PLACED}){{0,5}}\W*\Z",
    re.IGNORECASE,
)
_ABOVE_LAST = re.compile(rf"{_THINGS}(?P<rest>[^.。:：\n]{{1,60}})[:：。]?\s*\Z", re.IGNORECASE)
_LABEL = re.compile(r"(?:\A|\n)[^\w\n]*(?:\(?\d{1,3}[.)]?[^\w\n]*)?\Z")
_OF_ACCOUNT = re.compile(
    rf"{ACCOUNT}\W{{1,2}}(?:that|who|which|whose|das|der|die|welche\w?|qui|ayant|dont|que|che|"
    r"котор\w+|який|яка|któr\w+|yang|dat)(?!\w)",
    re.IGNORECASE,
)

_ITS_AUTHOR = re.compile(  # right before a post's address: who has posted it
    rf"(?:{ACCOUNT}|\b(?:authors?|posters?|verfassers?|autors?|auteure?|autore|penulis|pemilik)|"
    r"автор\w?|акаунт\w?)[\s,]{1,2}"
    r"(?:(?:that|who|which|having) (?:has |had )?(?:posted|published|tweeted|uploaded|shared|"
    r"wrote|written|made)|behind|of|responsible for|hinter|von|das|der|die|welche[rs]|"
    r"(?:qui a|ayant) (?:publié|posté|diffusé|partagé)|à l['’]origine d[eu]|derrière|de|du|"
    r"que (?:ha |há )?(?:public|difund|post)\w{1,5}|detrás del?|por trás d[eo]|del|do|"
    r"che ha (?:pubblicato|postato|diffuso)|dietro|di|któr\w{1,3} (?:opublikowa|zamieści)\w{1,3}|"
    r"stojące za|(?:котор\w{2,3} )?(?:опубликова|размести)\w{1,6}|як\w{1,2} (?:опублікува|"
    r"розмісти)\w{1,3}|dat|achter|yang (?:mengunggah|memposting|menerbitkan|menyebarkan)|"
    r"di balik|som (?:har )?(?:publicera|posta|lagt|delt|postet|publiceret)\w{0,3}|bakom|bag|bak|"
    r"الذي نشر)(?:\s(?:the|this|den|diesen|le|ce|el|este|o|il|la|het|de))?"
    rf"(?:\s(?:{TWEET}|{POST}))?[\s\"“„«:(]{{0,3}}\Z|صاحب (?:المنشور|التغريدة)?\s?\Z",
    re.IGNORECASE,
)
_ITS_AUTHOR_BEHIND = re.compile(
    r"\s?(?:を(?:投稿|公開|掲載|発信)した|の(?:投稿者|作成者))|\s?(?:을|를)?\s?(?:게시|작성|공유)한\s?"
    r"(?:계정|사용자|이용자)|\s?의\s?(?:작성자|게시자)|\s?(?:को\s)?(?:पोस्ट|प्रकाशित|साझा)\s(?:करने|किए|"
    r"किया)|\s?的(?:作者|发布者|發布者|账号|帳號)|(?:['’]\w{1,4})?\s?(?:\w{1,14}\s)?(?:paylaşan|yayınlayan|"
    r"yayımlayan)\s(?:hesa|kullanıcı)",
    re.IGNORECASE,
)
_NEAR = 90  # characters


def against(one: Found, said: Verdict) -> str | None:
    """Doubt a tweet's number that no act beside it asks for, and a post told for its author."""
    del said
    if one.mention.form != "numbered":
        return AUTHOR if one.locator.kind is Kind.POST and _names_author(one) else None
    text = one.mention.block.text
    ahead, rest = parted(text, one.mention.start, one.mention.end)
    if _OF_ACCOUNT.search(ahead):
        return BESIDE
    if _LABEL.search(ahead) and _heads(one.context.introduction or ahead):
        return None
    plain = ahead.replace("\n", " ")
    asked = _BEFORE.search(plain) and _GOES_ON.match(rest)
    last = _LAST.match(rest) or (_BEGINS.search(plain) and _PASSIVE.match(rest))
    if last and not asked and ACCOUNT_WORD.search(rest):
        return BESIDE
    return None if asked or last else BESIDE


def _names_author(one: Found) -> bool:
    """Tell whether the words right beside a post's address mean who has posted it."""
    lead, tail = one.context.lead[-_NEAR:], one.context.tail[:_NEAR]
    return bool(_ITS_AUTHOR.search(lead) or _ITS_AUTHOR_BEHIND.match(tail))


def _heads(above: str) -> bool:
    """Tell whether a sentence above asks for tweets, posts or content as such."""
    said = above.replace("\n", " ").strip()
    if _OF_ACCOUNT.search(said):
        return False
    last = _ABOVE_LAST.search(said)
    behind = last is not None and (_LAST.match(last["rest"]) or _PASSIVE.match(last["rest"]))
    return _ABOVE.search(said) is not None or bool(behind)
