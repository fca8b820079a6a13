"""A number that words call a post's: "Tweet ID 1356…", "the tweet with the number", "твит № 1356…".

A tweet is the platform's own word for a post, so what is called its number names one. What only
is a post's number may be another service's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from duly.receive.reading.locator import Locator, locate

MADE = "address made of the post's number"
_REACH = 120  # characters before a number
_SAID = 400  # … with the row it stands in
TWEET = r"(?:tweet|tuit|tuíte|твит|твіт|ट्वीट|ツイート|推文|트윗|تغريد)\w{0,6}"
POST = (
    r"(?:post|status|message|beitrag|beitrags|publication|publicación|publicação|mensaje|mensagem|"
    r"pubblicazione|wpis|bericht|пост|сообщени|запис|публикаци|допис|повідомленн|gönderi|unggahan|"
    r"postingan|inlägg|opslag|innlegg|příspěv|投稿|帖子|貼文|게시물|पोस्ट|منشور)\w{0,4}"
)
_OURS = r"(?:x|twitter|твиттер\w{0,3}|твіттер\w{0,3}|ट्विटर|ツイッター|推特|트위터|تويتر)"
_ON = r"(?:on|auf|bei|sur|en|no|na|su|di|op|w|на|в|у|på|di)"
_GLUE = (
    r"(?:[\s-](?:with|bearing|having|under|of|whose|unique|the|status|post|mit|der|die|dem|unter|"
    r"deren|avec|portant|sous|dont|l|con|cuyo|del|de|com|sob|o|a|il|la|le|avente|met|het|"
    r"с|со|под|за|із|з|під|o|dengan|bernomor|med|se|is|est|es|é|è|ist)['’]?)"
)
_NUMBER = (
    r"(?:i\.?d\.?s?|identifier|kennung|identifiants?|identificador(?:es)?|identificativ[oi]|"
    r"идентификатор\w{0,4}|ідентифікатор\w{0,4}|айди|nos?|nrs?|num|numbers?|numéros?|números?|"
    r"numer[oi]|"
    r"nummern?|numer\w{0,3}|номер\w{0,3}|nomor|n[°º]|№|番号|번호|编号|編號|号|आईडी|संख्या|"
    r"معرف\w{0,3}|رقم\w{0,3})"
)
_PLAIN_WORD = rf"(?:{TWEET}|{_OURS}[\s-]{POST}|{POST}[\s-]{_ON}[\s-]{_OURS})(?:\(s\)|/s)?"
_CALLED = re.compile(
    rf"(?<![a-z\u00c0-\u04ff_-]){_PLAIN_WORD}{_GLUE}{{0,4}}(?:\W{{0,3}}{_NUMBER}(?:\(s\))?)?"
    r"(?:\s(?:is|ist|est|es|é|è|:))?[\s.:：#=()\"“„«'’‘-]{0,5}\Z",
    re.IGNORECASE,
)
_BY_NUMBER = r"[\"”»'’]?\s?(?:numaralı|no['’]?lu|id['’]?(?:li|sine sahip)|番の?|のIDの?|号)\s?"
AHEAD = re.compile(  # "1356… numaralı tweet"
    rf"(?<![a-z0-9_/.-])(?P<number>\d{{15,19}}){_BY_NUMBER}(?:{TWEET}|{POST})", re.IGNORECASE
)
_TWEET_AHEAD = re.compile(rf"{_BY_NUMBER}(?:{TWEET})", re.IGNORECASE)
_BEFORE_IT = re.compile(r"(?:\d{17,19}\s?(?:,|;|、|and|und|et|y|e|и|та|ve|dan|&)\s{0,3}){1,12}\Z")
_AFTER_IT = re.compile(
    r"\A(?:\s?(?:,|;|、|and|und|et|y|e|i|и|та|ve|dan|&)\s{0,3}\d{17,19}){1,12}(?!\d)"
)
# What is told of by it is another post: the answer to it, or its copy.
_OF_ANOTHER = re.compile(
    r"\b(?:repl(?:y|ies|ying|ied)|respon(?:se|ses|ding)|comment\w*|quot(?:e|es|ing)|re-?tweet\w*|"
    r"re-?post\w*|likes?|thread|cop(?:y|ies)|kopie\w*|copias?|cópias?|копи\w*|salinan|"
    r"pictures?|images?|bild(?:er)?|antwort\w*|kommentar\w*|zitat\w*|zitier\w*|réponse\w*|"
    r"commentaire\w*|"
    r"citation\w*|respuesta\w*|comentari\w*|comentári\w*|resposta\w*|rispost\w*|commenti?|"
    r"odpowied\w*|"
    r"reactie\w*|ответ\w*|комментари\w*|репост\w*|ретвит\w*|відповід\w*|коментар\w*|yanıt\w*|"
    r"yorum\w*|"
    r"balasan|komentar\w*)\b|返信|リプライ|引用|回复|回覆|评论|转发|답글|댓글|रीट्वीट|जवाब|टिप्पण|"
    r"(?:ال)?رد(?:ود)? على|إعادة",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"facebook|instagram|tik ?tok|telegram|youtube|mastodon|bluesky|threads|\bvk\b|вконтакте|"
    r"whatsapp|"
    r"linkedin|reddit|snapchat|\bkoo\b|truth social|\bgab\b|weibo|微博|телеграм|फेसबुक|फ़ेसबुक",
    re.IGNORECASE,
)
_SENTENCE = re.compile(  # no dot of "Nr." ends one
    r"(?<!\bn)(?<!\bnr)(?<!\bno)(?<!\bid)(?<!\bnum)\.(?:\s|$)|[!?;。！？।](?:\s|$)|\n\s*\n",
    re.IGNORECASE,
)


def is_called_post(text: str, start: int, end: int) -> bool:
    """Tell whether words right beside a number plainly call it the number of a post of X.

    Not where the sentence speaks of an answer to that post, a copy of it, or another service.
    """
    lead = text[max(0, start - _REACH) : start]
    lead = _SENTENCE.split(_BEFORE_IT.sub("", lead))[-1]
    rest = _SENTENCE.split(text[end : end + _REACH])[0]
    if not (_CALLED.search(lead) or _TWEET_AHEAD.match(rest)):
        return False
    said = f"{lead} {rest}"
    return not (_OF_ANOTHER.search(said) or _ELSEWHERE.search(said))


def parted(text: str, start: int, end: int) -> tuple[str, str]:
    """Give what its sentence says before and behind a number with the words that call it so.

    Of numbers and numbered tweets in one row, each has what stands around the row.
    """
    lead = _BEFORE_IT.sub("", text[max(0, start - _SAID) : start])
    lead = _SENTENCE.split(lead)[-1]
    rest = text[end : end + _REACH]
    ahead = _TWEET_AHEAD.match(rest)
    if ahead:
        return _BEFORE_IT.sub("", lead), rest[ahead.end() :]
    called = _CALLED.search(lead)
    while called:
        lead = _BEFORE_IT.sub("", lead[: called.start()])
        called = _CALLED.search(lead) if len(lead) < called.start() else None
    return lead, _AFTER_IT.sub("", rest)


def numbered_post(written: str, platform: str, *, called: bool) -> Locator:
    """Read a post's number in running text; one that nothing plainly calls so is asked about."""
    found = locate(written, platform=platform, bare=True)
    if platform != "x":
        return found
    made = locate(f"x.com/i/web/status/{written}", platform=platform)
    if called:
        return replace(made, written=written, repaired=MADE)
    others = (*found.alternatives, made.norm) if made.certain else found.alternatives
    return replace(found, alternatives=others)
