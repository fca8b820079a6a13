"""The words for an account, a handle, a repository and a post, by which letters name them."""

from __future__ import annotations

import re

from duly.receive.reading.wordlist import words

# Words that promise the very name by which a platform knows an account.
HANDLE = (
    r"(?:\bhandles?|\buser ?names?|\buser ?ids?|\bscreen ?names?|\btwitter ids?|\blogin(?: name)?|"
    r"\bnick(?:name)?s?|никнейм\w{0,12}|логин\w{0,12}|им[яе]н?\w{0,12} пользовател\w{0,12}|用户名|"
    r"账号名|帐号名|हैंडल|हैण्डल|"
    r"\bnombres? de usuario|\bnoms? d['’]utilisateur|\bbenutzernamen?|\bnutzernamen?|"
    r"\bkullanıcı ad\w{0,12}|\bnama pengguna|\bnomes? de usuário|"
    r"\bnom[ei] utente|\bnazw[aęy] użytkownika)"
)
# Words for an account, behind which a name may be the one it shows.
ACCOUNT = (
    r"(?:\busers?|\baccounts?|\bprofiles?|\bowners?|пользовател\w{0,12}|"
    r"аккаунт\w{0,12}|профил\w{0,12}|уч[её]тн\w{1,12} "
    r"запис\w{1,12}|用户|账号|帐号|账户|帳號|用戶|खात[ोेा]\w{0,12}|प्रोफ़ाइल|उपयोगकर्ता|\bcuentas?|\busuari[oa]s?|"
    r"\bperfil(?:es)?|\bcomptes?|\butilisateurs?|\bprofils?|\bcontas?|\bperfis|\busuários?|\bkonto|"
    r"\bkonten|\bnutzers?|\bbenutzers?|\bbenutzerkonto|\bnutzerkonto|\bakun|\bpengguna|"
    r"\bhesa[bp]\w{0,12}|\bkullanıcı\w{0,12}|\butent[ei]|\bprofil[oi]|\bkont[oa]|\bużytkownik\w{0,12}|"
    r"\bgebruikers?|حساب\w{0,12}|مستخدم\w{0,12}|اکاؤنٹ\w{0,12})"
)
REPOSITORY = (
    r"(?:\brepositor(?:y|ies)|\brepos?|\bgists?|\bprojects?|репозитори\w{0,12}|проект\w{0,12}|仓库|倉庫|代码库|项目|"
    r"\brepositorios?|\bproyectos?|\bdépôts?|\bprojets?|\brepositórios?|\bprojetos?|"
    r"\brepozytori\w{1,12}|\bdepo(?:su|ları)?\b|रिपॉज़िटरी|रिपोजिटरी)"
)
POST = (
    r"(?:\btweets?|\bposts?|\bstatus(?:es)?|\bmessages?|твит\w{0,12}|пост\w{0,3}|сообщени\w{0,12}|推文|帖子|贴文|"
    r"ट्वीट|पोस्ट|\bbeitr[aä]g\w{0,12}|\bpublicaci[oó]n\w{0,12}|\btuits?|\bpostage\w{1,12}|\bpublications?|"
    r"\bmensaj\w{1,12}|\bmensagen[s]?|\bkicau\w{1,12}|\bgönderi\w{0,12}|\bids?)"
)
NAMED = (
    r"(?:named|called|known as|namely|with (?:the )?(?:user ?name|handle|"
    r"name)|under the name(?: of)?|"
    r"под именем|с именем|под ником|名为|名稱為|नामक|नाम|llamad[oa]s?|denominad[oa]s?|namens|"
    r"mit dem namen|nommée?s?|dénommée?s?|adlı|bernama|de nome|chamad[oa]s?|denominat[oai]|"
    r"o nazwie)"
)
# What stands behind such words and is no name.
NO_NAMES = words(
    "withheld masked private confidential anonymous none nil n/a same ditto see various "
    "a all also an and any are as at be been being below both but by can could data de del der des "
    "detail details die do does dob e-mail each email et etc every following for from given has "
    "have having he held her him his holder holders id identity if in into ip is it its known list "
    "listed location log logs mail may mobile must name named names no not number numbers of on "
    "one only operated operator or our page pages password person phone post posts profile "
    "registered registration reported said same shall she should so such telephone than that the "
    "their them then these they this those through to tweet tweets u und under unknown until url "
    "urls user users username was we were when where which who whom whose will with within would "
    "you your twitter github bluesky mastodon facebook instagram youtube telegram whatsapp http "
    "https www com x account accounts handle handles address agreement activity admin info content "
    "que y o el la los las en un una por con su sus se al lo como para sin "
    "es está son nombre datos "
    "correo da das dos em no na nos nas ao os uma seu sua sem foi são nome dados le les du au aux "
    "est sont qui sur dans pour avec ce cette nom zu zur zum des dem den ein eine ist sind wird "
    "werden von vom im mit auf sich name daten ve bir bu ile için yang dan di ke dari ini itu "
    "tersebut i w z na do się nie jest vpn pdf gmail deleted suspended "
    "closed blocked removed active akun akaun hesap konto konten compte comptes cuenta cuentas "
    "conta contas perfil perfis perfiles profil profils profili hereunder hereinbelow hereinafter "
    "underneath overleaf aforesaid aforementioned abovementioned undermentioned sincerely regards "
    "respectfully faithfully hochachtungsvoll cordialement respectueusement atentamente "
    "cordialmente atenciosamente respeitosamente saludos saygılarımızla saygılarımla hoogachtend "
    "pagarbiai lugupidamisega kunnioittaen"
)
HANDLE_WORD = re.compile(HANDLE, re.IGNORECASE)
ACCOUNT_WORD = re.compile(ACCOUNT, re.IGNORECASE)
POST_WORD = re.compile(POST, re.IGNORECASE)
