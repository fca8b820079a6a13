"""The real account beside a false one, and whom quotations begin with."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import read_letter, subjects

REAL = (  # @zqtrue is the real one, and @zqfalse is never lost
    "次のなりすましを削除してください：\n本人 @zqtrue／偽物 @zqfalse",
    "다음 사칭 계정을 삭제하여 주시기 바랍니다:\n본인 계정 @zqtrue, 사칭 계정 @zqfalse",
    "请封禁以下仿冒账号：\n1. 真实账号 @zqtrue，仿冒账号 @zqfalse",
    "Please remove these impersonators:\n1. real @zqtrue, fake @zqfalse",
    "Bitte sperren: echt @zqtrue, gefälscht @zqfalse",
    "Gỡ bỏ tài khoản mạo danh @zqfalse; tài khoản chính chủ là @zqtrue.",
    "Заблокируйте: настоящий @zqtrue, поддельный @zqfalse",
    "โปรดระงับ: จริง @zqtrue ปลอม @zqfalse",
)
QUOTED = (  # @zqone and @zqtwo stand in quotations
    'Block the author of: "@zqone wrote filth" and "@zqtwo wrote more".',
    '请删除发布"@zqone 写了谎言"和"@zqtwo 写了真相"的账号 @zqthree。',
    'El mensaje "@zqone roba" y el mensaje "@zqtwo miente" deben eliminarse.',
    "„@zqone lügt“ und „@zqtwo stiehlt“ schrieb @zqthree. Bitte sperren Sie @zqthree.",
)


@pytest.mark.parametrize("text", REAL)
def test_the_real_account_is_never_certain_and_the_false_one_never_lost(text: str) -> None:
    reading = read_letter(text)
    assert "zqtrue" not in {name for _, name in subjects(reading)}
    assert "zqfalse" in {item.id for item in reading.items}


@pytest.mark.parametrize("text", QUOTED)
def test_whom_a_quotation_begins_with_is_never_certain(text: str) -> None:
    assert not {"zqone", "zqtwo"} & {name for _, name in subjects(read_letter(text))}
