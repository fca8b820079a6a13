"""The words for people whose own account a letter names: who complains, is harmed, writes."""

from __future__ import annotations

import re

from duly.receive.reading.wordlist import WORD_END, WORD_START


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


# Who complains, is harmed, or sues.
WHO = (
    r"(?:\bcomplainants?|\bvictims?|\bpetitioners?|\bplaintiffs?|\bapplicants?|\binformants?|"
    r"\bactora?s?\b|\bparte actora|\bnoticiantes?|\bcomunicantes?|\bdeclarantes?|\boznamovatel\w*|"
    r"\bpoškozen\w+|\banmälare\w*|\bmålsägande\w*|\banmelder\w*|\breclamant\w*|\bpetent\w*|"
    r"\bpetiționar\w*|"
    r"\bfeljelentő\w*|\bsértett\w*|\bprivatankläger\w*|\bpartie civile|\bclaimants?|\baggrieved|"
    r"\bwhistle-?blower|\bour client|\bour(?:selves)?\b|"
    r"заявител\w+|потерпевш\w+|истц\w+|истец|"
    rf"{WORD_START}(?:शिकायतकर्ता|पीड़ित\w*|आवेदक\w*|वादी|प्रार्थी)|"
    r"投诉人|(?<!被)举报人|受害人|受害者|原告|(?<!被)申请人|被害者|債権者|(?<!被)申立人|"
    r"(?<!피)신고자|피해자|(?<!피)고소인|채권자|"
    r"antragsteller\w*|kläger\w*|geschädigt\w*|anzeigeerstatter\w*|anzeigende[rn]?\b|"
    r"betroffenen?\b|"
    r"opfers?\b|requérant\w*|plaignant\w*|demandeu\w+|demanderesse|victime|"
    r"denunciantes?|demandantes?|perjudicad[oa]s?|agraviad[oa]s?|accionantes?|quejos[oa]s?|"
    r"querellantes?|afectad[oa]s?|víctimas?|reclamantes?|representantes?|requerentes?|"
    r"autora?\b(?=[^.;]{0,40}(?:titular|perfil|conta))|ofendid[oa]s?|vítimas?|"
    r"talep eden\w*|davacı\w*|müşteki\w*|mağdur\w*|şikâ?yetçi\w*|pelapor|korban|pemohon|penggugat|"
    r"ricorrente|querelante|vittima|persona offesa|parte lesa|segnalante|"
    r"wnioskodawc\w+|pokrzywdzon\w+|zgłaszając\w+|skarżąc\w+|powód\w*|заявни\w+|потерпіл\w+|"
    r"позивач\w*|"
    r"\baange(?:ver|efster)\w*|\bslachtoffer\w*|\bmelder\b|\bverzoek(?:er|ster)\b|"
    r"مقدم\w* (?:ال)?شكوى|الشاكي\w*|المتضرر\w*|المجني علي\w+|المبلغ\b|"
    r"شکایت کنندہ|متاثر\w*|درخواست گزار)"
)
_TRUE = (
    r"(?:\bgenuine|\bauthentic|\bverified|\bverifiziert\w*|\bvérifié|\bverificad[oa]|"
    r"\bverificat[oa]|\bofficial|\blegitimate|\breal|\boriginal|\bdepartment['’]s|"
    r"\bministry['’]s|\bminister['’]s|официальн\w+|आधिकारिक|असली|官方|正版|offiziell\w*|"
    r"echte[nrs]?|officiel\w*|authentique|oficial|legítim\w+|resmi|gerçek|asli|ufficiale|"
    r"офіційн\w+|oficjaln\w+|officiële?|الرسمي\w*|공식|公式)"
)
WHAT = (
    r"(?:twitter |x |github |bluesky |mastodon |instagram )?(?:handles?|accounts?|profiles?|pages?|"
    r"ids?|channels?|repositor(?:y|ies)|project|web ?sites?|site|аккаунт\w*|профил\w*|страниц\w*|"
    r"сторінк\w*|канал\w*|обліков\w+ запис\w*|"
    r"हैंडल|खात[ाे]|账号|帐号|账户|konto|kontos|profil\w*|seite|comptes?|cuentas?|perfi[ls]\w*|"
    r"contas?|"
    r"hesa[bp]\w*|akun\w*|pagina|حساب\w*|الحساب|اکاؤنٹ|계정|アカウント)"
)
_OPEN = (
    r"[\s(:：„\"“'‘«,–—=-]*(?:at|under|is|ist|est|es|è|is reachable at|है|adalah|yaitu)?"
    r"[\s(:：„\"“'‘«]*$"
)
# That somebody has an account: "who uses the account", "titular del perfil", "владелец страницы".
_HOLDS = (
    r"(?:\bus(?:es?|ing|er) (?:of |the )?|\b(?:holder|owner|user)s? of\b|\b(?:own|run|operate|"
    r"maintain|"
    r"hold|administer)s?\b|\bon (?:x|twitter) as\b|\bknown (?:on|as)\b|\btitular\w*|\btitulaire|"
    r"\busuari[oa]s? (?:de|del)\b|\butilisa(?:teur|trice)\b|\binhaber\w*|\bnutzer(?:in)?\b|"
    r"владел\w+|пользовател\w+|власни\w+|користувач\w*|\bsahibi\b|\bkullanıcı\w*|\bpemilik\b|"
    r"\bpengguna\b|\bproprietari[oa]|\butente\b|\btitolare\b|\busa il\b|\bużytkowni\w+|"
    r"\bwłaściciel\w*|"
    r"\bgebruik(?:er|ster)?\b|\bpropri[oa]\b|\bpropre\b|\beigene[nrs]?\b|\bown\b|"
    r"\bwhose\b|\bcuy[oa]s?\b|\bdont (?:le|la)\b|\bderen\b|\bdessen\b|\bcuj[oa]s?\b|\bktóre(?:go|"
    r"j)\b|"
    r"чь[яёи]\w*|\banvänder\b|\bpoužívá\b|\butilise\b|\butiliza\b|\butilizza\b|користується|"
    r"пользуется|"
    r"صاحب\w*|مالك\w*|持有|使用|उपयोगकर्ता|धारक|अपना|의 계정)"
)
_COMPLAINT = (
    r"(?:\b(?:complaints?|reports?|applications?|petitions?|statements?|grievances?|tips?|alerts?|"
    r"referrals?|intimations?)|\bplaintes?|\bsignalements?|\bdenuncias?|\bquejas?|\bquerellas?|"
    r"\bdenúncias?|\bqueixas?|\bnotícia|\brepresentação|\b(?:straf)?anzeige|\bmeldung|\bhinweis\w*|"
    r"\bbeschwerde|жалоб\w+|обращени\w+|заявлени\w+|сообщени\w+ от|заяв[аиу]|скарг\w+|звернення|"
    r"\besposto|\bquerela|\bsegnalazion\w+|\bzawiadomieni\w+|\bzgłoszeni\w+|\bskarg\w+|"
    r"\bşik[aâ]yet\w*|\bbaşvuru\w*|\bihbar\w*|\blaporan|\bpengaduan|\baduan|شكوى|بلاغ|البلاغ|شکایت|"
    r"शिकायत|आवेदन|प्रार्थना ?पत्र|投诉|举报|신고|고소|\baangifte|\bmelding)"
)
# Behind these words stands whom the complaint is against, and no longer who complains.
_AGAINST = (
    r"\b(?:against|concerning|regarding|about|in respect of|that|alleging|gegen|wegen|über|"
    r"contre|concernant|contra|sobre|contro|riguardo|przeciwko|dotycząc\w*|hakkında|aleyhine|"
    r"terhadap|mengenai|tentang|over)\b|"
    r"против|относительно|\bо том|про поширення|щодо|\bпроти\b|के विरुद्ध|के खिलाफ|针对|反映|ضد|"
    r"بشأن|"
    r"کے خلاف"
)
_BETWEEN = rf"(?:(?!{_AGAINST})[^;:\n\ue000])"
_OFFICE = (
    r"(?:office|department|police|ministry|court|authority|commission(?:er)?|council|district|"
    r"embassy|agency|bank|company|government|division|unit|bureau|board)"
)
_HOLDER_OF_OFFICE = (
    r"(?:minister|chairman|chairperson|president|governor|mayor|collector|magistrate|"
    r"secretary|director|commissioner|министр\w*|президент\w*|губернатор\w*|мэр\w*|міністр\w*|"
    r"bürgermeister\w*|minister(?:in|s)?|ministre|président\w*|maire|ministr[oa]|presidente|"
    r"alcalde|"
    r"alcaldesa|gobernador\w*|prefeit[oa]|governador\w*|sindaco|bakan\w*|başkan\w*|bupati|gubernur|"
    r"menteri|मंत्री|अध्यक्ष)"
)
# An account of somebody's own, by the words before it.
OWN = _any(
    rf"{WHO}(?:['’]s)?\W{{0,3}}(?:{WHAT})?{_OPEN}",
    rf"{WHO}(?:(?!{_AGAINST})[^;:\n\ue000.]){{0,80}}?(?:{_HOLDS})[^.;:\n\ue000]{{0,30}}$",
    rf"{WHO}[^;:\n\ue000]{{0,50}}?\(\s*(?:[^()\n]{{0,16}}\s)?(?:{WHAT})?\W{{0,3}}$",
    rf"{WHO}[^;:\n\ue000]{{0,50}}?\((?![^()]*(?:imperson|fals|fake|usurp|suplant|nachge|podsz|"
    r"выда))[^()\n]{0,40}\b(?:jako|as|als|comme|como|come|kao|kot|mint|som|ca|olarak|sebagai|как|"
    r"як|като|ως|unter|sous le nom|con el nombre|com o nome|sotto il nome|pod nazwą)\W{0,3}$",
    rf"{WHAT}\W(?:رسمی|officielle?|oficial|ufficiale|resmi)(?:\s(?:de|du|del|da|do|di|la)?\s?"
    rf"[^\W\d_]+){{0,3}}{_OPEN}",
    rf"{_COMPLAINT}{_BETWEEN}{{0,90}}?(?:{_HOLDS}|\(|{WHAT})[^.;:\n\ue000]{{0,16}}$",
    rf"{_TRUE}\W{{0,2}}(?:[^\W\d]{{2,14}}\W)?{WHAT}(?:\s(?:oficial|officiel|ufficiale|resmi|asli))?"
    rf"(?:\s(?:of|der|des|du|de la|del|do|da|di|ведомства|министерства|"
    rf"відомства)\s?[^.;:\n]{{0,24}})?"
    rf"{_OPEN}",
    rf"{WHAT}\W(?:oficial|officiel|ufficiale|resmi|asli|authentique)\w*{_OPEN}",
    rf"\b(?:handles?|accounts?|profiles?|that|those) of (?:this|our|the) (?:\w+ )?{_OFFICE}{_OPEN}",
    r"\b(?:unser\w*|notre|nuestr[oa]|noss[oa]|nostr[oa]|nasz\w*|onze?|наш\w*)\s(?:\w+\s)?"
    rf"{WHAT}{_OPEN}|\bakun (?:resmi )?kami\W*$|hesabımız\W*$|حسابنا[^.;\n]{{0,14}}$|"
    rf"हमार[ाे][^।\n]{{0,20}}$",
    r"\btài khoản (?:chính thức|thật|chính chủ|xác thực)\b[^.;:\n]{0,60}?\b(?:là)\W*$|"
    r"\bakun (?:asli|resmi|sebenarnya)(?:nya)?\b[^.;:\n]{0,40}?\b(?:adalah|yaitu|ialah)\W*$|"
    r"(?:الحساب|حساب\S*) (?:الرسمي|الحقيقي|الأصلي)[^.;:\n]{0,40}?(?:هو|:)\W*$|"
    r"(?:真实|官方|正版|正式|公式|正規)的?(?:の)?(?:账号|帐号|アカウント)(?:为|是|は)?\W*$|"
    r"(?:असली|आधिकारिक|वास्तविक) (?:खात|हैंडल|अकाउंट)\S*\W*$",
    r"\bcan (?:also )?be (?:reached|contacted) (?:as|at|on|via|under)\b[^.;]{0,16}$",
    rf"\b{_HOLDER_OF_OFFICE}{WORD_END}(?:(?!{_AGAINST})[^.;:\n()]){{0,30}}\([^()\n]{{0,20}}$",
)
# What a sentence behind a name says of somebody who only passed it on.
PASSED_ON = _any(
    r"^\W{0,4}[^.;\n]{0,60}\b(?:(?:as a|als|comme|como|come|jako|sebagai) (?:witness|zeug\w+|"
    r"témoin|testigo|testemunha|testimone|svěd\w+|sved\w+|świad\w+|saksi)|tanık olarak|"
    r"(?:как|в качестве) свидетел\w+|як свід\w+)\b",
    r"^\W{0,4}[^.;\n]{0,50}\b(?:alerted|informed us|notified us|brought (?:it|this)|condemn\w*|"
    r"critici[sz]\w+|debunk\w*|fact-?check\w*|kritisch|verurteil\w*|zitiert|condamn\w+|dénonc\w+|"
    r"(?:relat|denunci|declar|comunic|narr|manifest|signal|segnal|report)(?:ou|ó|ed to|ato|é)\b|"
    r"(?:gemeldet|angezeigt|mitgeteilt|сообщил\w*|обратил\w*|звернул\w*|повідоми\w*|şikayet\w*|"
    r"melaporkan|"
    r"zgłosił\w*|zawiadomił\w*|gemeld|underrätta\w*)\b|"
    r"critiqu\w+|осужда\w+|цитиру\w+|critica\w*|condanna\w*|krytyczn\w+|cytuj\w+|eleştir\w+)",
)
# Weaker signs: a person holds the name against the one who complains.
_DID = (  # what somebody only did, or what others did to him
    r"(?!\s(?:ने|को|द्वारा|(?:की|के|का)\s(?:शिकायत|आवेदन|याचिका|अनुरोध|प्रार्थना|तस्वीर|फोटो|फ़ोटो|छवि|"
    r"वीडियो|पहचान|नाम|पते|पक्ष|विरुद्ध|खिलाफ|बारे|संबंध)))"
)
NEAR_VICTIM = _any(rf"{WHO}{WORD_END}{_DID}[^.;\n]{{0,40}}$")
# What shows or concerns a victim stands at an address of somebody else.
SHOWS_VICTIM = _any(
    r"(?:\b(?:images?|pictures?|photos?|photographs?|videos?|recordings?|footage|likeness|materials?|"
    r"statements?|posts?|content|vidéos?|imágenes|imagens|fotos?|bilder|bild\w*|aufnahmen?)"
    r" (?:of|showing|depicting|about|concerning|naming|portraying|de|del|da|du|der|des) "
    rf"(?:the |an? |la |el |o )?){WHO}{WORD_END}[^.;\n]{{0,40}}$",
)
TELLS_OF_VICTIM = _any(
    r"^[^.;\n]{0,40}\b(?:belongs? to|(?:has|have|was|were|is|being) (?:been )?(?:morphed|"
    r"impersonated|hacked|cloned|copied|doxx?ed|defamed|targeted))",
)
# Somebody who writes for a living: a target as often as a witness.
WRITES = _any(
    r"\b(?:journalists?|reporters?|newspapers?|news ?(?:agency|paper|channel)|broadcasters?|"
    r"fact-?checkers?|ngos?|activists?|jornal|jornalista|periodista|periódico|diario|journaliste|"
    r"journal|journalist\w*|zeitung|giornalista|giornale|dziennik\w+|gazeteci\w*|gazete|wartawan|"
    r"журналист\w*|газет\w+|издани\w+|журналіст\w*|पत्रकार|记者|媒体|صحفي\w*)\b[^.;:\n]{0,40}$"
)
# What was done to somebody: an offense by what stands there, and no name of whoever suffers it.
_BELONGS = (
    r"(?:\w+[ -])?(?:address(?:es)?|data|details|information|photo\w*|pictures?|images?|videos?|"
    r"identity|number|privacy|honou?r|dignity|reputation|credentials|passwords?|records|"
    r"adresse?n?|anschrift|daten|fotos?|bild\w*|identität|ehre|würde|nummer|données|identité|"
    r"vie privée|honneur|dignité|coordonnées|numéro|dirección|domicilio|datos|imagen(?:es)?|"
    r"identidad\w*|intimidad|honor|dignidad|endereço|dados|imagens?|honra|intimidade|dignidade|"
    r"indirizzo|dati|immagin[ei]|identità|onore|dignità|reputazione|adres\w*|gegevens|foto\w*|"
    r"identiteit|dan(?:e|ych)|zdjęci\w+|wizerun\w+|tożsamoś\w+|cześć|alamat|identitas|data)"
)
_BELONGS_NATIVE = (
    r"(?:адрес\w*|данн\w+|фото\w*|изображени\w+|личност\w+|номер\w*|дан[іи]\w*|зображенн\w+|"
    r"адрес[уаи]|честь|достоинств\w+|гідніст\w+)"
)
_OF = (
    r"(?: \w+){0,2}? (?:of |de |del |de la |da |do |du |des |der |della |dell['’]|van |von |"
    r"di )(?:the |la |l['’]|el |het |de |das |die |an? )?(?:\w+ )?"
)
HARMS = _any(
    rf"\b{_BELONGS}{_OF}{WHO}",
    rf"\b{_BELONGS}(?: \w+)? {WHO}|{_BELONGS_NATIVE}(?: \w+)? {WHO}",
    rf"{WHO}(?:['’]s?|s['’])? (?:(?:home|private|personal|own|e-?mail|phone) )?{_BELONGS}\b",
    rf"{WHO}(?:nın|nin|ın|in|un|ün)? (?:adres|kimli|fotoğraf|bilgi|veri|onur)\w*",
    rf"{WHO} ?(?:का|की|के) (?:पत[ाे]|फोटो|पहचान|जानकारी|नाम|नंबर|चित्र)",
    rf"{WHO}(?:的)?(?:住址|地址|姓名|照片|隐私|信息|身份|电话)|{WHO}の?(?:住所|氏名|写真|個人情報)",
    r"(?:عنوان|بيانات|صور|هوية|معلومات) (?:ال)?(?:ضحية|مجني عليها?|متضرر\w*|مشتكي\w*)|"
    r"(?:địa chỉ|hình ảnh|thông tin|danh tính) (?:của )?(?:nạn nhân|người bị hại)",
)
# Words that make it a harm; "contact details of the victim" alone calls it an account of hers.
_PUBLISHES = _any(
    r"\b(?:publi[cs]\w+|disclos\w+|reveal\w*|expos\w+|leak\w*|shar(?:es?|ed|ing)|posts?\b|posted|"
    r"posting|shows?|showing|displays?|spread\w*|distribut\w+|disseminat\w+|circulat\w+|doxx?\w*|"
    r"us(?:es?|ing)\b|misus\w+|abus\w+|steals?|stole\w*|violat\w+|invad\w+|infring\w+|breach\w*|"
    r"insult\w*|attack\w*|harm\w*|injur\w+|morph\w*|false\w*|fake\w*|imperson\w+|"
    r"veröffentlich\w*|verbreit\w*|offenleg\w*|legt|zeigt|nennt|teilt|verletz\w*|verwend\w*|"
    r"missbrauch\w*|preisgab\w*|gibt\b|diffus\w+|divulg\w+|révèl\w*|montr\w+|expose\w*|"
    r"utilis\w+|usurp\w+|atteint\w*|violation|partag\w+|difund\w+|difusión|revel\w+|"
    r"muestra\w*|expon\w+|expõ\w+|mostra\w*|usa\w*|utiliz\w+|suplant\w+|vulner\w+|lesion\w+|"
    r"viol\w+|compart\w+|diffond\w+|diffusione|rivel\w+|pubblic\w+|espon\w+|lede\w*|"
    r"ujawni\w*|publik\w+|pokazuj\w*|rozpowszechni\w*|używa\w*|narusz\w+|"
    r"openbaar\w*|onthul\w*|toont|deelt|verspreid\w*|schend\w*|gebruikt|"
    r"yay\w+|ifşa\w*|paylaş\w+|göster\w+|kullan\w+|ihlal\w*|menyebar\w*|mempublik\w*|"
    r"membagi\w*|menampilkan|membocor\w*|đăng|tiết lộ|phát tán|công khai)",
    r"раскры\w+|публик\w+|опублик\w+|распростран\w+|разгла\w+|показ\w+|использ\w+|розкри\w+|"
    r"пошир\w+|розголо\w+|використ\w+|поруш\w+|наруш\w+|प्रकाशि|साझा|उजागर|फैला|दिखा|सार्वजनिक|"
    r"نشر|ينشر|كشف|يكشف|عرض|公开|公開|泄露|洩露|发布|發布|散布|曝光|盗用|使用|侵犯|掲載|暴露|さら|晒|侵害|"
    r"공개|유출|게시|노출|도용|침해",
)
_SOMEBODY = re.compile(WHO, re.IGNORECASE)


def is_harm(text: str) -> bool:
    """Tell whether words say that what is somebody's was published, shown or misused."""
    return HARMS.search(text) is not None and _PUBLISHES.search(text) is not None


def tells_of_somebody(text: str) -> bool:
    """Tell whether words speak of who complains or is harmed, beyond what was done to him."""
    return _SOMEBODY.search(HARMS.sub(" ", text) if is_harm(text) else text) is not None
