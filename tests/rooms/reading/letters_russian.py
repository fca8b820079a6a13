"""Russian letters of many forms, in our own words, with what they say about themselves."""

from __future__ import annotations

from tests.rooms.reading.said import Letter

REGISTER = "https://eais.rkn.gov.ru/"
PAGE = "https://github.com/zqarin/notes/blob/main/zq.md"

RUSSIAN = (
    Letter(
        name="a prosecutor's demand under article 15.3",
        text=f"""
Роскомнадзор уведомляет о том, что на основании требования Генеральной прокуратуры Российской
Федерации от 02.03.2015 № 27-31-2015/Ид777-15, направленного в порядке статьи 15.3 Федерального
закона от 27.07.2006 № 149-ФЗ «Об информации, информационных технологиях и о защите информации»,
на странице {PAGE} выявлена информация, содержащая призывы к массовым беспорядкам и осуществлению
экстремистской деятельности.

Провайдер хостинга обязан незамедлительно, но не позднее одних суток с момента получения
настоящего уведомления, удалить указанную информацию либо ограничить доступ к ней.

В случае непринятия мер доступ к информационному ресурсу будет ограничен операторами связи.

Федеральная служба по надзору в сфере связи, информационных технологий и массовых коммуникаций
""",
        says={
            "authority": "Roskomnadzor",
            "type": "regulator",
            "country": "RU",
            "date": None,
            "laws": {("Federal Law No. 149-FZ", "article 15.3")},
            "decision": (
                "Prosecutor General's Office of the Russian Federation",
                "2015-03-02",
                "27-31-2015/Ид777-15",
            ),
            "grounds": {"public_order", "extremism"},
            "ask": ("remove", "restrict"),
            "deadline": ("PT24H", "receipt", "execute"),
            "penalty": True,
            "items": {("file", "zqarin/notes/blob/main/zq.md")},
            "flags": set(),
        },
    ),
    Letter(
        name="a demand that gives its number before its date",
        text=f"""
На основании требования Генеральной прокуратуры Российской Федерации № 27-31-2017/Ид12-17 от
9 июня 2017 г. прошу удалить {PAGE} как содержащую экстремистские материалы.

Начальник управления
П.П. Зкуров

Роскомнадзор
""",
        says={
            "authority": "Roskomnadzor",
            "decision": (
                "Prosecutor General's Office of the Russian Federation",
                "2017-06-09",
                "27-31-2017/Ид12-17",
            ),
            "grounds": {"extremism"},
            "ask": ("remove", None),
            "deadline": None,
            "officer": ("П.П. Зкуров", "Начальник управления"),
        },
    ),
    Letter(
        name="drugs, by the drug control service, with the number of the register entry",
        text=f"""
Уведомление

В соответствии с частью 7 статьи 15.1 Федерального закона № 149-ФЗ сообщаем, что на основании
решения ФСКН России от 11.12.2014 № 424242-РИ/ФСКН страница {PAGE} внесена в Единый реестр, номер
реестровой записи 55501-РИ, поскольку содержит сведения о способах изготовления наркотических
средств.

В течение трех суток с момента получения уведомления просим удалить страницу.

Решение может быть обжаловано в суд в течение трех месяцев.

Роскомнадзор, Москва, 15.12.2014
""",
        says={
            "authority": "Roskomnadzor",
            "date": "2014-12-15",
            "references": {"55501-РИ"},
            "laws": {("Federal Law No. 149-FZ", "article 15.1 part 7")},
            "decision": ("Federal Drug Control Service (FSKN)", "2014-12-11", "424242-РИ/ФСКН"),
            "grounds": {"drugs"},
            "ask": ("remove", None),
            "deadline": ("PT72H", "receipt", "execute"),
            "appeal": ("суд", "P3M"),
        },
    ),
    Letter(
        name="disrespect for the state under article 15.1-1",
        text=f"""
Генеральной прокуратурой Российской Федерации в соответствии со статьей 15.1-1 Федерального
закона «Об информации, информационных технологиях и о защите информации» выявлена информация,
выражающая в неприличной форме явное неуважение к обществу: {PAGE}

Необходимо в течение суток с момента получения уведомления удалить ее.

Роскомнадзор
""",
        says={
            "authority": "Roskomnadzor",
            "laws": {("Federal Law No. 149-FZ", "article 15.1-1")},
            "grounds": {"insult_of_state"},
            "deadline": ("PT24H", "receipt", "execute"),
        },
    ),
    Letter(
        name="copyright under article 15.2, three working days",
        text=f"""
Роскомнадзор сообщает, что на основании определения Московского городского суда от 14.10.2019
№ 2и-1234/2019 о предварительном обеспечении защиты авторских прав размещенный на {PAGE} объект
подлежит удалению в соответствии со статьей 15.2 Федерального закона № 149-ФЗ.

Провайдер хостинга обязан в течение трех рабочих дней с момента получения уведомления ограничить
доступ к странице.
""",
        says={
            "authority": "Roskomnadzor",
            "laws": {("Federal Law No. 149-FZ", "article 15.2")},
            "decision": ("Moscow City Court", "2019-10-14", "2и-1234/2019"),
            "grounds": {"copyright"},
            "deadline": ("P3D", "receipt", "execute"),
            "calendar": "working-days",
        },
    ),
    Letter(
        name="a court's own decision",
        text=f"""
Дело № 2-777/18

РЕШЕНИЕ
Именем Российской Федерации

24 января 2018 года                                    город Зкинск

Зкинский районный суд Зкинской области в составе председательствующего судьи Зкуровой З.З.,
рассмотрев гражданское дело по заявлению прокурора о признании информации запрещенной,

УСТАНОВИЛ:

Прокурор обратился в суд с иском о признании информации, размещенной на странице {PAGE} ,
запрещенной к распространению, так как она содержит сведения о зацепинге.

Руководствуясь ст.ст. 194-199 ГПК РФ, суд

РЕШИЛ:

Признать информацию, размещенную на странице {PAGE} , запрещенной к распространению на территории
Российской Федерации.

Решение может быть обжаловано в Зкинский областной суд в течение одного месяца.

Судья                                                  З.З. Зкурова
""",
        says={
            "authority": "Зкинский районный суд Зкинской области",
            "type": "court",
            "country": "RU",
            "date": "2018-01-24",
            "references": {"2-777/18"},
            "laws": {("Code of Civil Procedure of the Russian Federation", "article 194-199")},
            "decision": None,
            "grounds": {"dangerous_acts"},
            "ask": ("declare", None),
            "deadline": None,
            "appeal": ("Зкинский областной суд", "P1M"),
            "officer": ("З.З. Зкурова", "Судья"),
            "items": {("file", "zqarin/notes/blob/main/zq.md")},
        },
    ),
    Letter(
        name="a casino by the tax service, in Russian and English",
        text=f"""
На основании решения Федеральной налоговой службы от 06.02.2020 № 2-6-27/2020-02-05-11-АИ страница
{PAGE} включена в реестр как нарушающая требования Федерального закона от 29 декабря 2006 года
N 244-ФЗ "О государственном регулировании деятельности по организации и проведению азартных игр".

On the basis of a decision of the Federal Tax Service dated 06.02.2020 No. 2-6-27/2020-02-05-11-АИ
the page {PAGE} was included in the register. The hosting provider must restrict the access to it
within 24 hours from the receipt of the notification.

Federal Service for Supervision in the Sphere of Telecom (ROSKOMNADZOR)
""",
        says={
            "authority": "Roskomnadzor",
            "languages": {"ru", "en"},
            "date": None,
            "laws": {("Federal Law No. 244-FZ", None)},
            "decision": ("Federal Tax Service (FNS)", "2020-02-06", "2-6-27/2020-02-05-11-АИ"),
            "grounds": {"gambling"},
            "deadline": ("PT24H", "receipt", "execute"),
        },
    ),
    Letter(
        name="a register's short form cites no law, no ground and no time",
        text=f"""
Направляется уведомление о внесении в «Единый реестр доменных имен» указателя страницы сайта:
https://zq-casino-drugs.github.io/ .

В случае непринятия мер по удалению запрещенной информации и (или) ограничению доступа к сайту
доступ к нему будет ограничен.

Сведения доступны круглосуточно по адресу {REGISTER} .

ФЕДЕРАЛЬНАЯ СЛУЖБА ПО НАДЗОРУ В СФЕРЕ СВЯЗИ, ИНФОРМАЦИОННЫХ ТЕХНОЛОГИЙ И МАССОВЫХ КОММУНИКАЦИЙ.

The information shall be available on a 24-hour basis at {REGISTER}en/ .
""",
        says={
            "authority": "Roskomnadzor",
            "date": None,
            "references": set(),
            "laws": set(),
            "decision": None,
            "grounds": set(),
            "ask": ("remove", "restrict"),
            "deadline": None,
            "penalty": True,
            "appeal": None,
            "items": {("site", "zq-casino-drugs.github.io")},
            "aside": {"authority-own"},
            "flags": {"no-law-cited"},
        },
    ),
    Letter(
        name="a reminder with words for a time and a recognised page",
        text=f"""
Hello,

This is a message from the Federal Service for Supervision of Communications (ROSKOMNADZOR).
The page {PAGE} contains ways of buying pills and has been recognized by the Federal Service for
Drug Control (FSKN) as prohibited in Russia. Please remove it in the shortest possible time.
Access will be restored in the shortest time after that.
""",
        says={
            "authority": "Roskomnadzor",
            "decision": ("Federal Drug Control Service (FSKN)", None, None),
            "ask": ("remove", None),
            "deadline": None,
            "urgency": "in the shortest possible time",
            "flags": {"no-law-cited", "text-only-deadline"},
        },
    ),
    Letter(
        name="suicide, by the consumer watchdog, in words of its own law",
        text=f"""
Управление Роспотребнадзора решением от 17.03.2016 № 3333 признало страницу {PAGE} содержащей
призывы к совершению самоубийства.

Роскомнадзор просит в возможно короткие сроки удалить или ограничить доступ к странице и сообщить
о принятых мерах.

Консультант горячей линии по вопросам реализации статьи 15.1 Федерального закона

"Об информации, информационных

технологиях и о защите информации"
""",
        says={
            "authority": "Roskomnadzor",
            "laws": {("Federal Law No. 149-FZ", "article 15.1")},
            "grounds": {"suicide"},
            "ask": ("remove", "restrict"),
            "deadline": None,
            "urgency": "в возможно короткие сроки",
            "flags": {"text-only-deadline"},
        },
    ),
)
