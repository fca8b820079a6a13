"""What belongs to an account, surrounds it or copies it: "the banner of @x", "the clones of @x"."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.verdict import Verdict

PART = "the words before it name a part of an account, or others around it: what is meant?"
COPY = "the words beside it ask about copies of what is its own: is it meant itself?"
_NEAR = 60  # characters
_PART = re.compile(  # what belongs to an account, or to others: "the banner of @x"
    r"(?:\b(?:pictures?|photos?|images?|avatars?|banners?|headers?|covers?|bios?|biograph\w+|"
    r"descriptions?|display names?|pinned|comments?|repl(?:y|ies)|reposts?|retweets?|"
    r"(?<!would )(?<!should )likes?(?! to\b)|"
    r"followers?|follow(?:s|(?<!\bthe follow)ing)?|friends?|fans?|"
    r"(?:linked|connected|related|similar|belonging) to|"
    r"profilbild\w*|titelbild\w*|bild\w*|beschreibung|kommentar\w*|antwort\w*|folg(?:en|t)|"
    r"photographies?|bannières?|biographie|commentaires?|réponses?|abonnés?|suivent|"
    r"im[aá]ge(?:n|ns|m)|fotos?|biograf\w+|comentari\w+|comentário\w*|respuestas?|respostas?|"
    r"seguidores|siguen|seguem|immagin[ei]|copertina|comment[oi]|rispost[ae]|seguono|"
    r"zdjęci\w+|obraz\w*|komentarz\w*|odpowied\w+|obserwuj\w+|foto\w*|avatar\w*|fotoğraf\w*|"
    r"yorum\w*|yanıt\w*|takip\w*|gambar|komentar|balasan|pengikut|ảnh|bình luận|reacties?|volgers?|"
    r"omslag\w*|kommentti\w*|hozzászólás\w*|kép\w*|komentář\w*|răspuns\w*|urmăr\w+)\b|"
    r"фото|аватар|обложк|шапк|описани|комментари|коментар|ответ|подписчик|підписник|светлин|"
    r"σχόλι|φωτογραφ|תמונ|תגוב|صورة|تعليق|متابع|تصویر|头像|简介|封面|评论|回复|粉丝|アイコン|画像|返信|"
    r"コメント|フォロ|댓글|프로필 사진|답글|팔로|चित्र|तस्वीर|टिप्पणी|মন্তব্য|ছবি|รูป|"
    r"ความคิดเห็น)[^.;:]{0,40}$",
    re.IGNORECASE,
)
_OF = (
    r"(?:of|de|du|d['’]|del|della|dell['’]|des|der|da|do|das|dos|di|von|vom|van|av|af|från|fra|des|"
    r"eines|einer|ya|za|wa|của|dari)"
)
_COPIES = re.compile(
    r"\b(?:cop(?:y|ies)|clones?|fakes|forger(?:y|ies)|imitations?|falsifications?|duplicates?|replicas?|"
    r"mirrors?|impersonat(?:ions?|ors?)|imitators?|parod(?:y|ies)|(?:forged|falsified|altered|fake|edited|"
    r"doctored|manipulated) (?:versions?|posts?|statements?|screenshots?|images?|videos?|accounts)|"
    r"\w*kopien?|nachahmung\w*|nachahmer\w*|fälschung\w*|imitat\w*|duplikat\w*|klone?|copies?|clones|"
    r"contrefaçons?|falsifications|copias?|clon(?:es)?|imitacion(?:es)?|falsificacion(?:es)?|cópias?|"
    r"imitaç(?:ão|ões)|falsificaç(?:ão|ões)|copi[ae]|imitazion[ei]|contraffazion[ei]|falsificazion[ei]|"
    r"kopie(?:ën)?|vervalsing\w*|imitaties?|nabootsing\w*|kopior(?:na)?|kopier(?:ne)?|efterlikning\w*|"
    r"nakala|bản sao|bản giả|phiên bản giả)"
    rf"(?:\s[^\W\d_]+){{0,5}}?\s?\b{_OF}[^.;:]{{0,40}}$|"
    r"\b(?:kopi[eiąę]\w*|podrób\w+|imitacj\w+|falsyfikat\w*|kopi[eí]\w*|padělk\w+|napodobenin\w*|"
    r"másolat\w*|hamisítvány\w*|copii\w*|falsuri\w*|kopij[ae]\w*|salinan|tiruan|jiplakan|kopian|"
    r"kopioi\w*|jäljitelm\w*)\b[^.;:]{0,40}$|"
    r"(?:коп[иі][ийяюеї]|подделк|имитаци|клон[аыио]|підробк|імітаці|фальсификат|фалшификат)\w*[^.;:]{0,40}$|"
    r"αντίγραφ\w*[^.;:]{0,40}$|(?:نسخ|تقليد|تزوير|انتحال|کپی|جعل)\S*[^.؛]{0,40}$|"
    r"(?:עותק|העתק|חיקוי|זיופ)\S*[^.;:]{0,40}$|(?:สำเนา|เลียนแบบ)[^.;:]{0,40}$",
    re.IGNORECASE,
)
_COPIED = re.compile(  # behind the name: "@x's impersonators", "@x 声明的伪造副本"
    r"^['’]s?\s(?:\w+\s){0,3}?(?:copies|copy|clones?|fakes|imitat\w+|impersonat\w+|forger\w+|followers)|"
    r"^\s?(?:nachahmend|imitierend|kopierend|nachgeahmt)\w*|"
    r"^(?:['’]?[nıiuü]\w{1,2}\s)?(?:\w+\s){0,2}?(?:sahte\s)?(?:kopya|taklitler|sahteler)\w*|"
    r"^\W{0,2}[^。；，、\ue000]{0,12}的?[^。；，、\ue000]{0,8}(?:副本|复制品|仿制|山寨|仿冒(?:账|帐|品|者)|冒充者|"
    r"伪造|偽造|克隆)|"
    r"^\s?(?:さん)?の[^。、]{0,12}(?:偽|複製|コピー|なりすまし|模倣|模造)|"
    r"^\s?(?:의)?\s?[^.,]{0,12}(?:위조|복제|사본|사칭|모방)|"
    r"^\s?(?:के|की|का)\s[^।,]{0,20}(?:जाली|नकली|फर्जी|प्रतिरूप|नकल)|"
    r"^\s?(?:کے|کی|کا)\s[^۔,]{0,20}(?:جعلی|نقلی|نقل)|"
    r"^\s?(?:এর|-এর|র)\s[^।,]{0,20}(?:জাল|নকল)",
    re.IGNORECASE,
)
_COPYING = re.compile(  # "everything that imitates @x"
    r"(?:\b(?:imitat\w+|cop(?:y|ies|ying)|impersonat\w+|mimic\w*|cloning|parodying|"
    r"pretend\w* to be|pos(?:e|es|ing) as|replicat\w+|duplicat\w+|masquerad\w+ as|spoof\w*|"
    r"sich (?:\w+ )?(?:als|für)|doen zich voor als|zich voordoe\w+ als|"
    r"imit(?:e[nt]?|ent|ant|an?|am|ando|ano|ino|i|ă|ând)|copi(?:e[nt]?|ent|ant|am|ando|ano|ino|ind)|"
    r"usurpe\w*|contref\w+|parodi\w+|suplant\w+|clon(?:e[nt]?|ent|an?|am|ano)|"
    r"(?:fait|font|faisant|hacen?|hagan?|passam?|passem|spacci\w+|fing\w+) (?:passer |pasar |ser )?"
    r"(?:pour|por|per)|fing\w+ ser|naśladuj\w+|podszywa\w*|kopiuj\w+|udaj\w+|imituj\w+|"
    r"meniru\w*|menyalin|menyamar\w*|mengaku\w*|menyerupai|"
    r"giả mạo|mạo danh|giả danh|bắt chước|sao chép|nhái|imiter(?:ar|er|ande)?|härmar?|kopier\w+|"
    r"efterligner|etterligner|efterliknar|ut(?:ger|gir|giver) (?:sig|seg) for|utger sig för|"
    r"udgiver sig for|napodob\w+|kopíruj\w*|vydáv\w+ (?:se|sa) za|dau? drept|matki\w*|jäljitte\w+|"
    r"kopioi\w*|oponaša\w*|imitira\w*|kopira\w*|posnema\w*|(?:ina|yana|zina|wana|ana)\w{0,3}iga)\b|"
    r"\b(?:имитир|имитује|копир|подража|подделыва|пародир|притвор|імітує|імітую|копію|наслідує|"
    r"наслідую|підробля|пародію)\w*|\b(?:выда|вида)\w+ себ[яе] за|представя\w* се за|"
    r"\bμιμ\w+|\bαντιγράφ\w+|\bπαριστάν\w+|\bυποδύ\w+|(?:يقلد|تقلد|ينتحل|تنتحل|ينسخ|تنسخ|يحاكي|تحاكي)"
    r"\S*|מחק[הי]\S*|מתחז\S+|מעתיק\S*|เลียนแบบ|ปลอมเป็น|แอบอ้าง\S*|模仿|冒充|假冒|仿冒|抄袭|冒用)"
    r"(?:\s?[^\W\d_]+){0,2}[^\w:：\n]{0,3}$",
    re.IGNORECASE,
)
_WHO = re.compile(  # of tongues that say last what is done to the name
    r"(?:,\s(?:was|wer|der|die|das|welche[rs]?)|\b(?:wat|die|dat))(?:\s(?:den|das|die|het|de)\s\w+)?"
    r"\s?\W?$",
    re.IGNORECASE,
)
_IMITATES = re.compile(
    r"^\W{0,2}(?:imitier|nachahm|kopier|nachmach|nachäff|parodier|nabootst|nabootsen|imite|kopieer|"
    r"kopiëren|namaak|namaken|nadoe)\w*",
    re.IGNORECASE,
)
_IMITATED = re.compile(
    r"^\s?(?:hesab\w{0,4}[ıi]n?[ıi]?\s|['’][ıiuüyn]{1,3}\s)(?:taklit|kopya|parodi) ed|"
    r"^\s?(?:さん)?(?:のアカウント)?(?:を(?:模倣|真似|装|騙|コピー|複製)|に(?:なりすま|似せ))|"
    r"^\s?(?:계정)?[을를]?\s?(?:모방|사칭|흉내|복제)하|"
    r"^\W?(?:\w{0,3}t\s|\w+t\s)?(?:utánoz|utánzó|lemásol|imitál|megszemélyesít)|"
    r"^\s?را\s(?:تقلید|جعل|کپی)|^\s?কে\s(?:অনুকরণ|নকল)|^\s?(?:的)?[^。；，、\ue000]{0,4}模仿者",
    re.IGNORECASE,
)
_COPIES_OF = re.compile(r"(?:仿冒|模仿|假冒|伪造|偽造|冒用)\s?$")


def against(one: Found, said: Verdict) -> str | None:
    """Doubt an account where a part of it, others around it or copies of it are asked about."""
    del said
    lead, tail = one.context.lead[-_NEAR:], one.context.tail[:_NEAR]
    if _is_imitated(lead, tail):
        return COPY
    if one.locator.kind is not Kind.ACCOUNT or one.mention.block.entry:
        return None
    if _PART.search(lead):
        return PART
    behind = _COPIED.search(tail) or (_COPIES_OF.search(lead) and tail.startswith("的"))
    return COPY if behind or _COPIES.search(lead) else None


def _is_imitated(lead: str, tail: str) -> bool:
    """Tell whether others are spoken of by what they do: "all that imitates" the name."""
    last = _WHO.search(lead) and _IMITATES.search(tail)
    return bool(last or _COPYING.search(lead) or _IMITATED.search(tail))
