"""DOCX: what stands, what was struck out, what is hidden, and what stands behind the words."""

from __future__ import annotations

import pytest

from duly.receive.readers import Document
from tests.rooms.readers.made import grid as grid_of
from tests.rooms.readers.made import opened, texts
from tests.rooms.readers.offices import deleted, docx, grid, inserted, para, relations, run

POST = "https://x.example/zqa/status/1356868433739783990"


def codes(document: Document) -> list[str]:
    return [flag.code for flag in document.flags]


def said(document: Document) -> list[str]:
    return [line.text for line in document.lines if line.text and line.aside is None]


def aside(document: Document) -> list[tuple[str, str | None, bool]]:
    return [(line.text, line.aside, line.quoted) for line in document.lines if line.aside]


def code(instruction: str, shown: str, *, cut: int = 0) -> str:
    """A complex field, its code in one piece or cut as Word cuts it."""
    pieces = [instruction[:cut], instruction[cut:]] if cut else [instruction]
    inner = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    mark = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>".format
    return f"{mark('begin')}{inner}{mark('separate')}{run(shown)}{mark('end')}"


def test_paragraphs_and_lists_are_lines_and_a_table_is_a_table() -> None:
    body = (
        para("Block these.") + para("@zqa", marks="<w:numPr/>") + grid(["No", "URL"], ["1", POST])
    )
    document = opened(docx(body), "order.bin")
    assert said(document) == ["Block these.", "@zqa"]
    assert grid_of(document) == [["No", "URL"], ["1", POST]]
    assert document.tables[0].path == "docx-table"
    assert document.tables[0].above == len(document.lines)
    assert document.flags == ()


def test_words_cut_into_runs_are_whole_again() -> None:
    body = para(run("https://x.exa"), "<w:proofErr w:type='gramStart'/>", run("mple/zqa"))
    assert said(opened(docx(body))) == ["https://x.example/zqa"]


@pytest.mark.parametrize(
    "link",
    [
        "<w:hyperlink r:id='rId7'><w:r><w:t>here</w:t></w:r></w:hyperlink>",
        f"<w:fldSimple w:instr=' HYPERLINK \"{POST}\" '>{run('here')}</w:fldSimple>",
        code(f' HYPERLINK "{POST}" \\o "tip" ', "here"),
        code(f' HYPERLINK "{POST}"', "here", cut=20),
        code(f" HYPERLINK {POST} ", "here"),
    ],
    ids=["element", "simple", "complex", "cut", "bare"],
)
def test_the_address_behind_a_word_is_kept(link: str) -> None:
    data = docx(
        para("Open ", link) + grid(["a", "b"], [para(link), "c"]), ("rId7", "hyperlink", POST)
    )
    document = opened(data)
    assert [(line.text, line.link) for line in document.lines] == [("Open here", POST)]
    assert document.tables[0].rows[1].cells[0].link == POST
    assert document.flags == ()


def test_no_address_of_a_paragraph_or_cell_with_several_is_lost() -> None:
    links = [code(' HYPERLINK "https://x.example/zqa"', "one"), run(" and ")]
    links.append(code(' HYPERLINK "https://x.example/zqb"', "two"))
    document = opened(docx(para(*links) + grid(["a", "b"], [para(*links), "c"])))
    found = [(line.text, line.link) for line in document.lines if line.link]
    assert found == [("one", "https://x.example/zqa"), ("two", "https://x.example/zqb")]
    cell = document.tables[0].rows[1].cells[0]
    assert cell.text.split() == ["https://x.example/zqa", "and", "https://x.example/zqb"]


def test_an_insertion_is_text_and_a_deletion_is_kept_apart() -> None:
    body = para("Block ", deleted("@zqold"), inserted("@zqnew"), " now")
    document = opened(docx(body))
    assert said(document) == ["Block @zqnew now"]
    assert aside(document) == [("@zqold", "tracked-deletion", True)]
    assert codes(document) == ["tracked-changes", "tracked-changes"]


def test_a_name_that_was_changed_in_its_middle_is_doubted() -> None:
    document = opened(docx(para("Block @zq", deleted("old"), inserted("new"), " and @zqb")))
    assert [bool(line.doubt) for line in document.lines if not line.aside] == [True]
    plain = opened(docx(para("Block ", inserted("@zqnew"), " and @zqb")))
    assert [line.doubt for line in plain.lines] == [None]


def test_moved_and_deleted_rows_paragraphs_and_marks_follow_the_changes() -> None:
    rows = grid(["No", "URL"], ["1", "@zqa"], ["2", "@zqgone"]).replace(
        "<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space='preserve'>2",
        "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr>"
        "<w:t xml:space='preserve'>2",
    )
    moved = f"<w:moveFrom>{run('@zqfrom')}</w:moveFrom><w:moveTo>{run('@zqto')}</w:moveTo>"
    joined = para("https://x.example/zq", marks="<w:rPr><w:del/></w:rPr>") + para("whole")
    document = opened(docx(rows + para(moved) + joined))
    assert grid_of(document) == [["No", "URL"], ["1", "@zqa"]]
    assert said(document) == ["@zqto", "https://x.example/zqwhole"]
    assert {text for text, _, _ in aside(document) if text} == {"2", "@zqgone", "@zqfrom"}


@pytest.mark.parametrize(
    "marks",
    ["<w:vanish/>", "<w:sz w:val='2'/>", "<w:color w:val='FFFFFF'/>", "<w:rStyle w:val='Unseen'/>"],
)
def test_hidden_text_is_set_aside_and_flagged(marks: str) -> None:
    styles = (
        "<w:styles><w:style w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:styleId='Unseen'><w:basedOn w:val='Base'/></w:style></w:styles>"
    )
    data = docx(
        para("Block @zqa", run(" @zqunseen", marks)),
        ("rId3", "styles", "styles.xml"),
        parts={"word/styles.xml": styles},
    )
    document = opened(data)
    assert said(document) == ["Block @zqa"]
    assert aside(document) == [("@zqunseen", "hidden-text", True)]
    assert codes(document) == ["hidden-text"]


def test_vanish_that_is_switched_off_hides_nothing() -> None:
    document = opened(docx(para(run("@zqa", "<w:vanish w:val='0'/>"))))
    assert said(document) == ["@zqa"]


def test_page_margins_notes_comments_and_text_boxes_are_told_apart() -> None:
    box = "<w:txbxContent>" + para("In a box @zqbox") + "</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    data = docx(
        para("Body", drawn),
        ("rId1", "header", "header1.xml"),
        ("rId2", "footer", "footer1.xml"),
        ("rId3", "footnotes", "footnotes.xml"),
        ("rId4", "comments", "comments.xml"),
        parts={
            "word/header1.xml": f"<w:hdr>{para('Ministry https://x.example/ministry')}</w:hdr>",
            "word/footer1.xml": f"<w:ftr>{grid([para('Page'), para('one')])}</w:ftr>",
            "word/footnotes.xml": f"<w:footnotes><w:footnote w:type='separator'>{para('rule')}"
            f"</w:footnote><w:footnote>{para('Note @zqnote')}</w:footnote></w:footnotes>",
            "word/comments.xml": f"<w:comments><w:comment>{para('@zqc?')}</w:comment></w:comments>",
        },
    )
    document = opened(data)
    assert said(document) == ["Body", "In a box @zqbox", "Note @zqnote"]
    assert [(text, why) for text, why, _ in aside(document) if text] == [
        ("Ministry https://x.example/ministry", "page-margin"),
        ("@zqc?", "comment"),
        ("Page", "page-margin"),
        ("one", "page-margin"),
    ]
    assert texts(document)[0] == "Ministry https://x.example/ministry"
    assert codes(document) == ["comments"]


def test_merged_cells_keep_their_columns_and_say_their_text_in_each_row() -> None:
    merged = para("order").join(["<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>", ""])
    below = "<w:tcPr><w:vMerge/></w:tcPr>" + para("")
    wide = "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + para("Locator")
    body = grid([wide, "Ground"], ["@zqa", "account", merged], ["@zqb", "account", below])
    assert grid_of(opened(docx(body))) == [
        ["Locator", "", "Ground"],
        ["@zqa", "account", "order"],
        ["@zqb", "account", "order"],
    ]


def test_check_boxes_show_their_state() -> None:
    old = (
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/>"
        "<w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX"
        "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    sign = "<w:r><w:sym w:font='Wingdings' w:char='{}'/></w:r>".format
    signs = para(sign("F0FE"), sign("F0A8"))
    assert said(opened(docx(para(old, " a") + signs))) == ["☒ a", "☒☐"]


def test_a_placeholder_that_nobody_filled_in_says_nothing() -> None:
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = para("Name: ", control.format(run("Click to enter text"))) + control.format(para("x"))
    assert said(opened(docx(body))) == ["Name:"]


def test_an_address_left_in_two_paragraphs_stays_on_neighboring_lines() -> None:
    body = para("https://x.example/zqa/") + para("status/13") + para("Yours faithfully")
    expected = ["https://x.example/zqa/", "status/13", "", "Yours faithfully"]
    assert texts(opened(docx(body))) == expected
    entries = body.replace("<w:pPr>", "<w:pPr><w:numPr/>")
    assert texts(opened(docx(entries))) == expected


def test_what_is_embedded_outside_or_active_is_flagged_and_nothing_is_fetched() -> None:
    data = docx(
        para("Act.") + "<w:altChunk r:id='rId8'/>",
        ("rId8", "aFChunk", "more.htm"),
        ("rId9", "image", "http://tracker.example/p.png"),
        parts={
            "word/settings.xml": "<w:settings/>",
            "word/_rels/settings.xml.rels": relations(
                ("rId1", "attachedTemplate", "http://far.example/evil.dotm")
            ),
            "word/vbaProject.bin": b"x",
            "word/media/image1.png": b"x",
            "word/embeddings/oleObject1.bin": b"x",
        },
    )
    assert sorted(set(codes(opened(data)))) == [
        "embedded-objects",
        "external-content",
        "macros",
        "pictures",
    ]
    field = docx(para("Act ", code(' INCLUDETEXT "http://far.example/a.docx" ', "cached")))
    assert codes(opened(field)) == ["external-content"]


@pytest.mark.parametrize("between", ["", para("")])
def test_a_table_of_one_row_right_below_a_list_is_one_more_row_of_it(between: str) -> None:
    lists = grid(("No", "Account"), ("1", "zqone"), ("2", "zqtwo")) + between
    document = opened(docx(lists + grid(("3", "zqthree")) + between + grid(("4", "zqfour"))))

    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows][3:] == [
        ["3", "zqthree"], ["4", "zqfour"]
    ]  # fmt: skip
    assert [row.number for row in document.tables[0].rows] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("between", [para("Yours faithfully,"), grid(("Date", "Place", "Name"))])
def test_a_table_of_one_row_apart_from_a_list_stays_text(between: str) -> None:
    lists = grid(("No", "Account"), ("1", "zqone")) + between
    document = opened(docx(lists + grid(("Qz", "Director"))))

    assert [len(table.rows) for table in document.tables] == [2]
    assert "Director" in [line.text for line in document.lines]


LIST = grid(("No", "Account"), ("1", "zqone"), ("2", "zqtwo"))
SPARED = grid(("No", "Account"), ("1", "zqkara"), ("2", "zqlavi"))


@pytest.mark.parametrize(
    "title",
    [
        ("B", "The following accounts shall not be blocked:"),
        ("2.", "Accounts of the victims"),
        ("3.", "Accounts of the victims"),
        ("Complainants", "accounts of those who complained"),
    ],
)
@pytest.mark.parametrize("between", ["", para("")])
def test_a_row_that_titles_the_next_list_is_no_row_of_the_list_above(
    title: tuple[str, str], between: str
) -> None:
    document = opened(docx(LIST + between + grid(title) + between + SPARED))

    assert [len(table.rows) for table in document.tables] == [3, 3]
    assert said(document) == list(title)
    assert document.tables[1].above == len(document.lines)


def test_a_row_of_one_word_between_two_lists_is_asked_about_and_titles_the_second() -> None:
    document = opened(docx(LIST + grid(("3", "Complainants")) + SPARED))

    assert grid_of(document)[3:] == [["3", "Complainants"]]
    assert all(cell.doubt for cell in document.tables[0].rows[3].cells)
    assert "Complainants" in texts(document)


def test_a_row_that_the_next_table_counts_on_from_is_one_of_the_list() -> None:
    document = opened(docx(LIST + grid(("3", "zqthree")) + grid(("4", "zqfour"), ("5", "zqfive"))))

    assert grid_of(document)[3:] == [["3", "zqthree"]]
    assert [cell.doubt for cell in document.tables[0].rows[3].cells] == [None, None]


@pytest.mark.parametrize("signer", [("rkumar", "Director"), ("Sharma", "Director General")])
def test_who_signs_right_below_a_list_is_no_row_of_it(signer: tuple[str, str]) -> None:
    named = grid(("Account", "Reason"), ("zqone", "libel"), ("zqtwo", "libel"))
    document = opened(docx(named + grid(signer)))

    assert len(document.tables[0].rows) == 3
    assert said(document) == list(signer)


@pytest.mark.parametrize("name", ["@zqkara", "https://x.example/zqkara", "x.example/zqkara"])
def test_a_row_of_a_handle_or_an_address_goes_on_a_list_without_numbers(name: str) -> None:
    named = grid(("Account", "Reason"), ("@zqone", "libel"))
    document = opened(docx(named + grid((name, "libel"))))

    assert grid_of(document)[2:] == [[name, "libel"]]


@pytest.mark.parametrize(
    ("beside", "doubted"),
    [(POST, ["@zqvictim"]), ("x.example/zqa", []), ("a note", [])],
    ids=["post", "account", "words"],
)
def test_a_handle_beside_a_post_in_a_row_of_its_own_is_doubted(
    beside: str, doubted: list[str]
) -> None:
    body = para("Block:") + grid(["1", beside, "@zqvictim"]) + para("It names the complainant.")
    lines = opened(docx(body), "order.bin").lines

    assert [line.text for line in lines if line.doubt] == doubted
