"""What an ask means that is another's: "the copies of URL", "the comments under URL".

The address only says where that stands, or what it repeats; it is asked about itself where
nothing but its own place is told: "the comment at URL", "the picture published at URL".
"""

from __future__ import annotations

import re

from duly.receive.reading.text import words
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.verdict import Verdict

OTHERS = "the words beside it name what repeats, answers or shows it: is it meant itself?"
TOLD = "its sentence wants information about it: is it to be acted on too?"
GONE = "the words behind it say that whoever wrote it has deleted it: is it still meant?"
_NEAR = 90  # characters

# Whose place follows: "the comments under (the post)".
_ITS = (
    r"(?:\s?[\[(:：\"“„«'‘]|\s(?:the|this|that|these|those|said|above|following|post|posts|"
    r"tweets?|status|"
    r"message|account|profile|page|urls?|address|links?|de[rmns]|diese[rmns]?|das|die|"
    r"folgende[rmn]?|"
    r"beitr[aä]g\w*|tweets?|konto|kontos|profils?|la|le|les|cette?|ces|suivante?s?|publications?|"
    r"messages?|comptes?|el|los|las|est[aeo]s?|siguientes?|publicaci[oó]n\w*|tuits?|cuentas?|o|"
    r"a|os|as|"
    r"seguintes?|postage\w+|publicaç\w+|contas?|il|lo|gli|i|quest[oaie]|seguent[ei]|"
    r"wpis\w*|post\w*|tweet\w*|kont\w+|tym\w*|te[gn]\w*|het|dit|deze|dat|bericht\w*|volgende|"
    r"пост\w*|твит\w*|твіт\w*|публикаци\w+|публікаці\w+|допис\w*|запис\w*|сообщени\w+|"
    r"страниц\w+|сторінк\w+|аккаунт\w*|этот|этого|следующ\w+|"
    r"postingan|unggahan|kicauan|akun|tersebut|bài(?: viết| đăng)?|tài khoản|"
    r"inlägg\w*|opslag\w*|innlegg\w*|příspěv\w+|príspev\w+|bejegyzés\w*|postar\w+|julkaisu\w*|"
    r"ανάρτηση\w*|τη[νς]?|το|του|المنشور|التغريدة|منشور|تغريدة|הפוסט|הציוץ|"
    r"ट्वीट|पोस्ट)){0,4}[\s:：\[(\"“„«'‘]*\Z"
)
_COPY = (  # what repeats it, in words that tell whose it is by "of" or by their case
    r"(?:(?<!\bhard )cop(?:y|ies)|mirrors?|duplicates?|re-?posts?|re-?tweets?|re-?shares?|"
    r"quote(?:s|[ -]tweets)|"
    r"quotations?|likes?|screen ?shots?|screen ?captures?|kopien?|screenshots?|bildschirmfotos?|"
    r"abschriften|zitate|copies|captures?(?: d['’]écran)?|republications?|citations?|copias?|"
    r"capturas?(?: de (?:pantalla|tela|ecrã))?|republicacion(?:es)?|citas|cópias?|"
    r"republicaç(?:ão|ões)|"
    r"citaç(?:ão|ões)|copi[ae]|schermat[ae]|ripubblicazion[ei]|citazion[ei]|kopie(?:ën)?|"
    r"schermafbeelding(?:en)?|"
    r"kopior(?:na)?|skärmbild\w*|skärmdump\w*|kopier(?:ne)?|skærmbillede\w*|skjermbilde\w*|"
    r"bản sao|ảnh chụp(?: màn hình)?|nakala|salinan|tangkapan layar|tiruan)"
)
_OF = (
    r"(?:of|from|de|du|des|d['’]|del|della|dell['’]|degli|dei|delle|der|da|do|das|dos|di|von|vom|"
    r"van|av|af|från|fra|ya|za|của|dari)"
)
_COPY_CASE = (  # in languages that name whose it is by a case, or right behind
    r"(?:\b(?:kopi[eiąęí]\w*|odpis\w*|zrzut\w*(?: ekranu)?|kopij[ae]\w*|snímk\w+(?: obrazovky)?|"
    r"másolat\w*|copii\w*|captur\w+|kopiot?|salinan|tangkapan layar|nakala|bản sao)|"
    r"коп[иі][ийяюеї]\w{0,3}(?: на)?|скрин-?шот\w*|снимк\w+ экрана|знімк\w+ екрана|репост\w*|"
    r"ретвит\w*|ретвіт\w*|"
    r"αντίγραφ\w*|στιγμιότυπ\w*|(?:ال)?نسخة?(?: من)?|نسخ(?:اً|ا)? من|لقط(?:ة|"
    r"ات) (?:ال)?شاشة(?: من| ل)?|"
    r"העתק\w*(?: של)?|עותק\w*(?: של)?|צילומ\w* מסך(?: של)?|สำเนา(?:ของ)?|کپی)"
)
_COMMENT = (
    r"(?:comments?|repl(?:y|ies)|responses?|answers?|remarks?|kommentar\w*|antwort\w*|"
    r"commentaires?|réponses?|"
    r"comentari[oi]s?|comentários?|comentarii\w*|respuestas?|respostas?|comment[oi]|rispost[ae]|"
    r"komentarz\w*|odpowied\w+|"
    r"reacties?|antwoord\w*|komment\w*|svar\w*|komentář\w*|odpověd\w+|komentár\w*|odpoved\w+|"
    r"hozzászólás\w*|válasz\w*|răspuns\w*|"
    r"vastau\w+|komentar\w*|balasan|bình luận|phản hồi|trả lời|yorum\w*|yanıt\w*|maoni|"
    r"комментари\w*|коментар\w*|ответ\w*|відповід\w*|отговор\w*|σχόλι\w*|απαντήσ\w+|"
    r"(?:ال)?تعليق\w*|(?:ال)?رد(?:ود)?|ה?תגוב\w+|ความคิดเห็น|کامنت\w*|نظر\w*)"
)
_UNDER = (  # no word for "at": what stands at an address is asked about by it
    r"(?:under|below|beneath|underneath|to|unter|zu[mr]?|auf|sous|à|aux?|en dessous de|bajo|"
    r"debajo de|a|"
    r"al|sob|abaixo d[aeo]|em|ao|à|sotto|al(?:la|l['’])?|pod|na|do|onder|op|till|til|pe|la|sub|"
    r"k|ke|pro|di bawah|kepada|terhadap|dưới|cho|chini ya|под|на|к|ко|під|до|към|κάτω από|σε|"
    r"στ[ονη]\w*|"
    r"على|تحت|أسفل|ل|תחת|על|ל|ใต้|زیر)"
)
_AT = (  # "Kommentar unter der Adresse": a place of its own
    r"(?!\s(?:der |dem |the |l['’]|la |el |o |a |al |lo )?(?:url|adresse?|address|lin[kc]|"
    r"indirizzo|"
    r"dirección|enlace|endereço|lien|adres|адрес|ссылк|посилан|adresem|"
    r"tautan|رابط|الرابط))"
)
_PICTURE = (
    r"(?:(?:profile )?(?:pictures?|photos?|photographs?|images?|bild(?:er)?|fotos?|photographies?|"
    r"im[aá]ge(?:n|ns|nes|m)|fotografías?|immagin[ei]|zdjęci\w+|obraz\w*|afbeelding\w*|gambar|"
    r"foto|"
    r"bilden|bilderna|bildet|billede\w*|obrázek|obrázk\w+|kép\w*|imagine\w*|kuva\w*|hình ảnh|"
    r"ảnh|picha)|"
    r"изображени\w+|фото\w*|картинк\w+|зображенн\w+|снимк\w+|εικόν\w+|(?:ال)?صور(?:ة)?|תמונ\w+|"
    r"รูปภาพ|"
    r"تصویر)"
)
_IN = (
    r"(?:in|within|inside|of|im|aus|dans|de|du|en|del|em|do|da|na|no|ne[lg]l?[aio]?l?['’]?|di|"
    r"w|z|i|v|"
    r"ve|din|trong|katika|pada|dalam|в|во|у|στην?|σε|في|ب|ב|ใน|در)"
)
_LINK = (
    r"(?:(?:hyper)?links?|shortcuts?|verknüpfung\w*|verweis\w*|liens?|hyperliens?|enlaces?|"
    r"hiper(?:enlaces?|"
    r"vínculos?)|vínculos?|collegament[oi]|link\w*|odnośnik\w*|odkaz\w*|hivatkozás\w*|legătur\w+|"
    r"länk\w*|lenke\w*|linkki\w*|tautan|pautan|liên kết|kiungo|viungo|ссылк\w+|посиланн\w*|"
    r"връзк\w+|"
    r"σύνδεσμ\w+|(?:ال)?روابط|(?:ال)?رابط|קישור\w*|ลิงก์|لینک)"
)
_TO = (
    r"(?:to|towards|pointing to|leading to|auf|zu[mr]?|nach|vers|à|au|a|al|hacia|para|verso|do|"
    r"ke|ko|ka|"
    r"kepada|naar|till|til|k|ke|na|către|la|đến|tới|kwa|на|до|към|προς|إلى|المؤدي إلى|אל|ל|"
    r"ไปยัง|به)"
)
_MADE = r"(?:(?:made|posted|left|written|published) (?=under|below|beneath))?"
_SIDED = (
    rf"(?:{_COPY}\b(?:\s(?!at\b)[^\W\d_]+){{0,2}}?\s{_OF}|{_COMMENT}\s{_MADE}{_UNDER}{_AT}|"
    rf"{_PICTURE}\s{_IN}{_AT})"
)
_THAI = r"(?:(?:ความคิดเห็น|คำตอบ)(?:ใต้|ต่อ)|(?:รูป)?ภาพ(?:ใน|จาก)|ลิงก์ไปยัง)(?:โพสต์|ทวีต)?\s?\Z"
_BESIDE = re.compile(
    rf"(?<!\w){_SIDED}(?<=\w|['’]){_ITS}|(?<!\w){_COPY_CASE}(?!\w){_ITS}|{_THAI}",
    re.IGNORECASE,
)
_LINKED = re.compile(rf"(?<!\w){_LINK}\s{_TO}(?P<its>{_ITS})", re.IGNORECASE)
_POINTED = re.compile(r"指向\s?\Z")
_INFORMATION = (
    r"(?:information|details|particulars|data|auskunft|auskünfte|informationen|angaben|"
    r"informations?|renseignements?|précisions|información|informaciones|informes?|"
    r"informaç(?:ão|ões)|"
    r"dados|informazioni|dati|notizie|informacj[aeięi]\w*|informacje|inlichtingen|gegevens|"
    r"informatie|"
    r"upplysning\w*|oplysning\w*|opplysning\w*|informac[eíi]\w*|információ\w*|tájékoztatás\w*|"
    r"informații|"
    r"tieto\w*|informasi|keterangan|maklumat|thông tin|taarifa|информаци\w+|сведени\w+|"
    r"інформаці\w+|"
    r"відомост\w+|πληροφορί\w+|ب?معلومات|ب?بيانات|מידע|ข้อมูล|اطلاعات)"
)
_ABOUT = (
    r"(?:about|concerning|regarding|relating to|in respect of|zu[mr]?|über|betreffend|"
    r"bezüglich|concernant|"
    r"relatives? (?:à|au|aux)|acerca de|relativ[oa]s? a[ol]?|referentes? a|riguardo a|"
    r"riguardanti|o|over|om|"
    r"despre|tentang|mengenai|berkaitan|về|kuhusu|о|об|про|относительно|щодо|касающ\w+ся|"
    r"σχετικά με|"
    r"عن|حول|بشأن|על|אודות|เกี่ยวกับ|درباره|کے بارے میں)"
)
_ON = r"(?:on|sur|sobre|su|sul|sull['’]|за)"  # also: at
_ABOUT_IT = re.compile(rf"(?<!\w){_INFORMATION}\s{_ABOUT}{_AT}{_ITS}", re.IGNORECASE)
_ABOUT_OR_AT = re.compile(rf"(?<!\w){_INFORMATION}\s{_ON}{_AT}{_ITS}", re.IGNORECASE)
_CJK_OTHER = (
    r"(?:コピー|複製|転載|コメント|返信|リプライ|スクリーンショット|スクショ|引用|リポスト|"
    r"リツイート|"
    r"画像|写真|副本|复制|複製|转发|轉發|转载|評論|评论|留言|回复|回覆|截图|截圖|图片|圖片|"
    r"사본|복사본|복제|캡처|스크린샷|댓글|답글|리포스트|리트윗|사진|이미지)"
)
_BEHIND = re.compile(
    rf"^\s?(?:の|への|に対する|に(?:付|つ)いた|(?:に含まれる|内の|中の)|下的?|的|中的|里的|의|"
    rf"에 ?달린|에 ?대한|"
    rf"아래의?|속의?)\s?(?:すべての|全ての|所有|全部|모든)?\s?的?{_CJK_OTHER}(?!URL|的?链接)|"
    r"^\s?へのリンク|^\s?的链接(?=指)|"
    r"^\s?(?:की|के|का)\s(?:नीचे\s(?:की|के|का|दी|दिए)\s)?(?:\S{1,14}\s){0,2}?(?:प्रति(?:य|ल)|कॉपी|"
    r"नकल|टिप्पण|जवाब|"
    r"उत्तर|स्क्रीनशॉट|चित्र|तस्वीर|फ़?ोटो)|"
    r"^\s?(?:-?এর|র)\s(?:নিচের\s)?(?:\S{1,14}\s){0,2}?(?:কপি|অনুলিপি|মন্তব্য|উত্তর|স্ক্রিনশট|ছবি)|"
    r"^\s?(?:کی|کے|کا)\s(?:نیچے\s)?(?:\S{1,14}\s){0,2}?(?:نقول|کاپی|تبصر|جواب|اسکرین ?شاٹ|تصویر)|"
    r"^\s?-?(?:இன்|ன்)\s(?:நகல்|பிரதி|கருத்து)|"
    r"^['’]?\s?(?:n?[ıiuü]n\s)?(?:(?:adresinin|adresindeki gönderinin|tweetinin|gönderisinin|"
    r"paylaşımının)\s)?(?:\w+\s)?(?:kopya\w+|ekran görüntü\w+|yorumları\w*|altındaki\s\w*yorum\w*|"
    r"yanıtlar\w*|alıntılar\w*)|"
    r"^\s?(?:oldalról készült\s)?(?:másolat|alatti (?:hozzászólás|komment))\w*",
    re.IGNORECASE,
)
_ABOUT_BEHIND = re.compile(
    r"^['’]?\s?(?:ile ilgili|hakkında(?:ki)?|ilişkin)\s(?:\w+\s)?bilgi|^\s?के (?:बारे|संबंध|"
    r"सम्बन्ध) में (?:\S+\s){0,2}?"
    r"(?:जानकारी|सूचना|विवरण)|^\s?に(?:関する|ついての?)情報|^\s?에 ?(?:대한|관한) ?정보|"
    r"^\s?(?:সম্পর্কে|বিষয়ে)\s(?:\S+\s)?তথ্য|"
    r"^\s?کے بارے میں (?:\S+\s)?(?:معلومات|تفصیل)",
    re.IGNORECASE,
)
_WHO = (
    r"(?:(?:its|the|his|her|their) (?:author|owner|poster|user|account holder)|(?:vom|von der|"
    r"von dem) "
    r"(?:verfasser|autor|nutzer|inhaber)\w*|par (?:son auteur|l['’]auteur|l['’]utilisateur|son "
    r"titulaire)|por (?:su autor|el autor|la autora|el usuario|seu autor|o autor|"
    r"[ao] (?:própri[oa] )?autora?)|"
    r"pel[oa] (?:própri[oa] )?(?:autora?|usuári[oa]|titular)|dal(?:l['’]| suo )?(?:autore|"
    r"autrice|utente)|"
    r"przez (?:autora|autorkę|użytkownika)|door (?:de )?(?:auteur|gebruiker)|"
    r"автором|автор(?:ом|кою)|пользователем|користувачем|oleh (?:penulis|pemilik|pengguna|"
    r"pembuat)\w*|"
    r"av (?:författaren|användaren|forfatteren|brukeren)|af (?:forfatteren|brugeren)|autorem|"
    r"uživatelem)"
)
_GONE = re.compile(
    r"^\W{0,3}(?:(?:[a-zа-яіїєçğışöü]+\W{1,2}){0,4}?(?:deleted|removed|taken down|withdrawn|"
    r"gelöscht|entfernt|"
    r"supprimée?|retirée?|effacée?|eliminad[oa]|borrad[oa]|retirad[oa]|removid[oa]|excluíd[oa]|"
    r"apagad[oa]|rimoss[oa]|cancellat[oa]|eliminat[oa]|usunięt\w+|skasowan\w+|verwijderd|"
    r"удал[её]н\w*|видален\w*|dihapus|raderats?|slettet|smazán\w*|odstraněn\w*)\s(?:\w+\s)?"
    rf"{_WHO}|(?:vom|von der) (?:verfasser|autor|nutzer)\w* (?:\w+ )?(?:gelöscht|entfernt)|"
    r"(?:yazar|kullanıcı|sahibi|paylaşan)\w*\s(?:tarafından\s)?(?:silin|kaldırıl)\w*|"
    r"(?:लेखक|उपयोगकर्ता|प्रयोक्ता)\s(?:द्वारा|ने)\s(?:\S+\s)?(?:हटा|मिटा|डिलीट)|"
    r"(?:作者|发布者|發布者|用户|发帖人)(?:本人)?(?:已|自行)+(?:删除|刪除)|已(?:由|被)(?:作者|"
    r"发布者|用户)\S{0,4}(?:删除|刪除)|"
    r"(?:投稿者|本人|作成者)(?:により|によって|が)\S{0,3}削除|(?:작성자|게시자|본인)(?:가|이|"
    r"에 의해)\s?(?:\S+\s)?삭제|"
    r"(?:حذف\S*|أزال\S*) (?:صاحب|كاتب|ناشر)\S*|محذوف\S* من (?:قبل )?(?:صاحب|كاتب|ناشر)\S*|"
    r"(?:đã )?(?:bị |được )?(?:tác giả|người đăng) (?:\S+ )?(?:xóa|gỡ))",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?<=[:：])\s*(?:\(?\w{1,4}[.)]|[-*•])\s*$")  # of an entry of a list
_STILL = re.compile(r"\b(?:still|not|nicht|nie|не|nicht mehr|pas|no|não|non)\b", re.IGNORECASE)


def against(one: Found, said: Verdict) -> str | None:
    """Doubt a name beside words that mean others around it, or that tell of it as gone."""
    del said
    whole = _LABEL.sub("", one.context.lead)
    lead, tail = whole[-_NEAR:], one.context.tail[:_NEAR]
    gone = _GONE.search(tail)
    if gone and not _STILL.search(gone[0]):
        return GONE
    if _BESIDE.search(lead) or _BEHIND.search(tail) or _POINTED.search(lead) or _links(whole, lead):
        return OTHERS
    return TOLD if _wants_to_know(whole, lead, tail) else None


def _links(whole: str, lead: str) -> bool:
    """Tell whether the link to it is asked about; before a colon those words are its label."""
    link = _LINKED.search(lead)
    if link is None or any(sign in link["its"] for sign in ":：(["):
        return False
    asked = words.ASKS.search(whole[: -len(lead)] + lead[: link.start()])
    return asked is not None and not re.search(r"[(\[][^)\]]*$", lead[: link.start()])


def _wants_to_know(whole: str, lead: str, tail: str) -> bool:
    about = _ABOUT_IT.search(lead)
    if about or _ABOUT_BEHIND.search(tail):
        return about is None or not about[0].rstrip().endswith((":", "："))
    either = _ABOUT_OR_AT.search(lead)
    return either is not None and ":" not in either[0] and words.ASKS.search(whole) is None
