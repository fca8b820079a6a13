"""The small words of each language, and those that its orders never lack."""

from __future__ import annotations

_SMALL = {
    "en": "order notice date subject within hours receipt account issued reference the of and "
    "to in is that for you are this be with on by which or not any all these at please "
    "following we from",
    "de": "binnen stunden konto beitrag aktenzeichen betreff anordnung wird sowie gemäß der die "
    "das und ist nicht zu den von mit auf für werden oder ein eine",
    "fr": "compte objet dans heures réception ordonnance décision le la les des et est une pour "
    "que sur par du ou aux de nous vous qui au cette être",
    "es": "cuenta fecha asunto horas recepción orden resolución publicación el la los las de "
    "que y en un para por con del se una al su lo como este",
    "pt": "conta prazo horas ofício decisão publicação o os as de que e em um para por com do "
    "da não no na ao uma pela dos",
    "id": "nomor tanggal perihal tautan akun unggahan mohon paling lambat sejak surat bukan "
    "permintaan jam kepada konten yang dan di untuk dengan dari ini pada atau tidak dalam "
    "kami berikut",
    "it": "ordine oggetto entro ore ricezione provvedimento profilo il lo gli di che e un per "
    "con del della sono dal dalla alla dei si al nel",
    "tr": "tarih sayı konu hesap saat kararı gönderi ve bir bu için ile olarak olan sayılı "
    "kanun maddesi uyarınca aşağıdaki içinde",
    "nl": "bevel binnen uur ontvangst bericht betreft wordt de het een en van is dat op te voor",
    "pl": "sygn konto godzin wpis usunięcie treści termin otrzymania i w na z do się nie jest "
    "oraz o od przez dla za tym prosimy podstawie",
    "sv": "ska inom timme mottagandet konto inlägg enligt beslut och att det som på är för med "
    "av till den inte om ni har följande från",
    "da": "inden timer modtagelsen konto opslag efter og at det som på er for med af til den "
    "ikke om har følgende fra skal",
    "fi": "tili tunnin kuluessa päätös julkaisu on ja ei että se joka sekä tai mukaan ovat tämän",
    "cs": "účet hodin doručení příspěvek rozhodnutí č odstranit na se že je pro do od podle "
    "které této který nebo jsou není žádost",
    "sk": "účet hodín doručenia príspevok rozhodnutie odstrániť na sa že je pre do od podľa "
    "ktoré tejto ktorý alebo sú nie",
    "ro": "cont ore comunicare decizia nr conținut următoarele și în de la pe cu din pentru "
    "care sau este prin al prezentul utilizatorilor",
    "hu": "fiók órán belül kézhezvétel határozat tárgy alábbi számú az és hogy nem egy meg van "
    "ezen vagy alapján szerint",
    "vi": "tài khoản giờ yêu cầu gỡ bài viết và của các cho trong theo được này không là người "
    "từ năm ngày sau",
    "ru": "и в на не по с о для от что или к сети за",
    "uk": "і та що на для від або до є у",
    "hr": "i je u na za se od do koji ili račun objavu ukloniti sukladno roku ovaj nije te",
    "et": "ja on et ei või konto tundi jooksul postitus eemaldada otsus käesolev mis",
    "lv": "un ir uz par no vai konts stundu laikā saskaņā lēmums kas nav šo",
    "lt": "ir yra kad ne arba paskyra valandų per įrašas pagal sprendimas dėl šis",
    "no": "og ikke som er på for av til det skal innen timer innlegg konto etter fra har",
    "ms": "dan yang di untuk ini akaun pautan siaran tempoh jam notis hendaklah dengan atau bawah",
    "sq": "dhe në për të me nga llogaria brenda orëve është që",
    "az": "və bu üçün ilə hesab saat ərzində qərar olan",
    "sw": "na ya kwa ni wa katika hii akaunti saa ndani kuondoa",
    "tl": "ang ng sa mga ay na at ito para hindi loob oras",
}
# What tells neighbors apart, and languages that orders come in seldom.
_FURTHER = {
    "nl": "aan bij naar niet zijn worden wordt u uw wij ons dit deze door uit als ook "
    "onderstaande volgende verwijderen artikel grond krachtens dagen kenmerk overtreding "
    "verordening gelet dient dienen uiterlijk toegang berichten verzoekt beveelt",
    "pt": "à às aos das seguinte ordena prazo artigo nos termos receção recebimento não são "
    "foi ser após presente",
    "da": "i denne dette jer vi har kan bliver skal være ved vores hvis artikel senest straks "
    "påbud pålægges forordning dage afgørelsen adgangen fjerne følgende modtagelse",
    "no": "å dere deres ikke dette denne vi har kan blir være ved vår hvis innlegg artikkel "
    "pålegg pålegget pålegges forordning dager vedtaket vedtak tilgangen fjerne følgende mottak "
    "etterkomme senest fristen gis hjemmel nr",
    "sv": "ni ska vi er detta denna vid samt artikel förordning dagar föreläggande följande "
    "mottagandet senast tidsfristen",
    "is": "og að er sem til af frá með um þessi þetta ykkur skal innan eftirfarandi samkvæmt gr "
    "laga reglugerðar færslu aðgangi dagar klukkustunda móttöku eru ekki við",
    "fi": "seuraava seuraavan kuluessa nojalla asetuksen artiklan määräys teidät pyydämme annettu "
    "julkaisun pykälän vastaanottamisesta",
    "et": "määruse artikli alusel järgmine järgmise postituse päeva ettekirjutus ettekirjutuse "
    "kohustame palume alates teie meie ning kui mis selle nr kättesaamisest",
    "lv": "rīkojums rīkojuma regulas panta pantu šādu šādam ierakstu ierakstam stundu dienu laikā "
    "saņemšanas uzdodam lūdzam jūsu mūsu pamatojoties ka ar no tas pēc",
    "lt": "nurodymas reglamento straipsnį straipsniu šį šio įrašą prieigą valandas dienas nuo "
    "gavimo įpareigojame prašome jūsų mūsų vadovaujantis iki su bei buvo",
    "hr": "članka članku članak stavka temelju sukladno nalaže nalog sljedeće sljedeći objave "
    "objavi primitka dana ove ovog što tko tijekom bez prema kao radi biti sati sata uredbe",
    "sr": "člana član osnovu nalažemo rešenja rešenje rešenjem sledeće sledeći sledeću sledećoj "
    "objavu objave prijema godine ovog ove što ko prema kao radi skladu časa časova dostavljanja "
    "i je u na za se od do da iz ili nije",
    "bs": "člana član osnovu rješenja rješenje sljedeće sljedeći sljedeću sljedećoj nalaže objavu "
    "objave objavi prijema godine ovog ove sati sata skladu i je u na za se od do da iz ili nije",
    "sl": "in je za na se od do da ki ne po iz pri ali pa so ter kot člena členom uredbe podlagi "
    "odredba odredbe odredbo naslednje naslednja naslednjo objavo objave urah ur dneh dni prejema "
    "prejemu morate zahtevamo odrejamo skladu v roku zakona vam vas bo",
    "cs": "článku nařízení příkaz příkazu následující hodin dní lhůtě ukládáme vám žádáme podle "
    "dne dnů ve ze jste budou být",
    "sk": "článku nariadenia príkaz príkazu nasledujúci nasledujúce hodín dní lehote prikazujeme "
    "vám žiadame podľa dňa zo vo ste budú byť ktorá",
    "pl": "nakaz nakazuje następujący następującego następujące rozporządzenia dni godzin terminie "
    "wzywamy zgodnie ustawy",
    "hu": "a az és hogy rendelet cikke cikkén végzés kötelezzük kérjük bejegyzés közléstől "
    "számított nap munkanap évi törvény ezt",
    "ro": "ordinul articolului regulamentul temeiul postare următoarea următorul primirea termen "
    "zile vă la a al ale",
    "mt": "u l il ta tal tar fi li minn skont għandu għandha din dan jew lil huma kien ordni "
    "artikolu regolament siegħa jum ijiem nordnawkom aċċess post għall mill",
    "ga": "an na ar agus is le faoi ó do go seo sin a i chun nó bhfuil leis den don ordú airteagal "
    "rialachán laistigh uair lá leanas iarrtar ordaítear cuntas rochtain fháil",
    "sq": "i e të së në me për nga dhe që është ky kjo këtij neni nenit ligjit ligji brenda ditë "
    "orëve postimin mëposhtëm urdhri urdhërojmë ju më",
    "ms": "arahan arahkan diarahkan seksyen akta bawah tuan puan hendaklah siaran berikut notis "
    "pautan akaun tempoh penerimaan menyekat menurunkan kandungan oleh kepada telah adalah "
    "daripada ialah rujukan kami pihak",
    "id": "perintah pasal undang nomor saudara berdasarkan wajib paling lambat unggahan akun "
    "tautan diterbitkan memblokir menghapus bahwa oleh telah adalah serta tersebut",
    "sw": "wa ya la cha vya za kwa na ni kuwa au hii hiyo huo hizi katika baada kabla ndani chini "
    "kifungu sheria agizo barua siku saa chapisho lifuatalo akaunti mnatakiwa kuondoa kupokea",
    "tl": "ay ang ng sa mga na at ito para kung mula sumusunod utos batas seksyon araw oras gawin "
    "inaatasan hinihiling alinsunod",
    "bg": "на за от да се и в с по не или че е са със до към като който която което този тази това "
    "настоящото настоящата следната следния следните чл член съгласно основание разпореждаме "
    "достъпа публикация срок часа дни получаването изпълнете моля бъде",
    "ru": "это как или при его её также который которая настоящего настоящее статьи статьей "
    "закона требуем просим следующую следующий доступ запись часов дней получения основании "
    "является был было были этого",
    "sr-cyrl": "и је у на за се од до да из или није члана члан основу закона о налог налога "
    "налажемо решења следећу следећој објаву објави пријема године овог часа поступите року",
    "mk": "и на во за од да се со по не или дека е се до како овој оваа ова член членот законот "
    "врз основа наредба наредбата следната објава пристапот приемот рок часа ви го ја постапете "
    "година",
}


def _together() -> dict[str, frozenset[str]]:
    """Give the words of each language from both tables."""
    names = dict.fromkeys((*_SMALL, *_FURTHER))
    return {
        name: frozenset((_SMALL.get(name, "") + " " + _FURTHER.get(name, "")).split())
        for name in names
    }


WORDS = _together()
