"""The grounds an order gives, by the words the law packs use."""

from __future__ import annotations

import re

from duly.receive.reading.fields.prose import Prose, without_addresses


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


_GROUNDS = tuple(
    (name, _any(*parts))
    for name, parts in (
        (
            "public_order",
            (
                r"public order|लोक व्यवस्था|общественн\w+ поряд|公共秩序|imminent violence",
                r"массов\w+ беспоряд|mass riots?|kamu düzeni|ordre public|orden público|امن عامہ",
                r"öffentliche\w* (?:sicherheit|ordnung)|ketertiban umum",
            ),
        ),
        (
            "sovereignty_and_integrity",
            (r"sovereignty|integrity of india|संप्रभुता|अखंडता|суверенитет|bölünmez bütünlü",),
        ),
        (
            "security_of_state",
            (
                r"security of (?:the )?state|national security|राज्य की सुरक्षा|国家安全|"
                r"millî güvenlik|milli güvenlik|keamanan nasional|قومی سلامتی",
            ),
        ),
        ("defence", (r"defen[cs]e of india|भारत की रक्षा",)),
        ("friendly_relations", (r"friendly relations|मैत्रीपूर्ण संबंध",)),
        (
            "incitement_to_offence",
            (
                r"incit\w+ (?:to|the) (?:the )?(?:commission|violence|offen|riot)|हिंसा भड़का",
                r"подстрека\w+ к|aufforderung zu straftaten|suç işlemeye tahrik|incitação ao crime",
            ),
        ),
        (
            "misinformation",
            (
                r"misinformation|disinformation|fake news|false (?:information|statement)|"
                r"भ्रामक|rumou?rs?\b|谣言|недостоверн|дезинформ|desinforma|yanıltıcı|"
                r"fausses? (?:information|nouvelle)|berita bohong|\bhoaks\b|جھوٹی خبر|"
                r"falsehood",
            ),
        ),
        ("provocative_content", (r"provocative|inflammatory|भड़काऊ",)),
        ("automation", (r"automated|\bbots?\b|स्वचालित|बॉट",)),
        (
            "foreign_operation",
            (r"foreign territor|backed by|विदेश से|separatis|сепаратис|khalistan|secession",),
        ),
        (
            "terrorism",
            (
                r"terrorys|terroris|террорис|आतंक|恐怖主|terörist|terör (?:örgüt|propagand)|"
                r"دہشت ?گرد|إرهاب",
            ),
        ),
        ("extremism", (r"экстремис|extremis[mt]|极端主义|उग्रवाद",)),
        ("suicide", (r"suicid|самоубийств|आत्महत्या|selbsttötung|intihar|bunuh diri|انتحار|自杀",)),
        (
            "drugs",
            (
                r"narcotic|\bdrugs?\b|наркотич|наркос|психотроп|मादक|betäubungsmittel|uyuşturucu|"
                r"stupéfiant|estupefaciente|narkotika|مخدرات|منشیات|毒品",
            ),
        ),
        (
            "gambling",
            (
                r"gambl|\bcasinos?\b|азартн|казино|лотере|lotter(?:y|ies)|जुआ|赌博|glücksspiel|kumar|"
                r"jeux d['’]argent|apuestas|jogos? de azar|perjudian|\bjudi\b|قمار|القمار",
            ),
        ),
        (
            "child_abuse",
            (
                r"child (?:sexual )?abuse|\bcsam\b|детск\w+ порно|несовершеннолетн\w+ в порно|"
                r"kinderporno|pornografía infantil|pornographie enfantine|pornografia infantil|"
                r"çocuk\w* (?:cinsel|müstehcen)|儿童色情",
            ),
        ),
        (
            "defamation",
            (
                r"defam|slander|vilif|libel|клевет|मानहानि|诽谤|污蔑|侮辱|造谣|verleumd|beleidig|"
                r"calumn|injuri|dif{1,2}ama|hakaret|pencemaran nama|ہتک",
            ),
        ),
        (
            "insult_of_state",
            (r"явное неуважение|оскорбл\w+ (?:государств|обществ)|неуважение к обществ",),
        ),
        (
            "national_honor",
            (
                r"national hono(?:u)?r|honou?r and interests?|损害国家荣誉|"
                r"reputation and interests of",
            ),
        ),
        (
            "forgery_or_impersonation",
            (
                r"forger|impersonat|phishing|\bfake\b[^.]{0,30}(?:app|web|page|account|profile)|"
                r"фишинг|поддельн\w+|suplantación|sahte (?:hesap|site)|perfil falso",
            ),
        ),
        (
            "cyber_threat",
            (
                r"malware|malicious (?:code|software|file)|command[- ]and[- ]control|ransomware|"
                r"вредоносн|exploit\b|恶意软件|schadsoftware|logiciel malveillant",
            ),
        ),
        ("cult", (r"\bcults?\b|heresy|邪教|falun",)),
        ("copyright", (r"copyright|piracy|авторск|urheberrecht|telif|droits? d['’]auteur",)),
        ("personal_data", (r"персональн\w+ данн|personal data of|数据泄露|个人信息泄露",)),
        (
            "draft_evasion",
            (r"уклонени\w+ от (?:призыва|военной|прохождения)|evad\w+ (?:the )?draft",),
        ),
        ("dangerous_acts", (r"зацеп(?:ер|инг)|train[- ]?surf|опасн\w+ для (?:их |)жизни",)),
        ("weapons", (r"взрывчат|explosive devices?|оружи[яе] |firearms? for sale",)),
        ("corruption_or_forged_papers", (r"поддельн\w+ документ|взятк|forged documents?",)),
        (
            "hate_speech",
            (
                r"hate speech|volksverhetzung|incitement to hatred|возбужден\w+ (?:ненавист|вражд)|"
                r"provocation à la haine|halkı kin|discurso de ódio|incitación al odio|घृणा",
            ),
        ),
        ("obscenity", (r"obscen|indecent|порнограф|अश्लील|müstehcen|pornograph|淫秽|asusila",)),
        (
            "election",
            (
                r"election (?:offence|interfer|law)|propaganda eleitoral|"
                r"eleitoral irregular|избирательн",
            ),
        ),
        ("contempt_of_court", (r"contempt of (?:the )?court|न्यायालय की अवमानना",)),
        ("blasphemy", (r"blasphem|توہین|गुस्ताख़ी|religious sentiments|धार्मिक भावना",)),
    )
)
# A statute quoted at length names every crime there is; its own words are no ground.
_LONG_QUOTE = re.compile(
    r"(?:^|(?<=[\s(:]))\"(?=\S)[^\"“”«»]{120,4000}\"|[“«‘][^”»’“«]{120,4000}[”»’]"
)
_POINTS = re.compile(
    r"following contents?:\s*(?:\(\d{1,2}\)[^().\n]{1,240}){2,30}|"
    r"(?:下列|以下)[^：:]{0,20}[：:](?:（[一二三四五六七八九十]+）[^（）。\n]{1,120}){2,30}"
)


def grounds_in(prose: Prose) -> tuple[str, ...]:
    """Name the grounds that the letter gives; addresses and quoted statutes say none."""
    text = _POINTS.sub(" ", _LONG_QUOTE.sub(" ", without_addresses(prose.text)))
    return tuple(name for name, words in _GROUNDS if words.search(text))
