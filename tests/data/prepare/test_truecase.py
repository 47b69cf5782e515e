from dataclasses import replace

import pytest

from data.prepare.annotate import is_word
from data.prepare.article import Article, BlockKind
from data.prepare.truecase import truecased
from tests.conftest import make_article

BODY = "The mayor of Lima, Ana Power, said on Friday that talks had failed. Peace is far off, and no power is left."


def with_title(title: str, body: str = BODY) -> Article:
    article = make_article(f"{title}\n{body}")
    return replace(article, blocks=(replace(article.blocks[0], kind=BlockKind.TITLE), *article.blocks[1:]))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mayor Says Talks Over Prices Have Failed", "Mayor says talks over prices have failed"),
        ("Rivals Accuse Ana Ruiz of Lima of Breaking Truce", "Rivals accuse Ana Ruiz of Lima of breaking truce"),
        ("Turkey and Peru Sign UN Treaty on Friday", "Turkey and Peru sign UN treaty on Friday"),
        ("Talks with Zelmandia Collapse After Protests", "Talks with Zelmandia collapse after protests"),
        ("Mayor of Lima says that talks have failed", "Mayor of Lima says that talks have failed"),
        ("TALKS FAIL IN LIMA AS MAYOR LEAVES", "TALKS FAIL IN LIMA AS MAYOR LEAVES"),
        ("Short Title Here", "Short Title Here"),
    ],
)
def test_a_title_in_title_case_reads_like_a_sentence(title: str, expected: str) -> None:
    article = with_title(title)
    assert truecased(article, article.text, is_word) == f"{expected}\n{BODY}"
