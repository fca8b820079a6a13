"""The words at the top of a column, and what they say the column holds."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from duly.order.terms import Kind
from duly.receive.reading.text.attributes import GROUNDS
from duly.receive.reading.wordlist import WORD_END


class Role(StrEnum):
    """What a column is for."""

    SERIAL = "serial"
    OWNER_NUMBER = "owner number"  # of an account
    POST_NUMBER = "post number"
    NUMBER = "number"  # of a post or an account: the head does not say
    TYPE = "type"
    AVOIDED = "avoided"  # evidence, references, people: never items
    GROUND = "ground"
    LOCATOR = "locator"


NUMBERS = frozenset({Role.OWNER_NUMBER, Role.POST_NUMBER, Role.NUMBER})
_ID = (
    r"\b(?:id|identifi(?:ant|cador|cativo|er)|n[uú]mer[oy]?|номер|идентификатор|ідентифікатор|"
    r"nomor|nr)"
)
_OF = r"(?:de(?: la| las| los|l)?|du|des|do|da|di|della?|der|van|of(?: the)?) "
_HEADS: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        (
            Role.SERIAL,
            r"^\W*(?:n[uú]m|nro|lp|poř|r\.? ?br|α/α|stt|sıra(?: no)?|連番|연번|순번|ลำดับ(?:ที่)?|"
            r"ক্রমিক|ردیف)\W*$|^\W*(?:s[./]?\s*(?:l\.?\s*)?no|s\s?/\s?n\b|sl\b|sr\b|serial|#|№|n[o°r]\.?|"
            r"n\.?\s?[ºª°])\W*(?:$|[/|\n])|"
            r"^\W*(?:s[./]?\s*no|sr\.?\s*no|sl\.?\s*no|serial)|क्र\.?\s*सं|क्रम|п\s*/\s*п|"
            r"порядков|序号|編號|编号|lfd|^\W*item\W*(?:no)?\W*$",
        ),
        (
            Role.OWNER_NUMBER,
            r"\b(?:user|account|acct|profile|owner|author)[\s_-]*(?:id|number|no)\b\W*$|"
            rf"{_ID} (?:{_OF})?(?:akun|pengguna|comptes?|cuentas?|contas?|kontos?|konta|hesap|"
            r"profil\w*|"
            r"accounts?|users?|utent[ei]|usuarios?|usuários?|utilisateurs?|użytkownika|аккаунт\w*|"
            r"пользовател\w*|користувач\w*|акаунт\w*)\b|kullanıcı (?:no|kimliği|id)|"
            r"계정\s?(?:id|번호)|アカウント\s?(?:id|番号)|(?:用户|账号|帐号)\s?(?:id|编号)",
        ),
        (
            Role.POST_NUMBER,
            r"\b(?:tweet|post|status)[\s_-]*(?:id|number|no)s?\b\W*$|\bbeitrags-?(?:id|nummer)|"
            rf"{_ID} (?:{_OF})?(?:hantaran|kiriman|unggahan|postingan|publicaci[oó]n|publicação|"
            r"publications?|postagem|posts?|tweets?|tuits?|beitrags|wpisu|поста|твита|публикации|"
            r"записи|"
            r"допису)\b|"
            r"gönderi (?:no|kimliği|id)|게시[물글]\s?(?:id|번호)|投稿\s?(?:id|番号)|"
            r"(?:推文|帖子|貼文)\s?(?:id|编号|編號)|(?:id|số|mã)\s(?:bài (?:đăng|viết)|tweet)|"
            r"(?:รหัส|ไอดี|id)\s?โพสต์|(?:معرف|رقم) (?:المنشور|التغريدة)|شناسه (?:پست|توییت)|"
            r"पोस्ट (?:आईडी|संख्या|id)|পোস্ট আইডি|(?:berichten?|inläggs|opslags|innleggs|"
            r"postituse|ieraksta|"
            r"įrašo|julkaisun|viestin)[ -]?(?:id|tunnus|number|nummer)|id (?:příspěvku|príspevku|"
            r"objave|postării|publikacji)|číslo příspěvku|bejegyzés (?:azonosító\w*|id)|"
            r"(?:ид|id|номер) на публикация\w*|(?:id|αναγνωριστικό) (?:της )?ανάρτησης|מזהה ה?פוסט",
        ),
        (
            Role.NUMBER,
            r"\b(?:unique|numeric)[\s_]*id\b|^\W*id\W*$|идентификатор|आईडी",
        ),
        (
            Role.TYPE,
            r"^\W*(?:types?\b|kind\b|categor(?:y|ies)\b)|प्रकार|^\W*(?:тип|вид)\b|类型|類型",
        ),
        (
            Role.AVOIDED,
            r"(?:texts?|gist|wording|caption|transcript|excerpt|extract|summary|"
            r"body|contents?|quote) of "
            r"(?:the )?(?:\w+ )?(?:posts?|tweets?|messages?|publications?)|"
            r"\b(?:posts?|tweets?|messages?|publications?) (?:texts?|contents?|body|"
            r"caption|excerpt|"
            r"summary)|^\W*(?:text|caption|transcript|quot(?:e|ed|es|ation)|message|excerpt|"
            r"content|"
            r"summary|gist)\W*$|\bcallback|\bwebhook|\brepl(?:y|ies)\b|\bauthors?\b|"
            r"(?:текст|содержание|цитата)\b|автор|पाठ|内容|正文|作者|\bwortlaut|\btexte?\b|\bautor|"
            r"\bauteur|\bcontenido|\bconteúdo|\biçerik|"
            r"\bref\b|\bref\.|reference|screen ?shot|evidence|proof|\bsource|e-?mail|phone|"
            r"mobile|"
            r"contact|\bagency|"
            r"(?:previous(?:ly)?|already|earlier|former(?:ly)?|prior|before|not|never|non|un)"
            r"\W{0,3}reported|"
            r"reported(?! (?:urls?|links?|posts?|tweets?|contents?|items?|accounts?|handles?|"
            r"profiles?|users?)\b(?!.*\b(?:previous|already|earlier|former|prior|before)))|"
            r"complain|posted by|\boriginal|genuine|victim|example|"
            r"follower|\bdate\b|\btime\b|display name|^\W*name\W*$|archive|\blaw\b|"
            r"\bauthentique|\blégitime|\bauténtic|\becht(?:e[rsn]?)?\b|\bverdadeir|\boficial\b|"
            r"\bofficiel|"
            r"\bufficiale|\bresmi\b|\bgerçek\b|\basli\b|оригинал|настоящ|подлинн|справжн|оригінал|"
            r"असली|"
            r"खरे |আসল|அசல்|అసలు|ಅಸಲಿ|യഥാർത്ഥ|અસલ|ਅਸਲੀ|الأصلي|الحقيقي|اصلی|מקורי|"
            r"ตัวจริง|chính (?:chủ|thức)|"
            r"진짜|원본|공식|本物|公式|官方|正版|"
            r"\bsection\b|\bip\b|доказат|скриншот|источник|заявител|дата|संदर्भ|शिकायत|साक्ष्य|"
            r"दिनांक|截图|证据|来源|日期",
        ),
        (Role.GROUND, GROUNDS),
        (
            Role.LOCATOR,
            r"\bpublications?\b|handle|\burls?\b|\blinks?\b|locator|account|"
            r"user ?name|screen ?name|profile|tweet|"
            r"\bposts?\b|web ?page|web ?site|\bsites?\b|hashtag|address|channel|repositor|"
            r"\bgist|intermediary content|अवस्थिति|हैंडल|हैण्डल|यूआरएल|लिंक|खाता|खाते|ссылк|"
            r"адрес|tên (?:người dùng|tài khoản)|nama (?:pengguna|akun)|nom d['’]utilisateur|"
            r"nombre de usuario|nome (?:de |do )?usuário|nome utente|benutzername|nutzername|"
            r"gebruikersnaam|användarnamn|brugernavn|brukernavn|käyttäjä(?:tunnus|nimi)|"
            r"uživatelské jméno|používateľské meno|felhasználónév|nume(?:le)? (?:de )?utilizator|"
            r"korisničko ime|uporabniško ime|потребителско име|όνομα χρήστη|kasutajanimi|"
            r"lietotājvārds|naudotojo vardas|kullanıcı adı|nazwa użytkownika|имя пользователя|"
            r"ім['’]я користувача|اسم المستخدم|نام کاربری|उपयोगकर्ता नाम|ব্যবহারকারীর নাম|"
            r"ชื่อผู้ใช้|사용자\s?(?:이름|명)|ユーザー名|使用者名稱|שם משתמש|"
            r"указател|аккаунт|страниц|профил|链接|鏈接|网址|網址|账号|帐号|帳號|用户",
        ),
    )
)
_NAMES = re.compile(
    r"\bnam(?:e|en|a|n)\b|\w+namen?\b|\bnoms?\b|\bnombres?\b|\bnomi?e?s?\b|\bimi[ęe]\b|nazw[aę]|"
    r"\bjméno|\bnév\b|\bnume|\bad[ıi]\b|\btên\b|\bnimi\b|им[яе]н?\b|ім['’]я|назва|псевдон|\bник|"
    r"नाम|名|이름|계정명|표시|ชื่อ|اسم|نام|ὄνομα|όνομα|"
    r"aut(?:h?or|eur|ore)|verfasser|автор|penulis|pemilik|skribent|författare|forfatter|"
    r"kirjoittaja|"
    r"\bvend(?:edor|eur|euse|itor|itric)\w*|\bsellers?\b|\bverkäufer|\bverkoper|\bsprzedaw|"
    r"prodejce|"
    r"\bprodávaj|"
    r"predajc|продав|satıcı|\bpenjual|\bpelapak|người bán|판매자|販売者|出品者|卖家|商家|"
    r"बेच|विक्रेता|بائع|"
    r"فروشنده|ผู้ขาย|πωλητ|eladó|vânzător|säljare|sælger|selger|myyjä|"
    r"작성자|作者|投稿者|लेखक|schrijver|titular|inhaber|owner|holder|власник|владел|sahibi|"
    # a work, a brand or an event, and whose it is
    r"\btit(?:les?|oli?|olo|re|el|ul|uly|ulo|lu)\b|\btít?ulos?\b|\btytuł|\btitre|\bœuvres?|"
    r"\bobras?\b|\bop[eè]r[ae]\b|"
    r"\bworks?\b(?! ?(?:id|no))|\bwerke?s?\b|\bdzieł|\beser\b|произведен|твір|твор[иу]|"
    r"作品|題名|题名|"
    r"タイトル|제목|저작물|"
    r"rights? ?holder|rechteinhaber|ayants? droit|titolare|"
    r"権利者|权利人|權利人|권리자|правообладател|"
    r"правовласник|"
    r"\bbrands?\b|trade ?marks?|\bmarc[ah]s?\b|\bmarques?\b|\bmarken?\b|\bmarka|"
    r"商標|商标|상표|товарн|"
    r"\bproducts?\b|\bproduits?\b|\bproductos?\b|\bprodott[oi]\b|\bprodukt|商品|製品|产品|상품|товар|"
    r"\bfilms?\b|\bsongs?\b|\bseries\b|\bmatch(?:es)?\b|\bevents?\b|\bpartit[ae]\b",
    re.IGNORECASE,
)
_REMARKS = re.compile(
    r"remark|comment|\bnotes?\b|status|observ|action|further|other|bemerk|anmerk|hinweis|notiz|"
    r"remarque|mention|nota[s]?\b|anotac|comentar|estado|obs\b|annotaz|stato|uwagi|opmerk|anmärk|"
    r"merknad|bemærk|huomaut|poznám|megjegy|observaț|açıklama|keterangan|catatan|ghi chú|"
    r"टिप्पणी|अभ्युक्ति|примеч|приміт|статус|замеч|备注|備註|备考|備考|비고|ملاحظ|ملاحظات|تبصرہ|"
    r"σχόλι|παρατηρ|หมายเหตุ",
    re.IGNORECASE,
)
# Words that are a head only where they stand alone, in the languages of orders.
_ALONE = re.compile(
    r"\W*(?:publicaci(?:[oó]n|ones)|publicaç(?:ão|ões)|postage(?:m|ns)|beitr(?:ag|äge)|messages?|"
    r"mensa(?:je|gem)s?|unggahan|postingan|gönderi(?:ler)?|paylaşım(?:lar)?|публикаци[яи]|"
    r"запис[ьи]|посты?|твиты?|"
    r"identifiers?|identifiants?|targets?|akaunti|jina la akaunti|kiungo|viungo|anwani|"
    r"ma?chapisho|wasifu|"
    r"tautan|akun|alamat|pautan|perfil|perfis|perfiles|"
    r"contas?|cuentas?|endereços?|enlaces?|direcci[oó]n|direcciones|comptes?|profils?|adresses?|"
    r"liens?|adres[aăyęe]?|adresler|adresy|profilu?l?|conturi|cont|konto|konten|konta|kontot|"
    r"profile|profilo|profili|indirizzi?|indirizzo|collegament[oi]|"
    r"hesap(?:lar)?|bağlantı(?:lar)?|odkaz|účet|"
    r"účty|veza|nalog|länk|lenke|linkki|tili|посилання|сторінка|обліковий запис|профіль|"
    r"акаунт|адреса|връзка|налог|الرابط|الحساب|رابط|حساب|リンク|アカウント|링크|계정|주소)\W*",
    re.IGNORECASE,
)
# Whether something is still there; the status of X is a post.
_STATUS = re.compile(
    r"\bstatus of\b|\b(?:present|current|compliance|blocking|action|links?|urls?|accounts?|posts?|"
    r"profiles?) status\b",
    re.IGNORECASE,
)
# Where something is: on the platform or in the world, as the cells below show.
_WHERE = re.compile(
    r"\blocation|\blocali[sz]a|\blocali[sz]z|\bubicaci|\bemplacement|\bfundstelle|\bfundort|"
    r"\bort de[rs] |\bposizione|\blokasi\b|\blokaliz|\bumiejscow|\bkonum|\bvindplaats|\bplacering|"
    r"\bsijainti|местонахожд|местополож|розташув|местоположение|位置|위치|स्थान",
    re.IGNORECASE,
)
_IN_POSTS = (
    r"in (?:the |this |that |these |those |each )?(?:\w+ing |said |same |above )?"
    r"(?:posts?|tweets?|videos?|contents?|messages?|images?|photos?|pictures?|urls?|links?)"
)
_OF_PERSONS = re.compile(
    r"кто (?:сообщил|заявил|пожаловался)|хто (?:повідомив|заявив|поскаржився)|"
    r"\b(?:who reported|gemeldet von|wer gemeldet hat|zgłosił[ao]?|meddelt av|"
    r"persons? (?:targeted|defamed|mentioned|affected|harmed|depicted|shown|impersonated|"
    r"named)|"
    r"(?:tagged|(?<!above[ -])(?<!below[ -])(?<!under[ -])(?<!afore[ -])mentioned) "
    r"(?:users?|accounts?|handles?|persons?|profiles?)|"
    rf"(?:users?|accounts?|handles?|profiles?) (?:mentioned|tagged) {_IN_POSTS}|"
    r"(?<!who )(?<!that )(?<!which )(?<!has )(?<!have )(?<!had )(?<!having )"
    r"impersonated(?! (?:the|an?|by)\b)|"
    r"(?<!\ba )(?<!ont )(?<!ayant )usurpée?s?(?! par\b)|"
    r"(?<!\bha )(?<!han )suplantad[oa]s?(?! por\b)|müşteki|şikâyetçi|"
    r"complainants?|informants?|reporters?|(?:reported|flagged|notified|lodged|raised) by|"
    r"(?:who|whom) (?:it|he|she|they) impersonates?|aggrieved|"
    r"(?<!that )(?<!which )(?<!who )(?:(?:is|are) impersonating|impersonates|pretends to be|"
    r"(?<!account )(?<!profile )(?<!user )posing as|se (?:hace|faz) pasar por|"
    r"se fait passer pour|gibt sich aus als)(?=\W*$)|"
    r"applicants?|victims?|witness(?:es)?|"
    r"whistle-?blowers?|denunciantes?|denunciado por|testigos?|testemunhas?|demandeu(?:r|se)|"
    r"plaignante?|victimes?|témoins?|signalé par|víctimas?|vítimas?|zeug(?:e|in|en)|"
    r"anzeigeerstatter\w*|anzeigende\w*|melder|hinweisgeber\w*|geschädigte\w*|opfer|segnalante|"
    r"vittima|person[ae] offes[ae]|danneggiat[oaie]|person[ae] les[ae]|lésée?s?|ofendid[oa]s?|"
    r"perjudicad[oa]s?|lesad[oa]s?|benadeelde\w*|skadelidte\w*|"
    r"testimon[ei]|querelante|zgłaszając\w+|pokrzywdzon\w+|świadek|reclamante?|petentul|martor\w*|"
    r"victima|pelapor|pengadu|mangsa|saksi|korban|şikayetçi|mağdur|tanık|ihbar eden|oznamovatel\w*|"
    r"poškozen\w+|svěd\w+|oznamovateľ\w*|poškoden\w+|svedok|feljelentő|bejelentő|sértett|tanú|"
    r"anmälare|"
    r"målsägande|vittne|anmelder|forurettede|vidne|fornærmede|vitne|ilmoittaja|asianomistaja|"
    r"todistaja|"
    r"kannatanu|teavitaja|tunnistaja|cietušais|iesniedzējs|liecinieks|nukentėj\w+|pareiškėj\w+|"
    r"liudytoj\w+|aangever|slachtoffer|getuige|klager|prijavitelj\w*|oštećen\w*|oškodovan\w*|"
    r"svjedok|"
    r"priča|nạn nhân|nhân chứng|người (?:tố (?:cáo|giác)|bị hại|báo cáo|khiếu nại)|mlalamikaji|"
    r"shahidi|mwathirika)\b|"
    r"заявник|потерпіл|свідок|потерпевш|заявител|свидетел|жертв|жалбоподател|пострадал|"
    r"сигналоподател|"
    r"καταγγέλλ|παθ(?:ών|όντ)|μάρτυρ|μηνυτ|शिकायतकर्ता|पीड़ित|गवाह|মুখবির|অভিযোগকারী|ভুক্তভোগী|"
    r"সাক্ষী|"
    r"举报人|檢舉人|受害|被害|[證证]人|投诉人|通報者|申告者|申立人|届出人|신고[자인]|피해자|"
    r"고소인|목격자|"
    r"المشتكي|الشاكي|الضحية|المتضرر|الشاهد|المبلغ|شاکی|متضرر|گواہ|شکایت|מתלונן|נפגע|ผู้แจ้ง|"
    r"ผู้เสียหาย|"
    r"ผู้ร้องเรียน|พยาน|ఫిర్యాదు|బాధితు|புகார்|ದೂರು|പരാതി|ફરિયાદ|तक्रार|ਸ਼ਿਕਾਇਤ",
    re.IGNORECASE,
)
# What a post answers or repeats; it is told of, and never the post itself.
_ANSWERED = re.compile(
    r"\b(?:(?:in )?(?:reply|response|replies|replying|responds|responding) to|quotes|"
    r"antwort(?:et)? auf|en réponse à|répond à|respond[ei] a|en respuesta a|em resposta a|"
    r"in risposta a|risponde a|"
    r"(?:posts?|tweets?) quoted\b(?! (?:in|at|on|under|below|above|here\w*)\b)|"
    rf"quoted (?:{_IN_POSTS}|posts?|tweets?)|odpowied\w* na|"
    r"odpověď na|odpoveď na|svar (?:på|til)|vastaus|válasz|"
    r"răspuns la|als reactie op|antwoord op|balasan (?:kepada|untuk)|trả lời)\b|"
    r"ответ на|відповідь на|отговор на|απάντηση σε|返信先|回[复覆]对象|답글 대상",
    re.IGNORECASE,
)
# What an office reports in its list; "reported by" alone heads whoever complained.
_REPORTED = re.compile(
    r"\W*(?:urls?|links?|posts?|tweets?|contents?|accounts?|handles?|profiles?) "
    r"(?:reported|flagged|notified)"
    r"(?:\W*$| by (?:us|the|this|our)\b(?!.*\b(?:complainant|victim)))",
    re.IGNORECASE,
)
# Whose doing is told behind what is listed: an office that flagged it, or the pretending itself.
_LISTED = r"\W*(?:the |fake )?(?:urls?|links?|posts?|tweets?|accounts?|handles?|profiles?)"
_FLAGGED = re.compile(
    rf"(?:{_LISTED}|\W*contents?) (?:flagged|notified) by (?P<who>\w.*)", re.IGNORECASE
)
_PRETENDS = re.compile(
    rf"{_LISTED} (?:impersonating|pretending to be|posing as|(?:that|which) impersonates?) \w",
    re.IGNORECASE,
)
# Who holds an office, and which: beside a list of what is asked about, whoever is to be written to.
_OF_OFFICES = re.compile(
    r"\W*(?:(?:name (?:of|and designation of) )?(?:the )?(?:nodal |contact |"
    r"dealing )?officers?\b.*|"
    r"designation|office|rank|post held|department|dienststelle|behörde|dienstgrad|funktion|"
    r"service|fonction|grade|bureau|cargo|oficina|dependencia|órgão|ufficio|carica|qualifica|"
    r"dienst|functie|stanowisko|urząd|komórka|funkce|funkcia|úřad|úrad|hivatal|beosztás|"
    r"funcți[ae]|birou|myndighet|befattning|kontor|stilling|virasto|virka|ured|funkcija|amet|"
    r"amats|pareigos|įstaiga|makam|unvan|birim|jabatan|instansi|jawatan|pejabat|chức vụ|cơ quan|"
    r"должность|ведомство|подразделение|посада|відомство|підрозділ|длъжност|служба|функција|"
    r"υπηρεσία|θέση|ιδιότητα|职务|職務|单位|單位|部門|部门|役職|部署|소속|직위|부서|الجهة|"
    r"المنصب|الوظيفة|الإدارة|"
    r"اداره|سمت|عہدہ|دفتر|पदनाम|कार्यालय|पद|विभाग|পদবি|দপ্তর|பதவி|அலுவலகம்|תפקיד|משרד|ตำแหน่ง|"
    r"หน่วยงาน)\W*",
    re.IGNORECASE,
)
_TYPES: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (Kind.HASHTAG, r"hash ?tag|हैशटैग|х[эе]штег|话题"),
        (
            Kind.POST,
            r"\btweet|\bposts?\b|\bstatus|ट्वीट|पोस्ट|\bпост|твит|запись|帖|推文|\btoot|게시[물글]|"
            r"投稿|ポスト|\bbeitrag|\bpublicaci[oó]n|\bpublicação|\bpostage[mn]|\bunggahan|"
            r"\bhantaran|"
            r"\bgönderi|\bwpis|\binlägg|\binnlegg|\bopslag|\bjulkaisu|\bpostare|bài viết|โพสต์|"
            r"منشور|تغريدة|допис|پوسٹ|\bpaylaşım|\bileti\b|\bentrada\b|\bpříspěv|\bpríspev|"
            r"\bbejegyz|"
            r"\bpostitus|\bieraksts|\bįraš|\bobjava|\bberichte?n?\b|публикаци|ανάρτηση|פוסט|פרסום|"
            r"توییت|پست|পোস্ট|பதிவு|పోస్ట్|ಪೋಸ್ಟ್|പോസ്റ്റ്|પોસ્ટ|ਪੋਸਟ|\bkiriman|chapisho|貼文|贴文",
        ),
        (
            Kind.ACCOUNT,
            r"account|handle|profile|\busers?\b|channel|खाता|हैंडल|аккаунт|профил|账号|帐号|"
            r"用户|계정|"
            r"アカウント|\bkonto|\bcuenta|\bconta\b|\bcompte|\bakun|\bhesa[bp]|tài khoản|บัญชี|"
            r"حساب|"
            r"акаунт|обліков|اکاؤنٹ|\bperfil|\bprofil|\búčet|\búčt|\bfiók|\bkonto|\btili\b|"
            r"\bkonts\b|"
            r"\bpaskyr|\bnalog|λογαριασμ|חשבון|کاربر|অ্যাকাউন্ট|கணக்கு|ఖాతా|ಖಾತೆ|അക്കൗണ്ട്|ખાતું|"
            r"\bakaunt|帳戶|帳號",
        ),
    )
)
_COUNTED = re.compile(
    r"(?<=[^\W\d])[\s#№.–-]*(?:\bn[o°º]\.?\s?)?(?:\(\s?)?(?:\d{1,2}|(?<=[\s(])[A-E])\s?[).]?$|"
    r"^(?:first|second|third|fourth|primeir[oa]|segund[oa]|terceir[oa]|primera?|"
    r"tercera?|premi(?:er|ère)|deuxième|troisième|erste[rs]?|zweite[rs]?|dritte[rs]?|"
    r"перв(?:ый|ая|ое)|втор(?:ой|ая|ое)|трет(?:ий|ья|ье)) (?=\S)",
    re.IGNORECASE,
)
_CONTINUED = re.compile(
    r"^\W*(?:sheet\s*\w*\W*)?(?:contd|cont'?d|continued|continues|जारी|продолжение|续|續|suite|"
    rf"fortsetzung|page \d+|पृष्ठ){WORD_END}|\bcontd\b|\bcontinued (?:on|from)\b|продолжение|जारी",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"^\W*(?:grand )?(?:total|sum|итого|всего|कुल|合计|合計)\b", re.IGNORECASE)


def without_number(text: str) -> str:
    """Give a head without the number that tells it from others of its kind: "Post 2"."""
    return _COUNTED.sub("", text).strip()


def role_of_head(text: str) -> Role | None:
    """Say what a column's head calls it, if it says anything."""
    flat = re.sub(r"\s+", " ", without_number(text)).strip()
    if not flat or len(flat) > 80:
        return None
    if _REPORTED.match(flat) or _PRETENDS.match(flat):
        return Role.LOCATOR
    if is_of_persons(flat) or _ANSWERED.search(flat):
        return Role.AVOIDED
    if _WHERE.search(flat):
        return None
    said = next((role for role, pattern in _HEADS if pattern.search(flat)), None)
    if said is Role.LOCATOR and _STATUS.search(flat):
        return None
    return Role.LOCATOR if said is None and is_locator_head(flat) else said


def is_plain_head(text: str) -> bool:
    """Tell whether a head says that what is asked about stands below it."""
    return role_of_head(text) is Role.LOCATOR


def is_of_persons(text: str) -> bool:
    """Tell whether a column names whoever complains, is harmed or saw something."""
    flagged = _FLAGGED.match(text)
    said = flagged["who"] if flagged else text
    return _PRETENDS.match(text) is None and _OF_PERSONS.search(said) is not None


def is_office_head(text: str) -> bool:
    """Tell whether a column says which office somebody holds."""
    return _OF_OFFICES.fullmatch(text) is not None


def is_remark_head(text: str) -> bool:
    """Tell whether a column is for whatever else there is to say of a row."""
    return _REMARKS.search(text) is not None


def is_name_head(text: str) -> bool:
    """Tell whether a column says how somebody is called, or who wrote."""
    return _NAMES.search(text) is not None


def is_locator_head(text: str) -> bool:
    """Tell whether a word says, alone, that addresses or accounts stand below it."""
    return _ALONE.fullmatch(text) is not None


@lru_cache(maxsize=1024)  # a list says the same few words in all its rows
def kind_of_type(text: str) -> Kind | None:
    """Say which kind a cell of the type column means; nothing where it allows any."""
    if len(text) > 40:
        return None
    return next((kind for kind, pattern in _TYPES if pattern.search(text)), None)


def is_filler(texts: list[str]) -> bool:
    """Tell whether a row only says that the table goes on, or sums it up."""
    filled = [text for text in texts if text.strip()]
    if not filled:
        return True
    return (len(filled) <= 2 and any(map(_CONTINUED.search, filled))) or (
        len(filled) <= 3 and _TOTAL.match(filled[0]) is not None
    )
