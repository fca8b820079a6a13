"""Chinese, Hong Kong, Singapore, Indonesian, Pakistani and Arab letters, in our own words."""

from __future__ import annotations

from tests.rooms.reading.said import Letter

REPO = "https://github.com/zqarin/zq"

ASIAN = (
    Letter(
        name="a ministry that would settle for less",
        text=f"""
To whom it may concern,

On behalf of the Cyber Security Department of the Ministry of Public Security of China, I report a
page of a cult. Article 300 of the Criminal Law of our country forbids it. Please remove it and, if
possible, ban the publisher's account; at least make it inaccessible to users from China's IP
address:

{REPO}

Nov.6th,2020

您好！我代表中国公安部网络安全保卫局，根据《刑法》第三百条，建议贵公司删除上述信息，封禁相关账号，
至少让来自中国IP地址的用户访问不到。

{REPO}

2020年11月6日
""",
        says={
            "authority": "Ministry of Public Security of China",
            "type": "police",
            "country": "CN",
            "date": "2020-11-06",
            "languages": {"en", "zh"},
            "laws": {("Criminal Law", "article 300"), ("刑法", "第三百条")},
            "grounds": {"cult"},
            "ask": ("remove", "withhold"),
            "also": {"suspend"},
            "deadline": None,
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="an internet office, in Chinese only",
        text=f"""
国家互联网信息办公室

根据《网络信息内容生态治理规定》第六条，请贵平台于24小时内删除以下链接，该信息散布谣言：

{REPO}

2021年3月5日
""",
        says={
            "authority": "Cyberspace Administration of China",
            "type": "regulator",
            "country": "CN",
            "date": "2021-03-05",
            "languages": {"zh"},
            "laws": {("网络信息内容生态治理规定", "第六条")},
            "grounds": {"misinformation"},
            "ask": ("remove", None),
            "deadline": ("PT24H", "unstated", "execute"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="an association that recommends",
        text=f"""
Hello! This is Zqing Network Industry Association. We found that the two users 'zqarin' and
'zqmira' make such software. It violates the third paragraph of Article 15 of China's
'Administrative Rules for Internet Information Services'. Please delete the link and shut down the
2 accounts as soon as possible.

{REPO}

[private]

Zqing Network Industry Association
22st,Jan,2021
""",
        says={
            "authority": "Zqing Network Industry Association",
            "type": "association",
            "country": "CN",
            "date": "2021-01-22",
            "laws": {
                (
                    "Administrative Rules for Internet Information Services",
                    "article 15, paragraph 3",
                )
            },
            "ask": ("remove", None),
            "also": {"suspend"},
            "deadline": None,
            "urgency": "as soon as possible",
            "redactions": (1, 1),
        },
    ),
    Letter(
        name="a police reminder above the first letter",
        text="""
Dear Sir,

The page below is still accessible, please assist again:-

1) https://zqarin.github.io/leave/ (submitted last time)

Best Regards,
( [private] )
Cyber Security and Technology Crime Bureau, Hong Kong Police Force

---

On 3 March the Bureau received reports of fake webpages, contrary to Section 71 of the Crimes
Ordinance, Cap. 200, Laws of Hong Kong. Request for removal of these webpages is hereby submitted.
Please also remove all the "Fork" versions.
""",
        says={
            "authority": "Hong Kong Police Force",
            "type": "police",
            "country": "HK",
            "date": None,
            "laws": {("Crimes Ordinance, Cap. 200", "section 71")},
            "grounds": {"forgery_or_impersonation"},
            "ask": ("remove", None),
            "deadline": None,
            "redactions": (1, 0),
            "items": {("page", "zqarin.github.io/leave")},
            "flags": {"open-ended-ask", "redacted"},
        },
    ),
    Letter(
        name="national security in Hong Kong",
        text=f"""
National Security Department
Hong Kong Police Force

14 February 2023

NOTICE

The Commissioner of Police, with the approval of the Secretary for Security, requires you under
section 7 of Schedule 4 to the Implementation Rules for Article 43 of the Law of the People's
Republic of China on Safeguarding National Security in the Hong Kong Special Administrative Region
to disable access to the repository {REPO} within 48 hours of receipt of this notice. It is likely
to constitute secession. Failure to comply is an offence: a fine of $100,000 and imprisonment.

Zq Ka Ming
Superintendent of Police
""",
        says={
            "authority": "Hong Kong Police Force",
            "type": "police",
            "country": "HK",
            "date": "2023-02-14",
            "ask": ("restrict", None),
            "deadline": ("PT48H", "receipt", "execute"),
            "penalty": True,
            "officer": ("Zq Ka Ming", "Superintendent of Police"),
            "items": {("repo", "zqarin/zq")},
            "flags": set(),
        },
    ),
    Letter(
        name="a team of responders, defanged",
        text="""
Dear GitHub,

SingCERT, Cyber Security Agency of Singapore, would like to report a repository that hosts
phishing pages impersonating a bank:

hxxps[:]//github[.]com/zqarin/zq

We recommend that you look into it and take it down where it breaks your terms:
https://docs.github.com/en/site-policy/github-terms/github-terms-of-service
""",
        says={
            "authority": "Singapore Cyber Emergency Response Team",
            "type": "cert",
            "country": "SG",
            "date": None,
            "laws": set(),
            "grounds": {"forgery_or_impersonation"},
            "ask": ("remove", None),
            "deadline": None,
            "items": {("repo", "zqarin/zq")},
            "aside": {"terms-of-service"},
            "flags": {"no-law-cited"},
        },
    ),
    Letter(
        name="a correction under the falsehoods law",
        text=f"""
POFMA Office, Singapore, 5 July 2021

Targeted Correction Direction under section 21 of the Protection from Online Falsehoods and
Manipulation Act 2019

You are required to communicate a correction notice to users in Singapore who accessed {REPO} by
6 July 2021, 11.59 pm. You may apply to the Minister to vary or cancel the direction, and appeal
to the High Court within 14 days.
""",
        says={
            "country": "SG",
            "date": "2021-07-05",
            "laws": {("Protection from Online Falsehoods and Manipulation Act 2019", "section 21")},
            "grounds": {"misinformation"},
            "due": {"2021-07-06T23:59"},
            "appeal": ("High Court", "P14D"),
        },
    ),
    Letter(
        name="an Indonesian ministry",
        text=f"""
Kementerian Komunikasi dan Informatika Republik Indonesia
Jakarta, 12 Agustus 2022

Berdasarkan Peraturan Menteri Nomor 5 Tahun 2020, kami meminta untuk menghapus konten berikut yang
memuat perjudian dalam waktu 4 jam sejak surat ini diterima:

{REPO}
""",
        says={
            "type": "ministry",
            "country": "ID",
            "date": "2022-08-12",
            "languages": {"id"},
            "laws": {("Peraturan Menteri Nomor 5 Tahun 2020", None)},
            "grounds": {"gambling"},
            "ask": ("remove", None),
            "deadline": ("PT4H", "receipt", "execute"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="the Pakistani regulator, in English",
        text=f"""
Pakistan Telecommunication Authority
Islamabad, 03-06-2021
No. 15-7/21/WAD/PTA

Under section 37 of the Prevention of Electronic Crimes Act, 2016 you are directed to block access
in Pakistan to {REPO}, which holds blasphemous content, within 24 hours of receipt.

Director General
""",
        says={
            "authority": "Pakistan Telecommunication Authority",
            "type": "regulator",
            "country": "PK",
            "date": "2021-06-03",
            "references": {"15-7/21/WAD/PTA"},
            "laws": {("Prevention of Electronic Crimes Act, 2016", "section 37")},
            "grounds": {"blasphemy"},
            "ask": ("withhold", None),
            "deadline": ("PT24H", "receipt", "execute"),
            "officer": (None, "Director General"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="the Pakistani regulator, in Urdu",
        text=f"""
پاکستان ٹیلی کمیونیکیشن اتھارٹی
اسلام آباد

آپ کو ہدایت کی جاتی ہے کہ درج ذیل مواد 24 گھنٹوں کے اندر ہٹا دیں کیونکہ اس میں جھوٹی خبر ہے:

{REPO}
""",
        says={
            "authority": "Pakistan Telecommunication Authority",
            "country": "PK",
            "languages": {"ur"},
            "grounds": {"misinformation"},
            "ask": ("remove", None),
            "deadline": ("PT24H", "unstated", "execute"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a regulator, in Arabic",
        text=f"""
هيئة تنظيم الاتصالات والحكومة الرقمية
دولة الإمارات العربية المتحدة
١٢ مارس ٢٠٢٢

نطلب منكم حذف المحتوى التالي خلال 24 ساعة من استلام هذا الخطاب لأنه يروج للقمار:

{REPO}
""",
        says={
            "type": "regulator",
            "country": "AE",
            "date": "2022-03-12",
            "languages": {"ar"},
            "grounds": {"gambling"},
            "ask": ("remove", None),
            "deadline": ("PT24H", "receipt", "execute"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
)
